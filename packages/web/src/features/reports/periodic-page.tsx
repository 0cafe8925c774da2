import { Button } from '@mantine/core';
import type { PeriodicReportResponse } from '@pressdesk/api/schemas';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { formatDay } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useSession } from '../session/session.queries.ts';
import classes from './reports.module.css';
import { periodicQuery } from './reports.queries.ts';
import { ReportsTabs } from './reports-tabs.tsx';
import { SentDialog } from './sent-dialog.tsx';

/** Reports that come again: what is late, what is due next, what was sent. */
export function PeriodicPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const [sending, setSending] = useState<PeriodicReportResponse | null>(null);
  const query = useQuery(periodicQuery);
  const items = query.data?.items ?? [];
  const parts = [
    { key: 'overdue', items: items.filter(({ state }) => state === 'overdue') },
    { key: 'next', items: items.filter(({ state }) => state === 'due-soon' || state === 'upcoming') },
    { key: 'sent', items: items.filter(({ sent }) => sent !== null).reverse() },
  ] as const;
  return (
    <Page title={t('reports.tab.periodic')} lead={t('reports.periodicLead')}>
      <ReportsTabs current="periodic" />
      {query.isPending ? <RowsSkeleton rows={8} /> : null}
      {query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data
        ? parts.map((part) => (
            <section key={part.key} className={classes.group} aria-labelledby={`periodic-${part.key}`}>
              <h2 id={`periodic-${part.key}`}>{t(`reports.periodic.${part.key}`, { count: part.items.length })}</h2>
              {part.items.length === 0 ? <p className="soft">{t(`reports.periodicNone.${part.key}`)}</p> : null}
              {part.items.map((report) => (
                <Periodic
                  key={`${report.kind}/${report.key}`}
                  report={report}
                  onSend={can('report.manage') ? () => setSending(report) : null}
                />
              ))}
            </section>
          ))
        : null}
      {sending ? <SentDialog report={sending} onClose={() => setSending(null)} /> : null}
    </Page>
  );
}

const tones: Partial<Record<PeriodicReportResponse['state'], string>> = {
  overdue: 'red',
  'sent-late': 'amber',
  'due-soon': 'amber',
  sent: 'green',
};

function Periodic({ report, onSend }: { report: PeriodicReportResponse; onSend: (() => void) | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { name, to, period, dueOn, state, basis, note, confidence, sent } = report;
  return (
    <article className={classes.entry}>
      <h3 className={classes.label}>{name[language]}</h3>
      <p className={classes.facts}>
        <span className={classes.state} data-tone={tones[state]}>
          {t(`reports.reportState.${state}`)}
        </span>
        <span>{t('reports.dueOn', { day: formatDay(dueOn) })}</span>
        <span>{t('reports.covers', { from: formatDay(period.from), to: formatDay(period.to) })}</span>
        <span>{t('reports.sentTo', { to: to[language] })}</span>
      </p>
      <p className={classes.note}>
        {basis}. {t(`reports.confidence.${confidence}`)} {note?.[language]}
      </p>
      {sent ? (
        <p>
          {t('reports.sentAs', { number: sent.number, day: formatDay(sent.sentOn), to: sent.sentTo })}{' '}
          {sent.fileName ? <a href={`/api/sent-reports/${sent.id}/file`}>{sent.fileName}</a> : null}
        </p>
      ) : null}
      {onSend ? (
        <Button
          className="no-print"
          size="xs"
          variant="default"
          onClick={onSend}
          aria-label={t('reports.markSentNamed', { name: name[language], day: formatDay(dueOn) })}
        >
          {sent ? t('reports.markAgain') : t('reports.markSent')}
        </Button>
      ) : null}
    </article>
  );
}
