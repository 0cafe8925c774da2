import { Skeleton } from '@mantine/core';
import { ArticleSkeleton } from '../../ui/skeletons.tsx';
import classes from './desk.module.css';

/** The open item's shape while it comes: text, context and the bar stand where they will stand. */
export function OpenItemSkeleton() {
  return (
    <div className={classes.open}>
      <div className={classes.sides}>
        <div className={classes.text}>
          <div className={classes.skeletonText}>
            <ArticleSkeleton />
          </div>
        </div>
        <div className={classes.aside} aria-hidden="true">
          <div className={classes.skeletonAside}>
            {['60%', '90%', '75%', '85%', '40%', '92%', '55%'].map((width) => (
              <Skeleton key={width} height={13} width={width} mb={16} />
            ))}
          </div>
        </div>
      </div>
      <div className={classes.bottom}>
        <div className={classes.actions} />
      </div>
    </div>
  );
}
