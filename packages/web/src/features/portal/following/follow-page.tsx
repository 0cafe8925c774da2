import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ClockLine } from '../../../ui/clock-line.tsx';
import { dayOf, formatDay } from '../../../ui/dates.ts';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';
import { BackHome, PortalPage } from '../portal-page.tsx';
import { useDossierName } from '../use-dossier-name.ts';
import { FeeNotice } from './fee-notice.tsx';
import { Receipt } from './receipt.tsx';
import { Result } from './result.tsx';
import { SupplementNotice } from './supplement-notice.tsx';
import { SupplementPage } from './supplement-page.tsx';
import { Timeline } from './timeline.tsx';
import { useTurnSentence } from './turn-sentence.ts';
import { turnSince } from './turn-since.ts';
import { WhatWasFiled } from './what-was-filed.tsx';
import { Withdraw } from './withdraw.tsx';

/** A dossier on its way: whose turn it is, since when, until when and why; then everything that happened. */
export function FollowPage({ dossier, at }: { dossier: DossierResponse; at: string | undefined }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const nameOf = useDossierName();
  if (at === 'supplement' && dossier.state === 'awaiting-supplement') return <SupplementPage dossier={dossier} />;
  return (
    <PortalPage
      title={dossier.subject || pick(dossier.procedure.name)}
      over={nameOf(dossier.procedure, dossier.purpose)}
      lead={dossier.code ? t('portal.follow.code', { code: dossier.code }) : undefined}
      step="follow"
      back={<BackHome />}
    >
      {at === 'receipt' ? <Receipt dossier={dossier} /> : null}
      <Turn dossier={dossier} />
      <SupplementNotice dossier={dossier} />
      <FeeNotice dossier={dossier} />
      <Result dossier={dossier} />
      {dossier.clocks.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('portal.follow.time')}</h2>
          <ClockLine clocks={dossier.clocks} held={dossier.held} reader="applicant" />
        </section>
      ) : null}
      {dossier.papers.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('portal.follow.papers')}</h2>
          <ul className={classes.stack}>
            {dossier.papers.map((paper) => (
              <li key={paper.id}>
                <PaperLink paper={paper} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Timeline dossier={dossier} />
      <WhatWasFiled dossier={dossier} />
      <Withdraw dossier={dossier} />
    </PortalPage>
  );
}

function Turn({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const sentence = useTurnSentence();
  const { turn, next, appointmentOn, state, due } = dossier;
  const since = turnSince(dossier.events);
  const isOpen = turn !== 'nobody';
  // Why, in the office's own sentence; to the applicant it is said as to the applicant.
  const said = pick(next.text);
  return (
    <section className={classes.card} aria-labelledby="turn-title">
      <h2 id="turn-title" className={classes.heading}>
        {t(isOpen ? `portal.follow.turn.${turn}` : 'portal.follow.turn.nobody')}
      </h2>
      {turn === 'office' && due !== 'late' && said !== '' ? null : <p>{sentence(dossier)}</p>}
      {turn === 'office' && said !== '' ? <p>{said}</p> : null}
      {state === 'awaiting-supplement' || state === 'awaiting-fee' ? <p>{t(`portal.why.${state}`)}</p> : null}
      {isOpen ? (
        <dl className={classes.facts}>
          {since ? (
            <>
              <dt>{t('portal.follow.since')}</dt>
              <dd>{formatDay(dayOf(since))}</dd>
            </>
          ) : null}
          {next.on ? (
            <>
              <dt>{t('portal.follow.until')}</dt>
              <dd>{formatDay(next.on)}</dd>
            </>
          ) : null}
          {appointmentOn && turn === 'office' ? (
            <>
              <dt>{t('portal.follow.appointment')}</dt>
              <dd>{formatDay(appointmentOn)}</dd>
            </>
          ) : null}
        </dl>
      ) : null}
    </section>
  );
}
