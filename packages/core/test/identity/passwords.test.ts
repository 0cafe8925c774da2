import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../src/audit/index.ts';
import {
  type Actor,
  type Auth,
  authorize,
  createUser,
  disableUser,
  openAuth,
  passwordLength,
  reopenUser,
  resetPassword,
  setupActor,
  User,
} from '../../src/identity/index.ts';
import { createTestDatabase, type TestDatabase, totpCode } from '../support/index.ts';

const password = 'correct horse battery';
const next = 'staple of another horse';
let database: TestDatabase;
let auth: Auth;

beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({
    database,
    secret: 'a secret of the test that is long enough',
    publicUrl: 'http://localhost:8080',
  });
});
afterAll(async () => {
  await auth.close();
  await database.close();
});

let addresses = 0;
function signIn(email: string, typed: string, totp?: string) {
  addresses += 1;
  return auth.signIn({ email, password: typed, totp }, { ip: `192.0.2.${addresses}`, userAgent: 'Test browser' });
}

function cookieOf(answer: { setCookies: string[] }): Headers {
  return new Headers({ cookie: answer.setCookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

/** What the setup is allowed to do to accounts. */
function asSetup<T>(input: T) {
  return authorize(setupActor, 'user.manage', input);
}

function make(email: string): Promise<User> {
  return database.transaction((tx) =>
    createUser(tx, setupActor, asSetup({ name: 'Lý Thị Mai', email, password, roles: ['reviewer'] })),
  );
}

function reset(user: User, more: { totp?: boolean } = {}) {
  return database.transaction((tx) =>
    resetPassword(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion, ...more })),
  );
}

function close(user: User): Promise<User> {
  return database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion })),
  );
}

function reopen(user: User): Promise<User> {
  return database.transaction((tx) =>
    reopenUser(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion })),
  );
}

function currentUser(id: string): Promise<User> {
  return database.transaction((tx) => tx.em.findOneOrFail(User, { id }));
}

async function lastEntryOf(subjectId: string) {
  const page = await database.transaction((tx) => listAudit(tx, { limit: 1, subjectId }));
  return page.items[0];
}

/** An account that is asked for codes, signed in. */
async function withTotp(email: string) {
  const user = await make(email);
  const first = cookieOf(await signIn(email, password));
  const { uri } = await auth.startTotp(first, password);
  const secret = new URL(uri).searchParams.get('secret')!;
  const session = cookieOf(await auth.confirmTotp(first, totpCode(secret)));
  return { user: await currentUser(user.id), secret, session };
}

test('who knows the current password changes it: the old one signs in no more, the new one does', async () => {
  await make('change@example.vn');
  const session = cookieOf(await signIn('change@example.vn', password));
  await auth.changePassword(session, { current: password, next });
  await expect(signIn('change@example.vn', password)).rejects.toMatchObject({ code: 'invalid-credentials' });
  await expect(signIn('change@example.vn', next)).resolves.toBeDefined();
});

test('a changed password ends the person’s other sessions, and neither this one nor anybody else’s', async () => {
  await make('others@example.vn');
  await make('bystander@example.vn');
  const session = cookieOf(await signIn('others@example.vn', password));
  const other = cookieOf(await signIn('others@example.vn', password));
  const bystander = cookieOf(await signIn('bystander@example.vn', password));
  await auth.changePassword(session, { current: password, next });
  expect(await auth.actorOf(other)).toBeNull();
  expect(await auth.actorOf(session)).not.toBeNull();
  expect(await auth.actorOf(bystander)).not.toBeNull();
});

test('a change of the password is in the log, and no password is', async () => {
  const user = await make('log@example.vn');
  const session = cookieOf(await signIn('log@example.vn', password));
  await signIn('log@example.vn', password);
  await auth.changePassword(session, { current: password, next });
  const entry = await lastEntryOf(user.id);
  expect(entry).toMatchObject({
    type: 'user.password-changed',
    data: { sessionsEnded: 1 },
    actor: { kind: 'user', id: user.id },
  });
  expect(JSON.stringify(entry)).not.toMatch(/horse/);
});

test('with a wrong current password nothing changes, and ten of them are enough', async () => {
  await make('guess@example.vn');
  const session = cookieOf(await signIn('guess@example.vn', password));
  const other = cookieOf(await signIn('guess@example.vn', password));
  for (let i = 0; i < 10; i += 1) {
    await expect(auth.changePassword(session, { current: 'incorrect horse', next })).rejects.toMatchObject({
      code: 'invalid-credentials',
    });
  }
  await expect(auth.changePassword(session, { current: password, next })).rejects.toMatchObject({
    code: 'rate-limited',
    facts: { retryAfterSeconds: expect.any(Number) },
  });
  expect(await auth.actorOf(other)).not.toBeNull();
  await expect(signIn('guess@example.vn', password)).resolves.toBeDefined();
});

test('a new password that is too short, too long or the current one in another Unicode form is refused', async () => {
  await make('weak@example.vn');
  const session = cookieOf(await signIn('weak@example.vn', password));
  const refused = [
    ['too-short', 'x'.repeat(passwordLength.min - 1)],
    ['too-long', 'x'.repeat(passwordLength.max + 1)],
    ['same', password],
    ['same', password.replace('c', '\uff43')],
  ] as const;
  for (const [code, weak] of refused) {
    await expect(auth.changePassword(session, { current: password, next: weak })).rejects.toMatchObject({
      code: 'invalid-input',
      fieldErrors: [{ pointer: '/next', code }],
    });
  }
  await expect(signIn('weak@example.vn', password)).resolves.toBeDefined();
});

test('of two changes at the same time one is made, and the other is told that its current password is wrong', async () => {
  await make('race@example.vn');
  const session = cookieOf(await signIn('race@example.vn', password));
  const wanted = ['staple of one horse', 'staple of two horses'];
  const outcomes = await Promise.allSettled(
    wanted.map((chosen) => auth.changePassword(session, { current: password, next: chosen })),
  );
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const winner = wanted[outcomes.findIndex((outcome) => outcome.status === 'fulfilled')]!;
  await expect(signIn('race@example.vn', winner)).resolves.toBeDefined();
});

test('nobody changes a password without a session', async () => {
  await expect(auth.changePassword(new Headers(), { current: password, next })).rejects.toMatchObject({
    code: 'not-signed-in',
  });
});

test('a given password signs in, the old one no more, and all sessions are over', async () => {
  const user = await make('given@example.vn');
  const session = cookieOf(await signIn('given@example.vn', password));
  const given = await reset(user);
  expect(given.password).toMatch(/^[\w-]{20}$/);
  expect(await auth.actorOf(session)).toBeNull();
  await expect(signIn('given@example.vn', password)).rejects.toMatchObject({ code: 'invalid-credentials' });
  await expect(signIn('given@example.vn', given.password)).resolves.toBeDefined();
  const page = await database.transaction((tx) => listAudit(tx, { limit: 50, subjectId: user.id }));
  expect(page.items).toContainEqual(
    expect.objectContaining({ type: 'user.password-reset', data: { totpRemoved: false } }),
  );
  expect(JSON.stringify(page.items)).not.toContain(given.password);
});

test('a given password leaves the second factor, unless it is said to be lost', async () => {
  const { user, secret } = await withTotp('device@example.vn');
  const kept = await reset(user);
  await expect(signIn('device@example.vn', kept.password)).rejects.toMatchObject({ code: 'totp-required' });
  const signedIn = await signIn('device@example.vn', kept.password, totpCode(secret));
  expect(signedIn.actor.totp).toBe(true);

  const without = await reset(kept.user, { totp: true });
  expect(await lastEntryOf(user.id)).toMatchObject({ type: 'user.password-reset', data: { totpRemoved: true } });
  const freed = await signIn('device@example.vn', without.password);
  expect(freed.actor.totp).toBe(false);
  // The person can set up another device.
  await expect(auth.startTotp(cookieOf(freed), without.password)).resolves.toMatchObject({
    uri: expect.stringMatching(/^otpauth:/),
  });
});

test('only admins and the setup give passwords and open accounts, and not on an old state', async () => {
  const user = await make('who@example.vn');
  const reviewer: Actor = { kind: 'user', id: 'u1', name: 'Nguyễn Thị Hoà', roles: ['reviewer'] };
  const { rowVersion } = user;
  const input = { userId: user.id, rowVersion };
  expect(() => authorize(reviewer, 'user.manage', input)).toThrow(expect.objectContaining({ code: 'forbidden' }));
  await reset(user);
  const stale = database.transaction((tx) => resetPassword(tx, setupActor, asSetup(input)));
  await expect(stale).rejects.toMatchObject({ code: 'version-conflict' });
});

test('a closed account that is opened again signs in as before, and the log says both', async () => {
  const user = await make('back@example.vn');
  const closed = await close(user);
  await expect(signIn('back@example.vn', password)).rejects.toMatchObject({ code: 'invalid-credentials' });
  const opened = await reopen(closed);
  expect(await lastEntryOf(user.id)).toMatchObject({ type: 'user.reopened', actor: { id: 'setup' } });
  const { actor } = await signIn('back@example.vn', password);
  expect(actor).toMatchObject({ id: user.id, roles: ['reviewer'] });
  await expect(reopen(opened)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a closed account can be given a password, and stays closed', async () => {
  const user = await make('shut@example.vn');
  const given = await reset(await close(user));
  await expect(signIn('shut@example.vn', given.password)).rejects.toMatchObject({ code: 'invalid-credentials' });
  await reopen(given.user);
  await expect(signIn('shut@example.vn', password)).rejects.toMatchObject({ code: 'invalid-credentials' });
  await expect(signIn('shut@example.vn', given.password)).resolves.toBeDefined();
});
