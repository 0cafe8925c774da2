import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { useSession } from '../../session/session.queries.ts';
import classes from '../licensing.module.css';
import { dossiersQuery } from '../licensing.queries.ts';
import { isFiltered, type LicensingSearch } from '../licensing-search.ts';
import { DossierRows } from './dossier-rows.tsx';

const BulkAssignDialog = lazy(() =>
  import('./bulk-assign-dialog.tsx').then(({ BulkAssignDialog }) => ({ default: BulkAssignDialog })),
);

/** The dossiers of the filter by date; several can be chosen and handed to somebody at once. */
export function DossierTable({ search }: { search: LicensingSearch }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const list = useInfiniteQuery(dossiersQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const chosenRows = rows.filter(({ id }) => chosen.has(id));

  if (list.isPending) return <RowsSkeleton rows={10} height={56} />;
  if (list.isError && rows.length === 0)
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) {
    return isFiltered(search) ? (
      <EmptyState title={t('licensing.nothing')} body={t('licensing.nothingBody')} />
    ) : (
      <EmptyState title={t('licensing.empty')} body={t('licensing.emptyBody')} />
    );
  }
  return (
    <>
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {chosenRows.length > 0 ? (
        <div className={`${classes.bulk} no-print`}>
          <span>{t('licensing.chosen', { count: chosenRows.length })}</span>
          <Button size="xs" onClick={() => setAssigning(true)}>
            {t('licensing.bulk.open')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setChosen(new Set())}>
            {t('licensing.unchoose')}
          </Button>
        </div>
      ) : null}
      <DossierRows
        rows={rows}
        sort={search.sort ?? 'due'}
        hasMore={list.hasNextPage}
        chosen={can('dossier.assign') ? chosen : null}
        onChoose={setChosen}
        onEnd={() => {
          if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
        }}
      />
      {assigning && chosenRows.length > 0 ? (
        <Suspense>
          <BulkAssignDialog
            dossiers={chosenRows}
            onClose={() => {
              setAssigning(false);
              setChosen(new Set());
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
