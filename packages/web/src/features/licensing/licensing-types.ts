import type {
  DossierListItem,
  DossierResponse,
  DossierState,
  DossierStep,
  LegalStatus,
  ProcedureResponse,
} from '@pressdesk/api/schemas';

/** The values the screens choose among; each list is held against the API's own by its type. */
export const dossierStates = [
  'draft',
  'registered',
  'accepted',
  'not-accepted',
  'processing',
  'awaiting-supplement',
  'awaiting-fee',
  'withdrawal-requested',
  'stopped',
  'done',
  'returned',
] as const satisfies readonly DossierState[];
export const dossierSteps = ['examination', 'endorsement', 'signature'] as const satisfies readonly DossierStep[];
export const dues = ['late', 'today', 'soon'] as const satisfies readonly DossierListItem['due'][];
export const turns = ['office', 'applicant'] as const satisfies readonly DossierListItem['turn'][];
export const sorts = ['due', 'submitted'] as const;
export const legalStatuses = [
  'in-force',
  'suspended',
  'expired',
  'revoked',
  'ceased',
] as const satisfies readonly LegalStatus[];

export type Due = DossierListItem['due'];
export type Answer = DossierResponse['answers'][string];
export type DossierComponentState = DossierResponse['components'][number];
export type DossierEvent = DossierResponse['events'][number];
export type FormSection = ProcedureResponse['form'][number];
export type Verdict = NonNullable<DossierComponentState['check']>['verdict'];
export type BoardColumn = { key: string; count: number; items: DossierListItem[] };
export type StaffMember = { id: string; name: string; roles?: string[] };
export const purposes = [
  'new',
  'renew',
  'amend',
  'reissue',
  'extend',
  'return',
  'correct',
] as const satisfies readonly DossierListItem['purpose'][];
