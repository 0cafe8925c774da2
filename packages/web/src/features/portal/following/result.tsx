import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';

/** What came of it: the licence, or why not and what one can do. */
export function Result({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { outcome, proposal, definition, licence, state } = dossier;
  if (state === 'not-accepted') {
    const refusal = dossier.events.findLast(({ action }) => action === 'refuse-acceptance');
    return refusal?.note ? (
      <section className={classes.notice}>
        <h2 className={classes.heading}>{t('portal.result.notAccepted')}</h2>
        <p>{refusal.note}</p>
      </section>
    ) : null;
  }
  if (outcome === 'refused') {
    const grounds = definition.refusalGrounds.filter(({ key }) => proposal?.grounds.includes(key));
    return (
      <section className={classes.notice}>
        <h2 className={classes.heading}>{t('portal.result.refused')}</h2>
        <ul className={classes.bullets}>
          {grounds.map(({ key, text }) => (
            <li key={key}>{pick(text)}</li>
          ))}
        </ul>
        {proposal?.reason ? <p>{proposal.reason}</p> : null}
        <p>{t('portal.result.complain')}</p>
      </section>
    );
  }
  if (outcome !== 'granted' || !licence) return null;
  // What was signed is the result; slips aren't.
  const paper = dossier.papers.findLast(({ signatures }) => signatures.length > 0);
  return (
    <section className={classes.good}>
      <h2 className={classes.heading}>{t('portal.result.granted')}</h2>
      {paper ? <PaperLink paper={paper} /> : null}
      <p>
        <Link to="/portal/licences/$id" params={{ id: licence.id }}>
          {t('portal.result.seeLicence', { number: licence.number })}
        </Link>
      </p>
    </section>
  );
}
