import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from './dates.ts';

type DayFieldProps = {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  size?: 'xs' | 'sm';
  /** What is wrong with the day, where it is a day. */
  error?: string | undefined;
};

/** A day, typed as it is written here (`23/11/2026`) whatever language the browser has; taken on Enter or on leaving. */
export function DayField({ label, value, onChange, size = 'xs', error }: DayFieldProps) {
  const { t } = useTranslation();
  const written = value ? formatDay(value) : '';
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(written);
    setWrong(false);
  }, [written]);

  function take() {
    const day = parseDay(text);
    const empty = text.trim() === '';
    setWrong(!day && !empty);
    if ((day ?? undefined) !== value && (day || empty)) onChange(day ?? undefined);
  }

  return (
    <TextInput
      size={size}
      label={label}
      placeholder={t('common.dayHint')}
      inputMode="numeric"
      maxLength={12}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      error={wrong ? t('common.dayWrong') : error}
    />
  );
}
