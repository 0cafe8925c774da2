import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useDocumentTitle } from '../../ui/page.tsx';

/** For people whose roles have no screen yet. */
export function WelcomePage() {
  const { t } = useTranslation();
  useDocumentTitle(t('app.name'));
  return (
    <>
      <h1 className="sr-only">{t('app.name')}</h1>
      <EmptyState title={t('welcome.title')} body={t('welcome.body')} />
    </>
  );
}
