import { Checkbox, Radio } from '@mantine/core';
import type { FormField } from '@pressdesk/api/schemas';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Answer } from '../portal-types.ts';
import classes from './fields.module.css';
import { RowsField } from './rows-field.tsx';
import { TextField } from './text-field.tsx';
import { useFieldWords } from './use-field-words.tsx';

export type AnswerFieldProps = {
  field: FormField;
  value: Answer | undefined;
  onChange: (answer: Answer) => void;
  /** What the licence says now, where the draft renews or changes one. */
  onLicence?: Answer | undefined;
  /** What the server found missing or wrong. */
  problem?: string | undefined;
};

/** The question of a field, drawn as its kind asks. */
export function AnswerField(props: AnswerFieldProps) {
  switch (props.field.kind) {
    case 'choice':
      return <ChoiceField {...props} />;
    case 'choices':
      return <ChoicesField {...props} />;
    case 'yes-no':
      return <YesNoField {...props} />;
    case 'rows':
      return <RowsField {...props} />;
    default:
      return <TextField {...props} />;
  }
}

function ChoiceField({ field, value, onChange, onLicence, problem }: AnswerFieldProps) {
  const { pick } = useLanguage();
  const words = useFieldWords(field, onLicence, value);
  return (
    <Radio.Group
      {...words}
      error={problem}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      className={classes.group}
    >
      <div className={classes.options}>
        {field.options?.map((option) => (
          <Radio key={option.value} value={option.value} label={pick(option.label)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function ChoicesField({ field, value, onChange, onLicence, problem }: AnswerFieldProps) {
  const { pick } = useLanguage();
  const words = useFieldWords(field, onLicence, value);
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return (
    <Checkbox.Group {...words} error={problem} value={chosen} onChange={onChange} className={classes.group}>
      <div className={classes.options}>
        {field.options?.map((option) => (
          <Checkbox key={option.value} value={option.value} label={pick(option.label)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function YesNoField({ field, value, onChange, onLicence, problem }: AnswerFieldProps) {
  const { t } = useTranslation();
  const words = useFieldWords(field, onLicence, value);
  return (
    <Radio.Group
      {...words}
      error={problem}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(chosen) => onChange(chosen === 'true')}
      className={classes.group}
    >
      <div className={classes.options}>
        <Radio value="true" label={t('portal.yes')} />
        <Radio value="false" label={t('portal.no')} />
      </div>
    </Radio.Group>
  );
}
