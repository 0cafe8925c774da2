import { Button, Select } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import { oneOf } from '../../ui/search-params.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';
import { type DepositSearch, depositFilters } from './deposit-search.ts';
import classes from './deposits.module.css';

const route = getRouteApi('/staff/deposits');

/** What the list is narrowed by; the schedules are one of its choices. */
export function DepositFilters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/deposits' });
  const outlets = useOutletChoices();
  const change = (more: DepositSearch) => void navigate({ search: { ...search, ...more }, replace: true });
  const isNarrowed = Object.values(search).some((value) => value !== undefined);
  return (
    <search className={classes.filters} aria-label={t('deposits.filters')}>
      <Select
        size="xs"
        label={t('deposits.show')}
        allowDeselect={false}
        value={search.view ?? search.state ?? 'all'}
        onChange={(value) =>
          change({
            view: oneOf(value, ['schedules'] as const),
            state: oneOf(value, depositFilters),
          })
        }
        data={[
          { value: 'all', label: t('deposits.all') },
          ...depositFilters.map((value) => ({ value, label: t(`deposits.filter.${value}`) })),
          { value: 'schedules', label: t('deposits.schedules') },
        ]}
      />
      <Select
        size="xs"
        label={t('filter.outlet')}
        placeholder={t('filter.any')}
        searchable
        clearable
        value={search.outlet ?? null}
        onChange={(value) => change({ outlet: value ?? undefined })}
        data={outlets}
      />
      {search.view === 'schedules' ? null : (
        <>
          <DayField label={t('deposits.from')} value={search.from} onChange={(from) => change({ from })} />
          <DayField label={t('deposits.to')} value={search.to} onChange={(to) => change({ to })} />
        </>
      )}
      {isNarrowed ? (
        <Button size="xs" variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  );
}
