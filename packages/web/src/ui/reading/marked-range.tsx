import { type NumberedHit, type Range, segmentRange } from './hits.ts';
import classes from './reading.module.css';

type MarkedRangeProps = { text: string; range: Range; hits: readonly NumberedHit[]; active: number | null };

/**
 * A stretch of text with its hits marked. The first piece of a hit carries `data-hit` with its number, which is what the
 * margin and the keys find it by.
 */
export function MarkedRange({ text, range, hits, active }: MarkedRangeProps) {
  const begun = new Set(hits.filter((hit) => hit.start < range.start).map((hit) => hit.number));
  return segmentRange(range, hits).map(({ start, end, numbers }) => {
    const piece = text.slice(start, end);
    if (numbers.length === 0) return piece;
    const opening = numbers.filter((number) => !begun.has(number));
    for (const number of opening) begun.add(number);
    const isActive = active !== null && numbers.includes(active);
    return (
      <mark
        key={start}
        className={isActive ? classes.activeMark : classes.mark}
        data-hit={opening.length > 0 ? opening.join(' ') : undefined}
      >
        {piece}
      </mark>
    );
  });
}
