import { Checkbox, FileInput, NumberInput, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { CaseResponse } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { CaseSelect } from './case-select.tsx';
import type { Field, Instalment, Value } from './forms.ts';
import { InstalmentsField } from './instalments-field.tsx';
import { InstantField } from './instant-field.tsx';
import { MoneyField } from './money-field.tsx';
import { partsOf } from './parts.ts';
import { PersonSelect } from './person-select.tsx';

type FieldOfProps = {
  field: Field;
  kase: CaseResponse;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
  isFirst: boolean;
};

/** One field of a dialog, by what it asks for. */
export function FieldOf({ field, kase, value, onChange, error, isFirst }: FieldOfProps) {
  const { t } = useTranslation();
  const { key, kind, optional, options = [], min, max } = field;
  const name = t(`cases.field.${key}`);
  const label = optional ? t('cases.optional', { name }) : name;
  const text = typeof value === 'string' ? value : '';
  const focus = isFirst ? { 'data-autofocus': true } : {};
  switch (kind) {
    case 'line':
      return (
        <TextInput
          {...focus}
          label={label}
          maxLength={500}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      );
    case 'text':
    case 'lines':
      return (
        <Textarea
          {...focus}
          label={label}
          description={kind === 'lines' ? t('cases.onePerLine') : undefined}
          autosize
          minRows={kind === 'lines' ? 2 : 3}
          maxRows={14}
          maxLength={10_000}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      );
    case 'day':
      return <DayField size="sm" label={label} value={text || undefined} onChange={onChange} error={error} />;
    case 'instant':
      return <InstantField label={label} value={text || undefined} onChange={onChange} error={error} />;
    case 'money':
      return <MoneyField label={label} value={value} onChange={onChange} error={error} />;
    case 'number':
      return (
        <NumberInput
          {...focus}
          label={label}
          min={min ?? 0}
          max={max ?? 1_000_000}
          allowDecimal={false}
          value={typeof value === 'number' ? value : ''}
          onChange={(entered) => onChange(typeof entered === 'number' ? entered : undefined)}
          error={error}
        />
      );
    case 'choice':
      return (
        <Radio.Group label={label} value={text} onChange={onChange} error={error}>
          <Stack gap={8} mt={6}>
            {options.map((option, index) => (
              <Radio
                key={option}
                {...(index === 0 ? focus : {})}
                value={option}
                label={t(`cases.option.${key}.${option}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'person':
      return <PersonSelect label={label} value={text || null} onChange={onChange} error={error} />;
    case 'case':
      return <CaseSelect label={label} exceptId={kase.id} value={text || null} onChange={onChange} error={error} />;
    case 'instalments':
      return <InstalmentsField label={label} value={instalmentsOf(value)} onChange={onChange} error={error} />;
    case 'flag':
      return (
        <Checkbox label={name} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'files':
      return (
        <FileInput
          multiple
          clearable
          label={label}
          description={t('cases.fileHint')}
          placeholder={t('cases.chooseFile')}
          value={filesOf(value)}
          onChange={(files) => onChange(max === undefined ? files : files.slice(-max))}
          error={error}
        />
      );
    default:
      return (
        <Select
          {...focus}
          label={label}
          searchable
          allowDeselect={false}
          value={text || null}
          onChange={(chosen) => onChange(chosen ?? undefined)}
          data={(partsOf(kind, kase) ?? []).map(({ value: id, number, text: words }) => ({
            value: id,
            label: [number, words]
              .filter((part) => part !== '')
              .join(' · ')
              .slice(0, 140),
          }))}
          nothingFoundMessage={t('cases.noneToChoose')}
          error={error}
        />
      );
  }
}

function instalmentsOf(value: Value): Instalment[] {
  return Array.isArray(value) ? value.filter((part): part is Instalment => !(part instanceof File)) : [];
}

function filesOf(value: Value): File[] {
  return Array.isArray(value) ? value.filter((part) => part instanceof File) : [];
}
