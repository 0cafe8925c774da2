import type { LicenceDecisionResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { Time } from '../../../ui/times.tsx';
import { DossierLink } from '../dossier-link.tsx';
import { PaperLink } from '../paper-link.tsx';
import classes from './licence.module.css';

/** What was decided of the licence, the last first: on what basis, from when, by whom. */
export function DecisionTimeline({ decisions }: { decisions: readonly LicenceDecisionResponse[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="decisions">
      <h2 id="decisions">{t('licensing.licences.decisions')}</h2>
      <ol className={classes.decisions}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p className={classes.decisionHead}>
              <strong>{t(`licensing.decision.${decision.action}`)}</strong>
              <span>
                {t('licensing.licences.effectiveFrom', { day: formatDay(decision.effectiveOn) })}
                {decision.endsOn ? ` – ${formatDay(decision.endsOn)}` : ''}
              </span>
              <span className="soft small">
                {decision.decidedBy.name}, <Time at={decision.decidedAt} />
              </span>
            </p>
            {decision.basis ? (
              <p className="soft small" lang="vi">
                {decision.basis}
              </p>
            ) : null}
            {decision.reason ? (
              <p className={classes.words} lang="vi">
                {decision.reason}
              </p>
            ) : null}
            <p className={classes.decisionLinks}>
              {decision.dossier ? (
                <DossierLink id={decision.dossier.id}>
                  {t('licensing.licences.fromDossier', { code: decision.dossier.code ?? '' })}
                </DossierLink>
              ) : null}
              {decision.caseRef ? <span>{t('licensing.licences.fromCase', { number: decision.caseRef })}</span> : null}
              {decision.paper ? (
                <span>
                  <PaperLink paper={decision.paper} />
                </span>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
