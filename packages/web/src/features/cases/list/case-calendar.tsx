import { ActionIcon } from '@mantine/core';
import type { CaseCalendarResponse } from '@pressdesk/api/schemas';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { purposeOf } from '../../../ui/clock-spans.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { dayInWords, isWeekend, monthName, weekdayNames, weeksOf } from '../../law/calendar-weeks.ts';
import { today } from '../../law/validity.ts';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import type { CasesSearch } from '../case-search.ts';
import classes from '../cases.module.css';
import { caseCalendarQuery } from '../cases.queries.ts';
import { stepMonth } from './step-month.ts';

type Entry = CaseCalendarResponse['days'][number]['entries'][number];

/** A month as a table of weeks: on each day the cases that are due, and those whose last lawful day it is. */
export function CaseCalendar({ search }: { search: CasesSearch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate({ from: '/cases' });
  const month = search.month ?? today().slice(0, 7);
  const [year, number] = month.split('-').map(Number);
  const { data, isError, error, refetch } = useQuery(caseCalendarQuery(month));
  const go = (step: 1 | -1) =>
    void navigate({ search: (previous) => ({ ...previous, month: stepMonth(month, step) }), replace: true });
  useDeskKeys({ j: () => go(1), k: () => go(-1) });
  const days = new Map(data?.days.map(({ on, entries }) => [on, entries]));
  const name = `${monthName(number!, language)} ${year}`;
  return (
    <section aria-label={t('cases.calendar')}>
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <div className={classes.monthHead}>
        <ActionIcon variant="default" size="lg" aria-label={t('cases.monthBefore')} onClick={() => go(-1)}>
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <h2 aria-live="polite">{name}</h2>
        <ActionIcon variant="default" size="lg" aria-label={t('cases.monthAfter')} onClick={() => go(1)}>
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
        <ul className={classes.legend}>
          <li>
            <ShapeWord tone="neutral" shape={shapes.ring}>
              {t('cases.day.due')}
            </ShapeWord>
          </li>
          <li>
            <ShapeWord tone="red" shape={shapes.flag}>
              {t('cases.day.limitation')}
            </ShapeWord>
          </li>
        </ul>
      </div>
      <div className={classes.monthWrap}>
        <table className={classes.month}>
          <caption className="sr-only">{name}</caption>
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
            {weeksOf(year!, number!).map((week) => (
              <tr key={week.find((date) => date !== null)}>
                {week.map((date, index) =>
                  date === null ? (
                    <td key={`blank-${index + 1}`} />
                  ) : (
                    <DayCell key={date} date={date} entries={days.get(date) ?? []} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data?.isCut ? <p className="soft small">{t('cases.calendarCut')}</p> : null}
    </section>
  );
}

function DayCell({ date, entries }: { date: string; entries: readonly Entry[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <td
      data-weekend={isWeekend(date) || undefined}
      data-busy={entries.length > 0 || undefined}
      aria-current={date === today() ? 'date' : undefined}
    >
      <time dateTime={date} title={dayInWords(date, language)} className={classes.dayNumber}>
        {Number(date.slice(8))}
      </time>
      {entries.length > 0 ? (
        <ul className={classes.dayCases}>
          {entries.map(({ case: kase, kind, purpose }) => (
            <li key={`${kase.id}-${kind}-${purpose}`}>
              <Link to="/cases/$id" params={{ id: kase.id }} preload={false} title={kase.title}>
                <ShapeWord
                  tone={kind === 'limitation' ? 'red' : 'neutral'}
                  shape={kind === 'limitation' ? shapes.flag : shapes.ring}
                >
                  <span className="mono">{kase.number}</span>
                </ShapeWord>
                <span className={classes.dayTitle}>
                  {purpose === null ? t('cases.day.limitation') : t(`clockLine.purpose.${purposeOf(purpose)}`)}
                </span>
                <span className={classes.dayTitle} lang="vi">
                  {kase.title}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  );
}
