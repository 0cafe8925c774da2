import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ClockLine } from '../../../ui/clock-line.tsx';
import { formatDay } from '../../../ui/dates.ts';
import classes from './dossier.module.css';

/** Whose turn it is, the next date and why, and the clock as a line. */
export function ClockSection({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { clocks, held, next, turn, appointmentOn, supplementCount, apologyCount } = dossier;
  return (
    <section className={classes.panel} aria-labelledby="clock">
      <h2 id="clock">{t('licensing.clock')}</h2>
      <p className={classes.turn}>{t(`licensing.turn.${turn}`)}</p>
      <p>{pick(next.text)}</p>
      <ClockLine clocks={clocks} held={held} reader="office" />
      <dl className={classes.facts}>
        <dt>{t('licensing.appointment')}</dt>
        <dd>{appointmentOn ? formatDay(appointmentOn) : '–'}</dd>
        {supplementCount > 0 ? (
          <>
            <dt>{t('licensing.supplements')}</dt>
            <dd>{t('licensing.times', { count: supplementCount })}</dd>
          </>
        ) : null}
        {apologyCount > 0 ? (
          <>
            <dt>{t('licensing.apologies')}</dt>
            <dd>{t('licensing.times', { count: apologyCount })}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
