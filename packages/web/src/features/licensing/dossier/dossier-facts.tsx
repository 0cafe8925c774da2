import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../ui/times.tsx';
import { useSession } from '../../session/session.queries.ts';
import classes from './dossier.module.css';

/** Who handed it in, who works on it, what it belongs to. */
export function DossierFacts({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { applicant, assignee, submittedAt, licence, outlet, feeReference, procedure } = dossier;
  return (
    <section className={classes.panel} aria-labelledby="facts">
      <h2 id="facts">{t('licensing.facts')}</h2>
      <dl className={classes.facts}>
        <dt>{t('licensing.assignee')}</dt>
        <dd>{assignee?.name ?? t('licensing.nobody')}</dd>
        <dt>{t('licensing.submitted')}</dt>
        <dd>{submittedAt ? <Time at={submittedAt} /> : '–'}</dd>
        <dt>{t('licensing.organisation')}</dt>
        <dd lang="vi">
          {applicant.organisation}
          <span className="soft small"> {applicant.address}</span>
        </dd>
        <dt>{t('licensing.person')}</dt>
        <dd lang="vi">
          {applicant.person}
          <span className="soft small">
            {' '}
            {[applicant.phone, applicant.email].filter((part) => part !== '').join(' · ')}
          </span>
        </dd>
        {outlet ? (
          <>
            <dt>{t('filter.outlet')}</dt>
            <dd lang="vi">{outlet.name}</dd>
          </>
        ) : null}
        {licence && can('licence.read') ? (
          <>
            <dt>{t('licensing.licence')}</dt>
            <dd>
              <Link to="/licences/$id" params={{ id: licence.id }}>
                {licence.number}
              </Link>
            </dd>
          </>
        ) : null}
        {feeReference ? (
          <>
            <dt>{t('licensing.feeReference')}</dt>
            <dd>{feeReference}</dd>
          </>
        ) : null}
        <dt>{t('licensing.procedureVersion')}</dt>
        <dd>{t('licensing.versionOf', { code: procedure.code, number: procedure.version })}</dd>
      </dl>
    </section>
  );
}
