import { Button } from '@mantine/core';
import type { DepositScheduleResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { dayOf, formatDay } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useReleaseWords } from './deposit-words.tsx';
import classes from './deposits.module.css';
import { schedulesQuery } from './deposits.queries.ts';
import { DialogForm } from './dialog-form.tsx';
import { useDepositChange } from './use-deposit-change.ts';

const route = getRouteApi('/staff/deposits');

/** When each outlet brings out issues, and on what basis how many copies are due by when. */
export function ScheduleList({ mayRecord }: { mayRecord: boolean }) {
  const { t } = useTranslation();
  const { outlet } = route.useSearch();
  const [ending, setEnding] = useState<DepositScheduleResponse | null>(null);
  const { data, isPending, error, refetch } = useQuery(schedulesQuery(outlet));
  const columns = useScheduleColumns(mayRecord, setEnding);
  if (isPending) return <RowsSkeleton rows={6} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) {
    return <EmptyState title={t('deposits.noSchedules')} body={t('deposits.noSchedulesBody')} />;
  }
  return (
    <>
      <DataTable caption={t('deposits.schedules')} columns={columns} rows={data.items} rowId={({ id }) => id} />
      {ending ? <EndDialog schedule={ending} onClose={() => setEnding(null)} /> : null}
    </>
  );
}

function useScheduleColumns(
  mayRecord: boolean,
  onEnd: (schedule: DepositScheduleResponse) => void,
): Column<DepositScheduleResponse>[] {
  const { t } = useTranslation();
  const releaseWords = useReleaseWords();
  return [
    { id: 'outlet', accessorFn: ({ outlet }) => outlet.name, header: t('filter.outlet') },
    { id: 'release', accessorFn: ({ release }) => releaseWords(release), header: t('deposits.releaseLabel') },
    {
      id: 'due',
      accessorFn: ({ dueTime }) => dueTime ?? '',
      header: t('deposits.due'),
      cell: ({ row: { original: schedule } }) => (
        <div className={classes.stack}>
          <span>{t('deposits.copies', { count: schedule.copies })}</span>
          <span className="soft small">
            {schedule.dueTime ? t('deposits.byTime', { time: schedule.dueTime }) : t('deposits.byDay')}
          </span>
        </div>
      ),
    },
    {
      id: 'basis',
      accessorFn: ({ basis }) => basis.text,
      header: t('deposits.basis'),
      cell: ({ row: { original: schedule } }) => (
        <div className={classes.stack}>
          <span>{schedule.basis.text}</span>
          <span className="soft small">{t(`lawConfidence.${schedule.basis.confidence}`)}</span>
        </div>
      ),
    },
    {
      id: 'validity',
      accessorFn: ({ validFrom }) => validFrom,
      header: t('deposits.validity'),
      cell: ({ row: { original: schedule } }) =>
        schedule.validTo
          ? t('deposits.fromTo', { from: formatDay(schedule.validFrom), to: formatDay(schedule.validTo) })
          : t('deposits.since', { from: formatDay(schedule.validFrom) }),
    },
    {
      id: 'actions',
      header: t('deposits.actions'),
      enableSorting: false,
      cell: ({ row: { original: schedule } }) =>
        mayRecord && schedule.validTo === null ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onEnd(schedule)}>
            {t('deposits.end')}
          </Button>
        ) : null,
    },
  ];
}

function EndDialog({ schedule, onClose }: { schedule: DepositScheduleResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const [validTo, setValidTo] = useState<string | undefined>(() => dayOf(new Date().toISOString()));
  const change = useDepositChange(
    `/deposit-schedules/${schedule.id}/end`,
    () => ({ rowVersion: schedule.rowVersion, validTo }),
    t('deposits.ended'),
    onClose,
  );
  return (
    <DialogForm
      title={t('deposits.endTitle', { outlet: schedule.outlet.name })}
      submit={t('deposits.end')}
      mutation={change}
      isWhole={validTo !== undefined}
      onClose={onClose}
    >
      <p className="soft">{t('deposits.endBody')}</p>
      <DayField size="sm" label={t('deposits.lastDay')} value={validTo} onChange={setValidTo} />
    </DialogForm>
  );
}
