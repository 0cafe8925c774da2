import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './outlets.module.css';

const tabs = [
  { key: 'register', to: '/outlets' },
  { key: 'signals', to: '/outlet-signals' },
] as const;

/** The two screens of the outlets; each has its own address, so these are links. */
export function OutletsTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('screen.outlets')}>
      {tabs.map(({ key, to }) => (
        <Link key={key} to={to} className={classes.tab} aria-current={key === current ? 'page' : undefined}>
          {t(`outletSignals.tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
