import type { Hit } from '../../types.ts';

/** A passage that one or more rules hit, with its number in reading order (from 1). */
export type NumberedHit = {
  number: number;
  field: string;
  start: number;
  end: number;
  signals: number[];
  term: string;
};

/** A stretch of text under the same set of hits; `numbers` is empty where nothing was hit. */
export type Segment = { start: number; end: number; numbers: number[] };

/** A stretch of a longer text: a paragraph, a cue. */
export type Range = { start: number; end: number };

const readingOrder = ['title', 'sapo', 'speaker', 'body', 'author'];

/**
 * Numbers the passages of several signals in the order they are read: headline, lead, speakers, text, authors.
 * Two signals that hit the very same passage share one number.
 */
export function numberHits(signals: readonly { hits: readonly Hit[] }[]): NumberedHit[] {
  const passages = new Map<string, Omit<NumberedHit, 'number'>>();
  signals.forEach(({ hits }, signal) => {
    for (const { field, start, end, term } of hits) {
      if (end <= start) continue;
      const key = `${field}:${start}:${end}`;
      const known = passages.get(key);
      if (!known) passages.set(key, { field, start, end, term, signals: [signal] });
      else if (!known.signals.includes(signal)) known.signals.push(signal);
    }
  });
  return [...passages.values()]
    .sort((a, b) => orderOf(a.field) - orderOf(b.field) || a.start - b.start || a.end - b.end)
    .map((passage, index) => ({ number: index + 1, ...passage }));
}

/**
 * Cuts a range of a field's text at every edge of a hit, so that overlapping hits become neighbouring segments that
 * name all hits over them. The segments join up to exactly the range.
 */
export function segmentRange(range: Range, hits: readonly NumberedHit[]): Segment[] {
  const inside = hits.filter((hit) => hit.start < range.end && hit.end > range.start);
  const edges = new Set([range.start, range.end]);
  for (const hit of inside) {
    edges.add(Math.max(hit.start, range.start));
    edges.add(Math.min(hit.end, range.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const start = sorted[index]!;
    const end = sorted[index + 1]!;
    const numbers = inside.filter((hit) => hit.start < end && hit.end > start).map((hit) => hit.number);
    segments.push({ start, end, numbers });
  }
  return segments;
}

/** The paragraphs of a text as ranges: what stands between line breaks, blank lines left out. */
export function paragraphsOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') ranges.push({ start, end });
    start = end + 1;
  }
  return ranges;
}

/** The number of the next (or, with `step` -1, the previous) hit, going round at either end; null when there is none. */
export function stepHit(current: number | null, step: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (current === null) return step === 1 ? 1 : count;
  return ((current - 1 + step + count) % count) + 1;
}

/** `1`, `3–5`, `2, 7`: numbers that stand on one line of text, as short as they can be said. */
export function joinNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let index = 0; index < sorted.length; ) {
    let last = index;
    while (sorted[last + 1] === sorted[last]! + 1) last++;
    parts.push(last > index ? `${sorted[index]}–${sorted[last]}` : `${sorted[index]}`);
    index = last + 1;
  }
  return parts.join(', ');
}

function orderOf(field: string): number {
  const index = readingOrder.indexOf(field);
  return index === -1 ? readingOrder.length : index;
}
