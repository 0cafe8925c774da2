import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../ui/page.tsx';
import { LawTabs } from '../law-tabs.tsx';
import { ProvisionEditor } from './provision-editor.tsx';

const route = getRouteApi('/staff/law/new-provision');

export function AddProvisionPage() {
  const { t } = useTranslation();
  const { instrument } = route.useSearch();
  return (
    <Page title={t('law.addProvision')} lead={t('law.addLead')}>
      <LawTabs current="catalogue" />
      <ProvisionEditor provision={null} instrument={instrument} />
    </Page>
  );
}
