import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseClock } from './dates.ts';

type ClockFieldProps = { label: string; value: string; onChange: (text: string) => void };

/** An hour as it is written here (`17:00`, `7h30`); `value` is what was typed, put in order on leaving. */
export function ClockField({ label, value, onChange }: ClockFieldProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const wrong = left && value.trim() !== '' && parseClock(value) === null;
  return (
    <TextInput
      label={label}
      placeholder={t('common.clockHint')}
      inputMode="numeric"
      maxLength={6}
      value={value}
      onChange={(event) => {
        setLeft(false);
        onChange(event.currentTarget.value);
      }}
      onBlur={() => {
        setLeft(true);
        onChange(parseClock(value) ?? value);
      }}
      error={wrong ? t('common.clockWrong') : undefined}
    />
  );
}
