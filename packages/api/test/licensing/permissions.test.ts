import { randomUUID } from 'node:crypto';
import { policy } from '@pressdesk/core/identity';
import { queueMessage } from '@pressdesk/core/messages';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aFilledDossier,
  bulletinAnswers,
  createLicensingApi,
  createUpload,
  type DossierAnswer,
  type LicensingApi,
  type Person,
  personWith,
} from './licensing-api.ts';
import { permissionTable, type Row } from './permission-table.ts';

const tags = ['dossiers', 'licences', 'papers', 'uploads', 'deposits', 'messages'];

/** Accounts by the role they have; `member-a` owns what the test asks for, `member-b` belongs to the other publisher. */
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

let api: LicensingApi;
let routes: Route[];
/** Ids of things that are publisher A’s, by the path they stand in. */
let own: { dossier: DossierAnswer; licence: string; paper: string; deposit: string; schedule: string; upload: string };
/** Texts that only publisher A may read. */
let secrets: string[];

beforeAll(async () => {
  api = await createLicensingApi();
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { operationId: string; tags?: string[] }>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.some((tag) => tags.includes(tag)))
      .map(([method, { operationId }]) => ({ operationId, path, method: method.toUpperCase() })),
  );
  own = await thingsOfA();
  secrets = [
    own.dossier.id,
    own.dossier.code!,
    own.licence,
    own.deposit,
    own.schedule,
    'Bản tin mật',
    'Báo outlet-a',
    'Nhắc hạn của A',
  ];
});
afterAll(() => api.close());

async function thingsOfA(): Promise<typeof own> {
  const member = await api.person('member-a');
  const officer = await api.person('officer');
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin mật');
  const upload = await createUpload(member, { dossierId: draft.id, component: 'declaration', filename: 'a.pdf' }, 100);
  const body = { rowVersion: draft.rowVersion, submissionKey: randomUUID() };
  const dossier = await member.post<DossierAnswer>(`/api/dossiers/${draft.id}/submit`, body);
  const licence = await officer.post<{ id: string }>('/api/licences', licenceBody());
  await officer.post('/api/deposit-schedules', scheduleBody());
  await api.database.transaction((tx) =>
    queueMessage(tx, {
      ...{ key: 'reminder-a', kind: 'licence-reminder', channel: 'portal', to: api.publishers.a.id, locale: 'vi' },
      ...{ subject: 'Nhắc hạn của A', body: 'Giấy phép sắp hết hạn.', about: { type: 'licence', id: licence.id } },
    }),
  );
  const { items } = await officer.get<{ items: { id: string }[] }>('/api/deposits');
  const schedules = await officer.get<{ items: { id: string }[] }>('/api/deposit-schedules');
  return {
    ...{ dossier, licence: licence.id, paper: dossier.papers[0]!.id },
    ...{ deposit: items[0]!.id, schedule: schedules.items[0]!.id, upload: upload.place.split('/').at(-1)! },
  };
}

function licenceBody() {
  return {
    ...{ procedureCode: 'P01', number: '07/GP-SVHTTDL', issuedOn: '2026-08-01', publisherId: api.publishers.a.id },
    ...{ outletId: api.publishers.a.outletId, holder: 'Hội Nhà báo A', answers: bulletinAnswers('Bản tin mật') },
    ...{ validFrom: '2026-08-01', validTo: '2027-07-31', reason: 'Sổ cấp phép năm 2026' },
  };
}

function scheduleBody() {
  return {
    ...{ outletId: api.publishers.a.outletId, release: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] } },
    ...{ copies: 2, dueTime: '08:00', basis: { text: 'Nghị định 237/2026/NĐ-CP', confidence: 'V' } },
    validFrom: '2026-01-01',
  };
}

/** The request of a route for what is publisher A’s. */
function requestOf(
  { operationId, method, path }: Route,
  row: Row,
  account: Account,
  person: Person,
): Promise<Response> {
  const file = own.dossier.components.find(({ files }) => files.length > 0)!.files[0]!;
  const id = path.startsWith('/api/dossiers')
    ? own.dossier.id
    : path.startsWith('/api/licences')
      ? own.licence
      : path.startsWith('/api/papers')
        ? own.paper
        : path.startsWith('/api/uploads')
          ? own.upload
          : path.startsWith('/api/deposit-schedules')
            ? own.schedule
            : path.startsWith('/api/outlets')
              ? api.publishers.a.outletId
              : own.deposit;
  const address = `${path.replace('{id}', id).replace('{fileId}', file.id)}${row.query ?? ''}`;
  const tus = { 'tus-resumable': '1.0.0' };
  switch (operationId) {
    case 'openDossier': {
      const channel = account.startsWith('member') ? 'online' : 'counter';
      const body = { procedureCode: 'P01', purpose: 'new', publisherId: api.publishers.a.id, channel };
      return person.request(method, address, body);
    }
    case 'createUpload':
      return createUpload(person, { dossierId: own.dossier.id, component: 'declaration', filename: 'a.pdf' }, 10).then(
        ({ answer }) => answer,
      );
    case 'askUpload':
      return person.request('HEAD', address, undefined, tus);
    case 'cancelUpload':
      return person.request('DELETE', address, undefined, tus);
    case 'continueUpload':
      // At a place where the upload doesn't stand.
      return person.request('PATCH', address, Buffer.from('x'), {
        ...{ ...tus, 'upload-offset': '50', 'content-type': 'application/offset+octet-stream' },
      });
    case 'recordLicence':
      return person.request(method, address, licenceBody());
    case 'addDepositSchedule':
      return person.request(method, address, scheduleBody());
    case 'recordUnplannedDeposit':
      return person.request(method, address, {
        ...{ outletId: api.publishers.a.outletId, releasedOn: '2026-01-01', copiesDue: 3, dueTime: null },
        ...{ receivedAt: '2026-01-02T01:00:00Z', copies: 2, printRun: 500, issueNumber: '45' },
      });
    default:
      return person.request(method, address, row.body);
  }
}

type Outcome = 'allowed' | 'refused' | 'hidden' | 'signed-out' | 'broken';

/** Refused by the policy is another thing than by the state of the dossier, which says so without naming a permission. */
async function outcomeOf(answer: Response): Promise<Outcome> {
  if (answer.status === 401) return 'signed-out';
  if (answer.status === 404) return 'hidden';
  if (answer.status === 400 || answer.status >= 500) return 'broken';
  if (answer.status !== 403) return 'allowed';
  const text = await answer.text();
  return text === '' || text.includes('"action":') ? 'refused' : 'allowed';
}

function expected({ permission, about }: Row, account: Account): Outcome {
  const may = policy[permission] as { roles: readonly string[]; own?: readonly string[] };
  if (account !== 'member-a' && account !== 'member-b') {
    if (!may.roles.includes(staff[account])) return 'refused';
    return about === 'upload' ? 'hidden' : 'allowed';
  }
  if (!may.own?.includes('publisher')) return 'refused';
  return account === 'member-a' || about === 'list' ? 'allowed' : 'hidden';
}

test('every route of these contexts is in the table, and the table has no other', () => {
  const named = routes.map(({ operationId }) => operationId).filter((id) => id !== 'readDepositWorkload');
  expect(named.toSorted()).toEqual(Object.keys(permissionTable).toSorted());
});

test('nobody who isn’t signed in gets anything of any of them', async () => {
  const nobody = personWith(api.url);
  for (const route of routes) {
    const row = permissionTable[route.operationId] ?? { permission: 'deposit.read', about: 'office' };
    const answer = await requestOf(route, row, 'auditor', nobody);
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
      const row = permissionTable[route.operationId];
      // The owner's upload is given up last of all, by nobody here.
      if (!row || (route.operationId === 'cancelUpload' && account === 'member-a')) continue;
      const answer = await requestOf(route, row, account, person);
      table[route.operationId] = expected(row, account);
      outcomes[route.operationId] = await outcomeOf(answer.clone());
      const text = await answer.text();
      told.push(text);
      if (account !== 'member-b') continue;
      for (const secret of secrets) expect(text, `${route.operationId} tells ${secret}`).not.toContain(secret);
    }
    expect(outcomes).toEqual(table);
    // What the other one must not read is there to be read.
    if (account === 'member-a') for (const secret of secrets) expect(told.join(' ')).toContain(secret);
  });
}

test('a publisher’s list can’t be widened to another publisher’s by asking for it', async () => {
  const other = await api.person('member-b');
  for (const path of [
    '/api/dossiers',
    '/api/dossiers/board',
    '/api/dossiers/export',
    '/api/licences',
    '/api/licences/export',
  ]) {
    const answer = await other.request('GET', `${path}?publisherId=${api.publishers.a.id}`);
    expect(answer.status, path).toBe(404);
  }
  const mixed = `/api/dossiers/${own.dossier.id}/files/${randomUUID()}`;
  expect((await other.request('GET', mixed)).status).toBe(404);
});

test('a file of one dossier isn’t found under another one', async () => {
  const member = await api.person('member-a');
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin khác');
  const file = own.dossier.components.find(({ files }) => files.length > 0)!.files[0]!;
  expect((await member.request('GET', `/api/dossiers/${draft.id}/files/${file.id}`)).status).toBe(404);
});

test('the figures of who read how much are the office’s alone', async () => {
  const path = '/api/deposits/workload?from=2026-01-01&to=2026-12-31';
  for (const account of accounts) {
    const answer = await (await api.person(account)).request('GET', path);
    const may = (policy['deposit.read'].roles as readonly string[]).includes(staff[account as keyof typeof staff]);
    expect(answer.status, account).toBe(may ? 200 : 403);
  }
});
