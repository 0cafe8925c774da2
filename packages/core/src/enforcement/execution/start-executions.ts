import { type Actor, timekeeperActor } from '../../identity/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';
import { momentOfDay, startCaseClock, today } from '../cases/case-clocks.ts';
import { holdCase } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { clockRules } from '../law/index.ts';

/**
 * Lets the time for carrying a decision out run, once the day has come from which it counts as delivered; it may lie ahead
 * when a delivery is recorded.
 * @returns whether it began
 * @source LHAV Art. 73.1
 */
export async function startExecution(tx: Tx, actor: Actor, kase: Case, decision: CaseDecision): Promise<boolean> {
  if (decision.changesId) return false;
  const [row] = await tx.sql<{ day: string | null; runs: boolean }>(
    `select (select to_char(min(deemed_on), 'YYYY-MM-DD') from deliveries where paper_id = $1) as day,
            exists (select 1 from clocks where subject_type = 'case' and subject_id = $2 and purpose ~ '^execution(-[0-9]+)?$'
                                               and started_on >= $3::date) as runs`,
    [decision.paperId, kase.id, officeDay(decision.decidedAt).toString()],
  );
  if (!row?.day || row.runs || row.day > today(tx)) return false;
  await startCaseClock(tx, actor, kase, 'execution', clockRules.execution, { at: momentOfDay(tx, row.day) });
  return true;
}

/** Lets it run for decisions whose day has come meanwhile. @returns how many were looked at */
export async function startExecutions(tx: Tx, { limit = 200 }: { limit?: number } = {}): Promise<number> {
  const due = await tx.sql<{ id: string; caseId: string }>(
    `select d.id, d.case_id as "caseId"
       from case_decisions d join cases k on k.id = d.case_id
      where k.state = 'decided' and d.changes_id is null
        and exists (select 1 from deliveries v where v.paper_id = d.paper_id and v.deemed_on <= $1::date)
        and not exists (select 1 from clocks c
                         where c.subject_type = 'case' and c.subject_id = d.case_id::text
                           and c.purpose ~ '^execution(-[0-9]+)?$'
                           and c.started_on >= (d.decided_at at time zone 'Asia/Ho_Chi_Minh')::date)
      order by d.decided_at, d.id limit $2`,
    [today(tx), limit],
  );
  for (const { id, caseId } of due) {
    const kase = await tx.em.findOneOrFail(Case, { id: caseId });
    await holdCase(tx, kase);
    await startExecution(tx, timekeeperActor, kase, await tx.em.findOneOrFail(CaseDecision, { id }));
  }
  return due.length;
}
