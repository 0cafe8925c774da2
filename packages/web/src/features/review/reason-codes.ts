/** Why a flag is dismissed; `other` needs a sentence. */
export const reasonCodes = [
  'not-a-violation',
  'quotation',
  'reporting-on-prevention',
  'after-judgment',
  'homonym',
  'duplicate',
  'other',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];
