import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Provision } from '../../types.ts';
import classes from './rules.module.css';

export type ProvisionDraft = Provision;

const confidences = ['V', 'S', 'OLD', 'M', 'D'] as const;
const blank: ProvisionDraft = { id: '', instrument: '', text: { vi: '', en: '' }, confidence: 'M' };

type ProvisionFieldsProps = { value: ProvisionDraft | null; onChange: (value: ProvisionDraft | null) => void };

/** The provision of law a rule touches, with how sure one is of its wording. */
export function ProvisionFields({ value, onChange }: ProvisionFieldsProps) {
  const { t } = useTranslation();
  if (!value) {
    return (
      <div>
        <p className="soft small">{t('provision.none')}</p>
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(blank)}>
          {t('provision.add')}
        </Button>
      </div>
    );
  }
  const change = (part: Partial<ProvisionDraft>) => onChange({ ...value, ...part });
  return (
    <fieldset className={classes.provision}>
      <legend>{t('rules.provision')}</legend>
      <TextInput
        label={t('provision.row')}
        required
        value={value.id}
        onChange={(event) => change({ id: event.currentTarget.value })}
      />
      <TextInput
        label={t('provision.instrument')}
        required
        value={value.instrument}
        onChange={(event) => change({ instrument: event.currentTarget.value })}
      />
      <Textarea
        label={t('provision.textVi')}
        autosize
        required
        value={value.text.vi}
        onChange={(event) => change({ text: { ...value.text, vi: event.currentTarget.value } })}
      />
      <Textarea
        label={t('provision.textEn')}
        autosize
        required
        value={value.text.en}
        onChange={(event) => change({ text: { ...value.text, en: event.currentTarget.value } })}
      />
      <Select
        label={t('provision.confidence')}
        allowDeselect={false}
        value={value.confidence}
        data={confidences.map((tag) => ({ value: tag, label: t(`confidence.${tag}`) }))}
        onChange={(tag) => change({ confidence: confidences.find((candidate) => candidate === tag) ?? 'M' })}
      />
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
        {t('provision.remove')}
      </Button>
    </fieldset>
  );
}

export function toProvision(draft: ProvisionDraft | null): Provision | null {
  return draft && draft.instrument.trim() !== '' ? draft : null;
}
