import { Textarea, TextInput } from '@mantine/core';
import type { FormField } from '@pressdesk/api/schemas';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { AnswerFieldProps } from './answer-field.tsx';
import { isSameAnswer, readAnswer, writeAnswer } from './answers.ts';
import { useFieldWords } from './use-field-words.tsx';

/** How each kind is typed: the keyboard a phone shows, what the browser may fill in. */
const typing: Partial<Record<FormField['kind'], { inputMode?: 'decimal' | 'numeric' | 'email' | 'tel' }>> = {
  number: { inputMode: 'decimal' },
  money: { inputMode: 'numeric' },
  date: { inputMode: 'numeric' },
  time: { inputMode: 'numeric' },
  email: { inputMode: 'email' },
  phone: { inputMode: 'tel' },
};

/** A field is about as wide as its answer. */
const widths: Partial<Record<FormField['kind'], number>> = { number: 220, money: 260, date: 180, time: 140 };

const longest: Partial<Record<FormField['kind'], number>> = { text: 5000, email: 200, phone: 40 };

/** A field that is typed into. What is typed stays as it is typed; what it means is handed on once it means something. */
export function TextField({ field, value, onChange, onLicence, problem }: AnswerFieldProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const words = useFieldWords(field, onLicence, value);
  const [text, setText] = useState(() => writeAnswer(field, value, language));
  const [left, setLeft] = useState(false);
  const read = readAnswer(field, text, language);

  // Another answer came from elsewhere: what was typed is no longer what is meant.
  useEffect(() => {
    setText((typed) => {
      const meant = readAnswer(field, typed, language);
      return meant.ok && isSameAnswer(meant.answer, value) ? typed : writeAnswer(field, value, language);
    });
  }, [field, value, language]);

  function type(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
    const typed = event.currentTarget.value;
    setText(typed);
    setLeft(false);
    const next = readAnswer(field, typed, language);
    if (next.ok) onChange(next.answer);
  }

  const props = {
    ...words,
    value: text,
    onChange: type,
    onBlur: () => setLeft(true),
    error: left && !read.ok ? t(`portal.wrong.${read.why}`) : problem,
    maxLength: field.maxLength ?? longest[field.kind] ?? 300,
    ...typing[field.kind],
  };
  if (field.kind === 'text') return <Textarea {...props} autosize minRows={3} maxRows={16} />;
  if (field.kind === 'domains')
    return <Textarea {...props} maxLength={10_000} autosize minRows={2} maxRows={16} spellCheck={false} />;
  const width = widths[field.kind];
  return (
    <TextInput
      {...props}
      type={field.kind === 'email' ? 'email' : 'text'}
      placeholder={field.kind === 'date' ? t('common.dayHint') : undefined}
      styles={width ? { wrapper: { maxWidth: width } } : undefined}
    />
  );
}
