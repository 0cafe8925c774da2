import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { Page } from '../../ui/page.tsx';
import { ButtonLink } from '../portal/button-link.tsx';
import { useSession } from '../session/session.queries.ts';
import { InstrumentList } from './instrument-list.tsx';
import { LawTabs } from './law-tabs.tsx';
import { ProvisionList } from './provision-list.tsx';

const InstrumentDialog = lazy(() =>
  import('./editing/instrument-dialog.tsx').then(({ InstrumentDialog }) => ({ default: InstrumentDialog })),
);

const route = getRouteApi('/staff/law');

/** The law the office works by: its provisions, each dated and tagged, and the instruments they stand in. */
export function LawPage() {
  const { t } = useTranslation();
  const { view, q, instrument, kind, confidence, on } = route.useSearch();
  const navigate = useNavigate({ from: '/law' });
  const { can } = useSession();
  const [isAdding, dialog] = useDisclosure(false);
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
          {can('law.manage') && view === 'instruments' ? (
            <Button onClick={dialog.open}>{t('law.addInstrument')}</Button>
          ) : null}
          {can('law.manage') && view !== 'instruments' ? (
            <ButtonLink to="/law/new-provision" search={{ instrument }}>
              {t('law.addProvision')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <LawTabs current="catalogue" />
      {view === 'instruments' ? <InstrumentList /> : <ProvisionList />}
      {isAdding ? (
        <Suspense>
          <InstrumentDialog instrument={null} onClose={dialog.close} />
        </Suspense>
      ) : null}
    </Page>
  );
}
