import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { CalendarChangeResponse, MovedClocksResponse } from '@pressdesk/api/schemas';
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
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { weekdayName } from './calendar-weeks.ts';
import { type DayKind, DayKindWord, dayKinds } from './calendar-words.tsx';
import { useRefreshLaw } from './law.queries.ts';
import { MovedClocks } from './moved-clocks.tsx';

const confidences = ['V', 'S', 'M', 'D'] as const;
const statuses = ['provisional', 'official'] as const;

type ProposeDayDialogProps = { year: number; onClose: () => void };

/** Enters a day into the calendar in two steps: what it is, then which deadlines it would move. */
export function ProposeDayDialog({ year, onClose }: ProposeDayDialogProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const refresh = useRefreshLaw();
  const [date, setDate] = useState<string>();
  const [kind, setKind] = useState<DayKind>('holiday');
  const [status, setStatus] = useState<(typeof statuses)[number]>('provisional');
  const [confidence, setConfidence] = useState<(typeof confidences)[number]>('S');
  const [issuedOn, setIssuedOn] = useState<string>();
  const [texts, setTexts] = useState({ vi: '', en: '', number: '', reason: '' });
  const day = () => ({ date, kind, name: { vi: texts.vi.trim(), en: texts.en.trim() || texts.vi.trim() } });

  const preview = useMutation({
    mutationFn: () => api.post<MovedClocksResponse>('/law/calendar/preview', { body: { change: 'propose', ...day() } }),
  });
  const propose = useMutation({
    mutationFn: () =>
      api.post<CalendarChangeResponse>('/law/calendar/days', {
        body: {
          ...day(),
          status,
          decision: texts.number.trim() === '' ? null : { number: texts.number.trim(), issuedOn: issuedOn ?? null },
          confidence,
          reason: texts.reason,
        },
      }),
    onSuccess: async (change) => {
      announce(t('calendar.proposed', { day: formatDay(change.day.date) }));
      await refresh();
      onClose();
    },
  });
  const fields = useFieldProblems(preview.error);
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((previous) => ({ ...previous, [field]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (preview.data) propose.mutate();
    else preview.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('calendar.propose')} size={560}>
      <form onSubmit={submit}>
        {preview.data && date ? (
          <Stack gap="sm">
            {propose.isError ? <ProblemNotice error={propose.error} /> : null}
            <p>
              <strong>{`${formatDay(date)}, ${weekdayName(date, language)}`}</strong> · {day().name[language]}
            </p>
            <DayKindWord kind={kind} />
            <MovedClocks moved={preview.data} />
            <p className="soft">{t('calendar.proposeBody')}</p>
            <Group justify="flex-end" gap="xs" mt="xs">
              <Button
                variant="default"
                onClick={() => {
                  preview.reset();
                  propose.reset();
                }}
              >
                {t('calendar.back')}
              </Button>
              <Button type="submit" loading={propose.isPending} data-autofocus>
                {t('calendar.save')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <Stack gap="sm">
            {preview.isError ? <ProblemNotice error={preview.error} /> : null}
            <Group grow align="flex-start">
              <DayField
                size="sm"
                label={t('calendar.dayOf', { year })}
                value={date}
                onChange={setDate}
                error={fields['/date']}
              />
              <Select
                label={t('filter.kind')}
                allowDeselect={false}
                value={kind}
                onChange={(value) => setKind(dayKinds.find((candidate) => candidate === value) ?? 'holiday')}
                data={dayKinds.map((value) => ({ value, label: t(`dayKind.${value}`) }))}
                error={fields['/kind']}
              />
            </Group>
            <TextInput label={t('rules.nameVi')} required maxLength={200} {...text('vi')} error={fields['/name']} />
            <TextInput label={t('rules.nameEn')} maxLength={200} {...text('en')} />
            <Group grow align="flex-start">
              <Select
                label={t('filter.status')}
                allowDeselect={false}
                value={status}
                onChange={(value) => setStatus(statuses.find((candidate) => candidate === value) ?? 'provisional')}
                data={statuses.map((value) => ({ value, label: t(`dayStatus.${value}`) }))}
              />
              <Select
                label={t('law.confidence')}
                allowDeselect={false}
                value={confidence}
                onChange={(value) => setConfidence(confidences.find((candidate) => candidate === value) ?? 'S')}
                data={confidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
              />
            </Group>
            <Group grow align="flex-start">
              <TextInput label={t('calendar.decision')} maxLength={200} {...text('number')} />
              <DayField size="sm" label={t('calendar.issuedOn')} value={issuedOn} onChange={setIssuedOn} />
            </Group>
            <Textarea label={t('calendar.remark')} autosize minRows={2} maxLength={1000} {...text('reason')} />
            <Group justify="flex-end" gap="xs" mt="xs">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={preview.isPending} disabled={!date}>
                {t('calendar.preview')}
              </Button>
            </Group>
          </Stack>
        )}
      </form>
    </Dialog>
  );
}
