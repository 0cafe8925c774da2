import {
  type Bilingual,
  computeDeadline,
  type DeadlineRule,
  type Violation,
  type WorkingCalendar,
} from '../../law/index.ts';
import { officeTimeZone } from '../../platform/index.ts';

export type Limitation = {
  /** ISO 8601: the last day on which a fine may be decided. */
  lastLawfulOn: string;
  steps: Bilingual[];
};

/**
 * The last day a fine for an act may be decided: a number of years from the end of the act, or from its detection while
 * it goes on; begun anew where the party evaded. Counted without moving a last day off to a working day, so that the
 * guard is never later than the law.
 * @returns null where the law's period isn't known
 * @source LHAV Art. 6.1 (press, publishing: 2 years); Decree 174/2026/NĐ-CP Art. 4.5 (1 year)
 */
export function limitationOf(input: {
  violation: Pick<Violation, 'limitationYears'>;
  /** ISO 8601; null while the act goes on. */
  actEndedOn: string | null;
  detectedOn: string;
  /** A file that prosecutors handed over gives one year more (LHAV Art. 6.1c). */
  fromProsecution?: boolean;
  /** ISO 8601: when the party stopped evading (LHAV Art. 6.1d). */
  evasionEndedOn?: string | null;
  calendar: WorkingCalendar;
}): Limitation | null {
  const years = input.violation.limitationYears;
  if (years === null) return null;
  const ended = input.actEndedOn ?? input.detectedOn;
  const from = input.evasionEndedOn && input.evasionEndedOn > ended ? input.evasionEndedOn : ended;
  const rule: DeadlineRule = {
    amount: years + (input.fromProsecution ? 1 : 0),
    unit: 'year',
    cutOff: null,
    firstDay: 'day-after',
    rollForward: false,
    source: 'Luật Xử lý vi phạm hành chính Điều 6.1',
    confidence: 'V',
  };
  const at = Temporal.PlainDate.from(from)
    .toZonedDateTime({ timeZone: officeTimeZone, plainTime: '12:00' })
    .toInstant();
  const { dueOn, steps } = computeDeadline(rule, [{ type: 'start', at }], input.calendar);
  const why: Bilingual = input.evasionEndedOn
    ? { vi: 'Tính lại từ khi chấm dứt trốn tránh.', en: 'Counted anew from the end of evasion.' }
    : input.actEndedOn
      ? { vi: 'Tính từ ngày hành vi chấm dứt.', en: 'Counted from the end of the act.' }
      : {
          vi: 'Hành vi đang diễn ra: tính từ ngày phát hiện.',
          en: 'The act goes on: counted from its detection.',
        };
  return { lastLawfulOn: dueOn!.toString(), steps: [why, ...steps.map(({ text }) => text)] };
}
