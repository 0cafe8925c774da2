import { Button } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import pieces from '../../../ui/pieces.module.css';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ApplicantPage } from '../../portal/draft/applicant-page.tsx';
import { ConflictPanel } from '../../portal/draft/conflict-panel.tsx';
import { type FillPage, missingOn, pagesOf } from '../../portal/draft/pages.ts';
import { SaveLine } from '../../portal/draft/save-line.tsx';
import { SectionPage } from '../../portal/draft/section-page.tsx';
import { SlotPage } from '../../portal/draft/slot-page.tsx';
import { submissionKeyOf } from '../../portal/draft/submission-key.ts';
import { useAutosave } from '../../portal/draft/use-autosave.ts';
import { useDossierAction } from '../dossier/use-dossier-action.ts';
import classes from './filing.module.css';

/** The publisher's form on one page, for somebody who types from paper: saved as one types, submitted at its end. */
export function FilingForm({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const saver = useAutosave(dossier);
  const submit = useDossierAction(dossier.id);
  const discard = useDossierAction(dossier.id);
  const [isSaving, setSaving] = useState(false);
  const pages = pagesOf(dossier, saver.state.draft.answers);
  const { missing } = dossier;
  const obstacle = dossier.obstacles.find(({ action }) => action === 'submit');

  function titleOf(page: FillPage): string {
    if (page.kind === 'section') return pick(page.title);
    return page.kind === 'component' ? pick(page.component.name) : t('licensing.filing.applicant');
  }

  async function send() {
    setSaving(true);
    const isSaved = await saver.flush();
    setSaving(false);
    if (!isSaved) return;
    submit.mutate(
      {
        path: 'submit',
        body: { rowVersion: saver.rowVersion(), submissionKey: submissionKeyOf(dossier.id) },
      },
      { onSuccess: ({ id }) => navigate({ to: '/licensing/dossiers/$id', params: { id }, replace: true }) },
    );
  }

  return (
    <div className={classes.form}>
      <p className={classes.of}>
        <strong lang="vi">{dossier.publisher.name}</strong> · {dossier.procedure.code} {pick(dossier.procedure.name)} ·{' '}
        {t(`licensing.purpose.${dossier.purpose}`)} · {t(`licensing.channel.${dossier.channel}`)}
      </p>
      {saver.state.phase === 'conflict' ? <ConflictPanel dossier={dossier} saver={saver} /> : null}
      {pages
        .filter(({ kind }) => kind !== 'check')
        .map((page) => (
          <section key={page.key} className={classes.section} aria-labelledby={page.key}>
            <h2 id={page.key}>{titleOf(page)}</h2>
            {page.kind === 'applicant' ? (
              <ApplicantPage saver={saver} missing={missingOn(page, missing, pages)} />
            ) : null}
            {page.kind === 'section' ? (
              <SectionPage
                dossier={dossier}
                fields={page.fields}
                saver={saver}
                missing={missingOn(page, missing, pages)}
              />
            ) : null}
            {page.kind === 'component' ? (
              <SlotPage dossierId={dossier.id} component={page.component} state={page.state} />
            ) : null}
          </section>
        ))}
      {missing.length > 0 ? (
        <div className={pieces.notice}>
          <strong>{t('licensing.filing.missing')}</strong>
          <ul className={classes.bullets}>
            {missing.map(({ pointer, text }) => (
              <li key={pointer}>{pick(text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {missing.length === 0 && obstacle ? <p className={pieces.notice}>{pick(obstacle.why)}</p> : null}
      {submit.isError ? <ProblemNotice error={submit.error} /> : null}
      {discard.isError ? <ProblemNotice error={discard.error} /> : null}
      <div className={classes.buttons}>
        <Button
          onClick={() => void send()}
          loading={isSaving || submit.isPending}
          disabled={missing.length > 0 || saver.state.phase === 'conflict'}
        >
          {t('licensing.filing.submit')}
        </Button>
        <Button
          variant="subtle"
          loading={discard.isPending}
          onClick={() =>
            discard.mutate(
              { path: 'discard', body: { rowVersion: saver.rowVersion() } },
              { onSuccess: () => navigate({ to: '/licensing' }) },
            )
          }
        >
          {t('licensing.action.discard')}
        </Button>
      </div>
      <SaveLine saver={saver} />
    </div>
  );
}
