import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { DraftPage } from './draft/draft-page.tsx';
import { FollowPage } from './following/follow-page.tsx';
import { dossierQuery } from './portal.queries.ts';
import { BackHome, PortalPage } from './portal-page.tsx';

const route = getRouteApi('/portal/dossiers/$id');

/** A dossier: to be filled in while it is a draft, to be followed from then on. */
export function DossierPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { page } = route.useSearch();
  const dossier = useQuery(dossierQuery(id));
  if (!dossier.data)
    return (
      <PortalPage title={t('portal.dossier')} back={<BackHome />}>
        {dossier.isError ? (
          <ProblemNotice error={dossier.error} onRetry={() => void dossier.refetch()} />
        ) : (
          <RowsSkeleton rows={8} />
        )}
      </PortalPage>
    );
  if (dossier.data.state === 'draft') return <DraftPage key={id} dossier={dossier.data} at={page} />;
  return <FollowPage key={id} dossier={dossier.data} at={page} />;
}
