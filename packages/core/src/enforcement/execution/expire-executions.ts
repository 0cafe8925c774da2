import { timekeeperActor } from '../../identity/index.ts';
import { officeDay, officeTimeZone, type Tx } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';
import { today } from '../cases/case-clocks.ts';
import { allowCaseStep, endCaseStep, holdCase } from '../cases/case-step.ts';
import { Obligation } from './obligation.ts';

const endedObligations = `
  select o.id, o.case_id as "caseId", o.kind
    from obligations o join cases k on k.id = o.case_id join case_decisions d on d.id = o.decision_id
   where o.settled_at is null and k.state in ('decided', 'executed')
     and ((o.kind = 'suspension' and o.due_on < $1::date)
          or (o.kind = 'fine' and o.state not in ('postponed', 'in-instalments', 'enforced') and o.due_on < $1::date
              and d.decided_at < $2::timestamptz))
   order by o.due_on, o.id limit $3`;

/**
 * Ends what ends by time: suspensions after their last day, and fines a year after the decision unless they are postponed,
 * paid in parts or enforced; remedies and confiscations stay owed.
 * @returns how many obligations ended
 * @source LHAV Art. 74.1
 */
export async function expireExecutions(tx: Tx, { limit = 200 }: { limit?: number } = {}): Promise<number> {
  const yearAgo = officeDay(tx.clock.now()).subtract({ years: 1 }).toZonedDateTime(officeTimeZone).toInstant();
  const rows = await tx.sql<{ id: string; caseId: string }>(endedObligations, [today(tx), yearAgo.toString(), limit]);
  for (const { id, caseId } of rows) {
    const kase = await tx.em.findOneOrFail(Case, { id: caseId });
    await holdCase(tx, kase);
    const obligation = await tx.em.findOneOrFail(Obligation, { id }, { refresh: true });
    if (obligation.settledAt) continue;
    const isSuspension = obligation.kind === 'suspension';
    Object.assign(obligation, { state: isSuspension ? 'executed' : 'expired', settledAt: tx.clock.now() });
    const step = await allowCaseStep(tx, timekeeperActor, kase, 'watch-order');
    await endCaseStep(tx, timekeeperActor, kase, step, {
      note: isSuspension
        ? `Hết thời hạn: ${obligation.text}`
        : 'Hết thời hiệu thi hành quyết định phạt tiền (Luật Xử lý vi phạm hành chính Điều 74)',
      isPublic: true,
      data: { what: 'ended', obligationId: id, state: obligation.state },
    });
  }
  return rows.length;
}
