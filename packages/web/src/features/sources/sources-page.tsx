import { Button, Select } from '@mantine/core';
import type { SourceResponse } from '@pressdesk/api/schemas';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { Time } from '../../ui/times.tsx';
import { usePagedList } from '../../ui/use-paged-list.ts';
import { useSession } from '../session/session.queries.ts';
import { HealthWord } from './health-word.tsx';
import { SourceActions } from './source-actions.tsx';
import classes from './sources.module.css';

const AddSourceDialog = lazy(() =>
  import('./add-source-dialog.tsx').then(({ AddSourceDialog }) => ({ default: AddSourceDialog })),
);

const healths = ['ok', 'failing', 'blocked', 'new'] as const;
const route = getRouteApi('/staff/sources');

/** Where the texts come from, and how well each place answers. */
export function SourcesPage() {
  const { t, i18n } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/sources' });
  const { can } = useSession();
  const list = usePagedList<SourceResponse>('sources', '/sources', { health: search.health, outlet: search.outlet });
  const openDialog = (add: 'source' | undefined) =>
    void navigate({ search: (previous) => ({ ...previous, add }), replace: true });

  const columns = useMemo<Column<SourceResponse>[]>(() => {
    const t = i18n.t;
    return [
      {
        id: 'name',
        accessorFn: (source) => source.name,
        header: t('sources.name'),
        cell: ({ row: { original: source } }) => (
          <div className={classes.name}>
            <strong>{source.name}</strong>
            <span className="soft small">
              {source.outlet.name} · {t(`sourceKind.${source.kind}`)}
              {source.local ? ` · ${t('sources.local')}` : ''}
            </span>
            <span className="faint mono">{source.url}</span>
          </div>
        ),
      },
      {
        id: 'health',
        accessorFn: (source) => healths.indexOf(source.health),
        header: t('sources.health'),
        cell: ({ row: { original: source } }) => <HealthCell source={source} />,
      },
      {
        id: 'lastFetchedAt',
        accessorFn: (source) => source.lastFetchedAt ?? '',
        header: t('sources.lastFetched'),
        cell: ({ row: { original: source } }) => (
          <div className={classes.name}>
            {source.lastFetchedAt ? (
              <Time at={source.lastFetchedAt} short />
            ) : (
              <span className="soft">{t('sources.never')}</span>
            )}
            <span className="soft small">
              {source.intervalSeconds < 120
                ? t('sources.everySeconds', { seconds: source.intervalSeconds })
                : t('sources.every', { minutes: Math.round(source.intervalSeconds / 60) })}
            </span>
          </div>
        ),
      },
      { id: 'itemCount', accessorFn: (source) => source.itemCount, header: t('sources.items') },
      {
        id: 'actions',
        header: t('sources.actions'),
        enableSorting: false,
        cell: ({ row: { original: source } }) => <SourceActions source={source} />,
      },
    ];
    // A new language brings a new function.
  }, [i18n.t]);

  return (
    <Page
      title={t('screen.sources')}
      lead={t('sources.lead')}
      actions={
        <>
          <Select
            aria-label={t('sources.health')}
            placeholder={t('sources.anyHealth')}
            clearable
            w={190}
            value={search.health ?? null}
            data={healths.map((value) => ({ value, label: t(`health.${value}`) }))}
            onChange={(value) =>
              void navigate({
                search: (previous) => ({ ...previous, health: healths.find((health) => health === value) }),
                replace: true,
              })
            }
          />
          <ExportButtons list="/sources" query={{ health: search.health, outlet: search.outlet }} />
          {can('transcript.upload') ? (
            <Button component={Link} to="/transcripts/new" variant="default">
              {t('transcript.open')}
            </Button>
          ) : null}
          {can('source.manage') ? <Button onClick={() => openDialog('source')}>{t('sources.add')}</Button> : null}
        </>
      }
    >
      <ListFrame
        list={list}
        empty={
          <EmptyState
            title={t(search.health ? 'sources.emptyFiltered' : 'sources.empty')}
            body={t(search.health ? 'sources.emptyFilteredBody' : 'sources.emptyBody')}
          />
        }
      >
        <DataTable
          caption={t('screen.sources')}
          columns={columns}
          rows={list.rows}
          rowId={({ id }) => id}
          numbers={['itemCount']}
        />
      </ListFrame>
      {search.add === 'source' && can('source.manage') ? (
        <Suspense>
          <AddSourceDialog onClose={() => openDialog(undefined)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function HealthCell({ source }: { source: SourceResponse }) {
  const { t, i18n } = useTranslation();
  const error = source.lastError;
  const key = error ? `fetchError.${error.code}` : '';
  return (
    <div className={classes.name}>
      <HealthWord health={source.enabled ? source.health : 'off'} />
      {error && source.health !== 'ok' ? (
        <span className="small soft" title={error.detail}>
          {i18n.exists(key) ? t(key) : error.detail}
          {source.failureCount > 1 ? ` ${t('sources.failures', { count: source.failureCount })}` : ''}
        </span>
      ) : null}
      {source.health === 'failing' && source.lastSuccessAt ? (
        <span className="small soft">
          {t('sources.lastSuccess')} <Time at={source.lastSuccessAt} short />
        </span>
      ) : null}
    </div>
  );
}
