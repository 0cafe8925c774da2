import { Button, SegmentedControl } from '@mantine/core';
import type { RuleResponse } from '@pressdesk/api/schemas';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { ListFrame } from '../../ui/list-frame.tsx';
import { formatNumber } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { SeverityWord } from '../../ui/shapes.tsx';
import { Time } from '../../ui/times.tsx';
import { useTopicName } from '../../ui/topic.ts';
import { usePagedList } from '../../ui/use-paged-list.ts';
import { useSession } from '../session/session.queries.ts';
import classes from './rules.module.css';

const weights = { high: 0, medium: 1, low: 2 };
const route = getRouteApi('/staff/rules');

export function RulesPage() {
  const { t, i18n } = useTranslation();
  const { language } = useLanguage();
  const { status = 'live' } = route.useSearch();
  const navigate = useNavigate({ from: '/rules' });
  const { can } = useSession();
  const topicName = useTopicName();
  const list = usePagedList<RuleResponse>('rules', '/rules');
  const rows = list.rows.filter((rule) => rule.status === status);

  const columns = useMemo<Column<RuleResponse>[]>(() => {
    const { t } = i18n;
    return [
      {
        id: 'name',
        accessorFn: (rule) => rule.current.name[language],
        header: t('rules.name'),
        cell: ({ row: { original: rule } }) => (
          <div className={classes.stack}>
            <Link to="/rules/$id" params={{ id: rule.id }} className={classes.name}>
              {rule.current.name[language]}
            </Link>
            <span className="faint small">
              {rule.code} · {t(`ruleKind.${rule.kind}`)}
            </span>
          </div>
        ),
      },
      {
        id: 'severity',
        accessorFn: (rule) => weights[rule.current.severity],
        header: t('filter.severity'),
        cell: ({ row: { original: rule } }) => <SeverityWord severity={rule.current.severity} />,
      },
      {
        id: 'topic',
        accessorFn: (rule) => topicName(rule.current.topic),
        header: t('filter.topic'),
      },
      {
        id: 'provision',
        accessorFn: (rule) => rule.current.provision?.instrument ?? '',
        header: t('rules.provision'),
        cell: ({ row: { original: rule } }) =>
          rule.current.provision?.instrument ?? <span className="faint">{t('provision.noneShort')}</span>,
      },
      {
        id: 'signalCount',
        accessorFn: (rule) => rule.signalCount,
        header: t('rules.signals'),
        cell: ({ row: { original: rule } }) => formatNumber(rule.signalCount, language),
      },
      {
        id: 'changed',
        accessorFn: (rule) => rule.current.createdAt,
        header: t('rules.since'),
        cell: ({ row: { original: rule } }) => (
          <div className={classes.stack}>
            <Time at={rule.current.createdAt} />
            <span className="soft small">{t('context.version', { number: rule.current.number })}</span>
          </div>
        ),
      },
    ];
  }, [i18n, language, topicName]);

  return (
    <Page
      title={t('screen.rules')}
      lead={t('rules.lead')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('filter.status')}
            value={status}
            onChange={(value) =>
              void navigate({ search: { status: value === 'retired' ? 'retired' : undefined }, replace: true })
            }
            data={[
              { value: 'live', label: t('ruleStatus.live') },
              { value: 'retired', label: t('ruleStatus.retired') },
            ]}
          />
          <ExportButtons list="/rules" />
          {can('rule.manage') ? (
            <Button component={Link} to="/rules/new">
              {t('rules.add')}
            </Button>
          ) : null}
        </>
      }
    >
      <ListFrame list={list} empty={<EmptyState title={t('rules.empty')} body={t('rules.emptyBody')} />}>
        {rows.length === 0 ? (
          <EmptyState title={t('rules.noneRetired')} body={t('rules.noneRetiredBody')} />
        ) : (
          <DataTable
            caption={t('screen.rules')}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            numbers={['signalCount']}
          />
        )}
      </ListFrame>
    </Page>
  );
}
