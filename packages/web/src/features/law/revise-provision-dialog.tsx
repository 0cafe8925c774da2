import { Button, Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFieldProblems } from '../../ui/use-field-problems.ts';
import { useRefreshLaw } from './law.queries.ts';
import { catalogueConfidences, type ProvisionDetail, type Violation } from './law-types.ts';

type ReviseProvisionDialogProps = { provision: ProvisionDetail; onClose: () => void };

/** Writes a new version of a provision, beginning from the latest one. The old text stays and applies to its days. */
export function ReviseProvisionDialog({ provision, onClose }: ReviseProvisionDialogProps) {
  const { t } = useTranslation();
  const refresh = useRefreshLaw();
  const { version } = provision;
  const [path, setPath] = useState(version.path);
  const [texts, setTexts] = useState({
    heading: version.heading,
    vi: version.text.vi,
    en: version.text.en ?? '',
    source: version.source,
    note: version.note ?? '',
  });
  const [violation, setViolation] = useState(version.violation);
  const [dates, setDates] = useState<{ validFrom?: string | undefined; validTo?: string | undefined }>({
    validFrom: version.validFrom,
    validTo: version.validTo ?? undefined,
  });
  const [confidence, setConfidence] = useState(version.confidence);

  const revise = useMutation({
    mutationFn: () =>
      api.post<ProvisionDetail>(`/law/provisions/${encodeURIComponent(provision.code)}/versions`, {
        body: {
          rowVersion: provision.rowVersion,
          path: {
            article: path.article?.trim() || null,
            clause: path.clause?.trim() || null,
            point: path.point?.trim() || null,
          },
          heading: texts.heading,
          text: { vi: texts.vi, en: texts.en.trim() || null },
          kind: version.kind,
          violation,
          validFrom: dates.validFrom,
          validTo: dates.validTo ?? null,
          source: texts.source,
          confidence,
          note: texts.note.trim() || null,
        },
      }),
    onSuccess: async () => {
      announce(t('law.revised'));
      await refresh();
      onClose();
    },
  });
  const fields = useFieldProblems(revise.error);
  const text = (field: keyof typeof texts) => ({
    value: texts[field],
    error: fields[`/${field === 'vi' || field === 'en' ? 'text' : field}`],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTexts((previous) => ({ ...previous, [field]: value }));
    },
  });
  const place = (field: keyof typeof path) => ({
    value: path[field] ?? '',
    maxLength: 5,
    error: fields['/path'],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setPath((previous) => ({ ...previous, [field]: value }));
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    revise.mutate();
  }

  return (
    <Dialog onClose={onClose} title={t('law.revise')} size={620}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {revise.isError ? <ProblemNotice error={revise.error} /> : null}
          <p className="soft">{t('law.reviseBody')}</p>
          <Group grow align="flex-start">
            <TextInput label={t('law.article')} {...place('article')} />
            <TextInput label={t('law.clause')} {...place('clause')} />
            <TextInput label={t('law.point')} {...place('point')} />
          </Group>
          <TextInput label={t('law.heading')} maxLength={500} {...text('heading')} />
          <Textarea
            label={t('provision.textVi')}
            required
            autosize
            minRows={3}
            maxRows={12}
            maxLength={20_000}
            data-autofocus
            {...text('vi')}
          />
          <Textarea
            label={t('provision.textEn')}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={20_000}
            {...text('en')}
          />
          {violation ? <FineFields violation={violation} onChange={setViolation} error={fields['/violation']} /> : null}
          <Group grow align="flex-start">
            <DayField
              size="sm"
              label={t('law.validFrom')}
              value={dates.validFrom}
              onChange={(validFrom) => setDates((previous) => ({ ...previous, validFrom }))}
            />
            <DayField
              size="sm"
              label={t('law.validTo')}
              value={dates.validTo}
              onChange={(validTo) => setDates((previous) => ({ ...previous, validTo }))}
            />
          </Group>
          {fields['/validTo'] ? <p role="alert">{fields['/validTo']}</p> : null}
          <TextInput label={t('law.source')} required maxLength={1000} {...text('source')} />
          <Select
            label={t('law.confidence')}
            allowDeselect={false}
            value={confidence}
            onChange={(value) =>
              setConfidence(catalogueConfidences.find((candidate) => candidate === value) ?? confidence)
            }
            data={catalogueConfidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
          />
          <Textarea label={t('law.note')} autosize minRows={2} maxLength={2000} {...text('note')} />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={revise.isPending} disabled={!dates.validFrom}>
              {t('law.saveVersion')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

type FineFieldsProps = { violation: Violation; onChange: (violation: Violation) => void; error: string | undefined };

/** The bracket in đồng; an end that isn't known is left empty. Sanctions beside the fine stay as they were. */
function FineFields({ violation, onChange, error }: FineFieldsProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const fine = violation.fine ?? { minVnd: null, maxVnd: null };
  const amount = (end: 'minVnd' | 'maxVnd') => ({
    min: 0,
    step: 500_000,
    max: 100_000_000_000,
    allowDecimal: false,
    hideControls: true,
    thousandSeparator: language === 'en' ? ',' : '.',
    decimalSeparator: language === 'en' ? '.' : ',',
    disabled: violation.fine === null,
    value: fine[end] ?? '',
    error,
    onChange: (value: string | number) =>
      onChange({ ...violation, fine: { ...fine, [end]: typeof value === 'number' ? value : null } }),
  });
  return (
    <>
      <Group grow align="flex-start">
        <NumberInput label={t('law.fineFrom')} {...amount('minVnd')} />
        <NumberInput label={t('law.fineTo')} {...amount('maxVnd')} />
      </Group>
      <Checkbox
        label={t('law.mayWarn')}
        checked={violation.warning}
        onChange={(event) => onChange({ ...violation, warning: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('law.isFined')}
        checked={violation.fine !== null}
        onChange={(event) =>
          onChange({ ...violation, fine: event.currentTarget.checked ? { minVnd: null, maxVnd: null } : null })
        }
      />
      <p className="soft small">{t('law.sanctionsStay')}</p>
    </>
  );
}
