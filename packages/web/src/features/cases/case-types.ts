import type { CaseListItem, CaseResponse, CaseState, FindingResponse } from '@pressdesk/api/schemas';

/** The values the screens choose among; each list is held against the API's own by its type. */
export const caseStates = [
  'opened',
  'recorded',
  'decided',
  'executed',
  'closed',
  'dismissed',
  'transferred',
  'time-barred',
  'cancelled',
  'merged',
] as const satisfies readonly CaseState[];
export const caseDues = ['late', 'today', 'soon'] as const satisfies readonly CaseListItem['due'][];
export const limitations = ['near', 'passed'] as const satisfies readonly CaseListItem['limitation'][];
export const caseTurns = ['office', 'party'] as const satisfies readonly CaseListItem['turn'][];
export const caseSorts = ['due', 'limitation', 'opened'] as const;

export type CaseSort = (typeof caseSorts)[number];
export type Reply = FindingResponse['replies'][number];
export type Fine = NonNullable<FindingResponse['fine']>;
export type CaseEvent = CaseResponse['events'][number];
export type Delivery = CaseResponse['deliveries'][number];
export type Competence = CaseResponse['competence'];
