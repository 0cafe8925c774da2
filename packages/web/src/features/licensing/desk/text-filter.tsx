import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';

type TextFilterProps = { value: string | undefined; label: string; onChange: (text: string | undefined) => void };

/** Words to find, with or without accents; taken while one types, after a short rest. */
export function TextFilter({ value = '', label, onChange }: TextFilterProps) {
  const [text, setText] = useState(value);
  const take = useDebouncedCallback((wish: string) => onChange(wish.trim() === '' ? undefined : wish.trim()), 250);
  useEffect(() => setText((typed) => (typed.trim() === value ? typed : value)), [value]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        take(event.currentTarget.value);
      }}
    />
  );
}
