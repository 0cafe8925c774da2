import { Button, Popover, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewCounts } from '../../types.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { useTopicName } from '../../ui/topic.ts';
import { useOutletChoices } from '../outlets/use-outlet-choices.ts';
import {
  claimFilters,
  countFilters,
  type DeskSearch,
  itemKinds,
  parseDeskSearch,
  severities,
  sorts,
  statuses,
} from './desk-search.ts';
import classes from './queue.module.css';

type QueueFiltersBarProps = { search: DeskSearch; counts: ReviewCounts | undefined };

export function QueueFiltersBar({ search, counts }: QueueFiltersBarProps) {
  const { t, i18n } = useTranslation();
  const set = useSetFilter();
  const active = countFilters(search);
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <h1>{t('screen.desk')}</h1>
        <p className="soft small">
          {counts ? t('desk.counts', { open: formatNumber(counts.open, i18n.language), mine: counts.mine }) : ' '}
        </p>
      </div>
      <div className={classes.controls}>
        <Select
          size="xs"
          aria-label={t('filter.status')}
          value={search.status ?? 'open'}
          onChange={(value) => set({ status: value === 'open' ? undefined : value })}
          data={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          allowDeselect={false}
        />
        <Select
          size="xs"
          aria-label={t('filter.sort')}
          value={search.sort ?? 'severity'}
          onChange={(value) => set({ sort: value === 'severity' ? undefined : value })}
          data={sorts.map((value) => ({ value, label: t(`deskSort.${value}`) }))}
          allowDeselect={false}
        />
        <Popover width={300} position="bottom-end" shadow="md" trapFocus>
          <Popover.Target>
            <Button
              size="xs"
              variant={active > 0 ? 'light' : 'default'}
              px={9}
              aria-label={active > 0 ? t('filter.active', { count: active }) : t('filter.open')}
            >
              <IconFilter size={15} stroke={1.8} aria-hidden="true" />
              {active > 0 ? active : null}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <FilterFields search={search} counts={counts} />
          </Popover.Dropdown>
        </Popover>
      </div>
    </header>
  );
}

function FilterFields({ search, counts }: QueueFiltersBarProps) {
  const { t } = useTranslation();
  const set = useSetFilter();
  const topicName = useTopicName();
  const outlets = useOutletChoices();
  const withCount = (label: string, count: number | undefined) => (count === undefined ? label : `${label} (${count})`);
  const common = { size: 'xs', clearable: true, comboboxProps: { withinPortal: false } } as const;
  return (
    <div className={classes.fields}>
      <Select
        {...common}
        label={t('filter.severity')}
        placeholder={t('filter.any')}
        value={search.severity ?? null}
        onChange={(severity) => set({ severity })}
        data={severities.map((value) => ({
          value,
          label: withCount(t(`severity.${value}`), counts?.byseverity[value]),
        }))}
      />
      <Select
        {...common}
        label={t('filter.topic')}
        placeholder={t('filter.any')}
        value={search.topic ?? null}
        onChange={(topic) => set({ topic })}
        data={(counts?.byTopic ?? []).map(({ topic, count }) => ({
          value: topic,
          label: withCount(topicName(topic), count),
        }))}
      />
      <Select
        {...common}
        searchable
        label={t('filter.outlet')}
        placeholder={t('filter.any')}
        value={search.outlet ?? null}
        onChange={(outlet) => set({ outlet })}
        data={outlets}
      />
      <Select
        {...common}
        label={t('filter.claimed')}
        placeholder={t('filter.any')}
        value={search.claimed ?? null}
        onChange={(claimed) => set({ claimed })}
        data={claimFilters.map((value) => ({ value, label: t(`claimed.${value}`) }))}
      />
      <Select
        {...common}
        label={t('filter.kind')}
        placeholder={t('filter.any')}
        value={search.kind ?? null}
        onChange={(kind) => set({ kind })}
        data={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Button
        size="xs"
        variant="subtle"
        disabled={countFilters(search) === 0}
        onClick={() => set({ severity: null, topic: null, outlet: null, claimed: null, kind: null })}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
}

function useSetFilter() {
  const navigate = useNavigate({ from: '/desk' });
  return (change: Record<string, string | null | undefined>) =>
    void navigate({ search: (previous) => parseDeskSearch({ ...previous, ...change }), replace: true });
}
