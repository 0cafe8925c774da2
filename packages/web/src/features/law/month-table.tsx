import type { CalendarDayResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import classes from './calendar.module.css';
import { dayInWords, isWeekend, monthName, weekdayNames, weeksOf } from './calendar-weeks.ts';
import { dayShapes } from './calendar-words.tsx';
import { today } from './validity.ts';

type MonthTableProps = {
  year: number;
  month: number;
  /** The days that are not what their weekday says, by date. */
  days: ReadonlyMap<string, CalendarDayResponse>;
  onOpen: (day: CalendarDayResponse) => void;
};

/** A month as a table of weeks. A special day is a button that leads to its row in the list. */
export function MonthTable({ year, month, days, onOpen }: MonthTableProps) {
  const { language } = useLanguage();
  return (
    <table className={classes.month}>
      <caption>{monthName(month, language)}</caption>
      <thead>
        <tr>
          {weekdayNames(language).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((date) => date !== null)}>
            {week.map((date, index) =>
              date === null ? (
                <td key={`blank-${index + 1}`} />
              ) : (
                <DayCell key={date} date={date} day={days.get(date)} onOpen={onOpen} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = { date: string; day: CalendarDayResponse | undefined; onOpen: MonthTableProps['onOpen'] };

function DayCell({ date, day, onOpen }: DayCellProps) {
  const { t } = useTranslation();
  const { pick, language } = useLanguage();
  const number = Number(date.slice(8));
  const current = date === today() ? 'date' : undefined;
  if (!day) {
    return (
      <td data-weekend={isWeekend(date) || undefined} aria-current={current}>
        {number}
      </td>
    );
  }
  const facts = [
    pick(day.name),
    t(`dayKind.${day.kind}`),
    ...(day.status === 'provisional' ? [t('dayStatus.provisional')] : []),
  ].join(', ');
  // The name holds the number that is seen, as it is seen.
  const label = `${dayInWords(date, language)}, ${facts}`;
  return (
    <td data-kind={day.kind} data-status={day.status} aria-current={current}>
      <button
        type="button"
        className={classes.day}
        aria-label={label}
        title={`${formatDay(date)}, ${facts}`}
        onClick={() => onOpen(day)}
      >
        {number}
        <svg width="7" height="7" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
          {dayShapes[day.kind].shape}
        </svg>
      </button>
    </td>
  );
}
