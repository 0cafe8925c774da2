import { diffTexts } from '../../items/word-diff.ts';
import type { ProvisionDetail, ProvisionVersion } from '../law-types.ts';
import type { ProvisionContent } from './provision-form.ts';

type Comparison = ProvisionDetail['comparisons'][number];

const fields = [
  ...(['path', 'heading', 'text', 'kind', 'violation', 'validFrom', 'validTo'] as const),
  ...(['source', 'confidence', 'note'] as const),
] satisfies Comparison['changed'];

/** A version that isn't saved yet beside the one it was written from, in the shape saved ones are compared in. */
export function compareDraft(
  provision: Pick<ProvisionDetail, 'version' | 'versions'>,
  content: ProvisionContent & { validFrom: string },
): { comparison: Comparison; versions: [ProvisionVersion, ProvisionVersion] } {
  const before = provision.version;
  const number = Math.max(...provision.versions.map((version) => version.number)) + 1;
  const draft: ProvisionVersion = { ...before, ...content, id: 'draft', number, confirmed: null };
  return {
    comparison: {
      from: before.number,
      to: number,
      changed: fields.filter((field) => !isSame(before[field], content[field])),
      text: diffTexts(before.text.vi, content.text.vi),
    },
    versions: [before, draft],
  };
}

/** Whether two values of JSON are the same, whatever the order of their names. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([name, value]) => other.has(name) && isSame(value, other.get(name)));
}
