import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listAudit } from '../../src/audit/index.ts';
import {
  type Actor,
  authorize,
  createDemoAccounts,
  createUser,
  demoAccounts,
  disableUser,
  personNames,
  roles,
  setRoles,
  setupActor,
  type User,
} from '../../src/identity/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.transaction((tx) => tx.sql('truncate users, accounts, sessions, two_factors cascade'));
});

const reviewer: Actor = { kind: 'user', id: 'u1', name: 'Nguyễn Thị Hoà', roles: ['reviewer'] };

/** What the setup is allowed to do to accounts. */
function asSetup<T>(input: T) {
  return authorize(setupActor, 'user.manage', input);
}

function make(email: string, roles: User['roles'] = ['reviewer']): Promise<User> {
  return database.transaction((tx) =>
    createUser(tx, setupActor, asSetup({ name: 'Lý Thị Mai', email, password: 'correct horse battery', roles })),
  );
}

test('an account is stored with its e-mail in lower case and its password only as an argon2id hash', async () => {
  const user = await make('  Mai.LY@Example.vn ');
  const [row] = await database.transaction((tx) =>
    tx.sql<{ email: string; password: string; roles: string[] }>(
      'select email, password, roles from users join accounts on user_id = users.id where users.id = $1',
      [user.id],
    ),
  );
  expect(row).toMatchObject({ email: 'mai.ly@example.vn', roles: ['reviewer'] });
  expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('two accounts with one password have different hashes', async () => {
  await make('one@example.vn');
  await make('two@example.vn');
  const rows = await database.transaction((tx) => tx.sql('select distinct password from accounts'));
  expect(rows).toHaveLength(2);
});

test('making an account is in the log, without its password', async () => {
  const user = await make('log@example.vn');
  const { items } = await database.transaction((tx) => listAudit(tx, { limit: 10, subjectId: user.id }));
  expect(items).toMatchObject([{ type: 'user.created', data: { email: 'log@example.vn', roles: ['reviewer'] } }]);
  expect(JSON.stringify(items)).not.toContain('correct horse');
});

test('a second account with the same e-mail is refused, whatever its case', async () => {
  await make('same@example.vn');
  await expect(make('SAME@example.vn')).rejects.toMatchObject({
    code: 'duplicate',
    fieldErrors: [{ pointer: '/email' }],
  });
});

test('accounts are managed by admins and the setup alone', () => {
  const input = { userId: 'u2', rowVersion: 1 };
  expect(() => authorize(reviewer, 'user.manage', input)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  expect(asSetup(input)).toBe(input);
});

test('the database itself refuses a role that doesn’t exist and an account without one', async () => {
  const { id } = await make('roles@example.vn');
  for (const roles of ['{king}', '{}']) {
    const change = database.transaction((tx) => tx.sql('update users set roles = $2 where id = $1', [id, roles]));
    await expect(change).rejects.toThrow(/violates check constraint/);
  }
});

test('new roles are kept, noted in the log with the old ones, and change the row version', async () => {
  await make('admin@example.vn', ['admin']);
  const user = await make('change@example.vn');
  const changed = await database.transaction((tx) =>
    setRoles(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion, roles: ['leader', 'leader'] })),
  );
  expect(changed).toMatchObject({ roles: ['leader'], rowVersion: user.rowVersion + 1 });
  const { items } = await database.transaction((tx) => listAudit(tx, { limit: 1, subjectId: user.id }));
  expect(items).toMatchObject([{ type: 'user.roles-set', data: { before: ['reviewer'], after: ['leader'] } }]);
});

test('a change based on an old state is refused', async () => {
  const user = await make('old@example.vn');
  const change = (rowVersion: number) =>
    database.transaction((tx) => setRoles(tx, setupActor, asSetup({ userId: user.id, rowVersion, roles: ['leader'] })));
  await change(user.rowVersion);
  await expect(change(user.rowVersion)).rejects.toMatchObject({ code: 'version-conflict' });
});

test('the last admin can neither be disabled nor lose the role, even by two at the same time', async () => {
  const first = await make('first@example.vn', ['admin']);
  const second = await make('second@example.vn', ['admin']);
  const outcomes = await Promise.allSettled([
    database.transaction((tx) =>
      disableUser(tx, setupActor, asSetup({ userId: first.id, rowVersion: first.rowVersion })),
    ),
    database.transaction((tx) =>
      setRoles(tx, setupActor, asSetup({ userId: second.id, rowVersion: second.rowVersion, roles: ['reviewer'] })),
    ),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'invalid-transition' });
});

test('an account can’t be disabled twice, and one that isn’t there not at all', async () => {
  const user = await make('gone@example.vn');
  const disabled = await database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion })),
  );
  const again = database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: user.id, rowVersion: disabled.rowVersion })),
  );
  await expect(again).rejects.toMatchObject({ code: 'invalid-transition' });
  const missing = database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: '019ab000-0000-7000-8000-000000000000', rowVersion: 1 })),
  );
  await expect(missing).rejects.toMatchObject({ code: 'not-found' });
});

test('names are found by id; an id that is no account’s is left out', async () => {
  const user = await make('name@example.vn');
  const names = await database.transaction((tx) => personNames(tx, [user.id, 'crawler', user.id]));
  expect([...names]).toEqual([[user.id, 'Lý Thị Mai']]);
});

test('the demo accounts can be made again and again, and cover every role', async () => {
  await createDemoAccounts(database);
  const accounts = await createDemoAccounts(database);
  const [count] = await database.transaction((tx) => tx.sql('select count(*)::int as n from users'));
  expect(count).toEqual({ n: accounts.length });
  expect(new Set(demoAccounts.flatMap((account) => account.roles))).toEqual(new Set(roles));
});
