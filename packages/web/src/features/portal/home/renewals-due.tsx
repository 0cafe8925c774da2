import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { ChoiceLink } from '../choice-link.tsx';

/** Licences that can be renewed now, as things to do. */
export function RenewalsDue({ licences }: { licences: LicenceResponse[] }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return licences.map(({ id, subject, number, procedure, renewal }) => (
    <ChoiceLink
      key={id}
      to="/portal/start"
      search={{ want: 'renew', licence: id }}
      title={t('portal.home.renew', { subject: subject || pick(procedure.name) })}
    >
      {renewal ? <span>{t('portal.home.renewUntil', { day: formatDay(renewal.closesOn) })}</span> : null}
      <span className="soft small">{t('portal.licenceNumber', { number })}</span>
    </ChoiceLink>
  ));
}
