import type { DossierResponse, FormField, Purpose } from '@pressdesk/api/schemas';

export type Answers = DossierResponse['answers'];
export type Answer = Answers[string];
export type Applicant = DossierResponse['applicant'];
export type Row = Record<string, string | number>;
export type FieldKind = FormField['kind'];
export type ComponentState = DossierResponse['components'][number];
export type LegalBasis = NonNullable<FormField['limit']>;
export type PurposeOf = Purpose;

/** What a person fills in: the answers to the form, and who hands it in. */
export type Draft = { answers: Answers; applicant: Applicant };
