import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { type Actor, authorize, crawlerActor } from '../../src/identity/index.ts';
import {
  getOutlet,
  listOutlets,
  outletRefs,
  publisherNamed,
  type RegisterOutletInput,
  registerOutlet,
} from '../../src/registry/index.ts';
import { anOutlet } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

const lan: Actor = { kind: 'user', id: 'lan', name: 'Phạm Thị Lan', roles: ['licensing-officer'] };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await anOutlet(database, 'first', { domains: ['first.example', 'm.first.example'] });
});
afterAll(() => database.close());

function input(code: string, more: Partial<RegisterOutletInput> = {}): RegisterOutletInput {
  return {
    publisher: { code: 'ubnd-xa', name: 'Ủy ban nhân dân xã' },
    code,
    name: `Đài truyền thanh ${code}`,
    kind: 'grassroots-radio',
    licenceNumber: null,
    licenceValidTo: null,
    domains: [],
    ...more,
  };
}

const register = (given: RegisterOutletInput) =>
  database.transaction((tx) => registerOutlet(tx, lan, authorize(lan, 'outlet.manage', given)));

const outlets = () => database.transaction((tx) => listOutlets(tx, { limit: 100 }));

test('a code that another outlet has is refused with a pointer to it, and nothing is stored', async () => {
  const before = await outlets();
  await expect(register(input('first', { domains: ['new.example'] }))).rejects.toMatchObject({
    code: 'duplicate',
    fieldErrors: [{ pointer: '/code' }],
  });
  expect(await outlets()).toEqual(before);
});

test('a domain that another outlet has is refused with a pointer to its place and that outlet’s name', async () => {
  const domains = ['fresh.example', 'm.first.example'];
  await expect(register(input('second', { domains }))).rejects.toMatchObject({
    code: 'duplicate',
    message: expect.stringContaining('Báo first'),
    fieldErrors: [{ pointer: '/domains/1', detail: expect.stringContaining('Báo first') }],
  });
});

test('a domain that is given twice is entered once', async () => {
  const { id } = await register(input('twice', { domains: ['twice.example', 'once.example', 'twice.example'] }));
  const view = await database.transaction((tx) => getOutlet(tx, id));
  expect(view.domains).toEqual(['once.example', 'twice.example']);
});

test('outlets of one publisher share it', async () => {
  const [one, other] = [await register(input('radio-1')), await register(input('radio-2'))];
  const views = await database.transaction((tx) => Promise.all([getOutlet(tx, one.id), getOutlet(tx, other.id)]));
  expect(views[0].publisher).toEqual(views[1].publisher);
});

test('what is entered is what is read, and the log says who entered it', async () => {
  const given = input('whole', {
    kind: 'magazine',
    licenceNumber: '45/GP-CBC',
    licenceValidTo: '2030-12-31',
    domains: ['whole.example', 'www.whole.example'],
  });
  const { id } = await register(given);
  const { publisher, ...view } = await database.transaction((tx) => getOutlet(tx, id));
  const { publisher: givenPublisher, ...rest } = given;
  expect(view).toEqual({ id, status: 'active', ...rest });
  expect(publisher).toMatchObject(givenPublisher);

  const entries = await database.transaction((tx) =>
    tx.sql('select type, actor_id, actor_name, data from audit_log where subject_id = $1', [id]),
  );
  expect(entries).toEqual([
    {
      type: 'outlet.registered',
      actor_id: 'lan',
      actor_name: 'Phạm Thị Lan',
      data: { code: 'whole', name: given.name, kind: 'magazine', licenceNumber: '45/GP-CBC', domains: given.domains },
    },
  ]);
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

test('of two who register the same code at once one succeeds, the other is told so and nothing of it is stored', async () => {
  const both = await Promise.allSettled([
    register(input('race', { domains: ['a.race.example'] })),
    register(input('race', { domains: ['b.race.example'] })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'duplicate', fieldErrors: [{ pointer: '/code' }] },
  });
  const found = (await outlets()).items.filter(({ code }) => code === 'race');
  expect(found).toHaveLength(1);
  expect(found[0]!.domains).toHaveLength(1);
});

test('the crawler may not enter outlets into the register', () => {
  expect(() => authorize(crawlerActor, 'outlet.manage', input('crawler'))).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  );
});

test('an outlet that isn’t there is not found, and is left out of a list of references', async () => {
  const nobody = '019ab000-0000-7000-8000-00000000ffff';
  await expect(database.transaction((tx) => getOutlet(tx, nobody))).rejects.toMatchObject({ code: 'not-found' });
  const [known] = (await outlets()).items;
  const refs = await database.transaction((tx) => outletRefs(tx, [nobody, known!.id, known!.id]));
  expect([...refs.keys()]).toEqual([known!.id]);
  expect(await database.transaction((tx) => outletRefs(tx, []))).toEqual(new Map());
});

test('two ways of writing a publisher’s name lead to one code, and a known name to its own publisher', async () => {
  const named = (name: string) => database.transaction((tx) => publisherNamed(tx, name));
  expect(await named('Sở Văn hóa, Thể thao')).toMatchObject({ code: 'so-van-hoa-the-thao' });
  expect(await named('SỞ VĂN HOÁ – THỂ THAO')).toMatchObject({ code: 'so-van-hoa-the-thao' });
  expect(await named('Ủy ban nhân dân xã')).toEqual({ code: 'ubnd-xa', name: 'Ủy ban nhân dân xã' });
});

test('the list pages through all outlets by name', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await database.transaction((tx) => listOutlets(tx, { cursor, limit: 2 }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual((await outlets()).items.map(({ id }) => id));
});
