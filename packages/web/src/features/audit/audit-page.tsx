import { TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../types.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { personIn } from '../../ui/problem-notice.tsx';
import { Time } from '../../ui/times.tsx';
import { usePagedList } from '../../ui/use-paged-list.ts';
import classes from './audit.module.css';

const route = getRouteApi('/staff/audit');

/** The log of everything that was done, newest first. Each entry's hash covers the one before it. */
export function AuditPage() {
  const { t, i18n } = useTranslation();
  const { subject } = route.useSearch();
  const navigate = useNavigate({ from: '/audit' });
  const list = usePagedList<AuditEntry>('audit', '/audit', { subject });

  const columns = useMemo<Column<AuditEntry>[]>(() => {
    const { t } = i18n;
    return [
      { id: 'seq', accessorFn: (entry) => entry.seq, header: t('audit.seq') },
      {
        id: 'at',
        accessorFn: (entry) => entry.at,
        header: t('audit.at'),
        cell: ({ row: { original: entry } }) => <Time at={entry.at} />,
      },
      {
        id: 'actor',
        accessorFn: (entry) => personIn(entry.actor) ?? '',
        header: t('audit.actor'),
        cell: ({ row: { original: entry } }) => personIn(entry.actor) ?? t('audit.system'),
      },
      {
        id: 'type',
        accessorFn: (entry) => entry.type,
        header: t('audit.type'),
        cell: ({ row: { original: entry } }) => <KnownName prefix="auditType" name={entry.type} />,
      },
      {
        id: 'subject',
        header: t('audit.subject'),
        enableSorting: false,
        cell: ({ row: { original: entry } }) => (
          <div className={classes.stack}>
            <KnownName prefix="auditSubject" name={entry.subjectType} />
            <span className="faint mono">{entry.subjectId}</span>
          </div>
        ),
      },
      {
        id: 'data',
        header: t('audit.data'),
        enableSorting: false,
        cell: ({ row: { original: entry } }) => (
          <details className={classes.details}>
            <summary>{entry.hash.slice(0, 12)}</summary>
            <pre>{JSON.stringify(entry.data, null, 2)}</pre>
            <p className="mono faint">{entry.hash}</p>
          </details>
        ),
      },
    ];
  }, [i18n.t]);

  return (
    <Page
      title={t('screen.audit')}
      lead={t('audit.lead')}
      actions={
        <>
          <TextInput
            type="search"
            w={320}
            aria-label={t('audit.filter')}
            placeholder={t('audit.filter')}
            defaultValue={subject}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              void navigate({ search: { subject: event.currentTarget.value.trim() || undefined } });
            }}
          />
          <ExportButtons list="/audit" query={{ subject }} />
        </>
      }
    >
      <ListFrame list={list} empty={<EmptyState title={t('audit.empty')} body={t('audit.emptyBody')} />}>
        <DataTable caption={t('screen.audit')} columns={columns} rows={list.rows} rowId={({ seq }) => String(seq)} />
      </ListFrame>
    </Page>
  );
}

/** What the catalogues have a word for; a name they don't know is shown as it stands in the log. */
function KnownName({ prefix, name }: { prefix: 'auditType' | 'auditSubject'; name: string }) {
  const { t, i18n } = useTranslation();
  const key = prefix === 'auditType' ? `auditType.${name}` : `auditSubject.${name}`;
  return <span>{i18n.exists(key) ? t(key) : name}</span>;
}
