import { type Actor, mayOnAll } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { casePurposeOf } from './case-clocks.ts';

export type CaseCalendarEntry = {
  kind: 'due' | 'limitation';
  /** Of the clock, such as `decision`; null for a last lawful day. */
  purpose: string | null;
  case: { id: string; number: string; title: string; party: string };
};

export type CaseCalendar = {
  /** `2026-11` */
  month: string;
  /** Those that have something, in their order. */
  days: { on: string; entries: CaseCalendarEntry[] }[];
  isCut: boolean;
};

const mostEntries = 2000;

type Row = {
  on: string;
  purpose: string | null;
  id: string;
  number: string;
  title: string;
  party: string;
};

/**
 * The dates of a month: when the clocks of cases and of complaints run out, and on which day the limitation of a case that
 * isn't decided ends. A party sees its own times of cases that were put to it, nothing of the office's.
 * @param month `2026-11`
 */
export async function readCaseCalendar(tx: Tx, actor: Actor, month: string): Promise<CaseCalendar> {
  const first = `${month}-01`;
  const values: unknown[] = [first];
  let own = '';
  let limitations = `
    union all
    select k.last_lawful_on, null, k.id from cases k
     where k.state in ('opened', 'recorded') and k.last_lawful_on >= $1::date
       and k.last_lawful_on < $1::date + interval '1 month'`;
  if (!mayOnAll(actor, 'case.read')) {
    values.push(actor.publisherId ?? null);
    limitations = '';
    own = `where k.publisher_id = $2::uuid and d.purpose !~ '^(record|criminal-transfer)'
             and exists (select 1 from case_events e where e.case_id = k.id and e.is_public)`;
  }
  const rows = await tx.sql<Row>(
    `with dates (due_on, purpose, case_id) as (
       select c.due_on, c.purpose, coalesce(p.case_id, c.subject_id::uuid)
         from clocks c left join complaints p on c.subject_type = 'complaint' and p.id::text = c.subject_id
        where c.subject_type in ('case', 'complaint') and c.state in ('running', 'paused')
          and c.due_on >= $1::date and c.due_on < $1::date + interval '1 month'
       ${limitations}
     )
     select to_char(d.due_on, 'YYYY-MM-DD') as on, d.purpose, k.id, k.number, k.title, k.party->>'name' as party
       from dates d join cases k on k.id = d.case_id ${own}
      order by d.due_on, k.number, d.purpose nulls first limit ${mostEntries + 1}`,
    values,
  );
  const days = new Map<string, CaseCalendarEntry[]>();
  for (const { on, purpose, ...kase } of rows.slice(0, mostEntries)) {
    const entries = days.get(on) ?? [];
    const kind = purpose === null ? 'limitation' : 'due';
    entries.push({ kind, purpose: purpose === null ? null : casePurposeOf(purpose), case: kase });
    days.set(on, entries);
  }
  return {
    month,
    days: [...days].map(([on, entries]) => ({ on, entries })),
    isCut: rows.length > mostEntries,
  };
}
