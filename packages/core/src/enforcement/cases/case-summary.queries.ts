import { type Actor, mayOnAll } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { asId, dueJoin, readCaseDueDays, withDue } from './case-list.queries.ts';
import { nearUntil } from './case-turn.ts';

export type CaseSummary = {
  open: number;
  /** By the next date of whichever clock runs. */
  late: number;
  today: number;
  soon: number;
  nearLimitation: number;
  passedLimitation: number;
  waitingParty: number;
  waitingSignature: number;
  unassigned: number;
  mine: number;
};

/** What is open, in numbers. */
export async function summariseCases(tx: Tx, actor: Actor): Promise<CaseSummary> {
  const { today, soonUntil } = await readCaseDueDays(tx);
  const values: unknown[] = [today, soonUntil, nearUntil(today), asId(actor.id)];
  let own = 'true';
  if (!mayOnAll(actor, 'case.read')) {
    values.push(actor.publisherId ?? null);
    own = `k.publisher_id = $5::uuid and exists (select 1 from case_events e where e.case_id = k.id and e.is_public)`;
  }
  const [row] = await tx.sql<Record<keyof CaseSummary, string>>(
    `${withDue},
     heard as materialized (
       select distinct h.subject_id::uuid as id from clocks h
        where h.subject_type = 'case' and h.purpose like 'explanation-longer%' and h.state in ('running', 'paused')
     ),
     proposed as (select case_id as id from decision_proposals where state = 'open')
     select count(*) as open,
            count(*) filter (where due.due_on < $1::date) as late,
            count(*) filter (where due.due_on = $1::date) as today,
            count(*) filter (where due.due_on > $1::date and due.due_on <= $2::date) as soon,
            count(*) filter (where k.state in ('opened', 'recorded') and k.last_lawful_on >= $1::date
                               and k.last_lawful_on <= $3::date) as "nearLimitation",
            count(*) filter (where k.state = 'time-barred' or k.last_lawful_on < $1::date
                               and k.state in ('opened', 'recorded')) as "passedLimitation",
            count(*) filter (where k.state = 'decided' or k.state = 'recorded' and heard.id is not null) as "waitingParty",
            count(*) filter (where proposed.id is not null) as "waitingSignature",
            count(*) filter (where k.assignee_id is null and k.state in ('opened', 'recorded')) as unassigned,
            count(*) filter (where k.assignee_id = $4::uuid) as mine
       from cases k ${dueJoin} left join heard on heard.id = k.id left join proposed on proposed.id = k.id
      where k.state in ('opened', 'recorded', 'decided', 'time-barred') and ${own}`,
    values,
  );
  const sums = Object.entries(row!).map(([key, count]) => [key, Number(count)]);
  return Object.fromEntries(sums) as CaseSummary;
}
