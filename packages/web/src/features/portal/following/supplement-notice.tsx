import type { DossierResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../button-link.tsx';
import classes from '../portal.module.css';

/** The office's request, and the way to answer it. */
export function SupplementNotice({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { supplement, state, id } = dossier;
  if (state !== 'awaiting-supplement' || !supplement) return null;
  return (
    <section className={classes.notice}>
      <h2 className={classes.heading}>{t('portal.supplement.title')}</h2>
      {supplement.reason ? <p>{supplement.reason}</p> : null}
      <ul className={classes.bullets}>
        {supplement.items.map(({ pointer, text }) => (
          <li key={pointer + text}>{text}</li>
        ))}
      </ul>
      <div className={classes.actions}>
        <ButtonLink to="/portal/dossiers/$id" params={{ id }} search={{ page: 'supplement' }} size="md">
          {t('portal.supplement.open')}
        </ButtonLink>
      </div>
    </section>
  );
}
