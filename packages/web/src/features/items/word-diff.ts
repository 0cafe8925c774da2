import { diffWordsWithSpace } from 'diff';

export type DiffPart = { text: string; kind: 'same' | 'added' | 'removed' };

/** The parts of the two columns of a side-by-side view. */
export type DiffColumns = { before: DiffPart[]; after: DiffPart[] };

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });

/** The changes from one text to another, word by word; Vietnamese syllables are never cut inside. */
export function diffTexts(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter, timeout: 2_000 });
  // Past the time-out the two have little in common: one was put in the place of the other.
  if (!changes) return [part(before, 'removed'), part(after, 'added')].filter(({ text }) => text !== '');
  return changes.map((change) => part(change.value, change.added ? 'added' : change.removed ? 'removed' : 'same'));
}

export function toColumns(parts: readonly DiffPart[]): DiffColumns {
  return {
    before: parts.filter(({ kind }) => kind !== 'added'),
    after: parts.filter(({ kind }) => kind !== 'removed'),
  };
}

/** How many words came and went, for the sentence over the comparison. */
export function countChanges(parts: readonly DiffPart[]): { added: number; removed: number } {
  const count = (kind: DiffPart['kind']) =>
    parts.filter((each) => each.kind === kind).reduce((sum, { text }) => sum + wordsIn(text), 0);
  return { added: count('added'), removed: count('removed') };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function part(text: string, kind: DiffPart['kind']): DiffPart {
  return { text, kind };
}
