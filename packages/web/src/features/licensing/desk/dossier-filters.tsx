import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import classes from '../licensing.module.css';
import { staffQuery, useProcedureChoices } from '../licensing.queries.ts';
import { isFiltered, type LicensingSearch, parseLicensingSearch } from '../licensing-search.ts';
import { dossierStates, dues } from '../licensing-types.ts';
import { TextFilter } from './text-filter.tsx';

/** The filter of table and board; every part of it stands in the address. */
export function DossierFilters({ search }: { search: LicensingSearch }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const set = useSetFilter();
  const procedures = useProcedureChoices(pick);
  const { data: staff } = useQuery(staffQuery('licensing-officer'));
  const people = staff?.items ?? [];
  const known = ['me', 'none', ...people.map(({ id }) => id)];
  return (
    <search className={`${classes.filters} no-print`} aria-label={t('licensing.filters')}>
      <TextFilter value={search.q} onChange={(q) => set({ q })} label={t('licensing.find')} />
      <Select
        aria-label={t('licensing.procedure')}
        placeholder={t('licensing.anyProcedure')}
        clearable
        searchable
        value={search.procedure ?? null}
        onChange={(procedure) => set({ procedure })}
        data={procedures}
      />
      <Select
        aria-label={t('filter.status')}
        placeholder={t('licensing.anyState')}
        clearable
        value={search.state ?? null}
        onChange={(state) => set({ state })}
        data={dossierStates.map((value) => ({ value, label: t(`licensing.state.${value}`) }))}
      />
      <Select
        aria-label={t('licensing.dueLabel')}
        placeholder={t('licensing.anyDue')}
        clearable
        value={search.due ?? null}
        onChange={(due) => set({ due })}
        data={dues.map((value) => ({ value, label: t(`licensing.due.${value}`) }))}
      />
      <Select
        aria-label={t('licensing.assignee')}
        placeholder={t('licensing.anyAssignee')}
        clearable
        value={search.assignee && known.includes(search.assignee) ? search.assignee : null}
        onChange={(assignee) => set({ assignee })}
        data={[
          { value: 'me', label: t('licensing.mine') },
          { value: 'none', label: t('licensing.unassigned') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button variant="subtle" disabled={!isFiltered(search)} onClick={() => set(null)}>
        {t('filter.clear')}
      </Button>
    </search>
  );
}

function useSetFilter() {
  const navigate = useNavigate({ from: '/licensing' });
  return (change: Record<string, unknown> | null) =>
    void navigate({
      search: (previous) =>
        change === null
          ? { view: previous.view, sort: previous.sort }
          : parseLicensingSearch({ ...previous, ...change }),
      replace: true,
    });
}
