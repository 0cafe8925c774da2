import type { LicenceListItem } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { LicenceLink } from '../licences/licence-link.tsx';
import classes from '../portal.module.css';
import { myLicencesQuery } from '../portal.queries.ts';

const shown = 4;

/** The publisher's licences, those that hold first. */
export function HomeLicences() {
  const { t } = useTranslation();
  const licences = useQuery(myLicencesQuery);
  const items = (licences.data?.items ?? []).toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return (
    <section className={classes.section} aria-labelledby="home-licences">
      <h2 id="home-licences">{t('portal.home.licences')}</h2>
      {licences.isError ? <ProblemNotice error={licences.error} onRetry={() => void licences.refetch()} /> : null}
      {licences.data && items.length === 0 ? <p className={classes.plain}>{t('portal.home.noLicence')}</p> : null}
      {items.length > 0 ? (
        <ul className={classes.choices}>
          {items.slice(0, shown).map((licence) => (
            <LicenceLink key={licence.id} licence={licence} />
          ))}
        </ul>
      ) : null}
      {items.length > shown ? (
        <p>
          <Link to="/portal/licences">{t('portal.home.allLicences', { count: items.length })}</Link>
        </p>
      ) : null}
    </section>
  );
}

function isOver({ status }: LicenceListItem): boolean {
  return status !== 'in-force' && status !== 'suspended';
}
