import { timekeeperActor } from '../../identity/index.ts';
import { officeTimeZone, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { Dossier } from './dossier.ts';
import { finishClocks, startProcessing, today } from './dossier-clocks.ts';
import { definitionOf } from './dossier-facts.ts';
import { allowStep, endStep, holdDossier } from './dossier-step.ts';
import { dmy } from './obstacle-sentences.ts';

/** At one time; what is left comes with the next run. */
const mostAtOnce = 200;

/**
 * Accepts what nobody answered in the time for the check, where the law says that silence accepts: from the first moment
 * after its last day, when the time for the result begins.
 * @returns how many were accepted
 * @source Circular 20/2026/TT-BVHTTDL on official acceptance
 */
export async function deemAcceptedDue(tx: Tx): Promise<number> {
  const due = await tx.sql<{ id: string; due_on: string }>(
    `select d.id, to_char(c.due_on, 'YYYY-MM-DD') as due_on
       from clocks c join dossiers d on d.id = c.subject_id::uuid
      where c.subject_type = 'dossier' and c.purpose = 'completeness' and c.kind = 'statutory' and c.state = 'running'
        and c.due_on < $1::date and d.state = 'registered'
      order by c.due_on, d.id limit ${mostAtOnce}`,
    [today(tx)],
  );
  let accepted = 0;
  for (const { id, due_on } of due) {
    const dossier = await tx.em.findOneOrFail(Dossier, { id });
    await holdDossier(tx, dossier);
    const definition = await definitionOf(tx, dossier);
    if (dossier.state !== 'registered' || definition.completeness?.silence !== 'accepted') continue;
    await deemAccepted(tx, dossier, definition.completeness, due_on);
    accepted += 1;
  }
  return accepted;
}

async function deemAccepted(
  tx: Tx,
  dossier: Dossier,
  { rule, basis }: NonNullable<ProcedureDefinition['completeness']>,
  dueOn: string,
): Promise<void> {
  const step = await allowStep(tx, timekeeperActor, dossier, 'deem-accepted');
  const acceptedAt = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime(officeTimeZone).toInstant();
  const note = `Hết ngày ${dmy(dueOn)} cơ quan không thông báo về hồ sơ nên hồ sơ được coi là đã được tiếp nhận chính thức. Căn cứ: ${basis.text} (${rule.source}).`;
  await finishClocks(tx, timekeeperActor, dossier, 'completeness', { at: acceptedAt, reason: note });
  const appointmentOn = await startProcessing(tx, timekeeperActor, dossier, step.definition, acceptedAt);
  await endStep(tx, timekeeperActor, dossier, step, {
    note,
    isPublic: true,
    data: { appointmentOn, effectiveAt: acceptedAt.toString(), dueOn },
    changes: { acceptedAt, appointmentOn },
  });
}
