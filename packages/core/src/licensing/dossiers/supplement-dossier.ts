import { isDeepStrictEqual } from 'node:util';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Answers, Dossier } from './dossier.ts';
import { finishClocks, movedAppointment, restartClocks, resumeClocks } from './dossier-clocks.ts';
import { DossierEvent } from './dossier-event.ts';
import type { SupplementRequest } from './dossier-facts.ts';
import { DossierFile } from './dossier-file.ts';
import { beginStep, endStep } from './dossier-step.ts';

/**
 * Hands in what was asked for: the dossier goes back to where it came from. The check counts anew; the time for the result
 * goes on where it stood still. Which answers and files are new stands in the event.
 * @throws DomainError `version-conflict`, `invalid-transition`, `invalid-input` for what is still missing
 */
export async function supplementDossier(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  { rowVersion }: { rowVersion: number },
): Promise<Dossier> {
  const step = await beginStep(tx, actor, dossier, 'supplement', rowVersion);
  const request = await tx.em.findOneOrFail(
    DossierEvent,
    { dossierId: dossier.id, action: 'request-supplement' },
    { orderBy: { seq: 'desc' } },
  );
  const before = request.data as SupplementRequest;
  const files = await tx.em.find(
    DossierFile,
    { dossierId: dossier.id },
    { orderBy: { component: 'asc', number: 'asc' } },
  );
  const added = files.filter(({ component, number }) => number > (before.had[component] ?? 0));
  const reason = 'Đã nộp bổ sung';
  await finishClocks(tx, actor, dossier, 'supplement', { reason });
  await restartClocks(tx, actor, dossier, 'completeness', reason);
  await resumeClocks(tx, actor, dossier, 'processing', reason);
  const moved = await movedAppointment(tx, dossier, step.definition);
  const changed = changedKeys(before.answers, dossier.answers);
  return endStep(tx, actor, dossier, step, {
    note: '',
    isPublic: true,
    data: {
      files: added.map(({ id, component, number }) => ({ id, component, number })),
      changed,
      applicantChanged: !isDeepStrictEqual(before.applicant, dossier.applicant),
      before: Object.fromEntries(changed.map((key) => [key, before.answers[key] ?? null])),
    },
    changes: moved,
  });
}

function changedKeys(before: Answers, after: Answers): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isDeepStrictEqual(before[key], after[key]));
}
