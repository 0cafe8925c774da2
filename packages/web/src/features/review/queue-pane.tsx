import { Skeleton } from '@mantine/core';
import type { ReviewItemSummary } from '@pressdesk/api/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { countFilters, type DeskSearch, toQueueFilters } from './desk-search.ts';
import classes from './queue.module.css';
import { QueueFiltersBar } from './queue-filters.tsx';
import { QueueRow } from './queue-row.tsx';
import { presenceQuery, queueQuery } from './review.queries.ts';

type QueuePaneProps = { search: DeskSearch };

export function QueuePane({ search }: QueuePaneProps) {
  const { t } = useTranslation();
  const queue = useInfiniteQuery(queueQuery(toQueueFilters(search)));
  const rows = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = queue.data?.pages.at(-1)?.counts;

  return (
    <section className={classes.pane} aria-label={t('desk.queue')}>
      <QueueFiltersBar search={search} counts={counts} />
      {queue.isPending ? <QueueSkeleton /> : null}
      {queue.isError && rows.length === 0 ? (
        <div className={classes.message}>
          <ProblemNotice error={queue.error} onRetry={() => void queue.refetch()} />
        </div>
      ) : null}
      {queue.isSuccess && rows.length === 0 ? <EmptyQueue search={search} /> : null}
      {rows.length > 0 ? (
        <QueueList
          rows={rows}
          search={search}
          hasMore={queue.hasNextPage}
          onEnd={() => {
            if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage();
          }}
        />
      ) : null}
    </section>
  );
}

type QueueListProps = { rows: ReviewItemSummary[]; search: DeskSearch; hasMore: boolean; onEnd: () => void };

function QueueList({ rows, search, hasMore, onEnd }: QueueListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { data: presence } = useQuery(presenceQuery);
  const readers = new Map(presence?.items.map(({ reviewItemId, by }) => [reviewItemId, by]));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 104,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const visible = virtualizer.getVirtualItems();
  const last = visible.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 8) onEnd();
  }, [last, rows.length, onEnd]);

  return (
    <div ref={scroller} className={classes.scroller}>
      <ol style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {visible.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <QueueRow
                row={row}
                reader={presence ? (readers.get(row.id) ?? null) : (row.claim?.by ?? null)}
                mine={row.claim?.mine ?? false}
                active={row.id === search.item}
              />
            </li>
          );
        })}
      </ol>
      {hasMore ? <p className={classes.more}>{t('common.loadingMore')}</p> : null}
    </div>
  );
}

function EmptyQueue({ search }: { search: DeskSearch }) {
  const { t } = useTranslation();
  if (countFilters(search) > 0)
    return <EmptyState title={t('desk.emptyFiltered')} body={t('desk.emptyFilteredBody')} />;
  if (search.status && search.status !== 'open') {
    return <EmptyState title={t('desk.emptyDecided')} body={t('desk.emptyDecidedBody')} />;
  }
  return <EmptyState title={t('desk.empty')} body={t('desk.emptyBody')} />;
}

function QueueSkeleton() {
  return (
    <div className={classes.skeletons} aria-hidden="true">
      {[1, 2, 3, 4, 5, 6, 7].map((row) => (
        <div key={row} className={classes.skeleton}>
          <Skeleton height={11} width="45%" mb={9} />
          <Skeleton height={14} mb={7} />
          <Skeleton height={14} width="70%" mb={9} />
          <Skeleton height={11} width="55%" />
        </div>
      ))}
    </div>
  );
}
