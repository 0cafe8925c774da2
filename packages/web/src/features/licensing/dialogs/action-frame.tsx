import { Button, Group, Stack } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import classes from '../dossier/dossier.module.css';
import { effects, type OfferedAction, offeredTo } from '../dossier/dossier-actions.ts';
import { type DossierCommand, useDossierAction } from '../dossier/use-dossier-action.ts';

type ActionFrameProps = {
  action: OfferedAction;
  dossier: DossierResponse;
  /** What is sent; null while something is still to be said. */
  command: () => DossierCommand | null;
  size?: number;
  onClose: () => void;
  children?: ReactNode;
};

/**
 * What stands around every decision on a dossier: what will come of it, what went wrong, the way on. When somebody else
 * was faster it stays open with what was typed, over the dossier as it is now, and says so when nothing is left to do.
 */
export function ActionFrame({ action, dossier, command, size = 560, onClose, children }: ActionFrameProps) {
  const { t } = useTranslation();
  const mutation = useDossierAction(dossier.id);
  const { paper, clock, seen } = effects[action];
  const isStillPossible = offeredTo(dossier).includes(action);

  function submit(event: FormEvent) {
    event.preventDefault();
    const what = command();
    if (!what || !isStillPossible) return;
    mutation.mutate(what, {
      onSuccess: () => {
        announce(t('licensing.doneAction', { action: t(`licensing.action.${action}`) }));
        onClose();
      },
    });
  }

  return (
    <Dialog onClose={onClose} title={t(`licensing.action.${action}`)} size={size}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {mutation.isError ? <ProblemNotice error={mutation.error} /> : null}
          {isStillPossible || mutation.isPending ? null : (
            <p className={pieces.notice} role="alert">
              {t('licensing.notPossibleNow', { state: t(`licensing.state.${dossier.state}`) })}
            </p>
          )}
          {children}
          <dl className={classes.effects}>
            <dt>{t('licensing.effect.paper')}</dt>
            <dd>{t(`licensing.effectPaper.${paper}`)}</dd>
            <dt>{t('licensing.effect.clock')}</dt>
            <dd>{t(`licensing.effectClock.${clock}`)}</dd>
            <dt>{t('licensing.effect.seen')}</dt>
            <dd>{t(`licensing.effectSeen.${seen}`)}</dd>
          </dl>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={mutation.isPending} disabled={!isStillPossible}>
              {t(`licensing.action.${action}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
