import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { OutletResponse } from '@pressdesk/api/schemas';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { LicenceLine } from '../../ui/licence-line.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { matchWords } from '../../ui/match-words.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { usePagedList } from '../../ui/use-paged-list.ts';
import { useSession } from '../session/session.queries.ts';
import classes from './outlets.module.css';
import { OutletsTabs } from './outlets-tabs.tsx';

const RegisterOutletDialog = lazy(() =>
  import('./register-outlet-dialog.tsx').then(({ RegisterOutletDialog }) => ({ default: RegisterOutletDialog })),
);

const route = getRouteApi('/staff/outlets');

/** The registered outlets of the province: whose they are, under which licence, and what the desk saw of them. */
export function OutletsPage() {
  const { t, i18n } = useTranslation();
  const { q = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/outlets' });
  const { can } = useSession();
  const seesDesk = can('review.read');
  const [registering, dialog] = useDisclosure(false);
  const list = usePagedList<OutletResponse>('outlets', '/outlets');
  const rows = list.rows.filter((outlet) =>
    matchWords([outlet.name, outlet.code, outlet.publisher.name, outlet.licenceNumber, ...outlet.domains].join(' '), q),
  );

  const columns = useMemo<Column<OutletResponse>[]>(() => {
    const { t, language } = i18n;
    const number = (value: number) => formatNumber(value, language);
    return [
      {
        id: 'name',
        accessorFn: (outlet) => outlet.name,
        header: t('outlets.name'),
        cell: ({ row: { original: outlet } }) => (
          <div className={classes.stack}>
            <strong>{outlet.name}</strong>
            <span className="soft small">
              {t(`outletKind.${outlet.kind}`)} · {outlet.publisher.name}
            </span>
            {outlet.domains.length > 0 ? <span className="faint mono">{outlet.domains.join(', ')}</span> : null}
          </div>
        ),
      },
      {
        id: 'licence',
        accessorFn: (outlet) => outlet.licenceNumber ?? '',
        header: t('outlets.licence'),
        cell: ({ row: { original: outlet } }) => (
          <div className={classes.stack}>
            <span>
              <LicenceLine outlet={outlet} />
            </span>
            {outlet.openOutletSignalCount > 0 ? (
              <Link to="/outlet-signals" search={{ outlet: outlet.id }}>
                {t('outletSignals.openCount', { count: outlet.openOutletSignalCount })}
              </Link>
            ) : null}
          </div>
        ),
      },
      {
        id: 'sourceCount',
        accessorFn: (outlet) => outlet.sourceCount,
        header: t('outlets.sources'),
        cell: ({ row: { original: outlet } }) => (
          <Link to="/sources" search={{ outlet: outlet.id }}>
            {number(outlet.sourceCount)}
          </Link>
        ),
      },
      {
        id: 'itemCount',
        accessorFn: (outlet) => outlet.itemCount,
        header: t('outlets.items'),
        cell: ({ row: { original: outlet } }) => (
          <Link to="/search" search={{ outlet: outlet.id }}>
            {number(outlet.itemCount)}
          </Link>
        ),
      },
      {
        id: 'signalCount',
        accessorFn: (outlet) => outlet.signalCount,
        header: t('outlets.signals'),
        cell: ({ row: { original: outlet } }) => (
          <Link to="/search" search={{ outlet: outlet.id, hasSignal: 'true' as const }}>
            {number(outlet.signalCount)}
          </Link>
        ),
      },
      {
        id: 'openReviewCount',
        accessorFn: (outlet) => outlet.openReviewCount,
        header: t('outlets.open'),
        cell: ({ row: { original: outlet } }) =>
          seesDesk ? (
            <Link to="/desk" search={{ outlet: outlet.id }}>
              {number(outlet.openReviewCount)}
            </Link>
          ) : (
            number(outlet.openReviewCount)
          ),
      },
    ];
  }, [i18n, i18n.language, seesDesk]);

  return (
    <Page
      title={t('screen.outlets')}
      lead={t('outlets.lead')}
      actions={
        <>
          <TextInput
            type="search"
            aria-label={t('outlets.find')}
            placeholder={t('outlets.find')}
            w={260}
            value={q}
            onChange={(event) => {
              const wish = event.currentTarget.value;
              void navigate({ search: { q: wish === '' ? undefined : wish }, replace: true });
            }}
          />
          <ExportButtons list="/outlets" />
          {can('outlet.manage') ? <Button onClick={dialog.open}>{t('outlets.register')}</Button> : null}
        </>
      }
    >
      <OutletsTabs current="register" />
      <ListFrame list={list} empty={<EmptyState title={t('outlets.empty')} body={t('outlets.emptyBody')} />}>
        {rows.length === 0 ? (
          <EmptyState title={t('outlets.notFound')} body={t('outlets.notFoundBody')} />
        ) : (
          <DataTable
            caption={t('screen.outlets')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            numbers={['sourceCount', 'itemCount', 'signalCount', 'openReviewCount']}
          />
        )}
      </ListFrame>
      {registering ? (
        <Suspense>
          <RegisterOutletDialog onClose={dialog.close} />
        </Suspense>
      ) : null}
    </Page>
  );
}
