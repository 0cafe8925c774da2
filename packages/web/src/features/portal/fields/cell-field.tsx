import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { readNumber, writeNumber } from './answers.ts';

type Cell = string | number | undefined;
type CellFieldProps = {
  label: string;
  kind: 'line' | 'number';
  value: Cell;
  onChange: (cell: string | number | null) => void;
};

/** One cell of a row; nothing typed is no cell. */
export function CellField({ label, kind, value, onChange }: CellFieldProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [text, setText] = useState(() => write(value, language));
  const [left, setLeft] = useState(false);

  // Rows move up when one is removed, so that a cell may come to show another's answer.
  useEffect(() => {
    setText((typed) => (read(kind, typed, language) === value ? typed : write(value, language)));
  }, [kind, value, language]);

  const isWrong = text.trim() !== '' && read(kind, text, language) === undefined;
  return (
    <TextInput
      label={label}
      value={text}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      maxLength={kind === 'number' ? 20 : 2000}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        setLeft(false);
        if (typed.trim() === '') onChange(null);
        else onChange(read(kind, typed, language) ?? value ?? null);
      }}
      onBlur={() => setLeft(true)}
      error={left && isWrong ? t('portal.wrong.number') : undefined}
    />
  );
}

function write(value: Cell, language: string): string {
  return typeof value === 'number' ? writeNumber(value, language) : (value ?? '');
}

function read(kind: CellFieldProps['kind'], typed: string, language: string): Cell {
  if (typed.trim() === '') return undefined;
  return kind === 'number' ? readNumber(typed.trim(), language) : typed;
}
