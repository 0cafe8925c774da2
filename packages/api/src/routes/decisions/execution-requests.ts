import { z } from '@hono/zod-openapi';
import { Id } from '../../schemas/index.ts';
import { SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText } from '../cases/case-requests.ts';
import { line } from '../parameters.ts';

/** An amount of money in đồng, which have no parts. */
export const Vnd = z.int().nonnegative().max(1_000_000_000_000);

/** Of a fine that is postponed, reduced or paid in parts: why, and the paper it was decided by. */
export const EaseRequest = SeenCaseRequest.extend({
  obligationId: Id,
  reason: ReasonText,
  document: line(500),
}).openapi('EaseRequest');
