import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useDocumentTitle } from '../../../ui/page.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { dossierQuery } from '../licensing.queries.ts';
import { AnswersSection } from './answers-section.tsx';
import { ClockSection } from './clock-section.tsx';
import { ComponentsSection } from './components-section.tsx';
import classes from './dossier.module.css';
import type { OfferedAction } from './dossier-actions.ts';
import { DossierFacts } from './dossier-facts.tsx';
import { DossierHead } from './dossier-head.tsx';
import { PaperList } from './paper-list.tsx';
import { ProposalSection } from './proposal-section.tsx';
import { Timeline } from './timeline.tsx';

const ActionDialog = lazy(() =>
  import('../dialogs/action-dialog.tsx').then(({ ActionDialog }) => ({ default: ActionDialog })),
);

const route = getRouteApi('/staff/licensing/dossiers/$id');

/** One dossier: its papers beside their checklist, its clock, its conversation, and what may be done with it now. */
export function DossierPage() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { id } = route.useParams();
  const { data: dossier, error, isError, refetch } = useQuery(dossierQuery(id));
  const [asked, setAsked] = useState<OfferedAction | null>(null);
  useDocumentTitle(dossier ? `${dossier.code ?? ''} ${pick(dossier.procedure.name)}` : t('screen.licensing'));

  if (!dossier) {
    return isError ? (
      <div className={pieces.page}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <PageSkeleton />
    );
  }
  return (
    <div className={classes.page}>
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <DossierHead dossier={dossier} onAsk={setAsked} />
      <div className={classes.body}>
        <div className={classes.left}>
          <ComponentsSection dossier={dossier} />
          <AnswersSection dossier={dossier} />
        </div>
        <div className={classes.right}>
          <ClockSection dossier={dossier} />
          <ProposalSection dossier={dossier} />
          <PaperList papers={dossier.papers} />
          <DossierFacts dossier={dossier} />
        </div>
      </div>
      <Timeline dossier={dossier} />
      {asked ? (
        <Suspense>
          <ActionDialog key={asked} action={asked} dossier={dossier} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}
