import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { FillPage } from './pages.ts';

/** What a page is called: in its heading, and wherever it is named. */
export function usePageTitle(): (page: FillPage) => string {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (page) => {
    if (page.kind === 'section') return pick(page.title);
    if (page.kind === 'component') return pick(page.component.name);
    return t(`portal.page.${page.kind}`);
  };
}
