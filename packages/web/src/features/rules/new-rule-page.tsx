import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { RuleEditor } from './rule-editor.tsx';

export function NewRulePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('rules.add')} lead={t('rules.addLead')}>
      <RuleEditor
        rule={null}
        onDone={(id) => void navigate({ to: '/rules/$id', params: { id } })}
        onCancel={() => void navigate({ to: '/rules' })}
      />
    </Page>
  );
}
