import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api.ts';
import type { Page } from '../../../types.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

type Publisher = { id: string; name: string };
type PublisherFieldProps = { value: string | null; onChange: (publisher: Publisher | null) => void };

/** Chooses a publisher of the register by any of its words; the server finds them, with or without accents. */
export function PublisherField({ value, onChange }: PublisherFieldProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Publisher | null>(null);
  const [text, setText] = useState('');
  const [wish] = useDebouncedValue(text === chosen?.name ? '' : text.trim(), 200);
  const { data, isError, error } = useQuery({
    queryKey: ['publishers', wish],
    queryFn: ({ signal }) => api.get<Page<Publisher>>('/publishers', { query: { q: wish, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
  const found = data?.items ?? [];
  // What was chosen stays a choice, also when the list is of other words by now.
  const choices = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found;

  function choose(id: string | null) {
    const publisher = choices.find((each) => each.id === id) ?? null;
    setChosen(publisher);
    onChange(publisher);
  }

  return (
    <>
      {isError ? <ProblemNotice error={error} /> : null}
      <Select
        label={t('licensing.filing.publisher')}
        description={t('licensing.filing.publisherHint')}
        searchable
        clearable
        filter={({ options }) => options}
        searchValue={text}
        onSearchChange={setText}
        value={value}
        onChange={choose}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        nothingFoundMessage={t('licensing.filing.noPublisher')}
      />
    </>
  );
}
