import type { ReactNode } from 'react';
import classes from './pieces.module.css';

type EmptyStateProps = { title: string; body: string; children?: ReactNode };

/** What would be here, and what to do next. */
export function EmptyState({ title, body, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      <p className="soft">{body}</p>
      {children ? <div className={classes.emptyActions}>{children}</div> : null}
    </div>
  );
}
