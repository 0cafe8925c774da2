import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { provisionQuery } from '../law.queries.ts';
import { LawTabs } from '../law-tabs.tsx';
import { ProvisionEditor } from './provision-editor.tsx';

const route = getRouteApi('/staff/law/provisions/$code/revise');

export function ReviseProvisionPage() {
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Revision />
    </Suspense>
  );
}

function Revision() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const { data: provision } = useSuspenseQuery(provisionQuery(code));
  const { version, instrument } = provision;
  return (
    <Page
      title={t('law.reviseTitle', { place: version.citation || t('law.articleUnknown'), number: instrument.number })}
      lead={t('law.reviseBody')}
    >
      <LawTabs current="catalogue" />
      <ProvisionEditor provision={provision} key={code} />
    </Page>
  );
}
