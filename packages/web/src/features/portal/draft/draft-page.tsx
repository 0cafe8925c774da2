import { Button } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../portal.module.css';
import { PortalPage } from '../portal-page.tsx';
import { useDossierName } from '../use-dossier-name.ts';
import { ApplicantPage } from './applicant-page.tsx';
import { CheckPage } from './check-page.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { missingOn, pageAt, pagesOf } from './pages.ts';
import { ProgressLine } from './progress-line.tsx';
import { SaveLine } from './save-line.tsx';
import { SectionPage } from './section-page.tsx';
import { SlotPage } from './slot-page.tsx';
import { useAutosave } from './use-autosave.ts';
import { usePageTitle } from './use-page-title.ts';

/** Filling in a draft: one page after the other, saved as one types. */
export function DraftPage({ dossier, at }: { dossier: DossierResponse; at: string | undefined }) {
  const { t } = useTranslation();
  const name = useDossierName();
  const navigate = useNavigate();
  const saver = useAutosave(dossier);
  const { draft, phase } = saver.state;
  const pages = pagesOf(dossier, draft.answers);
  const page = pageAt(pages, at);
  const index = pages.indexOf(page);
  const previous = pages[index - 1];
  const next = pages[index + 1];
  const title = usePageTitle()(page);
  const missing = missingOn(page, dossier.missing, pages);

  const go = (key: string) =>
    navigate({ to: '/portal/dossiers/$id', params: { id: dossier.id }, search: { page: key } });

  return (
    <PortalPage
      title={title}
      step={page.key}
      over={name(dossier.procedure, dossier.purpose)}
      back={
        previous ? (
          <Link to="/portal/dossiers/$id" params={{ id: dossier.id }} search={{ page: previous.key }}>
            {t('portal.back')}
          </Link>
        ) : (
          <Link to="/portal">{t('portal.backHome')}</Link>
        )
      }
    >
      <ProgressLine dossierId={dossier.id} page={page} pages={pages} missing={dossier.missing} />
      {phase === 'conflict' ? <ConflictPanel dossier={dossier} saver={saver} /> : null}
      {next ? (
        <form
          noValidate
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault();
            void go(next.key);
          }}
        >
          {page.kind === 'applicant' ? <ApplicantPage saver={saver} missing={missing} /> : null}
          {page.kind === 'section' ? (
            <SectionPage dossier={dossier} fields={page.fields} saver={saver} missing={missing} />
          ) : null}
          {page.kind === 'component' ? (
            <SlotPage dossierId={dossier.id} component={page.component} state={page.state} />
          ) : null}
          <div className={classes.actions}>
            <Button size="md" type="submit">
              {t(next.kind === 'check' ? 'portal.toCheck' : 'portal.continue')}
            </Button>
          </div>
        </form>
      ) : null}
      {page.kind === 'check' ? <CheckPage dossier={dossier} pages={pages} saver={saver} /> : null}
      <SaveLine saver={saver} />
      <LeaveGuard dossierId={dossier.id} saver={saver} />
    </PortalPage>
  );
}
