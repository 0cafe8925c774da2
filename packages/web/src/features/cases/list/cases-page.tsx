import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ExportButtons } from '../../../ui/export-buttons.tsx';
import { Page } from '../../../ui/page.tsx';
import { ButtonLink } from '../../portal/button-link.tsx';
import { useSession } from '../../session/session.queries.ts';
import { toCaseFilter } from '../case-search.ts';
import { CaseCalendar } from './case-calendar.tsx';
import { CaseFilters } from './case-filters.tsx';
import { CaseStrip } from './case-strip.tsx';
import { CaseTable } from './case-table.tsx';

const route = getRouteApi('/staff/cases');

/** The cases of the office: as a table by what is due first, narrowed by a filter, or as a month of all their dates. */
export function CasesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/cases' });
  return (
    <Page
      title={t('cases.title')}
      lead={t('cases.lead')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('cases.view')}
            value={search.view ?? 'table'}
            onChange={(value) =>
              void navigate({
                search: (previous) => ({ ...previous, view: value === 'calendar' ? 'calendar' : undefined }),
                replace: true,
              })
            }
            data={[
              { value: 'table', label: t('cases.table') },
              { value: 'calendar', label: t('cases.calendar') },
            ]}
          />
          <ExportButtons list="/cases" query={toCaseFilter(search)} />
          {can('case.open') ? <ButtonLink to="/cases/new">{t('cases.openByHand')}</ButtonLink> : null}
        </>
      }
    >
      <CaseStrip />
      {search.view === 'calendar' ? (
        <CaseCalendar search={search} />
      ) : (
        <>
          <CaseFilters search={search} />
          <CaseTable search={search} />
        </>
      )}
    </Page>
  );
}
