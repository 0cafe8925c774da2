import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextFilter } from '../../licensing/desk/text-filter.tsx';
import { useSession } from '../../session/session.queries.ts';
import { type CasesSearch, isFiltered, parseCasesSearch } from '../case-search.ts';
import { caseDues, caseStates, caseTurns, limitations } from '../case-types.ts';
import classes from '../cases.module.css';
import { inspectorsQuery } from '../cases.queries.ts';
import { ProvisionSelect } from '../provision-select.tsx';

/** The filter of table and calendar; every part of it stands in the address. */
export function CaseFilters({ search }: { search: CasesSearch }) {
  const { t } = useTranslation();
  const set = useSetFilter();
  const { can } = useSession();
  const { data: staff } = useQuery({ ...inspectorsQuery, enabled: can('evidence.read') });
  const people = staff?.items ?? [];
  const known = ['me', 'none', ...people.map(({ id }) => id)];
  const choice = (key: 'state' | 'limitation' | 'due' | 'turn', values: readonly string[]) => (
    <Select
      aria-label={t(`cases.filter.${key}`)}
      placeholder={t(`cases.any.${key}`)}
      clearable
      value={search[key] ?? null}
      onChange={(value) => set({ [key]: value })}
      data={values.map((value) => ({ value, label: t(`cases.${key}.${value}`) }))}
    />
  );
  return (
    <search className={`${classes.filters} no-print`} aria-label={t('cases.filters')}>
      <TextFilter value={search.q} onChange={(q) => set({ q })} label={t('cases.find')} />
      {choice('state', caseStates)}
      {choice('limitation', limitations)}
      {choice('due', caseDues)}
      {choice('turn', caseTurns)}
      <Select
        aria-label={t('cases.assignee')}
        placeholder={t('cases.any.assignee')}
        clearable
        value={search.assignee && known.includes(search.assignee) ? search.assignee : null}
        onChange={(assignee) => set({ assignee })}
        data={[
          { value: 'me', label: t('cases.mine') },
          { value: 'none', label: t('cases.unassigned') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ProvisionSelect
        aria-label={t('cases.filter.provision')}
        placeholder={t('cases.any.provision')}
        clearable
        value={search.provision ?? null}
        onChange={(provision) => set({ provision })}
      />
      <Button variant="subtle" disabled={!isFiltered(search)} onClick={() => set(null)}>
        {t('filter.clear')}
      </Button>
    </search>
  );
}

function useSetFilter() {
  const navigate = useNavigate({ from: '/cases' });
  return (change: Record<string, unknown> | null) =>
    void navigate({
      search: (previous) =>
        change === null
          ? { view: previous.view, month: previous.month, sort: previous.sort }
          : parseCasesSearch({ ...previous, ...change }),
      replace: true,
    });
}
