import type { Database, Tx } from '@pressdesk/core/platform';
import type { BenchPeople, LicensingBenchOptions } from './licensing.bench.ts';

export type Archive = {
  /** How it was filled, for the report. */
  how: string;
  /** Ids of dossiers that wait for the leader's signature. */
  toSign: string[];
  /** Folded words of a few dossiers, of a few holders, of nearly all, and a number that was given. */
  rareWords: string;
  holderWord: string;
  commonWord: string;
  number: string;
};

const bodies = ['Sở', 'Hội', 'Trung tâm', 'Công ty Cổ phần', 'Trường Đại học', 'Bệnh viện', 'Liên hiệp', 'Viện'];
const fields = [
  'Y tế',
  'Nông nghiệp',
  'Du lịch',
  'Khoa học',
  'Văn nghệ',
  'Xây dựng',
  'Giáo dục',
  'Thủy sản',
  'Lâm nghiệp',
];
const places = [
  'Kinh Thượng',
  'Bến Lau',
  'Liên Hà',
  'Đồng Lau',
  'Cây Gạo',
  'Hàng Lau',
  'Bờ Sông',
  'Đê Lạc',
  'Làng Nghề',
];
const titles = ['Bản tin', 'Sổ tay', 'Kỷ yếu', 'Tờ gấp', 'Cẩm nang', 'Lịch công tác', 'Đặc san', 'Tài liệu'];

/**
 * Fills a database that was only migrated: publishers, licences with their first decision and version, dossiers of ten
 * years; the open ones with clocks and events. Rows are made by PostgreSQL out of lists of Vietnamese words.
 */
export async function fillArchive(
  database: Database,
  { licences, dossiers, open, toSign }: LicensingBenchOptions & { toSign: number },
  people: BenchPeople,
): Promise<Archive> {
  const started = performance.now();
  const publishers = bodies.length * fields.length * places.length;
  const ids = await database.transaction(async (tx) => {
    await addWords(tx);
    await addPublishers(tx);
    await addLicences(tx, licences, publishers);
    await addDossiers(tx, { dossiers, open, toSign, publishers }, people);
    await addClocks(tx);
    await addEvents(tx, people);
    const rows = await tx.sql<{ id: string }>(`select id from dossiers where step = 'signature' order by id limit $1`, [
      toSign,
    ]);
    return rows.map(({ id }) => id);
  });
  await database.transaction((tx) => tx.sql('analyze'));
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return {
    how:
      `filled by SQL in ${seconds} s: ${licences} licences with a decision and a version each, ${dossiers} dossiers, ` +
      `${open} of them open, with clocks and events; ${publishers} publishers, Vietnamese names from lists`,
    toSign: ids,
    rareWords: '4711 kinh',
    holderWord: 'nghe',
    commonWord: 'tin',
    number: '4711/gp-svhttdl',
  };
}

/** Every word list as a table of names, folded as search folds them. */
async function addWords(tx: Tx): Promise<void> {
  await tx.sql('create temporary table words (list text, at int, name text, folded text) on commit drop');
  for (const [list, names] of Object.entries({ bodies, fields, places, titles })) {
    for (const [at, name] of names.entries()) {
      await tx.sql('insert into words values ($1, $2, $3, $4)', [list, at, name, fold(name)]);
    }
  }
}

async function addPublishers(tx: Tx): Promise<void> {
  await tx.sql(`
    insert into publishers (id, code, name, address, phone, email, created_at)
    select gen_random_uuid(), 'bench-' || row_number() over (), b.name || ' ' || f.name || ' ' || p.name,
           p.name || ', tỉnh Kinh Lạc', '0200 3555 000', 'vanphong@bench.example', now()
      from words b, words f, words p where b.list = 'bodies' and f.list = 'fields' and p.list = 'places'
  `);
  await tx.sql(`
    create temporary table numbered on commit drop as
    select row_number() over (order by p.code) - 1 as n, p.id, p.name, p.search_name as folded from publishers p
  `);
  await tx.sql('create unique index on numbered (n)');
}

/** Ten years of licences, evenly; their numbers count through, so that none is given twice in a year. */
async function addLicences(tx: Tx, count: number, publishers: number): Promise<void> {
  await tx.sql(
    `insert into licences (id, public_id, number, procedure_code, kind, publisher_id, subject, status, valid_from,
                           valid_to, version_number, is_published, issued_at, holder, holder_address, search_text)
     select gen_random_uuid(), 'b' || g, (g + 1) || '/GP-SVHTTDL', case when g % 3 = 0 then 'P14' else 'P01' end,
            'licence', p.id, t.name || ' ' || g,
            case when g < $1 * 7 / 10 then 'expired' when g % 97 = 0 then 'suspended' when g % 101 = 0 then 'revoked'
                 else 'in-force' end,
            d.day, d.day + 364, 1, true, d.day::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '9 hours', p.name,
            'tỉnh Kinh Lạc',
            'gp svhttdl ' || (g + 1) || ' ' || t.folded || ' ban tin ' || g || ' ' || p.folded || ' tinh'
       from generate_series(0, $1 - 1) g
       join numbered p on p.n = g % $2
       join words t on t.list = 'titles' and t.at = g % 8
       cross join lateral (select date '2017-01-02' + (g::bigint * 3600 / $1)::int as day) d`,
    [count, publishers],
  );
  await tx.sql(`
    insert into licence_decisions (id, licence_id, seq, action, effective_on, basis, reason, decided_at, decided_by_id,
                                   decided_by_name)
    select gen_random_uuid(), id, 1, 'issue', valid_from, 'Luật Báo chí, Điều 48', 'Hồ sơ đủ điều kiện', issued_at,
           'bench', 'Phạm Đình Toàn' from licences
  `);
  await tx.sql(`
    insert into licence_versions (id, licence_id, number, content, content_hash, effective_from, decision_id, created_at)
    select gen_random_uuid(), l.id, 1,
           jsonb_build_object('number', l.number, 'holder', l.holder, 'holderAddress', l.holder_address,
             'subject', l.subject, 'procedure', jsonb_build_object('code', l.procedure_code, 'version', 1),
             'answers', '{}'::jsonb, 'conditions', '[]'::jsonb, 'domains', '[]'::jsonb,
             'validFrom', l.valid_from, 'validTo', l.valid_to),
           repeat('0', 64), l.valid_from, d.id, l.issued_at
      from licences l join licence_decisions d on d.licence_id = l.id
  `);
}

type DossierCounts = { dossiers: number; open: number; toSign: number; publishers: number };

/** The last ones are open, at every state and step; all before them are over. */
async function addDossiers(tx: Tx, counts: DossierCounts, people: BenchPeople): Promise<void> {
  const { dossiers, open, toSign, publishers } = counts;
  await tx.sql(
    `insert into dossiers (id, code, procedure_code, procedure_version_id, purpose, publisher_id, channel, applicant,
        answers, state, step, outcome, proposal, proposed_by_id, endorsed_by_id, assignee_id, appointment_on,
        supplement_count, apology_count, submission_key, created_by_id, created_at, submitted_at, accepted_at,
        finished_at, returned_at, event_count, subject, search_text)
     select gen_random_uuid(), 'H05.14-' || to_char(d.day, 'YYMMDD') || '-' || lpad(g::text, 7, '0'), v.code, v.id, 'new',
            p.id, case when g % 4 = 0 then 'counter' else 'online' end,
            jsonb_build_object('organisation', p.name, 'address', 'tỉnh Kinh Lạc', 'person', 'Nguyễn An',
                               'phone', '0200 3555 000', 'email', 'an@bench.example'),
            jsonb_build_object('holder', p.name, 'holder-address', 'tỉnh Kinh Lạc', 'title', t.name || ' ' || g,
              'purpose', 'Thông tin hoạt động', 'content', 'Hoạt động nội bộ', 'language', 'Tiếng Việt', 'pages', 32,
              'periodicity', '01 kỳ/tháng', 'print-run', 500),
            s.state, s.step,
            case when s.state in ('done', 'returned') then case when g % 12 = 0 then 'refused' else 'granted' end end,
            case when s.step in ('endorsement', 'signature') then jsonb_build_object('outcome', 'grant',
              'grounds', '[]'::jsonb, 'reason', 'Hồ sơ đủ điều kiện', 'validFrom', null,
              'validTo', (current_date + 300)::text, 'conditions', '[]'::jsonb) end,
            case when s.step in ('endorsement', 'signature') then 'bench-officer' end,
            case when s.step = 'signature' then 'bench-head' end,
            case when s.state in ('processing', 'accepted') and g % 5 = 0 then $4::uuid end,
            d.day + 16, 0, 0, 'bench-' || g, 'bench-publisher', d.at, d.at,
            case when s.state <> 'registered' then d.at + interval '3 days' end,
            case when s.state in ('done', 'returned', 'not-accepted', 'stopped') then d.at + interval '14 days' end,
            case when s.state = 'returned' then d.at + interval '15 days' end,
            case when s.step = 'signature' then 5 when s.step = 'endorsement' then 4 when s.step = 'examination' then 3
                 when s.state in ('accepted', 'awaiting-supplement') then 2 else 1 end,
            t.name || ' ' || g,
            'h05 14 ' || g || ' ' || t.folded || ' ban tin ' || p.folded
       from generate_series(0, $1 - 1) g
       join numbered p on p.n = g % $3
       join words t on t.list = 'titles' and t.at = g % 8
       cross join lateral (select g - ($1 - $2) as nth) o
       cross join lateral (
         select case when o.nth < 0 then date '2017-01-02' + (g::bigint * 3560 / $1)::int
                     else current_date - (o.nth % 25)::int - 1 end as day) day
       cross join lateral (
         select day.day, day.day::timestamp at time zone 'Asia/Ho_Chi_Minh' + interval '8 hours' as at) d
       cross join lateral (
         select case when o.nth < 0 then
                       case when g % 40 = 0 then 'stopped' when g % 50 = 1 then 'not-accepted' else 'returned' end
                     when o.nth < $5 then 'processing'
                     when o.nth % 8 = 0 then 'registered' when o.nth % 8 = 1 then 'accepted'
                     when o.nth % 8 = 2 then 'awaiting-supplement' else 'processing' end as state) st
       cross join lateral (
         select st.state, case when st.state <> 'processing' then null when o.nth < $5 then 'signature'
                               when o.nth % 8 in (3, 4, 5) then 'examination' else 'endorsement' end as step) s
       join procedure_versions v on v.code = case when o.nth >= 0 and o.nth < $5 or g % 3 <> 0 then 'P01' else 'P14' end
                                and v.version = 1`,
    [dossiers, open, publishers, people.officer.id, toSign],
  );
}

async function addClocks(tx: Tx): Promise<void> {
  await tx.sql(`
    insert into clocks (id, subject_type, subject_id, purpose, kind, rule, state, started_on, due_on, calendar_version,
                        event_count, created_at)
    select gen_random_uuid(), 'dossier', d.id::text,
           case when d.state = 'registered' then 'completeness' else 'processing' end, k.kind,
           (select definition -> 'processing' -> 'rule' from procedure_versions v where v.id = d.procedure_version_id),
           case when d.state = 'awaiting-supplement' then 'paused' else 'running' end,
           d.submitted_at::date, d.submitted_at::date + k.days,
           (select coalesce(max(seq), 0) from calendar_day_events), 1, d.submitted_at
      from dossiers d cross join (values ('statutory', 16), ('internal', 12)) k (kind, days)
     where d.state in ('registered', 'accepted', 'processing', 'awaiting-supplement')
  `);
  await tx.sql(`
    insert into clock_events (clock_id, seq, type, at, recorded_at, actor_kind, actor_id, actor_name, reason, data,
                              due_after, calendar_version)
    select id, 1, 'start', created_at, created_at, 'system', 'setup', 'Setup', '', '{}'::jsonb, due_on, calendar_version
      from clocks
  `);
}

/** The events each open dossier has behind it: as many as its row counts. */
async function addEvents(tx: Tx, { officer }: BenchPeople): Promise<void> {
  await tx.sql(
    `insert into dossier_events (id, dossier_id, seq, action, state_before, state_after, step_after, is_public, note, data,
                                 at, actor_kind, actor_id, actor_name)
     select gen_random_uuid(), d.id, e.seq, e.action, e.before, e.after, e.step, true, '', '{}'::jsonb,
            d.submitted_at + e.seq * interval '1 hour', 'user', $1, $2
       from dossiers d
       join (values (1, 'submit', 'draft', 'registered', null),
                    (2, 'accept', 'registered', 'accepted', null),
                    (3, 'take-up', 'accepted', 'processing', 'examination'),
                    (4, 'propose', 'processing', 'processing', 'endorsement'),
                    (5, 'endorse', 'processing', 'processing', 'signature'),
                    (2, 'request-supplement', 'registered', 'awaiting-supplement', null)
            ) e (seq, action, before, after, step)
         on e.seq <= d.event_count and e.seq <> 2
            or e.seq = 2 and d.event_count >= 2 and (e.after = 'accepted') = (d.state <> 'awaiting-supplement')
      where d.state in ('registered', 'accepted', 'processing', 'awaiting-supplement')`,
    [officer.id, officer.name],
  );
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}
