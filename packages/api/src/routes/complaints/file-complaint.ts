import { z } from '@hono/zod-openapi';
import { fileComplaint as perform } from '@pressdesk/core/enforcement';
import { Id, LegalDay } from '../../schemas/index.ts';
import { caseAction, SeenCaseRequest } from '../cases/case-action.ts';
import { ReasonText, words } from '../cases/case-requests.ts';

export const fileComplaint = caseAction({
  operationId: 'fileComplaint',
  tag: 'complaints',
  summary: 'Complain about a decision: the party in the portal, or an officer who enters what came on paper',
  description: 'Execution goes on meanwhile. What comes after its time needs what kept the party from it.',
  action: 'complaints',
  permission: 'case.complain',
  body: SeenCaseRequest.extend({
    /** The decision that holds, unless another is named. */
    decisionId: Id.nullable().default(null),
    /** 2 follows the answer to the first; found by itself where it is left out. */
    level: z.union([z.literal(1), z.literal(2)]).optional(),
    grounds: ReasonText,
    channel: z.enum(['portal', 'paper']),
    /** When a letter came; today in the portal. */
    filedOn: LegalDay.optional(),
    lateReason: words(2000).nullable().default(null),
  }).openapi('FileComplaintRequest'),
  perform,
});
