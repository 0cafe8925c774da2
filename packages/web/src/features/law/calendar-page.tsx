import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CalendarDayResponse, WorkingCalendarResponse } from '@pressdesk/api/schemas';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import classes from './calendar.module.css';
import { CalendarDayList, rowIdOf } from './calendar-day-list.tsx';
import { DayKindWord, dayKinds } from './calendar-words.tsx';
import { calendarQuery } from './law.queries.ts';
import { LawTabs } from './law-tabs.tsx';
import { MonthTable } from './month-table.tsx';
import { today } from './validity.ts';

const ProposeDayDialog = lazy(() =>
  import('./propose-day-dialog.tsx').then(({ ProposeDayDialog }) => ({ default: ProposeDayDialog })),
);

const route = getRouteApi('/staff/law/calendar');

/** The days on which the office works, and the decisions they rest on. Every deadline is counted by them. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { year = Number(today().slice(0, 4)) } = route.useSearch();
  const [proposing, proposal] = useDisclosure(false);
  const calendar = useQuery({ ...calendarQuery(year), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('lawTab.calendar')}
      lead={t('calendar.lead')}
      actions={
        <>
          <YearSwitch year={year} />
          <ExportButtons list="/law/calendar" query={{ year }} />
          {calendar.data?.actions.includes('propose') ? (
            <Button onClick={proposal.open}>{t('calendar.propose')}</Button>
          ) : null}
        </>
      }
    >
      <LawTabs current="calendar" />
      {calendar.isError ? <ProblemNotice error={calendar.error} onRetry={() => void calendar.refetch()} /> : null}
      {calendar.data ? <Year calendar={calendar.data} /> : null}
      {calendar.isPending ? <RowsSkeleton rows={12} /> : null}
      {proposing ? (
        <Suspense>
          <ProposeDayDialog year={year} onClose={proposal.close} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function YearSwitch({ year }: { year: number }) {
  const { t } = useTranslation();
  const before = Math.max(2000, year - 1);
  const after = Math.min(2099, year + 1);
  return (
    <div className={classes.years}>
      <Link
        to="/law/calendar"
        search={{ year: before }}
        className={classes.toYear}
        aria-label={t('calendar.toYear', { year: before })}
      >
        <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
      </Link>
      <strong>{year}</strong>
      <Link
        to="/law/calendar"
        search={{ year: after }}
        className={classes.toYear}
        aria-label={t('calendar.toYear', { year: after })}
      >
        <IconChevronRight size={18} stroke={1.6} aria-hidden="true" />
      </Link>
    </div>
  );
}

function Year({ calendar: { year, years, days, workingDays } }: { calendar: WorkingCalendarResponse }) {
  const { t } = useTranslation();
  const counted = days.filter(({ withdrawnAt }) => withdrawnAt === null);
  const byDate = new Map(counted.map((day) => [day.date, day]));

  function open(day: CalendarDayResponse) {
    const row = document.getElementById(rowIdOf(day));
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }

  return (
    <>
      <p className={classes.summary}>
        {years.includes(year) ? t('calendar.workingDays', { year, count: workingDays }) : t('calendar.unknownYear')}
      </p>
      <ul className={classes.legend} aria-label={t('calendar.legend')}>
        {dayKinds.map((kind) => (
          <li key={kind}>
            <DayKindWord kind={kind} />
          </li>
        ))}
        <li className={classes.weekendWord}>{t('calendar.weekend')}</li>
        <li className={classes.provisionalWord}>{t('dayStatus.provisional')}</li>
      </ul>
      <div className={classes.months}>
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <MonthTable key={month} year={year} month={month} days={byDate} onOpen={open} />
        ))}
      </div>
      <h2 className={classes.listTitle}>{t('calendar.specialDays')}</h2>
      <CalendarDayList days={days} />
    </>
  );
}
