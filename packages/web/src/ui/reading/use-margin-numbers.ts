import { type RefObject, useLayoutEffect, useState } from 'react';

export type MarginNumber = { top: number; numbers: number[] };

/**
 * Where in the margin the numbers of the marks stand: one entry a line of text, `top` is the middle of the line in pixels from the
 * top of the container.
 * Measured again whenever the container changes its size (a font arrived, the window narrowed).
 */
export function useMarginNumbers(container: RefObject<HTMLElement | null>, contentKey: unknown): MarginNumber[] {
  const [entries, setEntries] = useState<MarginNumber[]>([]);
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    const measure = () => {
      const origin = element.getBoundingClientRect().top;
      const lines = new Map<number, number[]>();
      for (const mark of element.querySelectorAll<HTMLElement>('[data-hit]')) {
        const line = mark.getClientRects()[0];
        if (!line) continue;
        const top = Math.round(line.top + line.height / 2 - origin);
        const near = [...lines.keys()].find((known) => Math.abs(known - top) < 10) ?? top;
        lines.set(near, [...(lines.get(near) ?? []), ...(mark.dataset.hit ?? '').split(' ').map(Number)]);
      }
      setEntries([...lines].map(([top, numbers]) => ({ top, numbers })));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [container, contentKey]);
  return entries;
}
