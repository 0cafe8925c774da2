import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { CalendarChangeResponse, CalendarDayResponse, MovedClocksResponse } from '@pressdesk/api/schemas';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { formatDay } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useRefreshLaw } from './law.queries.ts';
import { MovedClocks } from './moved-clocks.tsx';

type WithdrawDayDialogProps = { day: CalendarDayResponse; onClose: () => void };

/** Takes a day out of the calendar, after showing which deadlines that moves back. The day stays in the list. */
export function WithdrawDayDialog({ day, onClose }: WithdrawDayDialogProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const refresh = useRefreshLaw();
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['calendar-preview', day.id, day.rowVersion],
    queryFn: ({ signal }) =>
      api.post<MovedClocksResponse>('/law/calendar/preview', { body: { change: 'withdraw', dayId: day.id }, signal }),
    staleTime: 0,
  });
  const withdraw = useMutation({
    mutationFn: () =>
      api.post<CalendarChangeResponse>(`/law/calendar/days/${day.id}/withdraw`, {
        body: { rowVersion: day.rowVersion, reason },
      }),
    onSuccess: async () => {
      announce(t('calendar.withdrawn', { day: formatDay(day.date) }));
      onClose();
      await refresh();
    },
  });
  const error = withdraw.error ?? preview.error;

  function submit(event: FormEvent) {
    event.preventDefault();
    withdraw.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('calendar.withdrawTitle', { day: formatDay(day.date), name: pick(day.name) })}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {error ? <ProblemNotice error={error} /> : null}
          {preview.data ? <MovedClocks moved={preview.data} /> : null}
          {preview.isPending ? <RowsSkeleton rows={1} /> : null}
          <Textarea
            label={t('calendar.withdrawReason')}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={withdraw.isPending} disabled={!preview.data}>
              {t('calendar.withdraw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
