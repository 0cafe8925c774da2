import { useEffect, useState } from 'react';

type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** Says something to people who hear the screen: a decision taken, a hit reached. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** The live region `announce` speaks through; stands once, at the root, so that it is there before its first words. */
export function Announcer() {
  const [message, setMessage] = useState('');
  useEffect(() => {
    listeners.add(setMessage);
    return () => {
      listeners.delete(setMessage);
    };
  }, []);
  return (
    <div className="sr-only" role="status" aria-live="polite" data-testid="announcer">
      {message}
    </div>
  );
}
