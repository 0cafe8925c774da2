import { type ReactNode, useEffect } from 'react';
import classes from './pieces.module.css';

type PageProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A screen that scrolls as one: its heading, a line that says what it is for, its buttons. */
export function Page({ title, lead, actions, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.pageHead}>
        <div className={classes.pageTitle}>
          <h1>{title}</h1>
          {lead ? <p>{lead}</p> : null}
        </div>
        {actions ? <div className={`${classes.pageActions} no-print`}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Pressdesk`;
  }, [title]);
}
