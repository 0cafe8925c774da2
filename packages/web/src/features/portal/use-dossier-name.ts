import type { Purpose } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import type { Bilingual } from '../../types.ts';

/** The procedure, and what one comes for where that isn't the first time. */
export function useDossierName(): (procedure: { name: Bilingual }, purpose: Purpose) => string {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return ({ name }, purpose) => (purpose === 'new' ? pick(name) : `${pick(name)} · ${t(`portal.purpose.${purpose}`)}`);
}
