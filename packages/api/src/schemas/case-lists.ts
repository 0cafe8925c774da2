import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, PersonRef } from './common.ts';

/** Open cases in numbers; late, today and soon are by the next date of whichever clock runs. */
export const CaseSummaryResponse = z
  .object({
    open: z.int(),
    late: z.int(),
    today: z.int(),
    soon: z.int(),
    nearLimitation: z.int(),
    passedLimitation: z.int(),
    waitingParty: z.int(),
    waitingSignature: z.int(),
    unassigned: z.int(),
    mine: z.int(),
  })
  .openapi('CaseSummary');

/** The dates of a month: of clocks that run, and last lawful days of cases that aren’t decided. */
export const CaseCalendarResponse = z
  .object({
    /** `2026-11` */
    month: z.string(),
    days: z.array(
      z.object({
        on: z.iso.date(),
        entries: z.array(
          z.object({
            kind: z.enum(['due', 'limitation']),
            /** Of the clock, such as `decision`; null for a last lawful day. */
            purpose: z.string().nullable(),
            case: z.object({ id: Id, number: z.string(), title: z.string(), party: z.string() }),
          }),
        ),
      }),
    ),
    /** There are more dates than were listed. */
    isCut: z.boolean(),
  })
  .openapi('CaseCalendar');

const ListedCircumstance = z
  .object({ code: z.string(), text: Bilingual, article: z.string(), confidence: z.string() })
  .openapi('ListedCircumstance');

export const CircumstancesResponse = z
  .object({ aggravating: z.array(ListedCircumstance), mitigating: z.array(ListedCircumstance) })
  .openapi('Circumstances');

/** Pages of an item that were captured, to choose from. */
export const ItemCapturesResponse = z
  .object({
    items: z.array(
      z.object({
        captureId: Id,
        versionId: Id,
        versionNumber: z.int(),
        title: z.string(),
        url: z.string(),
        fetchedAt: Instant,
        sha256: z.string(),
      }),
    ),
  })
  .openapi('ItemCaptures');

export const OfficeTitle = z.enum([
  'commune-chair',
  'department-director',
  'deputy-director',
  'chief-inspector',
  'ministry-team-head',
  'province-chair',
]);

/** Who holds an office with powers from when to when, by which document or delegation. */
export const OfficeResponse = z
  .object({
    id: Id,
    user: PersonRef,
    title: OfficeTitle,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    delegatedBy: PersonRef.nullable(),
    document: z.string(),
    recordedAt: Instant,
  })
  .openapi('Office');

export type CaseSummaryResponse = z.infer<typeof CaseSummaryResponse>;
export type CaseCalendarResponse = z.infer<typeof CaseCalendarResponse>;
export type CircumstancesResponse = z.infer<typeof CircumstancesResponse>;
export type ItemCapturesResponse = z.infer<typeof ItemCapturesResponse>;
export type OfficeTitle = z.infer<typeof OfficeTitle>;
export type OfficeResponse = z.infer<typeof OfficeResponse>;
