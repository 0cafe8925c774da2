import { Button } from '@mantine/core';
import type { RecommendationResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay, formatInstant } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useSession } from '../session/session.queries.ts';
import {
  AddRecommendationDialog,
  CloseRecommendationDialog,
  NoteRecommendationDialog,
} from './recommendation-dialogs.tsx';
import classes from './reports.module.css';
import { recommendationsQuery } from './reports.queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';

type Wish = { action: 'add' } | { action: 'note' | 'close'; of: RecommendationResponse };

/** What delegations recommended, followed until it is carried out. */
export function RecommendationsPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [wish, setWish] = useState<Wish | null>(null);
  const query = useQuery(recommendationsQuery);
  const list = query.data;
  const close = () => setWish(null);
  return (
    <Page
      title={t('reports.tab.recommendations')}
      lead={list ? t('reports.recommendationsLead', { open: list.open, overdue: list.overdue }) : undefined}
      actions={
        can('report.manage') ? (
          <Button onClick={() => setWish({ action: 'add' })}>{t('reports.addRecommendation')}</Button>
        ) : null
      }
    >
      <ReportsTabs current="recommendations" />
      {query.isPending ? <RowsSkeleton rows={6} /> : null}
      {query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
      {list?.items.length === 0 ? (
        <EmptyState title={t('reports.noRecommendations')} body={t('reports.noRecommendationsBody')} />
      ) : null}
      {list?.items.map((item) => (
        <Recommendation key={item.id} item={item} onWish={setWish} />
      ))}
      {wish?.action === 'add' ? <AddRecommendationDialog onClose={close} /> : null}
      {wish?.action === 'note' ? <NoteRecommendationDialog of={wish.of} onClose={close} /> : null}
      {wish?.action === 'close' ? <CloseRecommendationDialog of={wish.of} onClose={close} /> : null}
    </Page>
  );
}

const tones: Partial<Record<RecommendationResponse['status'], string>> = {
  hoan_thanh: 'green',
  qua_han: 'red',
  chua_dap_ung_yeu_cau: 'red',
  hoan_thanh_mot_phan: 'amber',
};

function Recommendation({ item, onWish }: { item: RecommendationResponse; onWish: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <article className={classes.entry}>
      <h2>{item.text}</h2>
      <p className={classes.facts}>
        <span className={classes.state} data-tone={tones[item.status]}>
          {item.closedAt
            ? t('reports.closedOn', { at: formatInstant(item.closedAt) })
            : t(`reports.status.${item.status}`)}
        </span>
        <span>{t('reports.dueOn', { day: formatDay(item.dueOn) })}</span>
        {item.closedAt ? null : (
          <span>
            {item.daysLeft < 0
              ? t('reports.daysLate', { count: -item.daysLeft })
              : t('reports.daysLeft', { count: item.daysLeft })}
          </span>
        )}
        <span>{item.unit}</span>
      </p>
      <p className={classes.note}>
        {t('reports.concluded', {
          delegation: item.delegation,
          number: item.conclusionNumber,
          day: formatDay(item.conclusionOn),
        })}{' '}
        {item.clock[language]}
      </p>
      {item.notes.length > 0 ? (
        <ol className={classes.steps}>
          {item.notes.map((note) => (
            <li key={note.id}>
              <strong>{t(`reports.status.${note.status}`)}</strong> {note.text}
              {note.document ? ` (${note.document})` : null}{' '}
              <span className="soft">{t('reports.notedBy', { name: note.by.name, at: formatInstant(note.at) })}</span>
            </li>
          ))}
        </ol>
      ) : null}
      <div className={`${classes.actions} no-print`}>
        {item.actions.includes('note') ? (
          <Button size="xs" variant="default" onClick={() => onWish({ action: 'note', of: item })}>
            {t('reports.noteProgress')}
          </Button>
        ) : null}
        {item.actions.includes('close') ? (
          <Button size="xs" onClick={() => onWish({ action: 'close', of: item })}>
            {t('reports.close')}
          </Button>
        ) : null}
        {item.actions.length === 1 ? <span className={classes.note}>{t('reports.closeWhy')}</span> : null}
      </div>
    </article>
  );
}
