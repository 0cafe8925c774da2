import type { Found } from './match-text.ts';
import { toMarks } from './match-text.ts';
import type { Mark } from './search-engine.ts';

export type Snippet = {
  text: string;
  marks: Mark[];
  /** Where in the body the shown words begin; null when the body holds none of them. */
  firstFound: number | null;
};

const snippetUnits = 240;
const ellipsis = '…';

/**
 * About 240 characters of a body around the stretch that shows the most of the found phrases, the earliest of equals;
 * without any, its beginning. Cut between words, with `…` where something was left out; line ends become spaces.
 * @param found places in `body`, by start
 */
export function makeSnippet(body: string, found: Found[]): Snippet {
  const cluster = bestCluster(found);
  const first = cluster[0]?.start ?? 0;
  const last = cluster.reduce((end, place) => Math.max(end, place.end), first);
  const lead = Math.max(0, Math.min(80, Math.floor((snippetUnits - (last - first)) / 2)));
  const start = wordStart(body, Math.max(0, Math.min(first - lead, body.length - snippetUnits)), first);
  const end = wordEnd(body, Math.min(body.length, Math.max(start + snippetUnits, last)), last);
  const head = start > 0 ? ellipsis : '';
  const text = head + body.slice(start, end).replace(/\s/gu, ' ') + (end < body.length ? ellipsis : '');
  const shift = head.length - start;
  const shown = found.filter((place) => place.start >= start && place.end <= end);
  return {
    text,
    marks: toMarks(shown).map(([from, to]) => [from + shift, to + shift]),
    firstFound: cluster[0]?.start ?? null,
  };
}

/** The run of places within one snippet's length that holds the most different phrases, the earliest of equals. */
function bestCluster(found: Found[]): Found[] {
  let best: { from: number; to: number; phrases: number } = { from: 0, to: 0, phrases: 0 };
  const counts = new Map<number, number>();
  let from = 0;
  for (const [to, place] of found.entries()) {
    counts.set(place.phrase, (counts.get(place.phrase) ?? 0) + 1);
    while (from < to && place.end - found[from]!.start > snippetUnits) {
      const left = found[from]!.phrase;
      const rest = counts.get(left)! - 1;
      if (rest === 0) counts.delete(left);
      else counts.set(left, rest);
      from += 1;
    }
    if (counts.size > best.phrases) best = { from, to: to + 1, phrases: counts.size };
  }
  // Leading places of a phrase that comes again make the stretch longer and show nothing more.
  const cluster = found.slice(best.from, best.to);
  while (cluster.length > 1 && cluster.slice(1).some((place) => place.phrase === cluster[0]!.phrase)) cluster.shift();
  return cluster;
}

/** The next start of a word at or after `at`, but no later than `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  for (let i = at; i < limit && i < at + 30; i += 1) {
    if (/\s/u.test(text.charAt(i - 1)) && !/\s/u.test(text.charAt(i))) return i;
  }
  return characterBoundary(text, at);
}

/** The last end of a word at or before `at`, but no earlier than `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  for (let i = at; i > limit && i > at - 30; i -= 1) {
    if (/\s/u.test(text.charAt(i)) && !/\s/u.test(text.charAt(i - 1))) return i;
  }
  return Math.max(limit, characterBoundary(text, at));
}

/** A place near `at` (at or before it) that lies between characters, marks and surrogates kept with their base. */
function characterBoundary(text: string, at: number): number {
  let place = at;
  for (let steps = 0; place > 0 && place < text.length && steps < 32; steps += 1) {
    const isInside = /^[\p{M}\p{Cs}]/u.test(text.charAt(place)) && !/^[\ud800-\udbff]/.test(text.charAt(place));
    if (!isInside) break;
    place -= 1;
  }
  return place;
}
