import type { Actor } from '@pressdesk/core/identity';
import type { Database, Tx } from '@pressdesk/core/platform';

export type CaseCounts = { cases: number; open: number };

const parties = ['Báo', 'Tạp chí', 'Đài', 'Công ty Truyền thông', 'Hội', 'Trung tâm', 'Trang tin'];
const places = ['Kinh Thượng', 'Bến Lau', 'Liên Hà', 'Đồng Lau', 'Cây Gạo', 'Hàng Lau', 'Bờ Sông', 'Đê Lạc'];
const acts = ['Đăng tin sai', 'Quy kết tội danh', 'Không nêu nguồn', 'Đăng lại trái phép', 'Kể chuyện thần bí'];

/**
 * Fills a database that was only migrated with cases of ten years: each with its finding and events, the decided ones
 * with decision, fine and payment, the open ones with clocks, some with a proposal that waits. Rows are made by PostgreSQL.
 * @returns how it was filled, for the report
 */
export async function fillCases(
  database: Database,
  { cases, open }: CaseCounts,
  { inspector, leader }: { inspector: Actor; leader: Actor },
): Promise<string> {
  const started = performance.now();
  await database.transaction(async (tx) => {
    await addWords(tx);
    await tx.sql(`
      insert into publishers (id, code, name, address, phone, email, created_at)
      select gen_random_uuid(), 'bench-' || g, 'Cơ quan chủ quản ' || g, 'tỉnh Kinh Lạc', null, null, now()
        from generate_series(0, 399) g
    `);
    await addCases(tx, { cases, open }, inspector);
    await addFindings(tx);
    await addEvents(tx, inspector);
    await addDecisions(tx, leader);
    await addClocks(tx);
    await addProposals(tx, inspector);
  });
  await database.transaction((tx) => tx.sql('analyze'));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return `filled by SQL in ${seconds} s: ${cases} cases with findings and events, ${open} of them open; decisions, fines, payments and clocks`;
}

async function addWords(tx: Tx): Promise<void> {
  await tx.sql('create temporary table words (list text, at int, name text, folded text) on commit drop');
  for (const [list, names] of Object.entries({ parties, places, acts })) {
    for (const [at, name] of names.entries()) {
      await tx.sql('insert into words values ($1, $2, $3, $4)', [list, at, name, fold(name)]);
    }
  }
}

/** The last ones are open, in every state; all before them are over. */
async function addCases(tx: Tx, { cases, open }: CaseCounts, inspector: Actor): Promise<void> {
  await tx.sql(
    `insert into cases (id, number, title, party, publisher_id, origin, state, act_ended_on, detected_on, last_lawful_on,
                        assignee_id, record_maker_id, search_text, opened_at, opened_by_id, closed_at, event_count)
     select gen_random_uuid(), (g + 1) || '/' || extract(year from d.day) || '/HS-XPVPHC', a.name || ' số ' || g,
            jsonb_build_object('kind', case when g % 5 = 0 then 'individual' else 'organisation' end,
              'name', p.name || ' ' || l.name || ' ' || g % 5000, 'address', l.name || ', tỉnh Kinh Lạc',
              'idNumber', null, 'representative', null, 'phone', null, 'email', null),
            case when g % 3 = 0 then b.id end,
            jsonb_build_object('type', case when g % 4 = 0 then 'complaint' else 'inspection' end, 'id', null, 'text', ''),
            s.state, d.day - 5, d.day,
            (d.day - 5 + interval '2 years')::date,
            case when g % 3 <> 1 then $3::uuid end,
            case when s.state <> 'opened' then $3 end,
            (g + 1) || ' ' || extract(year from d.day) || ' hs xpvphc ' || a.folded || ' so ' || g || ' ' || p.folded
              || ' ' || l.folded || ' ' || g % 5000,
            d.day::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '9 hours', $3,
            case when s.state in ('closed', 'dismissed', 'cancelled', 'transferred')
                 then d.day::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '60 days' end, 3
       from generate_series(0, $1 - 1) g
       join words a on a.list = 'acts' and a.at = g % 5
       join words p on p.list = 'parties' and p.at = g % 7
       join words l on l.list = 'places' and l.at = g % 8
       left join publishers b on b.code = 'bench-' || g % 400
       cross join lateral (select g - ($1 - $2) as nth) o
       cross join lateral (
         select case when o.nth < 0 then current_date - 3650 + (g::bigint * 3500 / $1)::int
                     when o.nth % 10 in (0, 1) then current_date - 725 + (o.nth % 60)
                     else current_date - (o.nth % 40) end as day) d
       cross join lateral (
         select case when o.nth < 0 then case when g % 20 = 0 then 'dismissed' when g % 25 = 1 then 'cancelled'
                                              when g % 50 = 2 then 'transferred' else 'closed' end
                     when o.nth % 10 < 3 then 'opened' when o.nth % 10 < 6 then 'recorded'
                     when o.nth % 10 < 9 then 'decided' else 'time-barred' end as state) s`,
    [cases, open, inspector.id],
  );
}

async function addFindings(tx: Tx): Promise<void> {
  await tx.sql(`
    insert into findings (id, case_id, number, facts, grounds, act_started_on, act_ended_on, provision_code,
                          provision_version_id, violation, aggravating, mitigating, exhibit_ids, last_lawful_on, created_at)
    select gen_random_uuid(), k.id, 1, k.title, 'Bản lưu của trang', k.act_ended_on - 2, k.act_ended_on, l.code, l.id,
           l.violation, '[]', '[]', '{}', k.last_lawful_on, k.opened_at
      from cases k
      join (select row_number() over (order by p.code) - 1 as n, p.code, v.id, v.violation
              from law_provisions p join law_provision_versions v on v.provision_id = p.id
             where p.code in ('V10', 'V11', 'V12', 'V30') and v.number = 1) l
        on l.n = abs(hashtext(k.number)) % 4
  `);
}

/** Opened, recorded and what came of it, on the days a case has them. */
async function addEvents(tx: Tx, { id, name }: Actor): Promise<void> {
  await tx.sql(
    `insert into case_events (id, case_id, seq, action, state_before, state_after, is_public, note, data, at, actor_kind,
                              actor_id, actor_name)
     select gen_random_uuid(), k.id, e.seq, e.action, e.before, e.after, e.seq > 1, '', '{}'::jsonb,
            k.opened_at + (e.seq - 1) * interval '4 days', 'user', $1, $2
       from cases k
       join (values (1, 'open', null, 'opened'), (2, 'make-record', 'opened', 'recorded'),
                    (3, 'decide', 'recorded', 'decided')) e (seq, action, before, after)
         on e.seq = 1 or e.seq = 2 and k.state <> 'opened'
            or e.seq = 3 and k.state in ('closed', 'decided', 'cancelled')`,
    [id, name],
  );
}

async function addDecisions(tx: Tx, { id, name }: Actor): Promise<void> {
  await tx.sql(
    `insert into case_decisions (id, case_id, kind, number, content, content_hash, title, paper_id, decided_at,
                                 decided_by_id, decided_by_name)
     select gen_random_uuid(), k.id, 'fine', split_part(k.number, '/', 1) || '/QĐ-XPVPHC',
            jsonb_build_object('points', jsonb_build_array(jsonb_build_object('findingId', f.id, 'outcome', 'fine',
                'fineVnd', 7500000, 'computed', null, 'reason', '')), 'totalVnd', 7500000, 'suspensions', '[]'::jsonb,
              'remedies', '[]'::jsonb, 'reason', '', 'override', null, 'deviation', null),
            repeat('0', 64), 'department-director', gen_random_uuid(), k.opened_at + interval '8 days', $1, $2
       from cases k join findings f on f.case_id = k.id where k.state in ('closed', 'decided', 'cancelled')`,
    [id, name],
  );
  await tx.sql(`
    insert into obligations (id, case_id, decision_id, kind, text, amount_vnd, paid_vnd, due_on, state, settled_at)
    select gen_random_uuid(), d.case_id, d.id, o.kind, o.text, o.amount,
           case when k.state = 'closed' and o.kind = 'fine' then 7500000 else 0 end,
           (d.decided_at + interval '12 days')::date,
           case k.state when 'closed' then 'executed' when 'cancelled' then 'withdrawn' else 'not-executed' end,
           case when k.state <> 'decided' then d.decided_at + interval '10 days' end
      from case_decisions d join cases k on k.id = d.case_id
      join (values ('fine', 'Nộp phạt', 7500000), ('correction', 'Đăng cải chính', null)) o (kind, text, amount)
        on o.kind = 'fine' or abs(hashtext(d.number)) % 3 = 0
  `);
  await tx.sql(
    `insert into payments (id, obligation_id, amount_vnd, interest_vnd, receipt_number, paid_on, recorded_at,
                           recorded_by_id, recorded_by_name)
     select gen_random_uuid(), id, amount_vnd, 0, 'BL-1', due_on - 3, settled_at, $1, $2
       from obligations where kind = 'fine' and state = 'executed'`,
    [id, name],
  );
}

async function addClocks(tx: Tx): Promise<void> {
  await tx.sql(`
    insert into clocks (id, subject_type, subject_id, purpose, kind, rule, state, started_on, due_on, finished_at,
                        calendar_version, event_count, created_at)
    select gen_random_uuid(), 'case', k.id::text, c.purpose, 'statutory',
           jsonb_build_object('amount', c.days, 'unit', 'calendar-day', 'cutOff', null, 'firstDay', 'day-after',
             'rollForward', false, 'source', 'Luật Xử lý vi phạm hành chính', 'confidence', 'V'),
           case when c.is_open then 'running' else 'met' end, k.detected_on, k.detected_on + c.days,
           case when not c.is_open then k.opened_at + interval '8 days' end,
           (select coalesce(max(seq), 0) from calendar_day_events), 1, k.opened_at
      from cases k
      cross join lateral (
        select 'record' as purpose, 4 as days, true as is_open where k.state = 'opened'
        union all select 'decision', 30, k.state = 'recorded' where k.state in ('recorded', 'decided', 'closed', 'cancelled')
        union all select 'explanation-longer', 12, true where k.state = 'recorded' and abs(hashtext(k.number)) % 2 = 0
        union all select 'execution', 25, true where k.state = 'decided'
      ) c
  `);
  await tx.sql(`
    insert into clock_events (clock_id, seq, type, at, recorded_at, actor_kind, actor_id, actor_name, reason, data,
                              due_after, calendar_version)
    select id, 1, 'start', created_at, created_at, 'system', 'setup', 'Setup', '', '{}'::jsonb, due_on, calendar_version
      from clocks
  `);
}

async function addProposals(tx: Tx, { id, name }: Actor): Promise<void> {
  await tx.sql(
    `insert into decision_proposals (id, case_id, kind, content, state, proposed_at, proposed_by_id, proposed_by_name)
     select gen_random_uuid(), k.id, 'fine',
            jsonb_build_object('points', '[]'::jsonb, 'totalVnd', 7500000, 'suspensions', '[]'::jsonb,
              'remedies', '[]'::jsonb, 'reason', '', 'override', null, 'deviation', null),
            'open', k.opened_at + interval '6 days', $1, $2
       from cases k where k.state = 'recorded' and abs(hashtext(k.number)) % 5 = 0`,
    [id, name],
  );
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
