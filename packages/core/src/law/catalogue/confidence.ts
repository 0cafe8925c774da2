import { type Confidence, confidences } from '../confidence.ts';

/**
 * Tags of the catalogue's rows. A mixed one holds for parts of the row: of `V/S` the bracket was read and the points
 * come from a secondary source; of `V/D` the rule was read and the amounts are worked out from it.
 */
export const catalogueConfidences = [...confidences, 'V/D', 'V/S', 'OLD/V'] as const;
export type CatalogueConfidence = (typeof catalogueConfidences)[number];

const fromSurest = ['V', 'D', 'S', 'OLD', 'M'] as const satisfies readonly Confidence[];

/** What may be said of a row as a whole: the less sure part of a mixed tag. */
export function surenessOfWhole(confidence: CatalogueConfidence): Confidence {
  const parts = confidence.split('/');
  return fromSurest.findLast((tag) => parts.includes(tag)) ?? 'M';
}
