import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.queries.ts';
import classes from './licensing.module.css';

const tabs = [
  { key: 'dossiers', to: '/licensing', action: 'dossier.read' },
  { key: 'signing', to: '/licensing/signing', action: 'dossier.sign' },
  { key: 'licences', to: '/licences', action: 'licence.read' },
  { key: 'procedures', to: '/procedures', action: 'procedure.read' },
  { key: 'deposits', to: '/deposits', action: 'deposit.read' },
] as const;

/** The screens of licensing that the reader's roles open; each has its own address, so these are links. */
export function LicensingTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('screen.licensing')}>
      {tabs
        .filter(({ action }) => can(action))
        .map(({ key, to }) => (
          <Link
            key={key}
            to={to}
            activeOptions={{ exact: true }}
            className={classes.tab}
            aria-current={key === current ? 'page' : undefined}
          >
            {t(`licensing.tab.${key}`)}
          </Link>
        ))}
    </nav>
  );
}
