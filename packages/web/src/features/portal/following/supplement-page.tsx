import { Button } from '@mantine/core';
import type { DossierResponse } from '@pressdesk/api/schemas';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { formatDay } from '../../../ui/dates.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ShapeWord, shapes } from '../../../ui/shapes.tsx';
import { ConflictPanel } from '../draft/conflict-panel.tsx';
import { LeaveGuard } from '../draft/leave-guard.tsx';
import { SaveLine } from '../draft/save-line.tsx';
import { type DraftSaver, useAutosave } from '../draft/use-autosave.ts';
import { AnswerField } from '../fields/answer-field.tsx';
import classes from '../portal.module.css';
import { useDossierAction } from '../portal.queries.ts';
import { PortalPage } from '../portal-page.tsx';
import { UploadSlot } from '../uploads/upload-slot.tsx';

type Item = NonNullable<DossierResponse['supplement']>['items'][number];

/** The office's request as a list to tick off: each point with its slot or its question; sent all at once. */
export function SupplementPage({ dossier }: { dossier: DossierResponse }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const saver = useAutosave(dossier);
  const send = useDossierAction<{ rowVersion: number }>(dossier.id, 'supplement');
  const { supplement } = dossier;
  if (!supplement) return null;
  const open = supplement.items.filter((item) => isDone(dossier, item, supplement.requestedAt) === false).length;

  async function submit() {
    if (!(await saver.flush())) return;
    send.mutate(
      { rowVersion: saver.rowVersion() },
      { onSuccess: () => navigate({ to: '/portal/dossiers/$id', params: { id: dossier.id } }) },
    );
  }

  return (
    <PortalPage
      title={t('portal.supplement.title')}
      step="supplement"
      over={`${dossier.subject || pick(dossier.procedure.name)} · ${dossier.code ?? ''}`}
      lead={dossier.dueOn ? t('portal.supplement.until', { day: formatDay(dossier.dueOn) }) : undefined}
      back={
        <Link to="/portal/dossiers/$id" params={{ id: dossier.id }}>
          {t('portal.back')}
        </Link>
      }
    >
      {supplement.reason ? <p className={classes.notice}>{supplement.reason}</p> : null}
      {saver.state.phase === 'conflict' ? <ConflictPanel dossier={dossier} saver={saver} /> : null}
      <ol className={classes.stack}>
        {supplement.items.map((item, index) => (
          <li key={item.pointer + item.text} className={classes.card}>
            <h2 className={classes.heading}>
              {index + 1}. {item.text}
            </h2>
            <DoneWord done={isDone(dossier, item, supplement.requestedAt)} />
            <Answer dossier={dossier} item={item} saver={saver} />
          </li>
        ))}
      </ol>
      <section className={classes.card}>
        <p>{open > 0 ? t('portal.supplement.left', { count: open }) : t('portal.supplement.ready')}</p>
        {send.error ? <ProblemNotice error={send.error} /> : null}
        <div className={classes.actions}>
          <Button size="md" loading={send.isPending} onClick={() => void submit()}>
            {t('portal.supplement.send')}
          </Button>
        </div>
      </section>
      <SaveLine saver={saver} />
      <LeaveGuard dossierId={dossier.id} saver={saver} />
    </PortalPage>
  );
}

function Answer({ dossier, item, saver }: { dossier: DossierResponse; item: Item; saver: DraftSaver }) {
  const { t } = useTranslation();
  const [, root, key] = item.pointer.split('/');
  const component = dossier.definition.components.find((each) => root === 'components' && each.key === key);
  const state = dossier.components.find((each) => each.key === component?.key);
  if (component && state) return <UploadSlot dossierId={dossier.id} component={component} state={state} />;
  const field = dossier.definition.form
    .flatMap(({ fields }) => fields)
    .find((each) => root === 'answers' && each.key === key);
  if (!field) return null;
  if (!dossier.actions.includes('save')) return <p className="soft">{t('portal.supplement.byOffice')}</p>;
  return (
    <AnswerField
      field={field}
      value={saver.state.draft.answers[field.key]}
      onChange={(answer) => saver.edit((now) => ({ ...now, answers: { ...now.answers, [field.key]: answer } }))}
    />
  );
}

function DoneWord({ done }: { done: boolean | null }) {
  const { t } = useTranslation();
  if (done === null) return null;
  return done ? (
    <ShapeWord tone="green" shape={shapes.dot}>
      {t('portal.done')}
    </ShapeWord>
  ) : (
    <ShapeWord tone="amber" shape={shapes.ring}>
      {t('portal.notDone')}
    </ShapeWord>
  );
}

/** Whether a document came since it was asked for; null where that can't be told. */
function isDone({ components }: DossierResponse, { pointer }: Item, requestedAt: string): boolean | null {
  const [, root, key] = pointer.split('/');
  if (root !== 'components') return null;
  const files = components.find((each) => each.key === key)?.files ?? [];
  return files.some(({ uploadedAt }) => Date.parse(uploadedAt) >= Date.parse(requestedAt));
}
