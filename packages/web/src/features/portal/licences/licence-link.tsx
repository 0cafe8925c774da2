import type { LicenceListItem } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ChoiceLink } from '../choice-link.tsx';
import { LicenceTerm } from './licence-term.tsx';

export function LicenceLink({ licence }: { licence: LicenceListItem }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const name = pick(licence.procedure.name);
  return (
    <ChoiceLink to="/portal/licences/$id" params={{ id: licence.id }} title={licence.subject || name}>
      <LicenceTerm licence={licence} />
      <span className="soft small">
        {t('portal.licenceNumber', { number: licence.number })}
        {licence.subject ? ` · ${name}` : ''}
      </span>
    </ChoiceLink>
  );
}
