import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toQueryString } from '../../api.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { dayOf, formatDay, formatInstant } from '../../ui/dates.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useSession } from '../session/session.queries.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { ReportFilters } from './report-filters.tsx';
import classes from './reports.module.css';
import { type Indicator, reportQuery } from './reports.queries.ts';
import { periodOf } from './reports-search.ts';
import { ReportsTabs } from './reports-tabs.tsx';

const route = getRouteApi('/staff/reports');

/** The oversight report: eight groups of figures for a period and a place, each opening into what it counts. */
export function ReportsPage() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { can } = useSession();
  const search = route.useSearch();
  const [entering, setEntering] = useState<Indicator | null>(null);
  const asked = { ...periodOf(search, dayOf(new Date().toISOString())), place: search.place };
  const query = useQuery(reportQuery(asked));
  const report = query.data;
  return (
    <Page
      title={t('screen.reports')}
      lead={t('reports.lead')}
      actions={
        <>
          <Button
            component="a"
            variant="default"
            download
            href={`/api/reports/oversight.xlsx${toQueryString({ ...asked, lang: language })}`}
          >
            {t('reports.xlsx')}
          </Button>
          <Button
            component="a"
            variant="default"
            target="_blank"
            rel="noreferrer"
            href={`/api/reports/oversight.pdf${toQueryString(asked)}`}
          >
            {t('reports.pdf')}
          </Button>
        </>
      }
    >
      <ReportsTabs current="oversight" />
      <ReportFilters />
      {query.isPending ? <RowsSkeleton rows={10} /> : null}
      {query.error ? <ProblemNotice error={query.error} onRetry={() => void query.refetch()} /> : null}
      {report ? (
        <>
          <p className={classes.cutOff}>
            {t('reports.cutOff', {
              at: formatInstant(report.cutOff),
              from: formatDay(report.period.from),
              to: formatDay(report.period.to),
              lastFrom: formatDay(report.lastYear.from),
              lastTo: formatDay(lastDayCounted(report.lastYear.to, report.lastYearCutOff)),
            })}
          </p>
          {report.place ? <p className={classes.narrowed}>{report.place.how[language]}</p> : null}
          {report.groups.map(({ number, title, indicators }) => (
            <section key={number} className={classes.group} aria-labelledby={`group-${String(number)}`}>
              <h2 id={`group-${String(number)}`}>
                {number}. {title[language]}
              </h2>
              <div className={classes.cards}>
                {indicators.map((indicator) => (
                  <IndicatorCard
                    key={indicator.code}
                    indicator={indicator}
                    asked={asked}
                    isOpen={search.open === indicator.code}
                    part={search.part}
                    onEnter={
                      indicator.source === 'manual' && can('report.manage') ? () => setEntering(indicator) : null
                    }
                  />
                ))}
              </div>
            </section>
          ))}
          <section className={classes.notes} aria-label={t('reports.notes')}>
            <h2>{t('reports.notes')}</h2>
            <ul>
              {report.notes.map((note) => (
                <li key={note.en}>{note[language]}</li>
              ))}
            </ul>
          </section>
        </>
      ) : null}
      {entering ? <FigureDialog indicator={entering} asked={asked} onClose={() => setEntering(null)} /> : null}
    </Page>
  );
}

/** Where this period still runs, last year’s is counted to the same day. */
function lastDayCounted(lastDay: string, cutOff: string): string {
  const counted = dayOf(cutOff);
  return counted < lastDay ? counted : lastDay;
}
