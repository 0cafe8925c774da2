import { z } from '@hono/zod-openapi';
import { Bilingual, Id, Instant, LegalDay, PersonRef, pageOf } from './common.ts';

/** What a figure counts in; `percent` is 0–100. */
export const IndicatorUnit = z.enum([
  'dossier',
  'licence',
  'decision',
  'outlet',
  'person',
  'item',
  'signal',
  'case',
  'finding',
  'complaint',
  'order',
  'issue',
  'event',
  'hour',
  'working-day',
  'percent',
  'vnd',
]);

export const ReportPeriod = z.object({ from: LegalDay, to: LegalDay });

/** A figure broken down: by procedure, by kind, by provision. */
export const IndicatorPart = z.object({
  code: z.string(),
  label: Bilingual,
  value: z.number().nullable(),
  lastYear: z.number().nullable(),
});

/** A figure a person entered, with who and when. The newest one for a period and place counts. */
export const ManualFigureResponse = z
  .object({
    id: Id,
    indicator: z.string(),
    period: ReportPeriod,
    place: z.string(),
    value: z.number(),
    note: z.string(),
    enteredAt: Instant,
    enteredBy: PersonRef,
  })
  .openapi('ManualFigure');

export const OversightIndicatorResponse = z
  .object({
    code: z.string(),
    /** As printed before its label: `5.3`. */
    number: z.string(),
    label: Bilingual,
    unit: IndicatorUnit,
    /** Null where there is nothing to say: no data, or a share of nothing. */
    value: z.number().nullable(),
    lastYear: z.number().nullable(),
    /** The figure and its comparison, in words. */
    sentence: Bilingual,
    /** How it is counted. */
    definition: Bilingual,
    /** `D` and `M`: ours, or modelled on what others count; no official outline lists it. */
    confidence: z.enum(['V', 'S', 'OLD', 'M', 'D']),
    /** What is missing, or what a reader must know. */
    note: Bilingual.nullable(),
    source: z.enum(['computed', 'manual']),
    manual: ManualFigureResponse.nullable(),
    by: Bilingual.nullable(),
    parts: z.array(IndicatorPart),
    /** How many files stand behind it; null where none do. The list of them is at `…/{code}/files`. */
    files: z.int().nullable(),
    /** The screen that lists much the same, with its filter; null where there is none. */
    list: z.string().nullable(),
  })
  .openapi('OversightIndicator');

export const OversightReportResponse = z
  .object({
    period: ReportPeriod,
    lastYear: ReportPeriod,
    /** A place narrows; `how` says by what. */
    place: z.object({ name: z.string(), how: Bilingual }).nullable(),
    /** The moment of the query: what was recorded later isn't in it. */
    cutOff: Instant,
    /** The moment last year's period is counted to. */
    lastYearCutOff: Instant,
    groups: z.array(z.object({ number: z.int(), title: Bilingual, indicators: z.array(OversightIndicatorResponse) })),
    notes: z.array(Bilingual),
  })
  .openapi('OversightReport');
export type OversightReportResponse = z.infer<typeof OversightReportResponse>;

/** A file behind a figure. */
export const ReportFileResponse = z
  .object({
    id: z.string(),
    kind: z.enum(['dossier', 'licence', 'outlet', 'item', 'signal', 'review-item', 'case', 'deposit']),
    label: z.string(),
    detail: z.string(),
    on: LegalDay.nullable(),
    part: z.string().nullable(),
    amount: z.number().nullable(),
    /** Its screen; null where it has none of its own. */
    href: z.string().nullable(),
  })
  .openapi('ReportFile');

export const ReportFilePage = pageOf(ReportFileResponse).extend({ total: z.int() }).openapi('ReportFilePage');

/** The vocabulary of a provincial system that tracks them. */
export const recommendationStatuses = [
  'chua_hoan_thanh',
  'hoan_thanh_mot_phan',
  'hoan_thanh',
  'qua_han',
  'khong_thuc_hien',
  'chua_dap_ung_yeu_cau',
] as const;
export const RecommendationStatus = z.enum(recommendationStatuses);

export const RecommendationResponse = z
  .object({
    id: Id,
    /** `Đoàn giám sát của Thường trực HĐND tỉnh`. */
    delegation: z.string(),
    conclusionNumber: z.string(),
    conclusionOn: LegalDay,
    text: z.string(),
    unit: z.string(),
    /** Who is reminded by e-mail; null for the heads and leaders. */
    remindTo: z.string().nullable(),
    complexity: z.enum(['simple', 'complex']),
    receivedOn: LegalDay,
    /** Day by which an explanation is due where it isn't carried out (15 days, complex 30). */
    explanationDueOn: LegalDay,
    /** Day by which it is to be carried out, as the delegation or the plan sets it. */
    dueOn: LegalDay,
    daysLeft: z.int(),
    /** As recorded; `qua_han` where the day passed and nothing more final was recorded. */
    status: RecommendationStatus,
    closedAt: Instant.nullable(),
    notes: z.array(
      z.object({
        id: Id,
        status: RecommendationStatus,
        text: z.string(),
        document: z.string().nullable(),
        at: Instant,
        by: PersonRef,
      }),
    ),
    clock: Bilingual,
    actions: z.array(z.enum(['note', 'close'])),
    rowVersion: z.int(),
  })
  .openapi('Recommendation');
export type RecommendationResponse = z.infer<typeof RecommendationResponse>;

export const RecommendationList = z
  .object({ items: z.array(RecommendationResponse), open: z.int(), overdue: z.int() })
  .openapi('RecommendationList');

export const SentReportResponse = z
  .object({
    id: Id,
    number: z.string(),
    sentOn: LegalDay,
    sentTo: z.string(),
    note: z.string(),
    fileName: z.string().nullable(),
    recordedAt: Instant,
    recordedBy: PersonRef,
  })
  .openapi('SentReport');

/** A report of one period: what it covers, when it is due, whether it was sent. */
export const PeriodicReportResponse = z
  .object({
    kind: z.string(),
    name: Bilingual,
    to: Bilingual,
    basis: z.string(),
    confidence: z.enum(['V', 'S', 'OLD', 'M', 'D']),
    note: Bilingual.nullable(),
    /** Names the period: `2026-H1`. */
    key: z.string(),
    period: ReportPeriod,
    dueOn: LegalDay,

    state: z.enum(['sent', 'sent-late', 'overdue', 'due-soon', 'upcoming']),
    sent: SentReportResponse.nullable(),
  })
  .openapi('PeriodicReport');
export type PeriodicReportResponse = z.infer<typeof PeriodicReportResponse>;

export const PeriodicReportList = z.object({ items: z.array(PeriodicReportResponse) }).openapi('PeriodicReportList');
