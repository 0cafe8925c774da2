import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import type { Provision } from '../types.ts';
import classes from './signal-card.module.css';

/** A provision with its instrument; where nobody has confirmed the row against the text in force, it says so. */
export function ProvisionText({ provision }: { provision: Provision }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  return (
    <div className={classes.provision}>
      <p className={classes.instrument}>{provision.instrument}</p>
      <p>{pick(provision.text)}</p>
      {provision.confidence === 'V' ? null : (
        <p className={classes.confidence}>
          <IconAlertCircle size={14} stroke={1.8} aria-hidden="true" />
          {t(`confidence.${provision.confidence}`)}
        </p>
      )}
    </div>
  );
}
