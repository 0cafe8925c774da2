import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './law.module.css';

const tabs = [
  { key: 'catalogue', to: '/law' },
  { key: 'calendar', to: '/law/calendar' },
  { key: 'deadline', to: '/law/deadline' },
] as const;

/** The three screens of the law; each has its own address, so these are links. */
export function LawTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('screen.law')}>
      {tabs.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          activeOptions={{ exact: true }}
          className={classes.tab}
          aria-current={key === current ? 'page' : undefined}
        >
          {t(`lawTab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
