import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { formatDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { formatNumber } from '../../ui/numbers.ts';
import { usePagedList } from '../../ui/use-paged-list.ts';
import classes from './law.module.css';
import type { Instrument } from './law-types.ts';
import { ConfidenceWord, ValidityDates, ValidityWord } from './law-words.tsx';
import { today, validityOfInstrument, versionOfToday } from './validity.ts';

const InstrumentDialog = lazy(() =>
  import('./editing/instrument-dialog.tsx').then(({ InstrumentDialog }) => ({ default: InstrumentDialog })),
);

export function InstrumentList() {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  const [revising, setRevising] = useState<Instrument>();
  const list = usePagedList<Instrument>('law-instruments', '/law/instruments');

  const columns = useMemo<Column<Instrument>[]>(() => {
    const { t } = i18n;
    return [
      {
        id: 'number',
        accessorFn: ({ number }) => number,
        header: t('law.instrument'),
        cell: ({ row: { original: instrument } }) => (
          <div className={classes.stack}>
            <strong className="nowrap">{instrument.number}</strong>
            <span className="faint small">{t(`instrumentKind.${instrument.kind}`)}</span>
          </div>
        ),
      },
      {
        id: 'name',
        accessorFn: (instrument) => versionOfToday(instrument).name,
        header: t('law.instrumentName'),
        cell: ({ row: { original: instrument } }) => <InstrumentName instrument={instrument} />,
      },
      {
        id: 'validity',
        accessorFn: (instrument) => versionOfToday(instrument).validFrom ?? '',
        header: t('law.validity'),
        cell: ({ row: { original: instrument } }) => (
          <div className={classes.stack}>
            <ValidityWord of={validityOfInstrument(instrument)} on={today()} />
            <span className="small">
              <ValidityDates of={validityOfInstrument(instrument)} />
            </span>
          </div>
        ),
      },
      {
        id: 'confidence',
        accessorFn: (instrument) => versionOfToday(instrument).confidence,
        header: t('law.confidence'),
        cell: ({ row: { original: instrument } }) => (
          <div>
            <ConfidenceWord confidence={versionOfToday(instrument).confidence} />
          </div>
        ),
      },
      {
        id: 'provisionCount',
        accessorFn: ({ provisionCount }) => provisionCount,
        header: t('law.provisions'),
        cell: ({ row: { original: instrument } }) =>
          instrument.provisionCount === 0 ? (
            <span className="faint">0</span>
          ) : (
            <Link to="/law" search={{ instrument: instrument.code }}>
              {formatNumber(instrument.provisionCount, language)}
            </Link>
          ),
      },
      {
        id: 'actions',
        header: t('calendar.actions'),
        enableSorting: false,
        cell: ({ row: { original: instrument } }) =>
          instrument.actions.includes('revise') ? (
            <Button size="compact-sm" variant="default" onClick={() => setRevising(instrument)}>
              {t('law.revise')}
              <span className="sr-only"> {instrument.number}</span>
            </Button>
          ) : null,
      },
    ];
  }, [i18n, language]);
  const mayRevise = list.rows.some(({ actions }) => actions.length > 0);

  return (
    <ListFrame list={list} empty={<EmptyState title={t('law.noInstruments')} body={t('law.emptyBody')} />}>
      <DataTable
        caption={t('law.instruments')}
        columns={mayRevise ? columns : columns.filter(({ id }) => id !== 'actions')}
        rows={list.rows}
        rowId={({ id }) => id}
        numbers={['provisionCount']}
      />
      {revising ? (
        <Suspense>
          <InstrumentDialog instrument={revising} onClose={() => setRevising(undefined)} />
        </Suspense>
      ) : null}
    </ListFrame>
  );
}

function InstrumentName({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation();
  const version = versionOfToday(instrument);
  return (
    <div className={classes.stack}>
      <span lang="vi">{version.name}</span>
      <span className="soft small" lang="vi">
        {version.issuer}
        {version.issuedOn ? ` · ${formatDay(version.issuedOn)}` : ''}
        {version.note ? ` · ${version.note}` : ''}
      </span>
      {instrument.versions.length > 1 ? (
        <details className="small">
          <summary>{t('law.versionCount', { count: instrument.versions.length })}</summary>
          <ol className={classes.earlier}>
            {instrument.versions.map((each) => (
              <li key={each.id}>
                {t('context.version', { number: each.number })} · <ValidityDates of={each} />
                {each.amendedBy ? ` · ${t('law.amendedBy', { number: each.amendedBy })}` : ''}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}
