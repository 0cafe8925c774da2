import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { casesQuery } from '../../cases/cases.queries.ts';
import classes from '../portal.module.css';
import { BackHome, PortalPage } from '../portal-page.tsx';
import { CaseChoices } from './case-choices.tsx';

/** The cases against a publisher, those that wait for its answer first. */
export function MyCasesPage() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(casesQuery({ sort: 'opened' }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const yours = rows.filter(({ turn }) => turn === 'party');
  const others = rows.filter(({ turn }) => turn !== 'party');
  return (
    <PortalPage title={t('cases.portal.title')} lead={t('cases.portal.lead')} back={<BackHome />}>
      {list.isPending ? <RowsSkeleton rows={4} height={84} /> : null}
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? <p className={classes.plain}>{t('cases.portal.none')}</p> : null}
      {yours.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('cases.portal.yours')}</h2>
          <CaseChoices rows={yours} />
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className={classes.section}>
          <h2>{t(yours.length > 0 ? 'cases.portal.others' : 'cases.portal.all')}</h2>
          <CaseChoices rows={others} />
        </section>
      ) : null}
    </PortalPage>
  );
}
