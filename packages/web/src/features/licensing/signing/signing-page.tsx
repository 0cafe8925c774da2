import type { DossierListItem } from '@pressdesk/api/schemas';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { CasesToSign } from '../../cases/cases-to-sign.tsx';
import { useDeskKeys } from '../../review/use-desk-keys.ts';
import { dossiersQuery, signingQuery } from '../licensing.queries.ts';
import { LicensingTabs } from '../licensing-tabs.tsx';
import { SignRunBar } from './sign-run-bar.tsx';
import classes from './signing.module.css';
import { SigningList } from './signing-list.tsx';
import { SigningSheet } from './signing-sheet.tsx';
import { useSignRun } from './use-sign-run.ts';

const route = getRouteApi('/staff/licensing/signing');

/** What waits for the leader's signature: the list, and beside it the document as it would be signed. */
export function SigningPage() {
  const { t } = useTranslation();
  const { dossier: openId } = route.useSearch();
  const navigate = useNavigate({ from: '/licensing/signing' });
  const list = useInfiniteQuery(dossiersQuery({ state: 'processing', step: 'signature' }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const run = useSignRun();
  const { data: signing } = useQuery(signingQuery);
  const current = rows.find(({ id }) => id === openId) ?? rows[0];

  function open(row: DossierListItem | undefined) {
    if (row) void navigate({ search: { dossier: row.id }, replace: true });
  }

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  const index = current ? rows.indexOf(current) : -1;
  useDeskKeys({
    j: () => open(rows[index + 1]),
    k: () => open(rows[index - 1]),
    x: () => current && toggle(current.id),
  });

  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  return (
    <Page title={t('licensing.signing.title')} lead={t('licensing.signing.lead')}>
      <LicensingTabs current="signing" />
      <CasesToSign />
      {signing?.test ? <p className={`${pieces.notice} ${classes.test}`}>{t('licensing.signing.testKnown')}</p> : null}
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      <SignRunBar run={run} chosen={chosenRows} onClear={() => setChosen(new Set())} />
      {list.isPending ? <RowsSkeleton rows={6} height={72} /> : null}
      {list.isSuccess && !current ? (
        <EmptyState title={t('licensing.signing.empty')} body={t('licensing.signing.emptyBody')} />
      ) : null}
      {current ? (
        <div className={classes.folder}>
          <SigningList
            rows={rows}
            currentId={current.id}
            chosen={chosen}
            onToggle={toggle}
            onAll={(all) => setChosen(new Set(all ? rows.map(({ id }) => id) : []))}
            hasMore={list.hasNextPage}
            onMore={() => void list.fetchNextPage()}
          />
          <SigningSheet key={current.id} id={current.id} isRunning={run.isRunning} />
        </div>
      ) : null}
    </Page>
  );
}
