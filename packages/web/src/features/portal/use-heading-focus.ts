import { type RefObject, useEffect, useRef } from 'react';

/** Whether a page of the portal was shown before: the browser itself begins reading the first one. */
let wasShown = false;

/** Moves reading to the heading of a page that took another's place, and of the next step of the same page. */
export function useHeadingFocus(step: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (wasShown) heading.current?.focus({ preventScroll: true });
    wasShown = true;
  }, []);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [step]);
  return heading;
}
