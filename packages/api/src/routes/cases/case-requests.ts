import { z } from '@hono/zod-openapi';
import { Id, LegalDay } from '../../schemas/index.ts';
import { ReasonText, words } from '../dossiers/dossier-requests.ts';
import { line } from '../parameters.ts';
import { SeenCaseRequest } from './case-action.ts';

export { ReasonText, words };

/** Names of people, each on a line. */
export const Names = z.array(line(200)).max(30);

const CircumstanceRequest = z.object({
  /** As `GET /api/cases/circumstances` lists it. */
  code: z.string().max(60),
  text: words(1000).default(''),
});

/** What a finding says. */
export const FindingFields = {
  facts: words(10_000).pipe(z.string().min(1)),
  grounds: words(10_000).default(''),
  actStartedOn: LegalDay,
  /** Null while the act goes on. */
  actEndedOn: LegalDay.nullable(),
  /** Of the catalogue of law, such as `V10`. */
  provisionCode: z.string().min(1).max(60),
  aggravating: z.array(CircumstanceRequest).max(30).default([]),
  mitigating: z.array(CircumstanceRequest).max(30).default([]),
  /** Exhibits of the case that show it. */
  exhibitIds: z.array(Id).max(200).default([]),
  itemId: Id.nullable().default(null),
};

export const ReasonedCaseRequest = SeenCaseRequest.extend({ reason: ReasonText }).openapi('ReasonedCaseRequest');

export const NotedCaseRequest = SeenCaseRequest.extend({ note: words(5000).default('') }).openapi('NotedCaseRequest');

/** Minutes of something that was held, a day that has come. */
export const SessionRequest = SeenCaseRequest.extend({
  on: LegalDay,
  text: words(20_000).pipe(z.string().min(1)),
  present: Names.default([]),
}).openapi('SessionRequest');
