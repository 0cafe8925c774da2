import { DomainError, officeTimeZone } from '../../platform/index.ts';

/** What a report is about: days at the office, both included, and a place that narrows it. */
export type ReportScope = {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** As typed, `Yên Phong`; null for the whole province. */
  readonly place: string | null;
};

/** A scope as the queries take it. */
export type ReportSpan = {
  readonly from: Temporal.Instant;
  /** The first moment no longer counted: the end of the period, or the cut-off where that is earlier. */
  readonly until: Temporal.Instant;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly place: string;
};

/**
 * The period and the same one a year before. While a period runs, last year's ends where this one stands now, so that
 * like is compared with like.
 * @throws DomainError `invalid-input` for a period that ends before it begins, begins in the future, or is longer than
 *   five years
 */
export function spansOf(
  { from, to, place }: ReportScope,
  now: Temporal.Instant,
): { current: ReportSpan; lastYear: ReportSpan } {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  if (Temporal.PlainDate.compare(last, first) < 0) {
    throw badPeriod('/to', 'Ngày cuối kỳ phải từ ngày đầu kỳ trở đi.', 'The period ends before it begins.');
  }
  if (Temporal.PlainDate.compare(last, first.add({ years: 5 })) > 0) {
    throw badPeriod('/to', 'Một kỳ dài nhất là năm năm.', 'A period is five years at most.');
  }
  if (Temporal.Instant.compare(startOf(first), now) >= 0) {
    throw badPeriod('/from', 'Kỳ báo cáo chưa bắt đầu.', 'The period hasn’t begun yet.');
  }
  const lastYearNow = now.toZonedDateTimeISO(officeTimeZone).subtract({ years: 1 }).toInstant();
  return {
    current: spanOf(first, last, now, place),
    lastYear: spanOf(first.subtract({ years: 1 }), last.subtract({ years: 1 }), lastYearNow, place),
  };
}

function spanOf(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  cutOff: Temporal.Instant,
  place: string | null,
): ReportSpan {
  const end = startOf(last.add({ days: 1 }));
  const until = Temporal.Instant.compare(end, cutOff) < 0 ? end : cutOff;
  const lastDay = until.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(officeTimeZone).toPlainDate();
  return {
    from: startOf(first),
    until,
    firstDay: first.toString(),
    lastDay: lastDay.toString(),
    place: foldPlace(place ?? ''),
  };
}

/** As `fold_words` of the database writes it; nothing for no place. */
export function foldPlace(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words === '' ? '' : ` ${words} `;
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(officeTimeZone).toInstant();
}

function badPeriod(pointer: string, vi: string, en: string): DomainError {
  return new DomainError('invalid-input', en, { facts: { why: { vi, en } }, fieldErrors: [{ pointer, detail: en }] });
}
