import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import type { Page } from '../../types.ts';
import type { LawProvision } from '../law/law-types.ts';

type ProvisionSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'onSearchChange' | 'searchValue'> & {
  value: string | null;
  onChange: (code: string | null) => void;
};

/** Chooses a violation of the catalogue of law by any of its words; the server finds them, with or without accents. */
export function ProvisionSelect({ value, onChange, ...props }: ProvisionSelectProps) {
  const [text, setText] = useState('');
  const [wish] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['law', 'violations', wish],
    queryFn: ({ signal }) =>
      api.get<Page<LawProvision>>('/law/provisions', {
        // What the field shows of a choice isn't what it is found by.
        query: { q: wish.includes('·') ? undefined : wish, kind: 'violation', limit: 100 },
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
  const choices = (data?.items ?? []).map(({ code, version }) => ({
    value: code,
    label: `${version.citation || code} · ${version.heading ?? version.text.vi}`.slice(0, 160),
  }));
  if (value !== null && !choices.some((choice) => choice.value === value)) {
    choices.unshift({ value, label: value });
  }
  return (
    <Select
      {...props}
      searchable
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={onChange}
      data={choices}
    />
  );
}
