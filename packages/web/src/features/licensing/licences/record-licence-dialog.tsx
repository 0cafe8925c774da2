import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { LicenceResponse } from '@pressdesk/api/schemas';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../../ui/use-field-problems.ts';
import { AnswerField } from '../../portal/fields/answer-field.tsx';
import { PublisherField } from '../filing/publisher-field.tsx';
import { procedureQuery, useProcedureChoices } from '../licensing.queries.ts';
import type { Answer } from '../licensing-types.ts';

/** Enters a licence that was granted before this system, with its own number and its own first day. */
export function RecordLicenceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const procedures = useProcedureChoices(pick);
  const [publisherId, setPublisherId] = useState<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [texts, setTexts] = useState({ number: '', holder: '', holderAddress: '', conditions: '', reason: '' });
  const [days, setDays] = useState<{ issuedOn?: string; validFrom?: string; validTo?: string }>({});
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const { data: procedure } = useQuery({ ...procedureQuery(code ?? ''), enabled: code !== null });
  const record = useMutation({
    mutationFn: () =>
      api.post<LicenceResponse>('/licences', {
        body: {
          procedureCode: code,
          publisherId,
          outletId: null,
          number: texts.number.trim(),
          holder: texts.holder.trim(),
          holderAddress: texts.holderAddress.trim(),
          reason: texts.reason.trim(),
          conditions: texts.conditions.split('\n').filter((line) => line.trim() !== ''),
          answers,
          issuedOn: days.issuedOn,
          validFrom: days.validFrom ?? days.issuedOn,
          validTo: days.validTo ?? null,
        },
      }),
    onSuccess: async (licence) => {
      await queryClient.invalidateQueries({ queryKey: ['licences'] });
      await navigate({ to: '/licences/$id', params: { id: licence.id } });
    },
  });
  const problems = useFieldProblems(record.error);
  const printed = procedure?.form.flatMap(({ fields }) => fields).filter(({ onLicence }) => onLicence) ?? [];
  const isReady =
    publisherId && code && days.issuedOn && [texts.number, texts.holder, texts.reason].every((each) => each.trim());
  const text = (field: keyof typeof texts) => ({
    label: t(`licensing.recording.${field}`),
    value: texts[field],
    error: problems[`/${field}`],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTexts((previous) => ({ ...previous, [field]: value })),
  });
  const day = (field: 'issuedOn' | 'validFrom' | 'validTo') => ({
    size: 'sm' as const,
    label: t(`licensing.recording.${field}`),
    value: days[field],
    error: problems[`/${field}`],
    onChange: (value: string | undefined) =>
      setDays(({ [field]: _before, ...others }) => (value ? { ...others, [field]: value } : others)),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) record.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('licensing.licences.record')} size={720}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <p className="soft">{t('licensing.recording.lead')}</p>
          {record.isError ? <ProblemNotice error={record.error} /> : null}
          <PublisherField
            value={publisherId}
            onChange={(publisher) => {
              setPublisherId(publisher?.id ?? null);
              if (publisher) setTexts((previous) => ({ ...previous, holder: publisher.name }));
            }}
          />
          <Select
            label={t('licensing.procedure')}
            searchable
            allowDeselect={false}
            value={code}
            onChange={(value) => {
              setCode(value);
              setAnswers({});
            }}
            data={procedures}
          />
          <Group grow align="flex-start">
            <TextInput required maxLength={100} {...text('number')} />
            <DayField {...day('issuedOn')} />
          </Group>
          <Group grow align="flex-start">
            <DayField {...day('validFrom')} />
            <DayField {...day('validTo')} />
          </Group>
          <TextInput required maxLength={300} {...text('holder')} />
          <TextInput maxLength={500} {...text('holderAddress')} />
          {printed.map((field) => (
            <AnswerField
              key={field.key}
              field={field}
              value={answers[field.key]}
              onChange={(answer) => setAnswers((previous) => ({ ...previous, [field.key]: answer }))}
            />
          ))}
          <Textarea autosize minRows={2} maxLength={20_000} {...text('conditions')} />
          <Textarea required autosize minRows={2} maxLength={2000} {...text('reason')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={record.isPending} disabled={!isReady}>
              {t('licensing.recording.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
