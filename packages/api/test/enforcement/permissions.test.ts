import { policy } from '@pressdesk/core/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseResponse } from '../../src/schemas/index.ts';
import { type Person, personWith } from '../licensing/licensing-api.ts';
import { aPdf } from '../licensing/sample-files.ts';
import {
  act,
  afterExplanation,
  createEnforcementApi,
  type EnforcementApi,
  escalated,
  finding,
  open,
  propose,
  record,
  sendForm,
} from './enforcement-api.ts';
import { permissionTable, type Row } from './permission-table.ts';

const tags = ['cases', 'evidence', 'decisions', 'complaints', 'offices'];

/** Accounts by the role they have; `member-a` is of the party, `member-b` belongs to the other publisher. */
const staff = {
  reviewer: 'reviewer',
  officer: 'licensing-officer',
  head: 'department-head',
  leader: 'leader',
  inspector: 'inspector',
  admin: 'admin',
  auditor: 'auditor',
} as const;
type Account = keyof typeof staff | 'member-a' | 'member-b';
const accounts = [...Object.keys(staff), 'member-a', 'member-b'] as Account[];

type Route = { operationId: string; method: string; path: string };

let api: EnforcementApi;
let routes: Route[];
let kase: CaseResponse;
let itemId: string;
/** A case of publisher A of which nothing was put to it yet. */
let hidden: CaseResponse;
/** Texts that only publisher A and the office may read, and those the office keeps to itself. */
const shared = {
  facts: 'Đăng bài kín của A.',
  reply: 'Lời giải trình riêng của A.',
  grounds: 'Khiếu nại riêng của A.',
};
const internal = { exhibit: 'Chứng cứ của cơ quan', minutes: 'Biên bản nội bộ.', hidden: 'Vụ việc đang xác minh' };

beforeAll(async () => {
  api = await createEnforcementApi();
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string; tags?: string[] }>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.some((tag) => tags.includes(tag)))
      .map(([method, { operationId }]) => ({ operationId, path, method: method.toUpperCase() })),
  );
  ({ itemId } = await escalated(api, 'bai-kin'));
  kase = await theCase();
  hidden = await open(api, await api.person('inspector'), { title: internal.hidden });
});
afterAll(() => api.close());

/** Publisher A’s case with everything in it: exhibit, minutes, a reply with its attachment, a decision, a complaint. */
async function theCase(): Promise<CaseResponse> {
  const inspector = await api.person('inspector');
  const member = await api.person('member-a');
  const opened = await open(api, inspector);
  await sendForm(
    inspector,
    `/api/cases/${opened.id}/exhibits`,
    { rowVersion: String(opened.rowVersion), kind: 'document', title: internal.exhibit, source: 'Thu tại trụ sở' },
    { file: { bytes: aPdf('exhibit'), name: 'a.pdf' } },
  );
  await act(inspector, opened, 'note-working-session', { on: '2026-11-02', text: internal.minutes, present: [] });
  await act(inspector, opened, 'add-finding', { ...finding, facts: shared.facts });
  const recorded = await act(inspector, opened, 'make-record', record);
  const findingId = recorded.findings[0]!.id;
  const said = await sendForm(
    member,
    `/api/cases/${opened.id}/replies`,
    { rowVersion: String(recorded.rowVersion), findingId, kind: 'explains', text: shared.reply, channel: 'portal' },
    { attachments: { bytes: aPdf('attachment'), name: 'b.pdf' } },
  );
  const { findings } = (await said.json()) as CaseResponse;
  const replyId = findings[0]!.replies[0]!.id;
  await act(inspector, opened, 'answer-reply', { replyId, verdict: 'rejected', text: 'Không có cơ sở.' });
  afterExplanation(api, recorded);
  const heard = await act(inspector, opened, 'close-explanation');
  await propose(inspector, heard);
  const decided = await act(await api.person('leader'), opened, 'decide');
  const delivery = { paperId: decided.decisions[0]!.paper!.id, method: 'by-hand', result: 'delivered' };
  await sendForm(
    inspector,
    `/api/cases/${opened.id}/deliver`,
    { ...delivery, rowVersion: String(decided.rowVersion), at: api.clock.now().toString() },
    { proof: { bytes: aPdf('signature'), name: 'c.pdf' } },
  );
  await act(member, opened, 'complaints', { grounds: shared.grounds, channel: 'portal' });
  return inspector.get(`/api/cases/${opened.id}`);
}

/** The request of a route for what is publisher A’s. */
function requestOf({ operationId, method, path }: Route, row: Row, person: Person): Promise<Response> {
  const reply = kase.findings[0]!.replies[0]!;
  const ids: [string, string][] = [
    ['/api/cases/', kase.id],
    ['/api/exhibits/', kase.exhibits[0]!.id],
    ['/api/complaints/', kase.complaints[0]!.id],
    ['/api/items/', itemId],
    ['/api/papers/', kase.papers.find(({ kind }) => kind === 'record')!.id],
    ['/api/deliveries/', kase.deliveries[0]!.id],
    ['/api/offices/', '019ab000-0000-7000-8000-000000000000'],
  ];
  const id = ids.find(([prefix]) => path.startsWith(prefix))?.[1] ?? '';
  const address = path
    .replace('{id}', id)
    .replace('{replyId}', reply.id)
    .replace('{sha256}', reply.attachments[0]!.sha256);
  const office = { validFrom: '2020-01-01', validTo: '2020-12-31', title: 'chief-inspector', document: '1/QĐ' };
  const bodies: Record<string, Record<string, unknown>> = {
    appointOffice: { ...office, userId: api.leaders.first },
    mergeCase: { ...row.body, intoId: hidden.id },
  };
  const body = bodies[operationId] ?? row.body;
  return person.request(method, `${address}${row.query ?? ''}`, body);
}

type Outcome = 'allowed' | 'refused' | 'hidden' | 'signed-out' | 'broken';

/** Refused by the policy is another thing than by the state of the case, which says so without naming a permission. */
async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.status === 401) return 'signed-out';
  if (answer.status === 404) return 'hidden';
  if (answer.status === 400 || answer.status >= 500) return 'broken';
  if (answer.status !== 403) return 'allowed';
  return (await answer.text()).includes('"action":') ? 'refused' : 'allowed';
}

function expected({ permission, also = [], about }: Row, account: Account): Outcome {
  const may = policy[permission] as { roles: readonly string[]; own?: readonly string[] };
  const role = account === 'member-a' || account === 'member-b' ? 'publisher' : staff[account];
  if (may.roles.includes(role) || also.includes(role)) return about === 'missing' ? 'hidden' : 'allowed';
  // Another publisher doesn't learn that there is such a case, not even by being refused.
  if (account === 'member-b' && about === 'thing') return 'hidden';
  if (!may.own?.includes(role)) return 'refused';
  if (about === 'internal') return 'hidden';
  return account === 'member-a' || about === 'list' ? 'allowed' : 'hidden';
}

test('every route of enforcement is in the table, and the table has no other', () => {
  expect(routes.map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(permissionTable).toSorted());
});

test('nobody who isn’t signed in gets anything of any of them', async () => {
  const nobody = personWith(api.url);
  for (const route of routes) {
    const answer = await requestOf(route, permissionTable[route.operationId]!, nobody);
    expect(await outcomeOf(answer), route.operationId).toBe('signed-out');
  }
});

for (const account of accounts) {
  test(`${account} gets what the policy gives and nothing else`, async () => {
    const person = await api.person(account);
    const told: string[] = [];
    const outcomes: Record<string, Outcome> = {};
    const table: Record<string, Outcome> = {};
    for (const route of routes) {
      const row = permissionTable[route.operationId]!;
      const answer = await requestOf(route, row, person);
      table[route.operationId] = expected(row, account);
      outcomes[route.operationId] = await outcomeOf(answer.clone());
      told.push(await answer.text());
    }
    expect(outcomes).toEqual(table);
    const all = told.join(' ');
    const theirs = [kase.number, kase.title, kase.fullParty.idNumber!, ...Object.values(shared)];
    const kept = { 'member-a': Object.values(internal), 'member-b': [...Object.values(internal), ...theirs] };
    for (const text of kept[account as keyof typeof kept] ?? []) expect(all, `${account} reads it`).not.toContain(text);
    // What the other one must not read is there to be read.
    if (account === 'member-a') for (const text of Object.values(shared)) expect(all).toContain(text);
    if (account === 'inspector') for (const text of Object.values(internal)) expect(all).toContain(text);
  });
}

test('a case of which nothing was put to the party isn’t there for it, whatever it asks', async () => {
  const member = await api.person('member-a');
  for (const { operationId, method, path } of routes.filter(({ path }) => path.startsWith('/api/cases/{id}'))) {
    const row = permissionTable[operationId]!;
    if (!(policy[row.permission] as { own?: readonly string[] }).own) continue;
    const reply = kase.findings[0]!.replies[0]!;
    const address = path
      .replace('{id}', hidden.id)
      .replace('{replyId}', reply.id)
      .replace('{sha256}', reply.attachments[0]!.sha256);
    expect((await member.request(method, address, row.body)).status, operationId).toBe(404);
  }
  const own = await member.get<{ items: { id: string }[] }>('/api/cases');
  expect(own.items.map(({ id }) => id)).toEqual([kase.id]);
});

test('papers of a case are read by the office, and by the party when they were given to it', async () => {
  const inspector = await api.person('inspector');
  const statusOf = async (account: string, id: string) =>
    (await (await api.person(account)).request('GET', `/api/papers/${id}/pdf`)).status;
  const { papers, decisions, events } = await inspector.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect(papers.length).toBeGreaterThanOrEqual(3);
  const minutes = events.find(({ action }) => action === 'note-working-session')!.paper!.id;
  const decision = decisions[0]!.paper!.id;
  const statuses = async (account: string) => [await statusOf(account, minutes), await statusOf(account, decision)];
  expect(await statuses('inspector')).toEqual([200, 200]);
  expect(await statuses('member-a')).toEqual([404, 200]);
  expect(await statuses('member-b')).toEqual([404, 404]);
  expect(await statuses('reviewer')).toEqual([403, 403]);
});

test('a publisher’s list of cases can’t be widened to another publisher’s by asking for it', async () => {
  const other = await api.person('member-b');
  for (const path of ['/api/cases', '/api/cases/export']) {
    expect((await other.request('GET', `${path}?publisherId=${api.publishers.a.id}`)).status, path).toBe(404);
  }
});

test('the list goes out with its filters, and who took it out is in the log', async () => {
  const auditor = await api.person('auditor');
  const csv = await (await auditor.request('GET', '/api/cases/export?format=csv&lang=vi&state=decided')).text();
  const lines = csv.trim().split('\r\n');
  expect(lines[0]).toContain('Số hồ sơ,Vụ việc,Bên vi phạm');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(kase.number);
  expect(lines[1]).toContain('40000000');
  const { items } = await auditor.get<{ items: { data: unknown }[] }>('/api/audit?subject=cases');
  expect(items[0]).toMatchObject({ data: { format: 'csv', filter: { state: 'decided' } } });
});
