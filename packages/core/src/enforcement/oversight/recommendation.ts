import type { DeadlineRule } from '../../law/index.ts';

/** The vocabulary of a provincial system that tracks them. `qua_han` is never recorded: it follows from the day. */
export const recommendationStatuses = [
  'chua_hoan_thanh',
  'hoan_thanh_mot_phan',
  'hoan_thanh',
  'qua_han',
  'khong_thuc_hien',
  'chua_dap_ung_yeu_cau',
] as const;
export type RecommendationStatus = (typeof recommendationStatuses)[number];
export type RecordedStatus = Exclude<RecommendationStatus, 'qua_han'>;

/** How long there is to explain what isn't carried out, in calendar days. @source Law 121/2025/QH15 Art. 40 */
export const explanationRules: Record<'simple' | 'complex', DeadlineRule> = {
  simple: explanation(15),
  complex: explanation(30),
};

function explanation(days: number): DeadlineRule {
  return {
    ...{ amount: days, unit: 'calendar-day', cutOff: null, firstDay: 'day-after', rollForward: false },
    source: 'Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân 121/2025/QH15, Điều 40',
    confidence: 'S',
  };
}

/** Days before the due one on which the unit is reminded. */
export const reminderDays = [15, 7, 3] as const;

export type RecommendationNote = {
  id: string;
  status: RecordedStatus;
  text: string;
  document: string | null;
  at: Temporal.Instant;
  by: { id: string; name: string };
};

/** What a delegation recommended; it ends when it is carried out, not when the conclusion is issued. */
export type Recommendation = {
  id: string;
  delegation: string;
  conclusionNumber: string;
  /** ISO 8601. */
  conclusionOn: string;
  text: string;
  unit: string;
  remindTo: string | null;
  complexity: 'simple' | 'complex';
  receivedOn: string;
  explanationDueOn: string;
  dueOn: string;
  daysLeft: number;
  status: RecommendationStatus;
  closedAt: Temporal.Instant | null;
  notes: RecommendationNote[];
  clock: { vi: string; en: string };
  actions: ('note' | 'close')[];
  rowVersion: number;
};
