import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { dossierQuery } from '../licensing.queries.ts';
import { FilingForm } from './filing-form.tsx';
import { OpenForm } from './open-form.tsx';

const route = getRouteApi('/staff/licensing/new');

/** A dossier that came on paper, typed in by an officer: first whose and what for, then the publisher's own form. */
export function FilingPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  return (
    <Page
      title={t('licensing.filing.title')}
      lead={t('licensing.filing.lead')}
      actions={<Link to="/licensing">{t('licensing.filing.back')}</Link>}
    >
      {search.dossier ? <Draft id={search.dossier} /> : <OpenForm search={search} />}
    </Page>
  );
}

function Draft({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: dossier, isError, error, refetch } = useQuery(dossierQuery(id));
  if (isError && !dossier) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!dossier) return <RowsSkeleton rows={8} />;
  if (dossier.state === 'draft') return <FilingForm key={id} dossier={dossier} />;
  return (
    <p>
      {t('licensing.filing.submitted', { code: dossier.code ?? '' })}{' '}
      <Link to="/licensing/dossiers/$id" params={{ id }}>
        {t('licensing.signing.openDossier')}
      </Link>
    </p>
  );
}
