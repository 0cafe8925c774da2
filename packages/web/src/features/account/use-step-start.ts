import { type RefObject, useEffect, useRef } from 'react';

/** For the first element of a step: when the step appears, reading and the keyboard go on there, at the top. */
export function useStepStart(): RefObject<HTMLParagraphElement | null> {
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    start.current?.focus({ preventScroll: true });
    start.current?.scrollIntoView({ block: 'start' });
  }, []);
  return start;
}
