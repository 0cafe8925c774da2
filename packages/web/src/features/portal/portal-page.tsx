import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '../../ui/page.tsx';
import classes from './portal.module.css';
import { useHeadingFocus } from './use-heading-focus.ts';

type PortalPageProps = {
  title: string;
  /** A line above the title: what this is a part of. */
  over?: ReactNode;
  lead?: ReactNode;
  /** Changes with every step, so that reading goes on at its heading. */
  step?: string;
  back?: ReactNode;
  children: ReactNode;
};

/** One page of the portal: one column, one heading, one thing. */
export function PortalPage({ title, over, lead, step, back, children }: PortalPageProps) {
  useDocumentTitle(title);
  const heading = useHeadingFocus(step);
  return (
    <div className={classes.page}>
      {back ? <p className={`${classes.back} no-print`}>{back}</p> : null}
      <header className={classes.pageHead}>
        {over ? <p className={classes.over}>{over}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <p className={classes.lead}>{lead}</p> : null}
      </header>
      {children}
    </div>
  );
}

export function BackHome() {
  const { t } = useTranslation();
  return <Link to="/portal">{t('portal.backHome')}</Link>;
}
