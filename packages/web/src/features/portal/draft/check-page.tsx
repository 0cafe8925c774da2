import { Button } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import classes from '../portal.module.css';
import { useDossierAction } from '../portal.queries.ts';
import { ChangesSummary } from './changes-summary.tsx';
import { CheckParts } from './check-parts.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { type FillPage, type Missing, missingOn } from './pages.ts';
import { submissionKeyOf } from './submission-key.ts';
import type { DraftSaver } from './use-autosave.ts';

type CheckPageProps = { dossier: DossierResponse; pages: readonly FillPage[]; saver: DraftSaver };

/** Everything on one page, what is missing, and the one button that sends it. */
export function CheckPage({ dossier, pages, saver }: CheckPageProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const submit = useDossierAction<{ rowVersion: number; submissionKey: string }>(dossier.id, 'submit');
  const [isSaving, setIsSaving] = useState(false);
  const { missing } = dossier;
  const obstacle = missing.length === 0 ? dossier.obstacles.find(({ action }) => action === 'submit') : undefined;

  async function send() {
    setIsSaving(true);
    const isSaved = await saver.flush();
    setIsSaving(false);
    if (!isSaved) return;
    submit.mutate(
      { rowVersion: saver.rowVersion(), submissionKey: submissionKeyOf(dossier.id) },
      {
        onSuccess: () =>
          navigate({
            to: '/portal/dossiers/$id',
            params: { id: dossier.id },
            search: { page: 'receipt' },
            replace: true,
          }),
      },
    );
  }

  return (
    <div className={classes.stack}>
      {missing.length > 0 ? (
        <MissingList dossierId={dossier.id} missing={missing} pages={pages} />
      ) : (
        <p className={classes.good}>{t('portal.check.complete')}</p>
      )}
      <ChangesSummary dossier={dossier} answers={saver.state.draft.answers} />
      <CheckParts dossier={dossier} pages={pages} draft={saver.state.draft} />
      <section className={classes.card} aria-labelledby="submit-title">
        <h2 id="submit-title" className={classes.heading}>
          {t('portal.check.submitTitle')}
        </h2>
        <p className="soft">{t('portal.check.submitLead')}</p>
        {obstacle ? <p className={classes.notice}>{pick(obstacle.why)}</p> : null}
        {submit.error && !isMissing(submit.error) ? <ProblemNotice error={submit.error} /> : null}
        <div className={classes.actions}>
          <Button
            size="md"
            disabled={missing.length > 0 || obstacle !== undefined || saver.state.phase === 'conflict'}
            loading={isSaving || submit.isPending}
            onClick={() => void send()}
          >
            {t('portal.check.submit')}
          </Button>
          {missing.length > 0 ? <span className="soft">{t('portal.check.notYet')}</span> : null}
        </div>
      </section>
      <DiscardDraft dossier={dossier} />
    </div>
  );
}

/** The list of what is missing says it better than the refusal does. */
function isMissing(error: unknown): boolean {
  return error instanceof ApiProblem && error.errors.length > 0;
}

function MissingList({
  dossierId,
  missing,
  pages,
}: {
  dossierId: string;
  missing: Missing[];
  pages: readonly FillPage[];
}) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(missing.length);
  useEffect(() => {
    // Came back from the server with more: reading goes on where that is said.
    if (missing.length > first.current) heading.current?.focus();
    first.current = missing.length;
  }, [missing.length]);
  return (
    <section className={classes.notice} aria-labelledby="missing-title">
      <h2 id="missing-title" ref={heading} tabIndex={-1} className={classes.heading}>
        {t('portal.check.missing', { count: missing.length })}
      </h2>
      <ul className={classes.bullets}>
        {missing.map((each) => {
          const page = pages.find((candidate) => missingOn(candidate, [each], pages).length > 0);
          return (
            <li key={each.pointer}>
              {page && page.kind !== 'check' ? (
                <Link to="/portal/dossiers/$id" params={{ id: dossierId }} search={{ page: page.key }}>
                  {pick(each.text)}
                </Link>
              ) : (
                pick(each.text)
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
