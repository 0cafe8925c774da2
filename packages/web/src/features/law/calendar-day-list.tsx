import { Button } from '@mantine/core';
import type { CalendarDayResponse } from '@pressdesk/api/schemas';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { formatDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Time } from '../../ui/times.tsx';
import classes from './calendar.module.css';
import { weekdayName } from './calendar-weeks.ts';
import { DayKindWord, DayStatusWord } from './calendar-words.tsx';
import { ConfirmDayDialog } from './confirm-day-dialog.tsx';
import { ConfidenceWord, ConfirmedBy } from './law-words.tsx';
import { WithdrawDayDialog } from './withdraw-day-dialog.tsx';

type Wish = { action: 'confirm' | 'withdraw'; day: CalendarDayResponse };

/** The days of a year that are not what their weekday says, with what each rests on. */
export function CalendarDayList({ days }: { days: CalendarDayResponse[] }) {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  const [wish, setWish] = useState<Wish>();

  const columns = useMemo<Column<CalendarDayResponse>[]>(() => {
    const { t } = i18n;
    return [
      {
        id: 'date',
        accessorFn: ({ date }) => date,
        header: t('calendar.day'),
        cell: ({ row: { original: day } }) => (
          <div
            id={rowIdOf(day)}
            tabIndex={-1}
            className={classes.stack}
            data-withdrawn={day.withdrawnAt ? '' : undefined}
          >
            <strong className="nowrap">{formatDay(day.date)}</strong>
            <span className="soft small">{weekdayName(day.date, language)}</span>
          </div>
        ),
      },
      {
        id: 'kind',
        accessorFn: ({ kind }) => t(`dayKind.${kind}`),
        header: t('filter.kind'),
        cell: ({ row: { original: day } }) => <DayKindWord kind={day.kind} />,
      },
      {
        id: 'name',
        accessorFn: ({ name }) => name[language],
        header: t('calendar.dayName'),
        cell: ({ row: { original: day } }) => (
          <div className={classes.stack}>
            <span>{day.name[language]}</span>
            <Decision day={day} />
          </div>
        ),
      },
      {
        id: 'status',
        accessorFn: ({ status }) => status,
        header: t('filter.status'),
        cell: ({ row: { original: day } }) => (
          <div className={classes.stack}>
            <DayStatusWord day={day} />
            <ConfidenceWord confidence={day.confidence} />
          </div>
        ),
      },
      {
        id: 'confirmed',
        accessorFn: ({ confirmedAt }) => confirmedAt ?? '',
        header: t('law.confirmation'),
        cell: ({ row: { original: day } }) =>
          day.withdrawnAt ? <Withdrawn day={day} /> : <ConfirmedBy by={day.confirmedBy?.name} at={day.confirmedAt} />,
      },
      {
        id: 'actions',
        header: t('calendar.actions'),
        enableSorting: false,
        cell: ({ row: { original: day } }) => (
          <div className={classes.actions}>
            {day.actions.includes('confirm') ? (
              <Button size="compact-sm" variant="default" onClick={() => setWish({ action: 'confirm', day })}>
                {t('calendar.confirm')}
                <span className="sr-only"> {formatDay(day.date)}</span>
              </Button>
            ) : null}
            {day.actions.includes('withdraw') ? (
              <Button size="compact-sm" variant="subtle" onClick={() => setWish({ action: 'withdraw', day })}>
                {t('calendar.withdraw')}
                <span className="sr-only"> {formatDay(day.date)}</span>
              </Button>
            ) : null}
          </div>
        ),
      },
    ];
  }, [i18n, language]);

  if (days.length === 0) return <EmptyState title={t('calendar.empty')} body={t('calendar.emptyBody')} />;
  const mayAct = days.some(({ actions }) => actions.length > 0);
  return (
    <>
      <DataTable
        caption={t('calendar.specialDays')}
        columns={mayAct ? columns : columns.filter(({ id }) => id !== 'actions')}
        rows={days}
        rowId={({ id }) => id}
      />
      {wish?.action === 'confirm' ? <ConfirmDayDialog day={wish.day} onClose={() => setWish(undefined)} /> : null}
      {wish?.action === 'withdraw' ? <WithdrawDayDialog day={wish.day} onClose={() => setWish(undefined)} /> : null}
    </>
  );
}

/** The id in the document of a day's row. */
export function rowIdOf({ id }: CalendarDayResponse): string {
  return `day-${id}`;
}

function Decision({ day: { decision } }: { day: CalendarDayResponse }) {
  const { t } = useTranslation();
  if (!decision) return <span className="faint small">{t('calendar.noDecision')}</span>;
  return (
    <span className="soft small">
      {decision.number}
      {decision.issuedOn ? ` · ${formatDay(decision.issuedOn)}` : ''}
    </span>
  );
}

function Withdrawn({ day }: { day: CalendarDayResponse }) {
  const { t } = useTranslation();
  const event = day.history.findLast(({ type }) => type === 'withdrawn');
  if (!event) return null;
  return (
    <span className={classes.stack}>
      <span>{t('calendar.withdrawnBy', { name: event.by.name, reason: event.reason })}</span>
      <span className="soft small">
        <Time at={event.at} />
      </span>
    </span>
  );
}
