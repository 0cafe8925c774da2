import { Button, Group, Stack } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type CaseCommand, useCaseAction } from '../cases.queries.ts';

type FrameProps = {
  kase: CaseResponse;
  title: string;
  /** What its button says. */
  submit: string;
  /** Whether it may still be done, now that the case was read again. */
  isPossible: boolean;
  /** What is sent; null while something is still to be said. */
  command: () => CaseCommand | null;
  size?: number;
  onClose: () => void;
  children?: ReactNode;
};

/**
 * What stands around everything that is done to a case. When somebody else was faster it stays open with what was typed,
 * over the case as it is now, and says so when nothing is left to do.
 */
export function Frame({ kase, title, submit, isPossible, command, size = 600, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  const mutation = useCaseAction(kase.id);

  function send(event: FormEvent) {
    event.preventDefault();
    const what = command();
    if (!what || !isPossible) return;
    mutation.mutate(what, {
      onSuccess: () => {
        announce(t('cases.done', { action: title }));
        onClose();
      },
    });
  }

  return (
    <Dialog onClose={onClose} title={title} size={size}>
      <form onSubmit={send} noValidate>
        <Stack gap="md">
          {mutation.isError ? <ProblemNotice error={mutation.error} /> : null}
          {isPossible || mutation.isPending ? null : (
            <p className={pieces.notice} role="alert">
              {t('cases.notPossibleNow', { state: t(`cases.state.${kase.state}`) })}
            </p>
          )}
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={mutation.isPending} disabled={!isPossible}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
