import { Button, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { LicenceListItem } from '@pressdesk/api/schemas';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { formatDay } from '../../../ui/dates.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ExportButtons } from '../../../ui/export-buttons.tsx';
import { ListFrame } from '../../../ui/list-frame.tsx';
import { Page } from '../../../ui/page.tsx';
import { usePagedList } from '../../../ui/use-paged-list.ts';
import { useSession } from '../../session/session.queries.ts';
import { TextFilter } from '../desk/text-filter.tsx';
import classes from '../licensing.module.css';
import { useProcedureChoices } from '../licensing.queries.ts';
import { type LicencesSearch, parseLicencesSearch } from '../licensing-search.ts';
import { LicensingTabs } from '../licensing-tabs.tsx';
import { legalStatuses } from '../licensing-types.ts';
import { LegalStatusWord } from '../licensing-words.tsx';

const RecordLicenceDialog = lazy(() =>
  import('./record-licence-dialog.tsx').then(({ RecordLicenceDialog }) => ({ default: RecordLicenceDialog })),
);

const route = getRouteApi('/staff/licences');

/** Every licence of the register: what it is worth today, whose it is, until when. */
export function LicencesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const search = route.useSearch();
  const [recording, dialog] = useDisclosure(false);
  const list = usePagedList<LicenceListItem>('licences', '/licences', search, { keepPrevious: true });
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <Page
      title={t('licensing.licences.title')}
      lead={t('licensing.licences.lead')}
      actions={
        <>
          <ExportButtons list="/licences" query={search} />
          {can('licence.record') ? <Button onClick={dialog.open}>{t('licensing.licences.record')}</Button> : null}
        </>
      }
    >
      <LicensingTabs current="licences" />
      <Filters search={search} />
      <ListFrame
        list={list}
        empty={
          <EmptyState
            title={t(isFiltered ? 'licensing.licences.nothing' : 'licensing.licences.empty')}
            body={t(isFiltered ? 'licensing.licences.nothingBody' : 'licensing.licences.emptyBody')}
          />
        }
      >
        <LicenceTable rows={list.rows} />
      </ListFrame>
      {recording ? (
        <Suspense>
          <RecordLicenceDialog onClose={dialog.close} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function Filters({ search }: { search: LicencesSearch }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const procedures = useProcedureChoices(pick);
  const navigate = useNavigate({ from: '/licences' });
  const set = (change: Record<string, unknown>) =>
    void navigate({ search: (previous) => parseLicencesSearch({ ...previous, ...change }), replace: true });
  return (
    <search className={`${classes.filters} ${classes.licenceFilters} no-print`}>
      <TextFilter value={search.q} onChange={(q) => set({ q })} label={t('licensing.licences.find')} />
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
        placeholder={t('licensing.anyStatus')}
        clearable
        value={search.status ?? null}
        onChange={(status) => set({ status })}
        data={legalStatuses.map((value) => ({ value, label: t(`licensing.legalStatus.${value}`) }))}
      />
      <DayField
        size="sm"
        label={t('licensing.licences.endsBefore')}
        value={search.endsBefore}
        onChange={(endsBefore) => set({ endsBefore })}
      />
    </search>
  );
}

function LicenceTable({ rows }: { rows: LicenceListItem[] }) {
  const { t, i18n } = useTranslation();
  const { pick } = useLanguage();
  const columns = useMemo<Column<LicenceListItem>[]>(
    () => [
      {
        id: 'number',
        accessorFn: (licence) => licence.number,
        header: t('licensing.licences.number'),
        cell: ({ row: { original: licence } }) => (
          <Link to="/licences/$id" params={{ id: licence.id }} className="nowrap">
            {licence.number}
          </Link>
        ),
      },
      {
        id: 'status',
        accessorFn: (licence) => legalStatuses.indexOf(licence.status),
        header: t('filter.status'),
        cell: ({ row: { original: licence } }) => (
          <span className={classes.state}>
            <LegalStatusWord status={licence.status} />
            {licence.suspendedUntil ? (
              <span className="soft small">{t('licensing.until', { day: formatDay(licence.suspendedUntil) })}</span>
            ) : null}
          </span>
        ),
      },
      {
        id: 'subject',
        accessorFn: (licence) => licence.subject,
        header: t('licensing.subject'),
        cell: ({ row: { original: licence } }) => (
          <div className={classes.stack} lang="vi">
            <strong>{licence.subject}</strong>
            <span className="soft small">{licence.publisher.name}</span>
          </div>
        ),
      },
      {
        id: 'procedure',
        accessorFn: (licence) => licence.procedure.code,
        header: t('licensing.procedure'),
        cell: ({ row: { original: licence } }) => (
          <div className={classes.stack}>
            <span>{pick(licence.procedure.name)}</span>
            <span className="soft small">
              {licence.procedure.code} · {t(`licensing.kind.${licence.kind}`)}
            </span>
          </div>
        ),
      },
      {
        id: 'validFrom',
        accessorFn: (licence) => licence.validFrom,
        header: t('licensing.validFrom'),
        cell: ({ row: { original: licence } }) => <span className="nowrap">{formatDay(licence.validFrom)}</span>,
      },
      {
        id: 'validTo',
        accessorFn: (licence) => licence.validTo ?? '9999',
        header: t('licensing.validTo'),
        cell: ({ row: { original: licence } }) => (
          <span className="nowrap">{licence.validTo ? formatDay(licence.validTo) : t('licensing.indefinite')}</span>
        ),
      },
    ],
    [t, i18n.language],
  );
  return <DataTable caption={t('licensing.licences.title')} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
