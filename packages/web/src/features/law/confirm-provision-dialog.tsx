import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { announce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './law.module.css';
import { useRefreshLaw } from './law.queries.ts';
import type { ProvisionDetail, ProvisionVersion } from './law-types.ts';

type ConfirmProvisionDialogProps = { provision: ProvisionDetail; version: ProvisionVersion; onClose: () => void };

/** Says that one has compared a version with the text of the instrument. */
export function ConfirmProvisionDialog({ provision, version, onClose }: ConfirmProvisionDialogProps) {
  const { t } = useTranslation();
  const refresh = useRefreshLaw();
  const [note, setNote] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      api.post<ProvisionDetail>(`/law/provisions/${encodeURIComponent(provision.code)}/confirm`, {
        body: { rowVersion: provision.rowVersion, number: version.number, note: note.trim() || null },
      }),
    onSuccess: async () => {
      announce(t('law.confirmed'));
      await refresh();
      onClose();
    },
    onError: () => void refresh(),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('law.confirmTitle')} size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {confirm.isError ? <ProblemNotice error={confirm.error} /> : null}
          <p>{t('law.confirmBody')}</p>
          <blockquote className={classes.quote} lang="vi">
            {version.text.vi}
          </blockquote>
          <Textarea
            label={t('law.confirmNote')}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('law.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
