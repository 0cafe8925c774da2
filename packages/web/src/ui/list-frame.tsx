import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice.tsx';
import { RowsSkeleton } from './skeletons.tsx';
import { useNearEnd } from './use-near-end.ts';
import type { PagedList } from './use-paged-list.ts';

type ListFrameProps<T> = { list: PagedList<T>; empty: ReactNode; children: ReactNode };

/** What stands around every list: its shape while it comes, its problem, its emptiness, and the way to more. */
export function ListFrame<T>({ list, empty, children }: ListFrameProps<T>) {
  const { t } = useTranslation();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const end = useNearEnd(hasNextPage && !isFetchingNextPage, () => void fetchNextPage());
  if (list.isPending) return <RowsSkeleton rows={8} />;
  if (list.isError && list.rows.length === 0) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.rows.length === 0) return empty;
  return (
    <>
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {children}
      <div ref={end} style={{ paddingTop: 12, textAlign: 'center' }}>
        {hasNextPage ? (
          <Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.loadMore')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
