import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { usePagedList } from '../../ui/use-paged-list.ts';
import classes from './law.module.css';
import { useInstrumentChoices } from './law.queries.ts';
import { type LawSearch, parseLawSearch } from './law-search.ts';
import { catalogueConfidences, type LawProvision, provisionKinds } from './law-types.ts';
import { ConfidenceWord, ConfirmedBy, LawText, useFineText } from './law-words.tsx';

const route = getRouteApi('/staff/law');

export function ProvisionList() {
  const { t, i18n } = useTranslation();
  const { q, instrument, kind, confidence, on } = route.useSearch();
  const set = useSetFilter();
  const fineText = useFineText();
  const [settled] = useDebouncedValue(q, 250);
  const list = usePagedList<LawProvision>(
    'law-provisions',
    '/law/provisions',
    {
      q: settled,
      ...{ instrument, kind, confidence, on },
    },
    { keepPrevious: true },
  );

  const columns = useMemo<Column<LawProvision>[]>(() => {
    const { t } = i18n;
    return [
      {
        id: 'place',
        header: t('law.place'),
        enableSorting: false,
        cell: ({ row: { original: provision } }) => (
          <div className={classes.stack}>
            <Link to="/law/provisions/$code" params={{ code: provision.code }} className={`${classes.name} nowrap`}>
              {provision.version.citation || t('law.articleUnknown')}
            </Link>
            <span className="faint small">
              {provision.code} · {t(`provisionKind.${provision.version.kind}`)}
            </span>
          </div>
        ),
      },
      {
        id: 'act',
        header: t('law.act'),
        enableSorting: false,
        cell: ({ row: { original: provision } }) => (
          <div className={classes.stack}>
            <LawText text={provision.version.text} className={classes.clamped} />
            {provision.version.heading ? (
              <span className="faint small" lang="vi">
                {provision.version.heading}
              </span>
            ) : null}
          </div>
        ),
      },
      {
        id: 'fine',
        accessorFn: ({ version }) => version.violation?.fine?.maxVnd ?? 0,
        header: t('law.fine'),
        cell: ({ row: { original: provision } }) =>
          provision.version.violation ? (
            <span className={provision.version.violation.warning ? undefined : 'nowrap'}>
              {fineText(provision.version.violation)}
            </span>
          ) : (
            <span className="faint" title={t('law.noFine')}>
              –
            </span>
          ),
      },
      {
        id: 'instrument',
        accessorFn: (provision) => provision.instrument.number,
        header: t('law.instrument'),
        cell: ({ row: { original: provision } }) => <span className="nowrap">{provision.instrument.number}</span>,
      },
      {
        id: 'confidence',
        accessorFn: ({ version }) => catalogueConfidences.indexOf(version.confidence),
        header: t('law.confidence'),
        cell: ({ row: { original: provision } }) => (
          <div className={classes.tags}>
            <ConfidenceWord confidence={provision.version.confidence} />
            <ConfirmedBy by={provision.version.confirmed?.by.name} at={provision.version.confirmed?.at} />
          </div>
        ),
      },
    ];
  }, [i18n, i18n.language, fineText]);

  const isFiltered = [q, instrument, kind, confidence, on].some((value) => value !== undefined);
  const clear = (
    <Button variant="default" size="sm" disabled={!isFiltered} onClick={() => set(noFilters)}>
      {t('filter.clear')}
    </Button>
  );
  return (
    <>
      <Filters clear={clear} />
      <ListFrame
        list={list}
        empty={
          isFiltered ? (
            <EmptyState title={t('law.notFound')} body={t('law.notFoundBody')} />
          ) : (
            <EmptyState title={t('law.empty')} body={t('law.emptyBody')} />
          )
        }
      >
        <DataTable caption={t('law.provisions')} columns={columns} rows={list.rows} rowId={({ id }) => id} />
      </ListFrame>
    </>
  );
}

const noFilters = { q: undefined, instrument: undefined, kind: undefined, confidence: undefined, on: undefined };

function Filters({ clear }: { clear: React.ReactNode }) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const set = useSetFilter();
  const instruments = useInstrumentChoices();
  return (
    <search className={`${classes.filters} no-print`}>
      <TextInput
        type="search"
        label={t('law.find')}
        placeholder={t('law.findHint')}
        value={search.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        label={t('law.instrument')}
        placeholder={t('filter.any')}
        clearable
        searchable
        value={search.instrument ?? null}
        onChange={(instrument) => set({ instrument })}
        data={instruments}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        maxDropdownHeight={320}
      />
      <Select
        label={t('filter.kind')}
        placeholder={t('filter.any')}
        clearable
        value={search.kind ?? null}
        onChange={(kind) => set({ kind })}
        data={provisionKinds.map((value) => ({ value, label: t(`provisionKind.${value}`) }))}
      />
      <Select
        label={t('law.confidence')}
        placeholder={t('filter.any')}
        clearable
        value={search.confidence ?? null}
        onChange={(confidence) => set({ confidence })}
        data={catalogueConfidences.map((value) => ({ value, label: t(`lawConfidence.${value}`) }))}
      />
      <DayField size="sm" label={t('law.onDay')} value={search.on} onChange={(on) => set({ on })} />
      {clear}
    </search>
  );
}

function useSetFilter() {
  const navigate = useNavigate({ from: '/law' });
  return (change: Partial<Record<keyof LawSearch, string | null | undefined>>) =>
    void navigate({ search: (previous) => parseLawSearch({ ...previous, ...change }), replace: true });
}
