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
  return joinRuns(
    changes.map((change) => part(change.value, change.added ? 'added' : change.removed ? 'removed' : 'same')),
  );
}

/**
 * Changes with nothing but white space between them become one removal and one addition: a rewritten headline then
 * reads as one old and one new headline, not as a word of each in turn.
 */
function joinRuns(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    joined.push(...[part(removed, 'removed'), part(added, 'added')].filter(({ text }) => text !== ''));
    removed = '';
    added = '';
  };
  parts.forEach(({ text, kind }, index) => {
    const inRun = removed !== '' || added !== '';
    const goesOn = index + 1 < parts.length && parts[index + 1]?.kind !== 'same';
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (inRun && goesOn && /^[^\S\n]+$/.test(text)) {
      removed += text;
      added += text;
    } else {
      flush();
      joined.push(part(text, 'same'));
    }
  });
  flush();
  return joined;
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
