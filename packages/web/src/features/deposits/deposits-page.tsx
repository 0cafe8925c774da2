import { Button } from '@mantine/core';
import type { DepositResponse } from '@pressdesk/api/schemas';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table.tsx';
import { dayOf } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { usePagedList } from '../../ui/use-paged-list.ts';
import { LicensingTabs } from '../licensing/licensing-tabs.tsx';
import { useSession } from '../session/session.queries.ts';
import { DepositFilters } from './deposit-filters.tsx';
import { toDepositFilter } from './deposit-search.ts';
import { DepositWorkload } from './deposit-workload.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { type DepositWish, useDepositColumns } from './use-deposit-columns.tsx';

const DepositDialogs = lazy(() =>
  import('./deposit-dialogs.tsx').then(({ DepositDialogs }) => ({ default: DepositDialogs })),
);

const route = getRouteApi('/staff/deposits');

export type Wish = DepositWish | { action: 'enter' } | { action: 'schedule' };

/** Legal deposit: what is expected of whom, what came, what is late, who read it and what they found. */
export function DepositsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { can } = useSession();
  const mayRecord = can('deposit.record');
  const [wish, setWish] = useState<Wish | null>(null);
  const isSchedules = search.view === 'schedules';
  return (
    <Page
      title={t('screen.deposits')}
      lead={t('deposits.lead')}
      actions={
        <>
          {isSchedules ? null : (
            <ExportButtons list="/deposits" query={toDepositFilter(search, dayOf(new Date().toISOString()))} />
          )}
          {mayRecord ? (
            <>
              <Button variant="default" onClick={() => setWish({ action: 'schedule' })}>
                {t('deposits.addSchedule')}
              </Button>
              <Button onClick={() => setWish({ action: 'enter' })}>{t('deposits.enter')}</Button>
            </>
          ) : null}
        </>
      }
    >
      <LicensingTabs current="deposits" />
      <DepositWorkload />
      <DepositFilters />
      {isSchedules ? <ScheduleList mayRecord={mayRecord} /> : <Issues onWish={setWish} />}
      {wish ? (
        <Suspense>
          <DepositDialogs wish={wish} onClose={() => setWish(null)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function Issues({ onWish }: { onWish: (wish: DepositWish) => void }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const filter = toDepositFilter(search, dayOf(new Date().toISOString()));
  const list = usePagedList<DepositResponse>('deposits', '/deposits', filter);
  const columns = useDepositColumns(onWish);
  const isNarrowed = search.state !== undefined || search.outlet !== undefined || search.from !== undefined;
  return (
    <ListFrame
      list={list}
      empty={
        isNarrowed ? (
          <EmptyState title={t('deposits.nothing')} body={t('deposits.nothingBody')} />
        ) : (
          <EmptyState title={t('deposits.empty')} body={t('deposits.emptyBody')}>
            <Link to="/deposits" search={{ view: 'schedules' as const }}>
              {t('deposits.schedules')}
            </Link>
          </EmptyState>
        )
      }
    >
      <DataTable caption={t('screen.deposits')} columns={columns} rows={list.rows} rowId={({ id }) => id} />
    </ListFrame>
  );
}
