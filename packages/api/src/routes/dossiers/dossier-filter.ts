import { z } from '@hono/zod-openapi';
import { DossierListItem, DossierState, DossierStep, Id } from '../../schemas/index.ts';

/** What narrows dossiers, in the list, on the board and in its export. */
export const DossierFilter = z.object({
  state: DossierState.optional(),
  step: DossierStep.optional(),
  /** Code of the procedure. */
  procedure: z.string().min(1).max(20).optional(),
  assignee: z.union([z.enum(['me', 'none']), Id]).optional(),
  due: DossierListItem.shape.due.optional(),
  turn: DossierListItem.shape.turn.optional(),
  /** Words of code, subject, applicant or publisher, with or without their accents. */
  q: z.string().max(200).optional(),
  publisherId: Id.optional(),
  licenceId: Id.optional(),
});

export const DossierOrder = z.object({
  /** `submitted`: all, the newest first. `due`: what is open, the most urgent first. */
  sort: z.enum(['due', 'submitted']).default('submitted'),
});
