import { SegmentedControl, Select } from '@mantine/core';
import type { OutletSignalResponse } from '@pressdesk/api/schemas';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { oneOf } from '../../ui/search-params.ts';
import { usePagedList } from '../../ui/use-paged-list.ts';
import { OutletSignalCard } from './outlet-signal-card.tsx';
import { type OutletSignalsSearch, outletSignalCodes } from './outlet-signals-search.ts';
import classes from './outlets.module.css';
import { OutletsTabs } from './outlets-tabs.tsx';
import { useOutletChoices } from './use-outlet-choices.ts';

const route = getRouteApi('/staff/outlet-signals');

/** What outlets publish that doesn't fit their licences; the system raises it and lets it go by itself. */
export function OutletSignalsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/outlet-signals' });
  const outlets = useOutletChoices();
  const filter = { state: search.state ?? 'open', outletId: search.outlet, code: search.code };
  const list = usePagedList<OutletSignalResponse>('outlet-signals', '/outlet-signals', filter);
  const change = (more: OutletSignalsSearch) => void navigate({ search: { ...search, ...more }, replace: true });
  const isNarrowed = search.outlet !== undefined || search.code !== undefined;
  return (
    <Page
      title={t('outletSignals.title')}
      lead={t('outletSignals.lead')}
      actions={<ExportButtons list="/outlet-signals" query={filter} />}
    >
      <OutletsTabs current="signals" />
      <search className={classes.filters} aria-label={t('outletSignals.filters')}>
        <SegmentedControl
          size="xs"
          aria-label={t('outletSignals.state')}
          value={search.state ?? 'open'}
          onChange={(value) => change({ state: oneOf(value, ['cleared'] as const) })}
          data={[
            { value: 'open', label: t('outletSignals.open') },
            { value: 'cleared', label: t('outletSignals.cleared') },
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
        <Select
          size="xs"
          label={t('filter.kind')}
          placeholder={t('filter.any')}
          clearable
          value={search.code ?? null}
          onChange={(value) => change({ code: oneOf(value, outletSignalCodes) })}
          data={outletSignalCodes.map((code) => ({ value: code, label: t(`outletSignals.code.${code.slice(6)}`) }))}
        />
      </search>
      <ListFrame
        list={list}
        empty={
          isNarrowed ? (
            <EmptyState title={t('outletSignals.nothing')} body={t('outletSignals.nothingBody')} />
          ) : search.state === 'cleared' ? (
            <EmptyState title={t('outletSignals.noCleared')} body={t('outletSignals.noClearedBody')} />
          ) : (
            <EmptyState title={t('outletSignals.empty')} body={t('outletSignals.emptyBody')} />
          )
        }
      >
        <div className={classes.signals}>
          {list.rows.map((signal) => (
            <OutletSignalCard key={signal.id} signal={signal} heading="h2" />
          ))}
        </div>
      </ListFrame>
    </Page>
  );
}
