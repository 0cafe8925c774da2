import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { ChoiceLink } from '../choice-link.tsx';
import { LicenceTerm } from '../licences/licence-term.tsx';
import classes from '../portal.module.css';
import { myLicencesQuery } from '../portal.queries.ts';
import type { Want } from '../portal-search.ts';

/** Which licence it is about. One that the office doesn't hold, as a ministry's, is the last choice. */
export function LicenceQuestion({ want }: { want: Want }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const licences = useQuery(myLicencesQuery);
  if (licences.isPending) return <RowsSkeleton rows={3} height={76} />;
  if (licences.isError) return <ProblemNotice error={licences.error} onRetry={() => void licences.refetch()} />;
  const open = licences.data.items.filter(({ status }) => status !== 'revoked' && status !== 'ceased');
  return (
    <>
      {open.length === 0 ? <p className={classes.plain}>{t('portal.noLicenceToChoose')}</p> : null}
      <ul className={classes.choices}>
        {open.map((licence) => (
          <ChoiceLink
            key={licence.id}
            to="/portal/start"
            search={{ want, licence: licence.id }}
            title={licence.subject || pick(licence.procedure.name)}
          >
            <span className="soft">{t('portal.licenceNumber', { number: licence.number })}</span>
            <LicenceTerm licence={licence} />
          </ChoiceLink>
        ))}
        <ChoiceLink to="/portal/start" search={{ want, licence: 'other' }} title={t('portal.otherLicence.title')}>
          <span className="soft">{t('portal.otherLicence.body')}</span>
        </ChoiceLink>
      </ul>
    </>
  );
}
