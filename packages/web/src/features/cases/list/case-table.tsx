import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { type CasesSearch, isFiltered } from '../case-search.ts';
import { casesQuery } from '../cases.queries.ts';
import { CaseRows } from './case-rows.tsx';

export function CaseTable({ search }: { search: CasesSearch }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(casesQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <RowsSkeleton rows={10} height={56} />;
  if (list.isError && rows.length === 0) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (rows.length === 0) {
    return isFiltered(search) ? (
      <EmptyState title={t('cases.nothing')} body={t('cases.nothingBody')} />
    ) : (
      <EmptyState title={t('cases.empty')} body={t('cases.emptyBody')} />
    );
  }
  return (
    <>
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      <CaseRows
        rows={rows}
        sort={search.sort ?? 'due'}
        hasMore={list.hasNextPage}
        q={search.q}
        onEnd={() => {
          if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
        }}
      />
    </>
  );
}
