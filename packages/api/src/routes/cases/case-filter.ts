import { z } from '@hono/zod-openapi';
import { CaseListItem, CaseState, Id } from '../../schemas/index.ts';

/** What narrows cases, in the list and in its export. */
export const CaseFilter = z.object({
  state: CaseState.optional(),
  /** `near`: within sixty days. `passed`: no fine may be decided any more. */
  limitation: z.enum(['near', 'passed']).optional(),
  due: CaseListItem.shape.due.optional(),
  assignee: z.union([z.enum(['me', 'none']), Id]).optional(),
  turn: CaseListItem.shape.turn.optional(),
  /** Words of number, title, party or exhibits, with or without their accents. */
  q: z.string().max(200).optional(),
  publisherId: Id.optional(),
  outletId: Id.optional(),
  /** Code of a provision in the catalogue of law. */
  provision: z.string().min(1).max(60).optional(),
  /** A decision was proposed and waits for a signature. */
  waiting: z.enum(['signature']).optional(),
});

export const CaseOrder = z.object({
  /** `opened`: all, the newest first. `due` and `limitation`: what is open, the most urgent first. */
  sort: z.enum(['due', 'limitation', 'opened']).default('opened'),
});
