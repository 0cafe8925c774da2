import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { catalogueConfidences, provisionKinds } from '../law-types.ts';
import classes from './editing.module.css';
import type { ProvisionForm } from './provision-form.ts';
import { ViolationFields } from './violation-fields.tsx';

type Typed = 'article' | 'clause' | 'point' | 'heading' | 'vi' | 'en' | 'source' | 'note';

const pointers: Record<Typed, string> = {
  ...{ article: '/path/article', clause: '/path/clause', point: '/path/point', heading: '/heading' },
  ...{ vi: '/text/vi', en: '/text/en', source: '/source', note: '/note' },
};

type ProvisionFieldsProps = {
  form: ProvisionForm;
  onChange: (form: ProvisionForm) => void;
  problemAt: (pointer: string) => string | undefined;
};

/** Everything a version of a provision says. */
export function ProvisionFields({ form, onChange, problemAt }: ProvisionFieldsProps) {
  const { t } = useTranslation();
  const change = (part: Partial<ProvisionForm>) => onChange({ ...form, ...part });
  const text = (field: Typed) => ({
    value: form[field],
    error: problemAt(pointers[field]),
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <div className={classes.triple}>
        <TextInput label={t('law.article')} maxLength={5} {...text('article')} />
        <TextInput label={t('law.clause')} maxLength={5} {...text('clause')} />
        <TextInput label={t('law.point')} maxLength={1} {...text('point')} />
      </div>
      <TextInput label={t('law.heading')} maxLength={500} {...text('heading')} />
      <Textarea
        label={t('provision.textVi')}
        required
        autosize
        minRows={3}
        maxRows={16}
        maxLength={20_000}
        lang="vi"
        {...text('vi')}
      />
      <Textarea label={t('provision.textEn')} autosize minRows={2} maxRows={16} maxLength={20_000} {...text('en')} />
      <Select
        label={t('filter.kind')}
        allowDeselect={false}
        value={form.kind}
        onChange={(value) => change({ kind: provisionKinds.find((kind) => kind === value) ?? form.kind })}
        data={provisionKinds.map((value) => ({ value, label: t(`provisionKind.${value}`) }))}
        error={problemAt('/kind')}
      />
      {form.kind === 'violation' ? (
        <ViolationFields
          violation={form.violation}
          onChange={(violation) => change({ violation })}
          problemAt={problemAt}
        />
      ) : null}
      <div className={classes.pair}>
        <DayField
          size="sm"
          label={t('law.validFrom')}
          value={form.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          error={problemAt('/validFrom')}
        />
        <DayField
          size="sm"
          label={t('law.validTo')}
          value={form.validTo}
          onChange={(validTo) => change({ validTo })}
          error={problemAt('/validTo')}
        />
      </div>
      <TextInput label={t('law.source')} required maxLength={1000} {...text('source')} />
      <Select
        label={t('law.confidence')}
        allowDeselect={false}
        value={form.confidence}
        onChange={(value) =>
          change({ confidence: catalogueConfidences.find((confidence) => confidence === value) ?? form.confidence })
        }
        data={catalogueConfidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
      />
      <Textarea label={t('law.note')} autosize minRows={2} maxLength={2000} {...text('note')} />
    </>
  );
}
