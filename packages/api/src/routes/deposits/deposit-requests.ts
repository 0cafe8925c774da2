import { z } from '@hono/zod-openapi';
import { DepositState, Id, LegalDay } from '../../schemas/index.ts';
import { line, RowVersion } from '../parameters.ts';

/** What narrows deposits, in the list and in its export; `late` are those that came late or are overdue. */
export const DepositFilter = z.object({
  state: z.enum([...DepositState.options, 'late']).optional(),
  outletId: Id.optional(),
  publisherId: Id.optional(),
  /** Days of release, both included. */
  from: LegalDay.optional(),
  to: LegalDay.optional(),
  /** Who read it. */
  readerId: z.string().max(100).optional(),
});

const Copies = z.int().min(1).max(10_000);

/** What is noted of copies that came. */
export const Receipt = z.object({
  receivedAt: z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text)),
  copies: Copies,
  printRun: z.int().min(1).max(100_000_000).nullable(),
  issueNumber: line(60).nullable(),
});

export const RecordDepositRequest = Receipt.extend({ rowVersion: RowVersion }).openapi('RecordDepositRequest');

/** A sentence a person typed; may be left empty. */
export const Words = z
  .string()
  .max(4_000)
  .transform((text) => text.normalize('NFC').trim());
