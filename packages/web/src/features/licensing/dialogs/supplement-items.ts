import type { DossierResponse } from '@pressdesk/api/schemas';
import type { Bilingual } from '../../../types.ts';

/** One thing the applicant is asked for: where it belongs (a JSON pointer, the empty one for anything else) and what. */
export type SupplementItem = { pointer: string; text: string };

type Examined = Pick<DossierResponse, 'components' | 'missing'> & {
  definition: { components: readonly { key: string; name: Bilingual }[] };
};

/** The list to begin with: what was found insufficient, with what was noted of it, then what is plainly missing. */
export function firstItems(
  { components, missing, definition }: Examined,
  pick: (text: Bilingual) => string,
): SupplementItem[] {
  const insufficient = components
    .filter(({ check }) => check?.verdict === 'insufficient')
    .map(({ key, check }) => {
      const name = definition.components.find((each) => each.key === key)?.name;
      return { pointer: `/components/${key}`, text: joined(name ? pick(name) : key, check?.note ?? '') };
    });
  const named = new Set(insufficient.map(({ pointer }) => pointer));
  return [
    ...insufficient,
    ...missing.filter(({ pointer }) => !named.has(pointer)).map(({ pointer, text }) => ({ pointer, text: pick(text) })),
  ];
}

function joined(name: string, note: string): string {
  return note === '' ? name : `${name}: ${note}`;
}
