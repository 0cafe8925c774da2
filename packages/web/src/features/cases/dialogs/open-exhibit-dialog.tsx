import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toQueryString } from '../../../api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { caseQuery } from '../cases.queries.ts';

type OpenExhibitDialogProps = { exhibitId: string; kase: CaseResponse; onClose: () => void };

/** Who opens an exhibit is in its custody; a sealed one asks why first. */
export function OpenExhibitDialog({ exhibitId, kase, onClose }: OpenExhibitDialogProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const exhibit = kase.exhibits.find(({ id }) => id === exhibitId);
  const [why, setWhy] = useState('');
  const isReady = !exhibit?.isSealed || why.trim() !== '';
  const href = `/api/exhibits/${exhibitId}/file${toQueryString({ why: why.trim() })}`;
  return (
    <Dialog onClose={onClose} title={t('cases.openOf', { label: exhibit?.label ?? '' })} size={560}>
      <Stack gap="md">
        <p>{t(exhibit?.isSealed ? 'cases.openSealed' : 'cases.openNoted')}</p>
        <Textarea
          data-autofocus
          label={exhibit?.isSealed ? t('cases.field.why') : t('cases.optional', { name: t('cases.field.why') })}
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {isReady ? (
            <Button
              component="a"
              href={href}
              target="_blank"
              rel="noreferrer"
              onClick={() => {
                onClose();
                // The custody has a line more by the time one comes back.
                void queryClient.invalidateQueries({ queryKey: caseQuery(kase.id).queryKey, refetchType: 'none' });
              }}
            >
              {t('cases.openExhibit')}
            </Button>
          ) : (
            <Button disabled>{t('cases.openExhibit')}</Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
