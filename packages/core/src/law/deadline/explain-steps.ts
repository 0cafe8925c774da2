import { officeDay, officeTimeZone } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import type { DayFact } from '../working-calendar/working-calendar.ts';
import type { ClockHistory, Extension } from './clock-events.ts';
import { daysBetween, type PassedOver, type Standstill } from './count-period.ts';
import type { DeadlineRule, Period, PeriodUnit } from './rule.ts';

/** One sentence on the way from an event to a date. */
export type ExplainedStep = {
  kind:
    | 'start'
    | 'cut-off'
    | 'period'
    | 'extension'
    | 'extension-removed'
    | 'pause'
    | 'weekend'
    | 'day-off'
    | 'make-up'
    | 'stands-still'
    | 'roll'
    | 'due'
    | 'unknown-year'
    | 'finish';
  /** How many calendar days it moves the date on. */
  days: number;
  /** The day it is about. */
  on: Temporal.PlainDate | null;
  /** Whether it may still change because a day isn't decided yet. */
  provisional: boolean;
  text: Bilingual;
};

export function begins(
  history: ClockHistory,
  receivedOn: Temporal.PlainDate,
  startDay: Temporal.PlainDate,
  { cutOff }: DeadlineRule,
  between: readonly DayFact[],
): ExplainedStep[] {
  const time = history.startedAt.toZonedDateTimeISO(officeTimeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  // The hour matters only where there is one after which it is too late.
  const hour = cutOff === null ? { vi: '', en: '' } : { vi: ` lúc ${time}`, en: ` at ${time}` };
  const start = step('start', 0, receivedOn, {
    vi: `${history.restarted ? 'Tính lại từ đầu' : 'Bắt đầu'}${hour.vi} ngày ${dmy(receivedOn)}.`,
    en: `${history.restarted ? 'Counted anew' : 'Starts'}${hour.en} on ${dmy(receivedOn)}.`,
  });
  const moved = daysBetween(receivedOn, startDay);
  if (moved === 0) return [start];
  return [
    start,
    step(
      'cut-off',
      moved,
      startDay,
      {
        vi: `Nhận sau ${cutOff} hoặc vào ngày nghỉ nên coi như nhận ngày làm việc tiếp theo, ${dmy(startDay)}.`,
        en: `Received after ${cutOff} or on a day off, so it counts as received on the next working day, ${dmy(startDay)}.`,
      },
      between.some(isProvisional),
    ),
  ];
}

export function period(rule: DeadlineRule, startDay: Temporal.PlainDate, days: number): ExplainedStep {
  const from = {
    'day-after': { vi: `không tính ngày ${dmy(startDay)}`, en: `${dmy(startDay)} itself not counted` },
    'same-day': { vi: `tính cả ngày ${dmy(startDay)}`, en: `${dmy(startDay)} itself counted` },
  }[rule.firstDay];
  const length = periodText(rule);
  const source = rule.source ? ` (${rule.source})` : '';
  return step('period', days, startDay, {
    vi: `Thời hạn ${length.vi}, ${from.vi}${source}.`,
    en: `A period of ${length.en}, ${from.en}${source}.`,
  });
}

export function extended(extension: Extension, days: number): ExplainedStep {
  const length = periodText(extension);
  return step('extension', days, null, { vi: `Gia hạn thêm ${length.vi}.`, en: `Extended by ${length.en}.` });
}

export function extensionRemoved(extension: Extension): ExplainedStep {
  const length = periodText(extension);
  return step('extension-removed', 0, null, {
    vi: `Việc gia hạn ${length.vi} đã được bỏ và không tính.`,
    en: `An extension by ${length.en} was taken back and doesn’t count.`,
  });
}

export function paused(pause: ClockHistory['pauses'][number], { last }: Standstill, days: number): ExplainedStep {
  const from = dmy(officeDay(pause.from));
  const to = dmy(pause.to ? officeDay(pause.to) : last);
  return step('pause', days, officeDay(pause.from), {
    vi: `Tạm dừng từ ${from} đến ${to}: ${daysText(days).vi} không tính.`,
    en: `Paused from ${from} to ${to}: ${daysText(days).en} not counted.`,
  });
}

export function passedOver({ weekendDays, daysOff, madeUp }: PassedOver): ExplainedStep[] {
  const steps: ExplainedStep[] = [];
  if (weekendDays > 0) {
    steps.push(
      step('weekend', weekendDays, null, {
        vi: `Thứ Bảy và Chủ nhật trong thời hạn: ${daysText(weekendDays).vi} không tính.`,
        en: `Saturdays and Sundays on the way: ${daysText(weekendDays).en} not counted.`,
      }),
    );
  }
  for (const fact of daysOff) {
    const name = factText(fact);
    steps.push(
      step(
        'day-off',
        1,
        Temporal.PlainDate.from(fact.date),
        { vi: `Thêm 1 ngày: ${name.vi}.`, en: `1 day added: ${name.en}.` },
        isProvisional(fact),
      ),
    );
  }
  for (const fact of madeUp) {
    const name = factText(fact);
    steps.push(
      step(
        'make-up',
        0,
        Temporal.PlainDate.from(fact.date),
        { vi: `Được tính vì là ngày làm việc: ${name.vi}.`, en: `Counted because it is worked: ${name.en}.` },
        isProvisional(fact),
      ),
    );
  }
  return steps;
}

export function rolled(end: Temporal.PlainDate, due: Temporal.PlainDate, between: readonly DayFact[]): ExplainedStep {
  const named = between.map(factText);
  const why = {
    vi: named.map(({ vi }) => vi).join('; ') || `${dmy(end)} là ngày nghỉ cuối tuần`,
    en: named.map(({ en }) => en).join('; ') || `${dmy(end)} is a weekend day`,
  };
  return step(
    'roll',
    daysBetween(end, due),
    due,
    {
      vi: `Ngày cuối rơi vào ngày nghỉ (${why.vi}) nên chuyển sang ngày làm việc tiếp theo, ${dmy(due)}.`,
      en: `The last day is a day off (${why.en}), so it moves to the next working day, ${dmy(due)}.`,
    },
    between.some(isProvisional),
  );
}

export function standsStill(since: Temporal.Instant, left: Period): ExplainedStep {
  const from = dmy(officeDay(since));
  const length = periodText(left);
  return step('stands-still', 0, officeDay(since), {
    vi: `Đang tạm dừng từ ${from}; còn ${length.vi} kể từ khi tiếp tục.`,
    en: `Paused since ${from}; ${length.en} left once it goes on.`,
  });
}

export function due(dueOn: Temporal.PlainDate): ExplainedStep {
  return step('due', 0, dueOn, { vi: `Hạn: hết ngày ${dmy(dueOn)}.`, en: `Due by the end of ${dmy(dueOn)}.` });
}

export function unknownYears(years: readonly number[]): ExplainedStep {
  const list = rangesText(years);
  return step(
    'unknown-year',
    0,
    null,
    {
      vi: `Chưa nhập ngày nghỉ lễ của năm ${list}; hạn có thể thay đổi.`,
      en: `The holidays of ${list} aren’t entered yet; the date may change.`,
    },
    true,
  );
}

/** Years in order, those that follow each other as a range. */
function rangesText(years: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const year of years) {
    const range = ranges.at(-1);
    if (range?.last === year - 1) range.last = year;
    else ranges.push({ first: year, last: year });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

export function finished(at: Temporal.Instant, dueOn: Temporal.PlainDate | null): ExplainedStep {
  const day = officeDay(at);
  const late = dueOn ? Math.max(0, daysBetween(dueOn, day)) : 0;
  return step('finish', 0, day, {
    vi: `Hoàn thành ngày ${dmy(day)}, ${late === 0 ? 'đúng hạn' : `trễ ${daysText(late).vi}`}.`,
    en: `Finished on ${dmy(day)}, ${late === 0 ? 'in time' : `${daysText(late).en} late`}.`,
  });
}

/** A length of time in words. */
function periodText({ amount, unit }: Period): Bilingual {
  const { vi, one, many } = units[unit];
  return { vi: `${amount} ${vi}`, en: `${amount} ${amount === 1 ? one : many}` };
}

const units: Record<PeriodUnit, { vi: string; one: string; many: string }> = {
  'working-day': { vi: 'ngày làm việc', one: 'working day', many: 'working days' },
  'calendar-day': { vi: 'ngày', one: 'day', many: 'days' },
  month: { vi: 'tháng', one: 'month', many: 'months' },
  year: { vi: 'năm', one: 'year', many: 'years' },
};

function daysText(amount: number): Bilingual {
  return periodText({ amount, unit: 'calendar-day' });
}

/** A day of the calendar with what it rests on. */
export function factText(fact: DayFact): Bilingual {
  const { date, name, decision } = fact;
  const day = dmy(Temporal.PlainDate.from(date));
  const issued = decision?.issuedOn ? dmy(Temporal.PlainDate.from(decision.issuedOn)) : null;
  const basis = {
    vi: decision ? `, theo ${decision.number}${issued ? ` ngày ${issued}` : ''}` : '',
    en: decision ? `, by ${decision.number}${issued ? ` of ${issued}` : ''}` : '',
  };
  const open = isProvisional(fact) ? { vi: ', dự kiến, chưa chốt', en: ', expected, not decided' } : null;
  return {
    vi: `${name.vi} ${day}${basis.vi}${open?.vi ?? ''}`,
    en: `${name.en} ${day}${basis.en}${open?.en ?? ''}`,
  };
}

function isProvisional({ status }: DayFact): boolean {
  return status === 'provisional';
}

/** As dates are written in Viet Nam. */
export function dmy(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${String(day.year).padStart(4, '0')}`;
}

function step(
  kind: ExplainedStep['kind'],
  days: number,
  on: Temporal.PlainDate | null,
  text: Bilingual,
  provisional = false,
): ExplainedStep {
  return { kind, days, on, provisional, text };
}
