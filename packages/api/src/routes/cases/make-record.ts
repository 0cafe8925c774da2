import { z } from '@hono/zod-openapi';
import { makeRecord as perform } from '@pressdesk/core/enforcement';
import { line } from '../parameters.ts';
import { caseAction, SeenCaseRequest } from './case-action.ts';
import { Names, words } from './case-requests.ts';

export const makeRecord = caseAction({
  operationId: 'makeRecord',
  summary: 'Make the record of the violation (MBB01); the party’s time runs from it',
  action: 'make-record',
  permission: 'case.work',
  body: SeenCaseRequest.extend({
    /** 2 working days; 5 for a complex case, 3 after a technical result. */
    complexity: z.enum(['simple', 'complex', 'technical']),
    place: line(500),
    /** Of the party, and others. */
    present: Names.default([]),
    /** Needed where nobody of the party is there. */
    witness: words(200).nullable().default(null),
  }).openapi('MakeRecordRequest'),
  perform,
});
