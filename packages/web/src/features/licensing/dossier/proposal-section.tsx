import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import classes from './dossier.module.css';

/** What is proposed, on what grounds, by whom, and who endorsed it. */
export function ProposalSection({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { proposal, proposedBy, endorsedBy, definition } = dossier;
  if (!proposal) return null;
  const grounds = proposal.grounds.map((key) => definition.refusalGrounds.find((ground) => ground.key === key));
  const granted = proposal.outcome === 'grant';
  return (
    <section className={classes.panel} aria-labelledby="proposal">
      <h2 id="proposal">{t('licensing.proposal')}</h2>
      <p>
        <ShapeWord tone={granted ? 'green' : 'red'} shape={granted ? shapes.dot : shapes.square}>
          {t(`licensing.proposed.${proposal.outcome}`)}
        </ShapeWord>
      </p>
      {grounds.length > 0 ? (
        <ul className={classes.grounds}>
          {grounds.map((ground, index) => (
            <li key={ground?.key ?? `ground-${index + 1}`}>
              {ground ? pick(ground.text) : proposal.grounds[index]}
              {ground ? <span className="soft small"> {ground.basis.text}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {proposal.reason ? (
        <p className={classes.words} lang="vi">
          {proposal.reason}
        </p>
      ) : null}
      <dl className={classes.facts}>
        {granted && proposal.validFrom ? (
          <>
            <dt>{t('licensing.term')}</dt>
            <dd>
              {formatDay(proposal.validFrom)} –{' '}
              {proposal.validTo ? formatDay(proposal.validTo) : t('licensing.indefinite')}
            </dd>
          </>
        ) : null}
        {proposal.conditions.length > 0 ? (
          <>
            <dt>{t('licensing.conditions')}</dt>
            <dd lang="vi">
              <ul className={classes.grounds}>
                {proposal.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </dd>
          </>
        ) : null}
        <dt>{t('licensing.proposedBy')}</dt>
        <dd>{proposedBy?.name ?? '–'}</dd>
        <dt>{t('licensing.endorsedBy')}</dt>
        <dd>{endorsedBy?.name ?? '–'}</dd>
      </dl>
    </section>
  );
}
