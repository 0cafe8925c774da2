import { Button, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

type DialogFormProps = {
  title: string;
  submit: string;
  mutation: { error: Error | null; isPending: boolean; mutate: () => void };
  isWhole: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that asks for something and sends it: what went wrong on top, the two ways out at the foot. */
export function DialogForm({ title, submit, mutation, isWhole, onClose, children }: DialogFormProps) {
  const { t } = useTranslation();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    mutation.mutate();
  }
  return (
    <Dialog onClose={onClose} title={title} size={520}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          {mutation.error ? <ProblemNotice error={mutation.error} /> : null}
          {children}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={mutation.isPending} disabled={!isWhole}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
