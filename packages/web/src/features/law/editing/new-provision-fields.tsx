import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInstrumentChoices } from '../law.queries.ts';
import classes from './editing.module.css';

/** What a provision is known by and keeps: its code, and the instrument it stands in. */
export type ProvisionPlace = { code: string; instrumentCode: string | null };

type NewProvisionFieldsProps = {
  place: ProvisionPlace;
  onChange: (place: ProvisionPlace) => void;
  problemAt: (pointer: string) => string | undefined;
};

export function NewProvisionFields({ place, onChange, problemAt }: NewProvisionFieldsProps) {
  const { t } = useTranslation();
  const instruments = useInstrumentChoices('all');
  return (
    <div className={classes.pair}>
      <Select
        label={t('law.instrument')}
        required
        searchable
        allowDeselect={false}
        value={place.instrumentCode}
        onChange={(instrumentCode) => onChange({ ...place, instrumentCode })}
        data={instruments}
        error={problemAt('/instrumentCode')}
      />
      <TextInput
        label={t('law.code')}
        description={t('law.codeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        maxLength={40}
        value={place.code}
        onChange={(event) => onChange({ ...place, code: event.currentTarget.value })}
        error={problemAt('/code')}
      />
    </div>
  );
}
