import { Button, SegmentedControl } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ExportButtons } from '../../../ui/export-buttons.tsx';
import { Page } from '../../../ui/page.tsx';
import { useSession } from '../../session/session.queries.ts';
import { toDossierFilter } from '../licensing-search.ts';
import { LicensingTabs } from '../licensing-tabs.tsx';
import { DossierBoard } from './dossier-board.tsx';
import { DossierFilters } from './dossier-filters.tsx';
import { DossierTable } from './dossier-table.tsx';
import { DueStrip } from './due-strip.tsx';

const route = getRouteApi('/staff/licensing');

/** The dossiers of the office by one filter, as a table by the date they are due or as a board by their state. */
export function LicensingPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/licensing' });
  return (
    <Page
      title={t('licensing.title')}
      lead={t('licensing.lead')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('licensing.view')}
            value={search.view ?? 'table'}
            onChange={(value) =>
              void navigate({
                search: (previous) => ({ ...previous, view: value === 'board' ? 'board' : undefined }),
                replace: true,
              })
            }
            data={[
              { value: 'table', label: t('licensing.table') },
              { value: 'board', label: t('licensing.board') },
            ]}
          />
          <ExportButtons list="/dossiers" query={toDossierFilter(search)} />
          {can('dossier.work') ? (
            <Button component={Link} to="/licensing/new">
              {t('licensing.fileOnPaper')}
            </Button>
          ) : null}
        </>
      }
    >
      <LicensingTabs current="dossiers" />
      <DueStrip search={search} />
      <DossierFilters search={search} />
      {search.view === 'board' ? <DossierBoard search={search} /> : <DossierTable search={search} />}
    </Page>
  );
}
