/** What a leader may decide of a licence by itself; everything else comes of a dossier. */
export const licenceDecisions = ['suspend', 'lift-suspension', 'revoke'] as const;
export type LicenceDecision = (typeof licenceDecisions)[number];

/** What may be filed for a licence that is there, in the order of the page. */
export const filedPurposes = ['renew', 'amend', 'reissue', 'extend', 'return', 'correct'] as const;
