import { z } from '@hono/zod-openapi';
import { DecisionContent, Id } from '../../schemas/index.ts';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';

/** What somebody means to decide: brackets and sum are worked out by the office’s own computer and held against it. */
export const DecisionDraft = z
  .object({
    ...DecisionContent.pick({ suspensions: true, remedies: true, reason: true, deviation: true }).shape,
    points: z
      .array(DecisionContent.shape.points.element.omit({ computed: true }))
      .min(1)
      .max(100),
    /** Refused where it isn’t what the points come to. */
    totalVnd: z.int().nonnegative().optional(),
  })
  .openapi('DecisionDraft');

/** Why a fine is decided although the time for it is over; whoever decides answers for it by name. */
export const Override = z.object({ reason: ReasonText }).nullable().default(null);

/** Of a change to what was decided: the decision that holds, unless another is named. */
export const ChangeDecisionRequest = SeenCaseRequest.extend({
  decisionId: Id.nullable().default(null),
  reason: ReasonText,
}).openapi('ChangeDecisionRequest');
