import { SegmentedControl } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { Page } from '../../ui/page.tsx';
import { InstrumentList } from './instrument-list.tsx';
import { LawTabs } from './law-tabs.tsx';
import { ProvisionList } from './provision-list.tsx';

const route = getRouteApi('/staff/law');

/** The law the office works by: its provisions, each dated and tagged, and the instruments they stand in. */
export function LawPage() {
  const { t } = useTranslation();
  const { view, q, instrument, kind, confidence, on } = route.useSearch();
  const navigate = useNavigate({ from: '/law' });
  return (
    <Page
      title={t('screen.law')}
      lead={t('law.lead')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('law.view')}
            value={view ?? 'provisions'}
            onChange={(value) =>
              void navigate({ search: { view: value === 'instruments' ? 'instruments' : undefined }, replace: true })
            }
            data={[
              { value: 'provisions', label: t('law.provisions') },
              { value: 'instruments', label: t('law.instruments') },
            ]}
          />
          {view === 'instruments' ? (
            <ExportButtons list="/law/instruments" />
          ) : (
            <ExportButtons list="/law/provisions" query={{ q, instrument, kind, confidence, on }} />
          )}
        </>
      }
    >
      <LawTabs current="catalogue" />
      {view === 'instruments' ? <InstrumentList /> : <ProvisionList />}
    </Page>
  );
}
