import { timekeeperActor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Dossier } from './dossier.ts';
import { finishClocks, today } from './dossier-clocks.ts';
import { allowStep, endStep, holdDossier } from './dossier-step.ts';
import { dmy } from './obstacle-sentences.ts';

const mostAtOnce = 200;

/**
 * Stops what waited for a supplement beyond the applicant's time.
 * @returns how many were stopped
 */
export async function lapseSupplements(tx: Tx): Promise<number> {
  const due = await tx.sql<{ id: string; due_on: string }>(
    `select d.id, to_char(c.due_on, 'YYYY-MM-DD') as due_on
       from dossiers d
       join clocks c on c.subject_type = 'dossier' and c.subject_id = d.id::text and c.state = 'running'
                    and c.kind = 'statutory' and c.purpose like 'supplement%'
      where d.state = 'awaiting-supplement' and c.due_on < $1::date
      order by c.due_on, d.id limit ${mostAtOnce}`,
    [today(tx)],
  );
  let stopped = 0;
  for (const { id, due_on } of due) {
    const dossier = await tx.em.findOneOrFail(Dossier, { id });
    await holdDossier(tx, dossier);
    if (dossier.state !== 'awaiting-supplement') continue;
    const step = await allowStep(tx, timekeeperActor, dossier, 'lapse');
    const note = `Hết ngày ${dmy(due_on)} hồ sơ chưa được bổ sung nên dừng xử lý.`;
    await finishClocks(tx, timekeeperActor, dossier, null, { reason: note });
    await endStep(tx, timekeeperActor, dossier, step, { note, isPublic: true, data: { dueOn: due_on } });
    stopped += 1;
  }
  return stopped;
}
