import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import classes from '../portal.module.css';
import { isUnsaved } from './autosave.ts';
import type { DraftSaver } from './use-autosave.ts';

/** Sends what isn't saved before the draft is left, and asks only when that doesn't succeed. */
export function LeaveGuard({ dossierId, saver }: { dossierId: string; saver: DraftSaver }) {
  const { t } = useTranslation();
  const unsaved = isUnsaved(saver.state);
  const blocker = useBlocker({
    disabled: !unsaved,
    enableBeforeUnload: unsaved,
    // Whose session ended comes back here after signing in, and finds what was typed.
    shouldBlockFn: async ({ next }) =>
      next.pathname !== '/sign-in' && !next.pathname.endsWith(dossierId) && !(await saver.flush()),
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <Dialog title={t('portal.leave.title')} onClose={blocker.reset}>
      <div className={classes.stack}>
        <p>{t('portal.leave.body')}</p>
        <div className={classes.actions}>
          <Button onClick={blocker.reset}>{t('portal.leave.stay')}</Button>
          <Button variant="default" onClick={blocker.proceed}>
            {t('portal.leave.go')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
