import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, openLog, sqlState } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.transaction((tx) => tx.sql('create table purses (id int primary key, coins int not null)'));
  await database.transaction((tx) => tx.sql('insert into purses select id, 0 from generate_series(1, 9) id'));
});
afterAll(() => database.close());

const coinsOf = async (...ids: number[]) => {
  const rows = await database.transaction((tx) =>
    tx.sql<{ coins: number }>('select coins from purses where id = any($1::int[]) order by id', [ids]),
  );
  return rows.map(({ coins }) => coins);
};

test('two transactions that lock the same rows in opposite order both succeed, and each counts once', async () => {
  const arrived = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const bothArrived = Promise.all(arrived.map(({ promise }) => promise));
  let attempts = 0;
  const add = (own: number, first: number, second: number) =>
    database.transaction(async (tx) => {
      attempts += 1;
      await tx.sql('update purses set coins = coins + 1 where id = $1', [first]);
      arrived[own]!.resolve();
      await bothArrived;
      await tx.sql('update purses set coins = coins + 1 where id = $1', [second]);
    });
  await Promise.all([add(0, 1, 2), add(1, 2, 1)]);
  expect(attempts).toBeGreaterThan(2);
  expect(await coinsOf(1, 2)).toEqual([2, 2]);
});

test('a transaction that deadlocks every time gives up after four attempts with the database’s own code', async () => {
  let attempts = 0;
  const failing = database.transaction(async (tx) => {
    attempts += 1;
    await tx.sql(`do $$ begin raise exception 'again' using errcode = 'deadlock_detected'; end $$`);
  });
  const error = await failing.catch((cause: unknown) => cause);
  expect(sqlState(error)).toBe('40P01');
  expect(attempts).toBe(4);
});

test('any other fault isn’t tried again', async () => {
  let attempts = 0;
  await expect(
    database.transaction(async (tx) => {
      attempts += 1;
      await tx.sql('insert into purses values (1, 0)');
    }),
  ).rejects.toThrow(/duplicate key/);
  expect(attempts).toBe(1);
});

test('a transaction that fails keeps nothing', async () => {
  await expect(
    database.transaction(async (tx) => {
      await tx.sql('update purses set coins = 100 where id = 3');
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await coinsOf(3)).toEqual([0]);
});

test('what is to run before the commit runs once for its key, after the work, and a failure in it keeps nothing', async () => {
  const order: string[] = [];
  const key = Symbol('last');
  await database.transaction(async (tx) => {
    tx.beforeCommit(key, async () => void order.push('last'));
    tx.beforeCommit(key, async () => void order.push('never'));
    order.push('work');
  });
  expect(order).toEqual(['work', 'last']);
  await expect(
    database.transaction(async (tx) => {
      await tx.sql('update purses set coins = 100 where id = 4');
      tx.beforeCommit(key, () => Promise.reject(new Error('no')));
    }),
  ).rejects.toThrow('no');
  expect(await coinsOf(4)).toEqual([0]);
});

test.each([
  ['of a name the server doesn’t have', (url: URL) => Object.assign(url, { pathname: '/no_such_database' })],
  ['on a port where nothing listens', (url: URL) => Object.assign(url, { port: '1' })],
])('a database %s isn’t made and is said to be unreachable in one sentence', async (_, change) => {
  const { href } = change(new URL(database.url));
  const opening = openDatabase({ url: href, entities: [], migrations: [], log: openLog('silent', 'test') });
  const error = await opening.then(() => null).catch((cause: unknown) => cause);
  expect(error).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^The database can’t be reached: .+$/),
  });
});
