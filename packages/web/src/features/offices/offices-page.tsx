import { Button } from '@mantine/core';
import type { OfficeResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { formatDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ShapeWord, shapes } from '../../ui/shapes.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { today } from '../law/validity.ts';
import { useSession } from '../session/session.queries.ts';
import { AppointDialog } from './appoint-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { officesQuery } from './offices.queries.ts';

/** Who holds which office with powers to sanction, from when to when, by which paper or delegation. */
export function OfficesPage() {
  const { t, i18n } = useTranslation();
  const { can } = useSession();
  const mayManage = can('office.manage');
  const { data, isPending, isError, error, refetch } = useQuery(officesQuery);
  const [appointing, setAppointing] = useState(false);
  const [ending, setEnding] = useState<OfficeResponse | null>(null);
  const rows = data?.items ?? [];
  const columns = useMemo<Column<OfficeResponse>[]>(() => {
    const { t } = i18n;
    return [
      {
        id: 'title',
        header: t('offices.office'),
        enableSorting: false,
        cell: ({ row: { original } }) => t(`cases.office.${original.title}`),
      },
      {
        id: 'person',
        header: t('offices.person'),
        enableSorting: false,
        cell: ({ row: { original } }) => original.user.name,
      },
      {
        id: 'validity',
        header: t('offices.validity'),
        enableSorting: false,
        cell: ({ row: { original } }) => <Validity office={original} />,
      },
      {
        id: 'document',
        header: t('offices.document'),
        enableSorting: false,
        cell: ({ row: { original } }) => (
          <span lang="vi">
            {original.document}
            {original.delegatedBy ? ` · ${t('offices.delegatedBy', { name: original.delegatedBy.name })}` : ''}
          </span>
        ),
      },
      ...(mayManage
        ? [
            {
              id: 'actions',
              header: t('offices.actions'),
              enableSorting: false,
              cell: ({ row: { original } }: { row: { original: OfficeResponse } }) =>
                isOver(original) ? null : (
                  <Button size="compact-sm" variant="subtle" onClick={() => setEnding(original)}>
                    {t('offices.end')}
                  </Button>
                ),
            },
          ]
        : []),
    ];
  }, [i18n, mayManage]);
  return (
    <Page
      title={t('offices.title')}
      lead={t('offices.lead')}
      actions={mayManage ? <Button onClick={() => setAppointing(true)}>{t('offices.appoint')}</Button> : null}
    >
      {isError ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <RowsSkeleton rows={4} /> : null}
      {data && rows.length === 0 ? <EmptyState title={t('offices.empty')} body={t('offices.emptyBody')} /> : null}
      {rows.length > 0 ? (
        <DataTable caption={t('offices.title')} columns={columns} rows={rows} rowId={({ id }) => id} />
      ) : null}
      {appointing ? <AppointDialog offices={rows} onClose={() => setAppointing(false)} /> : null}
      {ending ? <EndDialog office={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

function Validity({ office }: { office: OfficeResponse }) {
  const { t } = useTranslation();
  const { validFrom, validTo } = office;
  const over = isOver(office);
  const notYet = validFrom > today();
  return (
    <>
      <ShapeWord
        tone={over ? 'neutral' : notYet ? 'amber' : 'green'}
        shape={over ? shapes.bar : notYet ? shapes.ring : shapes.dot}
      >
        {t(over ? 'offices.over' : notYet ? 'offices.notYet' : 'offices.holds')}
      </ShapeWord>{' '}
      <span className="soft small">
        {formatDay(validFrom)}
        {validTo ? ` – ${formatDay(validTo)}` : ''}
      </span>
    </>
  );
}

function isOver({ validTo }: OfficeResponse): boolean {
  return validTo !== null && validTo < today();
}
