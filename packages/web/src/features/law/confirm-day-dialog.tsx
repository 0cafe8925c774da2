import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { CalendarChangeResponse, CalendarDayResponse } from '@pressdesk/api/schemas';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { formatDay } from '../../ui/dates.ts';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useRefreshLaw } from './law.queries.ts';

type ConfirmDayDialogProps = { day: CalendarDayResponse; onClose: () => void };

/** Says that a day somebody else proposed holds, and names its decision where that is not known yet. */
export function ConfirmDayDialog({ day, onClose }: ConfirmDayDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const refresh = useRefreshLaw();
  const [number, setNumber] = useState(day.decision?.number ?? '');
  const [issuedOn, setIssuedOn] = useState(day.decision?.issuedOn ?? undefined);
  const [reason, setReason] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      api.post<CalendarChangeResponse>(`/law/calendar/days/${day.id}/confirm`, {
        body: {
          rowVersion: day.rowVersion,
          decision: number.trim() === '' ? null : { number: number.trim(), issuedOn: issuedOn ?? null },
          reason,
        },
      }),
    onSuccess: async () => {
      announce(t('calendar.confirmed', { day: formatDay(day.date) }));
      await refresh();
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    confirm.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('calendar.confirmTitle', { day: formatDay(day.date), name: pick(day.name) })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {confirm.isError ? <ProblemNotice error={confirm.error} /> : null}
          <p className="soft">{t('calendar.confirmBody')}</p>
          <TextInput
            label={t('calendar.decision')}
            maxLength={200}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            data-autofocus
          />
          <DayField size="sm" label={t('calendar.issuedOn')} value={issuedOn} onChange={setIssuedOn} />
          <Textarea
            label={t('calendar.remark')}
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('calendar.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
