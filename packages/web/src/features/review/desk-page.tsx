import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useDocumentTitle } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ActionBar } from './action-bar.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import classes from './desk.module.css';
import { OpenItem } from './open-item.tsx';
import { OpenItemSkeleton } from './open-item-skeleton.tsx';
import { QueuePane } from './queue-pane.tsx';
import { reviewItemQuery } from './review.queries.ts';
import { useDesk } from './use-desk.ts';

const route = getRouteApi('/staff/desk');

/** The review desk: the queue, the text, and everything beside it. On a narrow screen each is a page of its own. */
export function DeskPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const query = useQuery({ ...reviewItemQuery(search.item ?? ''), enabled: search.item !== undefined });
  const item = search.item === undefined ? undefined : query.data;
  const desk = useDesk(search, item);
  useDocumentTitle(item ? item.title : t('screen.desk'));
  const showsQueue = !narrow || search.item === undefined;
  const showsText = !narrow || search.item !== undefined;

  return (
    <div className={classes.desk}>
      {showsQueue ? (
        <div className={classes.queue}>
          <QueuePane search={search} />
        </div>
      ) : null}
      {showsText ? (
        <div className={classes.work}>
          {item ? (
            <OpenItem key={item.id} item={item} desk={desk} narrow={narrow} pane={search.pane ?? 'text'} />
          ) : search.item !== undefined && query.isPending ? (
            <OpenItemSkeleton />
          ) : (
            <div className={classes.blank}>
              {query.isError ? (
                <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
              ) : (
                <EmptyState title={t('desk.choose')} body={t('desk.chooseBody')}>
                  {desk.commands.next ? (
                    <Button onClick={desk.commands.next} loading={desk.busy === 'next'} rightSection={<Kbd>j</Kbd>}>
                      {t('command.next')}
                    </Button>
                  ) : null}
                </EmptyState>
              )}
              {desk.notice ? <p className={classes.noticeFree}>{desk.notice}</p> : null}
            </div>
          )}
        </div>
      ) : null}
      {!item && desk.undo ? <ActionBar commands={{}} busy={null} undo={desk.undo} /> : null}
      {desk.dialog ? (
        <DecisionDialog
          outcome={desk.dialog.outcome}
          pending={desk.dialog.pending}
          error={desk.dialog.error}
          onDecide={desk.dialog.decide}
          onClose={desk.dialog.close}
        />
      ) : null}
    </div>
  );
}
