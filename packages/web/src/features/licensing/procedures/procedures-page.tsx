import type { ProcedureSummaryResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { RowsSkeleton } from '../../../ui/skeletons.tsx';
import { ValidityDates } from '../../law/law-words.tsx';
import classes from '../licensing.module.css';
import { proceduresQuery } from '../licensing.queries.ts';
import { LicensingTabs } from '../licensing-tabs.tsx';
import { useRuleText } from './rule-text.ts';

/** The procedures of the office in the version that is in force: what each is for, and within what time. */
export function ProceduresPage() {
  const { t, i18n } = useTranslation();
  const { pick } = useLanguage();
  const ruleText = useRuleText();
  const list = useQuery(proceduresQuery);
  const columns = useMemo<Column<ProcedureSummaryResponse>[]>(
    () => [
      {
        id: 'name',
        accessorFn: (procedure) => procedure.code,
        header: t('licensing.procedure'),
        cell: ({ row: { original: procedure } }) => (
          <div className={classes.stack}>
            <Link to="/procedures/$code" params={{ code: procedure.code }}>
              {procedure.code} · {pick(procedure.name)}
            </Link>
            <span className="soft small">{pick(procedure.summary)}</span>
          </div>
        ),
      },
      {
        id: 'shape',
        accessorFn: (procedure) => procedure.shape,
        header: t('licensing.procedures.shape'),
        cell: ({ row: { original: procedure } }) => t(`licensing.shape.${procedure.shape}`),
      },
      {
        id: 'processing',
        accessorFn: (procedure) => procedure.processing?.amount ?? Number.MAX_SAFE_INTEGER,
        header: t('licensing.procedures.processing'),
        cell: ({ row: { original: procedure } }) => (
          <span className="nowrap">{procedure.processing ? ruleText(procedure.processing) : '–'}</span>
        ),
      },
      {
        id: 'validity',
        accessorFn: (procedure) => procedure.validFrom,
        header: t('law.validity'),
        cell: ({ row: { original: procedure } }) => (
          <div className={classes.stack}>
            <ValidityDates of={procedure} />
            <span className="soft small">{t('context.version', { number: procedure.version })}</span>
          </div>
        ),
      },
      {
        id: 'unconfirmed',
        accessorFn: (procedure) => procedure.unconfirmed,
        header: t('licensing.procedures.unconfirmed'),
        cell: ({ row: { original: procedure } }) =>
          procedure.unconfirmed > 0 ? (
            <ShapeWord tone="amber" shape={shapes.diamond}>
              {t('licensing.procedures.unconfirmedCount', { count: procedure.unconfirmed })}
            </ShapeWord>
          ) : (
            '–'
          ),
      },
    ],
    [t, i18n.language],
  );
  return (
    <Page title={t('licensing.procedures.title')} lead={t('licensing.procedures.lead')}>
      <LicensingTabs current="procedures" />
      {list.isPending ? <RowsSkeleton rows={10} height={60} /> : null}
      {list.isError ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isSuccess && list.data.items.length === 0 ? (
        <EmptyState title={t('licensing.procedures.empty')} body={t('licensing.procedures.emptyBody')} />
      ) : null}
      {list.data && list.data.items.length > 0 ? (
        <DataTable
          caption={t('licensing.procedures.title')}
          columns={columns}
          rows={list.data.items}
          rowId={({ code }) => code}
        />
      ) : null}
    </Page>
  );
}
