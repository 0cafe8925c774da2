import { Button, Group, Stack } from '@mantine/core';
import type { OfficeResponse } from '@pressdesk/api/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { today } from '../law/validity.ts';
import { useOfficeChange } from './offices.queries.ts';

/** Ends an office with a last day; what its holder had delegated ends with it. */
export function EndDialog({ office, onClose }: { office: OfficeResponse; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useOfficeChange(`/offices/${encodeURIComponent(office.id)}/end`);
  const [lastDay, setLastDay] = useState<string | undefined>(today());

  function submit(event: FormEvent) {
    event.preventDefault();
    if (lastDay) change.mutate({ lastDay }, { onSuccess: onClose });
  }

  return (
    <Dialog onClose={onClose} title={t('offices.end')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {change.isError ? <ProblemNotice error={change.error} /> : null}
          <p>{t('offices.endBody', { name: office.user.name, office: t(`cases.office.${office.title}`) })}</p>
          <DayField
            size="sm"
            label={t('offices.lastDay')}
            value={lastDay}
            onChange={setLastDay}
            error={lastDay ? undefined : t('cases.required')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('offices.end')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
