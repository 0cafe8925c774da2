import { isDeepStrictEqual } from 'node:util';
import { diffWordsWithSpace } from 'diff';
import type { ProvisionContent } from './provision.ts';

/** A run of text that both have, that only the old has, or that only the new has. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

export type Comparison = {
  /** Numbers of the two versions. */
  from: number;
  to: number;
  /** What isn't the same in both. */
  changed: (keyof ProvisionContent)[];
  /** The Vietnamese text, word by word. */
  text: DiffPart[];
};

const compared = [
  ...(['path', 'heading', 'text', 'kind', 'violation', 'validFrom', 'validTo'] as const),
  ...(['source', 'confidence', 'note'] as const),
] satisfies (keyof ProvisionContent)[];

/** What a version changed of the one before. */
export function compareVersions(
  before: ProvisionContent & { number: number },
  after: ProvisionContent & { number: number },
): Comparison {
  return {
    from: before.number,
    to: after.number,
    changed: compared.filter((field) => !isDeepStrictEqual(before[field], after[field])),
    text: diffText(before.text.vi, after.text.vi),
  };
}

/** Past this many differing words, marking each tells a reader nothing, and the search for them takes long. */
const maxEdits = 1000;

/** Old and new text as one run of parts: without the added parts it is the old text, without the removed the new one. */
export function diffText(before: string, after: string): DiffPart[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: maxEdits });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
