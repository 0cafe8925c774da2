import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Value } from './forms.ts';

type MoneyFieldProps = {
  label: string;
  value: Value;
  onChange: (vnd: number | undefined) => void;
  error?: string | undefined;
  description?: string | undefined;
};

/** An amount of whole dong, grouped as the language on screen groups it. */
export function MoneyField({ label, value, onChange, error, description }: MoneyFieldProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={10_000_000_000}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={language === 'en' ? ',' : '.'}
      decimalSeparator={language === 'en' ? '.' : ','}
      suffix={` ${t('cases.currency')}`}
      hideControls
      value={typeof value === 'number' ? value : ''}
      onChange={(entered) => onChange(typeof entered === 'number' ? entered : undefined)}
      error={error}
    />
  );
}
