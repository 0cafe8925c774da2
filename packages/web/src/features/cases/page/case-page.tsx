import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../../ui/page.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { caseQuery } from '../cases.queries.ts';
import type { Asked } from './case-actions.ts';
import { CaseFacts } from './case-facts.tsx';
import { CaseHead } from './case-head.tsx';
import classes from './case-page.module.css';
import { ClocksSection } from './clocks-section.tsx';
import { ComplaintsSection } from './complaints-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { ExhibitsSection } from './exhibits-section.tsx';
import { FindingsSection } from './findings-section.tsx';
import { ObligationsSection } from './obligations-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { Spine } from './spine.tsx';
import { useHitAnchor } from './use-hit-anchor.ts';

const CaseDialog = lazy(() => import('../dialogs/case-dialog.tsx').then(({ CaseDialog }) => ({ default: CaseDialog })));

const route = getRouteApi('/staff/cases/$id');

/** One case: where it stands and what the law lets one do; its findings, what shows them, and all that was done. */
export function CasePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { q } = route.useSearch();
  const { data: kase, error, isError, refetch } = useQuery(caseQuery(id));
  const [asked, setAsked] = useState<Asked | null>(null);
  useDocumentTitle(kase ? `${kase.number} ${kase.title}` : t('screen.cases'));
  useHitAnchor(kase, q);
  if (!kase) {
    return isError ? (
      <div className={pieces.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <PageSkeleton />
    );
  }
  const props = { kase, onAsk: setAsked };
  return (
    <div className={classes.page}>
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <CaseHead {...props} />
      <div className={classes.body}>
        <div className={classes.left}>
          <FindingsSection {...props} />
          <DecisionsSection {...props} />
          <ObligationsSection {...props} />
          <ComplaintsSection {...props} />
          <ExhibitsSection {...props} />
        </div>
        <div className={classes.right}>
          <ClocksSection kase={kase} />
          <CaseFacts {...props} />
          <PeopleSection {...props} />
          <PapersSection {...props} />
        </div>
      </div>
      <Spine kase={kase} />
      {asked ? (
        <Suspense>
          <CaseDialog key={JSON.stringify(asked)} asked={asked} kase={kase} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
