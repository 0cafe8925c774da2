import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatNumber } from '../../../ui/numbers.ts';
import classes from '../portal.module.css';

/** What is to be paid, and what for. */
export function FeeNotice({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (dossier.state !== 'awaiting-fee') return null;
  const request = dossier.events.findLast(({ action }) => action === 'request-fee');
  const amount = request?.data.amountVnd;
  return (
    <section className={classes.notice}>
      <h2 className={classes.heading}>{t('portal.fee.title')}</h2>
      {typeof amount === 'number' ? <p>{t('portal.fee.amount', { amount: formatNumber(amount, language) })}</p> : null}
      {request?.note ? <p>{request.note}</p> : null}
      <p>{t('portal.fee.how')}</p>
    </section>
  );
}
