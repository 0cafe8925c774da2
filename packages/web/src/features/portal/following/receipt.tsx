import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../ui/dates.ts';
import { PaperLink } from '../paper-link.tsx';
import classes from '../portal.module.css';

/** Right after submitting: it arrived, under this code, and the result is due on that day. */
export function Receipt({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const slip = dossier.papers.find(({ kind }) => kind.includes('receipt'));
  return (
    <section className={classes.good} role="status">
      <h2 className={classes.heading}>{t('portal.receipt.title')}</h2>
      <p>{t('portal.receipt.code', { code: dossier.code ?? '' })}</p>
      {dossier.appointmentOn ? (
        <p>{t('portal.receipt.appointment', { day: formatDay(dossier.appointmentOn) })}</p>
      ) : null}
      {slip ? <PaperLink paper={slip} /> : <p className="soft">{t('portal.receipt.slipLater')}</p>}
      <p>{t('portal.receipt.next')}</p>
    </section>
  );
}
