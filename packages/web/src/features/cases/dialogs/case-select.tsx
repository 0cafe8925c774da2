import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CaseListItem } from '@pressdesk/api/schemas';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import type { Page } from '../../../types.ts';

type CaseSelectProps = {
  label: string;
  exceptId: string;
  value: string | null;
  onChange: (id: string | undefined) => void;
  error: string | undefined;
};

/** Another case, by number, title or party, with or without accents. */
export function CaseSelect({ label, exceptId, value, onChange, error }: CaseSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [wish] = useDebouncedValue(text.includes('·') ? '' : text.trim(), 200);
  const { data } = useQuery({
    queryKey: ['cases', 'choices', wish],
    queryFn: ({ signal }) =>
      api.get<Page<CaseListItem>>('/cases', { query: { q: wish, sort: 'opened', limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={label}
      searchable
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={value}
      onChange={(id) => onChange(id ?? undefined)}
      data={(data?.items ?? [])
        .filter(({ id }) => id !== exceptId)
        .map(({ id, number, title, party }) => ({ value: id, label: `${number} · ${title} · ${party.name}` }))}
      nothingFoundMessage={t('cases.noneToChoose')}
      error={error}
    />
  );
}
