import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../licensing/licensing.module.css';

const tabs = [
  { key: 'oversight', to: '/reports' },
  { key: 'recommendations', to: '/reports/recommendations' },
  { key: 'periodic', to: '/reports/periodic' },
] as const;

export function ReportsTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  const { t } = useTranslation();
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('screen.reports')}>
      {tabs.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          activeOptions={{ exact: true }}
          className={classes.tab}
          aria-current={key === current ? 'page' : undefined}
        >
          {t(`reports.tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
