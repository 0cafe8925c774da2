import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { catalogueConfidences, instrumentKinds } from '../law-types.ts';
import classes from './editing.module.css';
import { type InstrumentForm, yearInNumber } from './instrument-form.ts';

type InstrumentFieldsProps = {
  form: InstrumentForm;
  onChange: (form: InstrumentForm) => void;
  problemAt: (pointer: string) => string | undefined;
};

/** What an instrument is known by, asked for once; the year follows from the number where it names one. */
export function NewInstrumentFields({ form, onChange, problemAt }: InstrumentFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<InstrumentForm>) => onChange({ ...form, ...part });
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('law.number')}
          placeholder={t('law.numberHint')}
          required
          maxLength={60}
          data-autofocus
          value={form.number}
          onChange={(event) => {
            const number = event.currentTarget.value;
            change({ number, year: yearInNumber(number) ?? form.year });
          }}
          error={problemAt('/number')}
        />
        <TextInput
          label={t('law.code')}
          placeholder={t('law.instrumentCodeHint')}
          required
          maxLength={40}
          value={form.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
          error={problemAt('/code')}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={t('filter.kind')}
          allowDeselect={false}
          value={form.kind}
          onChange={(value) => change({ kind: instrumentKinds.find((kind) => kind === value) ?? form.kind })}
          data={instrumentKinds.map((value) => ({ value, label: t(`instrumentKind.${value}`) }))}
          error={problemAt('/kind')}
        />
        <NumberInput
          label={t('law.year')}
          required
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={form.year ?? ''}
          onChange={(value) => change({ year: typeof value === 'number' ? value : null })}
          error={problemAt('/year')}
        />
      </div>
    </>
  );
}

/** What a version of an instrument says. */
export function InstrumentFields({ form, onChange, problemAt }: InstrumentFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<InstrumentForm>) => onChange({ ...form, ...part });
  const text = (field: 'name' | 'issuer' | 'amendedBy' | 'source' | 'note') => ({
    value: form[field],
    error: problemAt(`/${field}`),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'issuedOn' | 'validFrom' | 'validTo') => ({
    size: 'sm' as const,
    value: form[field],
    error: problemAt(`/${field}`),
    onChange: (value: string | undefined) => change({ [field]: value }),
  });
  return (
    <>
      <TextInput label={t('law.instrumentName')} required maxLength={500} lang="vi" {...text('name')} />
      <div className={classes.pair}>
        <TextInput label={t('law.instrumentField.issuer')} required maxLength={200} lang="vi" {...text('issuer')} />
        <DayField label={t('law.instrumentField.issuedOn')} {...day('issuedOn')} />
      </div>
      <div className={classes.pair}>
        <DayField label={t('law.validFrom')} {...day('validFrom')} />
        <DayField label={t('law.validTo')} {...day('validTo')} />
      </div>
      <div className={classes.pair}>
        <TextInput label={t('law.instrumentField.amendedBy')} maxLength={100} {...text('amendedBy')} />
        <Select
          label={t('law.confidence')}
          allowDeselect={false}
          value={form.confidence}
          onChange={(value) =>
            change({ confidence: catalogueConfidences.find((candidate) => candidate === value) ?? form.confidence })
          }
          data={catalogueConfidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
        />
      </div>
      <TextInput label={t('law.source')} required maxLength={1000} {...text('source')} />
      <Textarea label={t('law.note')} autosize minRows={2} maxLength={2000} {...text('note')} />
    </>
  );
}
