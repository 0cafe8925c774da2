import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../src/platform/index.ts';

type Row = Record<string, unknown>;

/** Puts a row into a table as it would stand there; what isn’t said is what the test doesn’t depend on. */
async function put(tx: Tx, table: string, row: Row): Promise<void> {
  const keys = Object.keys(row);
  const values = keys.map((key) => (isJson(row[key]) ? JSON.stringify(row[key]) : row[key]));
  const marks = keys.map((key, index) => `$${index + 1}${isJson(row[key]) ? '::jsonb' : ''}`);
  await tx.sql(`insert into ${table} (${keys.join(', ')}) values (${marks.join(', ')})`, values);
}

function isJson(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A moment at the office, such as `2026-03-02 09:00`. */
export function at(text: string): string {
  return `${text.replace(' ', 'T')}:00+07:00`;
}

const hash = 'a'.repeat(64);
const actor = { actor_kind: 'user', actor_id: 'u1', actor_name: 'Lê Hoa' };

export async function putPublisher(tx: Tx, address: string): Promise<string> {
  const id = randomUUID();
  await put(tx, 'publishers', { id, code: id, name: 'Cơ quan', address, created_at: at('2020-01-01 08:00') });
  return id;
}

export async function putProcedure(tx: Tx, code: string, amountVnd: number | null): Promise<string> {
  const id = randomUUID();
  await put(tx, 'procedure_versions', {
    ...{ id, code, version: 99, valid_from: '2020-01-01', definition_hash: hash, recorded_at: at('2020-01-01 08:00') },
    definition: {
      name: { vi: `Thủ tục ${code}`, en: `Procedure ${code}` },
      fee: amountVnd === null ? null : { amountVnd },
    },
  });
  return id;
}

export type KnownDossier = {
  publisher: string;
  procedure: { code: string; version: string };
  channel?: 'online' | 'counter';
  submitted: string;
  accepted?: string;
  due?: string;
  finished?: string;
  outcome?: 'granted' | 'refused' | 'acknowledged';
  answers?: Row;
  events?: [action: string, at: string, data?: Row][];
};

export async function putDossier(tx: Tx, known: KnownDossier): Promise<string> {
  const id = randomUUID();
  const { events = [] } = known;
  await put(tx, 'dossiers', {
    ...{ id, code: id, procedure_code: known.procedure.code, procedure_version_id: known.procedure.version },
    ...{ purpose: 'new', publisher_id: known.publisher, channel: known.channel ?? 'counter', applicant: {} },
    ...{ answers: known.answers ?? {}, state: known.finished ? 'done' : 'processing', outcome: known.outcome ?? null },
    ...{
      appointment_on: known.due ?? null,
      supplement_count: 0,
      apology_count: 0,
      created_by_id: 'u1',
      event_count: 0,
    },
    ...{ created_at: known.submitted, submitted_at: known.submitted, accepted_at: known.accepted ?? null },
    finished_at: known.finished ?? null,
  });
  for (const [seq, [action, when, data = {}]] of events.entries()) {
    await put(tx, 'dossier_events', {
      ...{
        id: randomUUID(),
        dossier_id: id,
        seq: seq + 1,
        action,
        state_before: 'processing',
        state_after: 'processing',
      },
      ...{ is_public: true, note: '', data, at: when, ...actor },
    });
  }
  return id;
}

export async function putLicence(
  tx: Tx,
  known: { publisher: string; procedure: string; issued: string; to?: string; decisions?: [string, string, string?][] },
): Promise<string> {
  const id = randomUUID();
  const from = known.issued.slice(0, 10);
  await put(tx, 'licences', {
    ...{ id, public_id: id, number: id.slice(0, 8), procedure_code: known.procedure, kind: 'licence' },
    ...{
      publisher_id: known.publisher,
      subject: 'Bản tin',
      status: 'in-force',
      valid_from: from,
      valid_to: known.to ?? null,
    },
    ...{ version_number: 1, is_published: true, issued_at: known.issued },
  });
  const decisions = [['issue', known.issued], ...(known.decisions ?? [])] as [string, string, string?][];
  for (const [seq, [action, when, ends]] of decisions.entries()) {
    await put(tx, 'licence_decisions', {
      ...{
        id: randomUUID(),
        licence_id: id,
        seq: seq + 1,
        action,
        effective_on: when.slice(0, 10),
        ends_on: ends ?? null,
      },
      ...{ basis: '', reason: '', decided_at: when, decided_by_id: 'u1', decided_by_name: 'Lê Hoa' },
    });
  }
  return id;
}

export async function putOutlet(tx: Tx, publisher: string, kind: string, created: string): Promise<string> {
  const id = randomUUID();
  await put(tx, 'outlets', {
    id,
    publisher_id: publisher,
    code: id,
    name: `Cơ quan ${kind}`,
    kind,
    created_at: created,
  });
  return id;
}

export async function putItem(
  tx: Tx,
  outlet: string,
  kind: string,
  seen: string,
): Promise<{ id: string; version: string }> {
  const [id, version] = [randomUUID(), randomUUID()];
  const times = { first_seen_at: seen, last_seen_at: seen };
  await put(tx, 'items', { id, outlet_id: outlet, kind, identity_key: id, title: 'Bài', ...times });
  await put(tx, 'item_versions', {
    ...{ id: version, item_id: id, number: 1, title: 'Bài', body: '', authors: [], content_hash: hash },
    ...{ changed_fields: [], recorded_at: seen },
  });
  return { id, version };
}

export async function putReview(
  tx: Tx,
  item: { id: string; version: string; outlet: string },
  { status, created, decided }: { status: string; created: string; decided?: string },
): Promise<void> {
  await tx.sql(
    `insert into review_items (id, item_id, item_version_id, outlet_id, status, severity_rank, topics, created_at, decided_at)
     values ($1, $2, $3, $4, $5, 2, '{}', $6, $7)`,
    [randomUUID(), item.id, item.version, item.outlet, status, created, decided ?? null],
  );
}

export async function putSignal(tx: Tx, item: { id: string; version: string }, when: string): Promise<void> {
  const [rule] = await tx.sql<{ id: string }>('select id from rule_versions order by id limit 1');
  await put(tx, 'signals', {
    ...{ id: randomUUID(), rule_version_id: rule!.id, item_version_id: item.version, item_id: item.id },
    ...{ hits: [], created_at: when },
  });
}

export type KnownCase = {
  address?: string;
  kind?: 'organisation' | 'individual';
  opened: string;
  origin?: string;
  events?: [action: string, at: string][];
  decision?: {
    kind?: string;
    at: string;
    totalVnd?: number;
    suspensions?: Row[];
    due?: string;
    fine?: { paid?: [amount: number, interest: number, on: string][]; state?: string };
    orders?: { kind: string; due: string; seen?: string; settled?: string }[];
  };
  complaint?: { filed: string; outcome?: string; decided?: string };
};

export async function putCase(tx: Tx, known: KnownCase): Promise<string> {
  const id = randomUUID();
  const party = {
    kind: known.kind ?? 'organisation',
    name: 'Công ty A',
    address: known.address ?? 'Xã Yên Phong, tỉnh Bắc Ninh',
  };
  await put(tx, 'cases', {
    ...{
      id,
      number: id,
      title: 'Vụ việc',
      party,
      origin: { type: known.origin ?? 'review-decision', id: null, text: '' },
    },
    ...{ state: 'opened', detected_on: known.opened.slice(0, 10), search_text: '', opened_at: known.opened },
    ...{ opened_by_id: 'u1', event_count: 0 },
  });
  for (const [seq, [action, when]] of (known.events ?? []).entries()) {
    await put(tx, 'case_events', {
      ...{ id: randomUUID(), case_id: id, seq: seq + 1, action, state_after: 'opened', is_public: false, note: '' },
      ...{ data: {}, at: when, ...actor },
    });
  }
  if (known.decision) await putDecision(tx, id, known);
  return id;
}

async function putDecision(tx: Tx, caseId: string, { decision, complaint }: KnownCase): Promise<void> {
  const { kind = 'fine', at: decidedAt, totalVnd = 0, suspensions = [], due, fine, orders = [] } = decision!;
  const id = randomUUID();
  await put(tx, 'case_decisions', {
    ...{ id, case_id: caseId, kind, number: '01', content: { totalVnd, suspensions }, content_hash: hash },
    ...{ title: 'department-director', paper_id: randomUUID(), decided_at: decidedAt, decided_by_id: 'u2' },
    decided_by_name: 'Trần Sơn',
  });
  if (due) {
    await put(tx, 'clocks', {
      ...{
        id: randomUUID(),
        subject_type: 'case',
        subject_id: caseId,
        purpose: 'decision',
        kind: 'statutory',
        rule: {},
      },
      ...{ state: 'met', started_on: due, due_on: due, calendar_version: 0, event_count: 0, created_at: decidedAt },
    });
  }
  if (fine) {
    const obligation = randomUUID();
    await put(tx, 'obligations', {
      ...{
        id: obligation,
        case_id: caseId,
        decision_id: id,
        kind: 'fine',
        text: '',
        amount_vnd: totalVnd,
        paid_vnd: 0,
      },
      state: fine.state ?? 'not-executed',
    });
    for (const [index, [amount, interest, on]] of (fine.paid ?? []).entries()) {
      await put(tx, 'payments', {
        ...{ id: randomUUID(), obligation_id: obligation, amount_vnd: amount, interest_vnd: interest, paid_on: on },
        ...{
          receipt_number: `BL${index}`,
          recorded_at: at(`${on} 10:00`),
          recorded_by_id: 'u1',
          recorded_by_name: 'Lê Hoa',
        },
      });
    }
  }
  for (const order of orders) {
    await put(tx, 'obligations', {
      ...{
        id: randomUUID(),
        case_id: caseId,
        decision_id: id,
        kind: order.kind,
        text: '',
        paid_vnd: 0,
        due_on: order.due,
      },
      ...{
        state: order.settled ? 'executed' : 'not-executed',
        seen_at: order.seen ?? null,
        settled_at: order.settled ?? null,
      },
    });
  }
  if (complaint) {
    await put(tx, 'complaints', {
      ...{ id: randomUUID(), case_id: caseId, decision_id: id, level: 1, filed_on: complaint.filed, grounds: 'x' },
      ...{ channel: 'paper', state: complaint.decided ? 'decided' : 'received', dialogues: [], outcome_text: '' },
      ...{ outcome: complaint.outcome ?? null, decided_at: complaint.decided ?? null },
      ...{ created_at: at(`${complaint.filed} 09:00`), created_by_id: 'u1' },
    });
  }
}

async function _putFinding(tx: Tx, caseId: string, number: number, provision: string): Promise<void> {
  const [version] = await tx.sql<{ id: string }>('select id from law_provision_versions order by id limit 1');
  await put(tx, 'findings', {
    ...{ id: randomUUID(), case_id: caseId, number, facts: 'x', grounds: '', act_started_on: '2026-01-01' },
    ...{ provision_code: provision, provision_version_id: version!.id, violation: {}, aggravating: [], mitigating: [] },
    created_at: at('2026-01-01 08:00'),
  });
}

export async function putDeposit(
  tx: Tx,
  outlet: string,
  {
    due,
    received,
    late,
    read,
    finding,
  }: { due: string; received?: string; late?: boolean; read?: string; finding?: string },
): Promise<void> {
  await put(tx, 'deposits', {
    ...{ id: randomUUID(), outlet_id: outlet, released_on: due.slice(0, 10), due_at: due, copies_due: 2 },
    ...{ state: read ? 'read' : received ? 'received' : 'overdue', received_at: received ?? null },
    ...{ copies_received: received ? 2 : null, is_late: received ? (late ?? false) : null, read_at: read ?? null },
    ...{ result: read ? (finding ? 'finding' : 'clean') : null, finding: finding ?? null },
  });
}
