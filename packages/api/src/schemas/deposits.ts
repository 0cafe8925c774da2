import { z } from '@hono/zod-openapi';
import { Id, Instant, OutletRef, PersonRef } from './common.ts';
import { LawConfidence } from './law-calendar.ts';

export const DepositState = z.enum(['expected', 'overdue', 'received', 'read', 'excused']);
export const ReadingResult = z.enum(['clean', 'finding']);

/** `HH:MM` at the office. */
export const DueTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'not an hour such as 08:00');

/** A sentence of the law that something rests on, with how sure the office is of it. */
export const DepositBasis = z.object({ text: z.string(), confidence: LawConfidence });

/** When issues come out: on days of the week (1 is Monday), of the month, or as they come. */
export const Release = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekly'), weekdays: z.array(z.int().min(1).max(7)).min(1).max(7) }),
  z.object({ kind: z.literal('monthly'), days: z.array(z.int().min(1).max(31)).min(1).max(31) }),
  z.object({ kind: z.literal('irregular') }),
]);

export const DepositResponse = z
  .object({
    id: Id,
    /** Null for an issue that nobody had announced. */
    scheduleId: Id.nullable(),
    outlet: OutletRef,
    publisher: z.object({ id: Id, name: z.string() }),
    issueNumber: z.string().nullable(),
    releasedOn: z.iso.date(),
    dueAt: Instant,
    copiesDue: z.int(),
    state: DepositState,
    receivedAt: Instant.nullable(),
    copiesReceived: z.int().nullable(),
    printRun: z.int().nullable(),
    isLate: z.boolean().nullable(),
    receivedBy: PersonRef.nullable(),
    readAt: Instant.nullable(),
    readBy: PersonRef.nullable(),
    result: ReadingResult.nullable(),
    finding: z.string().nullable(),
    reviewItemId: Id.nullable(),
    /** Why no copies are due after all. */
    excuse: z.string().nullable(),
    actions: z.array(z.enum(['receive', 'read', 'excuse'])),
    rowVersion: z.int(),
  })
  .openapi('Deposit');

export const DepositScheduleResponse = z
  .object({
    id: Id,
    outlet: z.object({ id: Id, code: z.string(), name: z.string() }),
    licence: z.object({ id: Id, number: z.string() }).nullable(),
    release: Release,
    copies: z.int(),
    dueTime: DueTime.nullable(),
    daysBefore: z.int(),
    basis: DepositBasis,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    rowVersion: z.int(),
  })
  .openapi('DepositSchedule');

/** What the law asks of an outlet, as far as it is known; null where nothing is to be deposited with the province. */
export const DepositTermsResponse = z
  .object({
    terms: z
      .object({ licenceId: Id.nullable(), copies: z.int(), dueTime: DueTime.nullable(), basis: DepositBasis })
      .nullable(),
  })
  .openapi('DepositTerms');

export const DepositWorkloadResponse = z
  .object({
    due: z.int(),
    received: z.int(),
    late: z.int(),
    overdue: z.int(),
    unread: z.int(),
    findings: z.int(),
    readers: z.array(PersonRef.extend({ read: z.int(), findings: z.int() })),
  })
  .openapi('DepositWorkload');

export type DepositResponse = z.infer<typeof DepositResponse>;
export type DepositScheduleResponse = z.infer<typeof DepositScheduleResponse>;
export type DepositTermsResponse = z.infer<typeof DepositTermsResponse>;
export type DepositWorkloadResponse = z.infer<typeof DepositWorkloadResponse>;
