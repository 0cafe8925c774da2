import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize } from '../../../src/identity/index.ts';
import {
  decideOnLicence,
  expireLicences,
  findLicence,
  getLicenceView,
  issueLicence,
  type LicenceFilter,
  licenceStatusOn,
  listLicences,
  type RecordLicenceInput,
  recordLicence,
} from '../../../src/licensing/index.ts';
import type { Kit } from '../../../src/papers/index.ts';
import { officeDay } from '../../../src/platform/index.ts';
import { anOutlet, createTestDatabase, openTestKit, type TestDatabase, testClock } from '../../support/index.ts';
import { aDefinition, aProposal, aPublisher, fileDossier, leader, officer, storeDefinition } from './fixtures.ts';

const definition = aDefinition();
const clock = testClock('2026-11-23T05:00:00Z');

let database: TestDatabase;
let kit: Kit;
let closeKit: () => Promise<void>;
let procedureVersionId: string;
let publisherId: string;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  ({ kit, close: closeKit } = await openTestKit());
  procedureVersionId = await storeDefinition(database, definition);
  publisherId = await aPublisher(database, 'register');
});
afterAll(async () => {
  await closeKit();
  await database.close();
});

const today = () => officeDay(clock.now()).toString();
const recordOf = (more: Partial<RecordLicenceInput>): RecordLicenceInput => ({
  procedureCode: 'T01',
  number: '12/GP-SVHTTDL',
  issuedOn: '2026-03-02',
  publisherId,
  outletId: null,
  holder: 'Hội Nông dân tỉnh Bắc Ninh',
  holderAddress: 'Phường Kinh Bắc',
  answers: { title: 'Nông thôn mới', language: 'Tiếng Việt', telephone: '0222 111 222', unknown: 'x' },
  conditions: [],
  validFrom: '2026-03-02',
  validTo: '2027-03-01',
  reason: 'Sổ cấp phép năm 2026, trang 12',
  ...more,
});

const record = (more: Partial<RecordLicenceInput> = {}) =>
  database.transaction(async (tx) => {
    const { id } = await recordLicence(tx, officer, authorize(officer, 'licence.record', recordOf(more)));
    return id;
  });

const issue = (more: { title?: string; outletId?: string; publisherId?: string; domains?: string[] } = {}) =>
  database.transaction(async (tx) => {
    const answers = { title: more.title ?? 'Nông thôn mới', language: 'Tiếng Việt', domains: more.domains ?? [] };
    const dossier = fileDossier(tx, {
      ...{ procedureVersionId, answers, publisherId: more.publisherId ?? publisherId, outletId: more.outletId ?? null },
    });
    await tx.em.flush();
    const proposal = aProposal({ validTo: '2027-11-22' });
    return (await issueLicence(tx, leader, { dossier, definition, proposal, kit })).licence;
  });

const list = (filter: Partial<LicenceFilter>, actor: Actor = officer) =>
  database.transaction((tx) => listLicences(tx, actor, { limit: 50, ...filter }));
const found = async (q: string) => (await list({ q })).items.map(({ subject }) => subject);
const view = (id: string, actor: Actor) =>
  database.transaction((tx) => getLicenceView(tx, actor, id, { publicUrl: 'https://baochi.example' }));

test('a licence from before the system keeps its number and its own first day, and the series goes on after it', async () => {
  const id = await record({ number: '07/GP-SVHTTDL' });
  const licence = await view(id, officer);
  expect(licence).toMatchObject({ number: '07/GP-SVHTTDL', status: 'in-force', validFrom: '2026-03-02' });
  expect(licence.versions[0]).toMatchObject({ effectiveFrom: '2026-03-02', paper: null });
  expect(licence.versions[0]!.content.answers).toEqual({ title: 'Nông thôn mới', language: 'Tiếng Việt' });
  expect((await issue()).number).toBe('08/GP-SVHTTDL');
});

test('a number that its year has already is refused; the same number of another year is taken', async () => {
  await record({ number: '05/GP-SVHTTDL', issuedOn: '2024-05-05', validFrom: '2024-05-05' });
  const again = record({ number: '05/GP-SVHTTDL', issuedOn: '2024-12-31', validFrom: '2024-12-31' });
  await expect(again).rejects.toMatchObject({ code: 'duplicate', fieldErrors: [{ pointer: '/number' }] });
  await expect(
    record({ number: '05/GP-SVHTTDL', issuedOn: '2025-01-01', validFrom: '2025-01-01' }),
  ).resolves.toBeDefined();
});

test('a number of the office’s own series is one licence’s, whatever it is for; another office’s may come twice', async () => {
  await storeDefinition(database, aDefinition({ code: 'T02' }));
  await record({ number: '70/GP-SVHTTDL', issuedOn: '2023-05-05', validFrom: '2023-05-05' });
  const own = record({
    procedureCode: 'T02',
    number: '70/GP-SVHTTDL',
    issuedOn: '2023-06-06',
    validFrom: '2023-06-06',
  });
  await expect(own).rejects.toMatchObject({ code: 'duplicate' });
  await record({ number: '70/GP-STTTT', issuedOn: '2023-05-05', validFrom: '2023-05-05' });
  const other = { procedureCode: 'T02', number: '70/GP-STTTT', issuedOn: '2023-06-06', validFrom: '2023-06-06' };
  await expect(record(other)).resolves.toBeDefined();
});

test('what ended before it was recorded is expired from its own end on', async () => {
  const id = await record({
    number: '90/GP-CŨ',
    issuedOn: '2020-01-01',
    validFrom: '2020-01-01',
    validTo: '2020-12-31',
  });
  await database.transaction((tx) => expireLicences(tx));
  expect(await view(id, officer)).toMatchObject({
    status: 'expired',
    decisions: [{ action: 'expire', effectiveOn: '2021-01-01' }, { action: 'issue' }],
  });
  const on = (day: string) => database.transaction((tx) => licenceStatusOn(tx, id, day));
  expect(await on('2020-06-01')).toMatchObject({ status: 'in-force', versionNumber: 1 });
  expect(await on('2019-12-31')).toMatchObject({ status: null, versionNumber: null });
  expect((await on('2021-01-01')).text.vi).toBe('Ngày 01/01/2021, giấy phép số 90/GP-CŨ đã hết hạn (phiên bản 1).');
});

test('a licence is found by number, holder, place, subject and kind, with accents or without, by the beginnings of words', async () => {
  await record({
    ...{ number: '66/GP-ĐẶC', holder: 'Trường Đại học Kinh Bắc', holderAddress: 'Phường Võ Cường' },
    answers: { title: 'Đặc san Khoa học', language: 'Tiếng Việt' },
  });
  for (const q of ['66/GP', 'truong dai hoc', 'Võ Cường', 'ĐẶC SAN khoa', 'vo cuong dac', 'giấy phép bản tin khoa']) {
    expect(await found(q), q).toContain('Đặc san Khoa học');
  }
  expect(await found('66/GP-SVHTTDL khoa')).toEqual([]);
  expect(await found(`'; drop table licences; -- & | ! :* <->`)).toEqual([]);
});

test('licences are filtered by status, procedure and end, and paged from the one issued last', async () => {
  const [one, two] = [await record({ number: '81/GP-L' }), await record({ number: '82/GP-L', validTo: '2026-12-01' })];
  const ids = async (filter: Partial<LicenceFilter>) =>
    (await list({ q: 'gp l', ...filter })).items.map(({ id }) => id);
  expect((await ids({})).sort()).toEqual([one, two].sort());
  expect(await ids({ endsBefore: '2027-01-01' })).toEqual([two]);
  expect(await ids({ status: 'revoked' })).toEqual([]);
  expect(await ids({ procedure: 'T99' })).toEqual([]);
  const first = await list({ q: 'gp l', limit: 1 });
  const second = await list({ q: 'gp l', limit: 1, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual([one, two].sort());
  expect(second.nextCursor).toBeNull();
});

test('a publisher sees its own licences and nobody else’s; who is nobody’s sees none', async () => {
  const other = await aPublisher(database, 'another');
  const theirs = await issue({ publisherId: other });
  const person = (of: string | null): Actor => ({
    ...{ kind: 'user', id: randomUUID(), name: 'Châu', roles: ['publisher'], publisherId: of },
  });
  expect((await list({}, person(other))).items.map(({ id }) => id)).toEqual([theirs.id]);
  expect((await list({ publisherId }, person(other))).items).toEqual([]);
  await expect(list({}, person(null))).rejects.toMatchObject({ code: 'forbidden' });
});

test('each is offered what they may do now, and told in words what stands in the way of the rest', async () => {
  const { id } = await issue();
  const holder: Actor = { kind: 'user', id: randomUUID(), name: 'Châu', roles: ['publisher'], publisherId };
  expect((await view(id, leader)).actions).toEqual(['suspend', 'revoke']);
  const forHolder = await view(id, holder);
  expect(forHolder.actions).toEqual(['amend', 'reissue', 'extend', 'return', 'correct']);
  expect(forHolder.obstacles).toEqual([
    { action: 'renew', why: expect.objectContaining({ vi: expect.stringContaining('từ ngày 23/09/2027') }) },
  ]);
  expect(forHolder.renewal).toMatchObject({ opensOn: '2027-09-23', closesOn: '2027-11-12', isOpen: false });
  const auditor: Actor = { kind: 'user', id: randomUUID(), name: 'Oanh', roles: ['auditor'] };
  expect(await view(id, auditor)).toMatchObject({ actions: [], obstacles: [] });
});

test('a renewal that is under way stands in the way of another, by its code', async () => {
  const { id } = await issue();
  const code = `T-${randomUUID()}`;
  await database.transaction(async (tx) => {
    fileDossier(tx, { procedureVersionId, publisherId, purpose: 'amend', licenceId: id }, code);
  });
  const { actions, obstacles, dossiers } = await view(id, officer);
  expect(actions).not.toContain('amend');
  expect(obstacles.find(({ action }) => action === 'amend')!.why.vi).toContain(code);
  expect(dossiers.map((dossier) => dossier.code)).toEqual([code]);
});

test('the view tells everything that was decided, with its papers, the newest first', async () => {
  const { id, publicId } = await issue();
  await database.transaction(async (tx) => {
    const licence = authorize(leader, 'licence.decide', await findLicence(tx, id));
    await decideOnLicence(tx, leader, licence, {
      ...{
        rowVersion: licence.rowVersion,
        action: 'suspend',
        basis: 'Quyết định 12',
        reason: 'Nộp lưu chiểu chậm',
        kit,
      },
      ...{ effectiveOn: today(), endsOn: today(), caseRef: 'VP-01' },
    });
  });
  const shown = await view(id, officer);
  expect(shown).toMatchObject({
    status: 'suspended',
    suspendedDays: 1,
    publicUrl: `https://baochi.example/gp/${publicId}`,
  });
  expect(shown.decisions).toMatchObject([
    { action: 'suspend', caseRef: 'VP-01', decidedBy: { name: leader.name }, paper: { kind: 'licence-decision' } },
    { action: 'issue', paper: { kind: 'licence', signatures: [{ kind: 'personal' }, { kind: 'agency' }] } },
  ]);
  expect(shown.fields.map(({ key }) => key)).toEqual(['title', 'language', 'domains']);
});

test('an outlet knows its licence as it is, from the moment it is issued to the moment it is revoked', async () => {
  const outlet = await anOutlet(database, 'linked', { licenceNumber: null, licenceValidTo: null });
  const { id, number } = await issue({ outletId: outlet.id, domains: ['Linked.example'] });
  const linked = () =>
    database.transaction((tx) =>
      tx.sql(
        `select number, status, domains, to_char(valid_to, 'YYYY-MM-DD') as "validTo" from outlet_licences
          where licence_id = $1`,
        [id],
      ),
    );
  expect(await linked()).toEqual([{ number, status: 'in-force', domains: ['linked.example'], validTo: '2027-11-22' }]);
  await database.transaction(async (tx) => {
    const licence = authorize(leader, 'licence.decide', await findLicence(tx, id));
    await decideOnLicence(tx, leader, licence, {
      ...{ rowVersion: licence.rowVersion, action: 'revoke', basis: 'a', reason: 'b', kit },
      ...{ effectiveOn: today(), endsOn: null },
    });
  });
  expect(await linked()).toMatchObject([{ status: 'revoked' }]);
});
