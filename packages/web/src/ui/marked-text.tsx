import { segmentRange } from './reading/hits.ts';

/** A short text with found words marked; `marks` are pairs of offsets that may touch or overlap. */
export function MarkedText({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const hits = marks.map(([start, end]) => ({ number: 1, field: '', start, end, term: '', signals: [] }));
  return segmentRange({ start: 0, end: text.length }, hits).map(({ start, end, numbers }) =>
    numbers.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
  );
}
