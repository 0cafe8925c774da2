import type { ReviewItemResponse } from '@pressdesk/api/schemas';
import { useEffect, useState } from 'react';
import type { Outcome } from './review.queries.ts';

export type Undoable = { id: string; rowVersion: number; title: string; outcome: Outcome };

const windowSeconds = 10;

/** The last decision, for as long as it may be taken back with one key, and the seconds that are left. */
export function useUndo() {
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);

  useEffect(() => {
    if (!undoable) return;
    const end = Date.now() + windowSeconds * 1000;
    setSecondsLeft(windowSeconds);
    const timer = setInterval(() => {
      const left = Math.ceil((end - Date.now()) / 1000);
      setSecondsLeft(left);
      if (left <= 0) setUndoable(null);
    }, 250);
    return () => clearInterval(timer);
  }, [undoable]);

  return {
    undoable,
    secondsLeft,
    offer: (item: ReviewItemResponse, outcome: Outcome) =>
      setUndoable({ id: item.id, rowVersion: item.rowVersion, title: item.title, outcome }),
    clear: () => setUndoable(null),
  };
}
