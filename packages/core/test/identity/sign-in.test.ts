import { afterAll, beforeAll, expect, test } from 'vitest';
import { listAudit } from '../../src/audit/index.ts';
import {
  type Auth,
  authorize,
  createUser,
  disableUser,
  openAuth,
  setRoles,
  setupActor,
  type User,
} from '../../src/identity/index.ts';
import { sha256Hex } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase, testClock, totpCode } from '../support/index.ts';

const secret = 'a secret of the test that is long enough';
const password = 'correct horse battery';
let database: TestDatabase;
let auth: Auth;

beforeAll(async () => {
  database = await createTestDatabase();
  auth = openAuth({ database, secret, publicUrl: 'http://localhost:8080' });
});
afterAll(async () => {
  await auth.close();
  await database.close();
});

let addresses = 0;
/** A client whose address nobody had before, so that tests don't use up each other's attempts. */
function client() {
  addresses += 1;
  return { ip: `192.0.2.${addresses}`, userAgent: 'Test browser' };
}

/** What the setup is allowed to do to accounts. */
function asSetup<T>(input: T) {
  return authorize(setupActor, 'user.manage', input);
}

function make(email: string): Promise<User> {
  return database.transaction((tx) =>
    createUser(tx, setupActor, asSetup({ name: 'Lý Thị Mai', email, password, roles: ['reviewer', 'leader'] })),
  );
}

function cookieOf(answer: { setCookies: string[] }): Headers {
  return new Headers({ cookie: answer.setCookies.map((cookie) => cookie.split(';')[0]).join('; ') });
}

async function logOf(subjectId: string) {
  const page = await database.transaction((tx) => listAudit(tx, { limit: 50, subjectId }));
  return page.items.map(({ type, data, actor }) => ({ type, data, actor: actor.id }));
}

test('the right password opens a session that knows the person and their roles', async () => {
  const user = await make('right@example.vn');
  const answer = await auth.signIn({ email: ' Right@Example.VN', password }, client());
  const expected = { kind: 'user', id: user.id, name: 'Lý Thị Mai', email: 'right@example.vn' };
  expect(answer.actor).toMatchObject(expected);
  expect(await auth.actorOf(cookieOf(answer))).toMatchObject({ ...expected, roles: ['reviewer', 'leader'] });
});

test('the cookie can’t be read by scripts, isn’t sent by other sites, and needs https where the site has it', async () => {
  await make('cookie@example.vn');
  const { setCookies } = await auth.signIn({ email: 'cookie@example.vn', password }, client());
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(/HttpOnly/i);
  expect(setCookies[0]).toMatch(/SameSite=Lax/i);
  expect(setCookies[0]).not.toMatch(/Secure/i);
  const overTls = openAuth({ database, secret, publicUrl: 'https://pressdesk.example' });
  const answer = await overTls.signIn({ email: 'cookie@example.vn', password }, client());
  expect(answer.setCookies[0]).toMatch(/; Secure/i);
  await overTls.close();
});

test('a wrong password, an unknown account and a disabled one are refused in the same words', async () => {
  await make('wrong@example.vn');
  const disabled = await make('disabled@example.vn');
  await database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: disabled.id, rowVersion: disabled.rowVersion })),
  );
  const attempts = [
    { email: 'wrong@example.vn', password: 'incorrect horse battery' },
    { email: 'nobody@example.vn', password },
    { email: 'disabled@example.vn', password },
    { email: 'not an address', password },
    { email: 'wrong@example.vn', password: 'x'.repeat(5000) },
  ];
  const messages = new Set<string>();
  for (const attempt of attempts) {
    const error = await auth.signIn(attempt, client()).catch((reason) => reason);
    expect(error).toMatchObject({ code: 'invalid-credentials' });
    messages.add(error.message);
  }
  expect(messages.size).toBe(1);
});

test('signing in, failing to and signing out are in the log', async () => {
  const user = await make('noted@example.vn');
  const from = client();
  await auth.signIn({ email: 'noted@example.vn', password: 'incorrect horse' }, from).catch(() => undefined);
  const answer = await auth.signIn({ email: 'noted@example.vn', password }, from);
  await auth.signOut(cookieOf(answer));
  expect(await logOf(user.id)).toEqual([
    { type: 'user.signed-out', actor: user.id, data: {} },
    { type: 'user.signed-in', actor: user.id, data: { ip: from.ip, withCode: false } },
    { type: 'user.sign-in-failed', actor: 'sign-in', data: { ip: from.ip, disabled: false } },
    expect.objectContaining({ type: 'user.created' }),
  ]);
});

test('of an e-mail without an account the log keeps only a hash, and of no attempt the password', async () => {
  const from = client();
  await auth.signIn({ email: 'my-secret-word', password: 'typed by mistake' }, from).catch(() => undefined);
  const entries = await logOf('unknown');
  expect(entries).toContainEqual({
    type: 'user.sign-in-failed',
    actor: 'sign-in',
    data: { ip: from.ip, emailSha256: sha256Hex('my-secret-word') },
  });
  expect(JSON.stringify(entries)).not.toMatch(/my-secret-word|typed by mistake/);
});

test('a second sign-in leaves the first session open, and signing out ends only its own', async () => {
  await make('twice@example.vn');
  const first = await auth.signIn({ email: 'twice@example.vn', password }, client());
  const second = await auth.signIn({ email: 'twice@example.vn', password }, client());
  expect(await auth.actorOf(cookieOf(first))).not.toBeNull();
  await auth.signOut(cookieOf(second));
  expect(await auth.actorOf(cookieOf(first))).not.toBeNull();
  expect(await auth.actorOf(cookieOf(second))).toBeNull();
});

test('nobody is signed in without a cookie, or with one that was tampered with or signed by another secret', async () => {
  await make('tamper@example.vn');
  const answer = await auth.signIn({ email: 'tamper@example.vn', password }, client());
  const cookie = cookieOf(answer).get('cookie')!;
  expect(await auth.actorOf(new Headers())).toBeNull();
  expect(await auth.actorOf(new Headers({ cookie: 'pressdesk.session_token=x.y' }))).toBeNull();
  expect(
    await auth.actorOf(new Headers({ cookie: cookie.replace(/=(.)/, (_, c) => `=${c === 'a' ? 'b' : 'a'}`) })),
  ).toBeNull();
  const other = openAuth({ database, secret: `another ${secret}`, publicUrl: 'http://localhost:8080' });
  expect(await other.actorOf(new Headers({ cookie }))).toBeNull();
  await other.close();
});

test('disabling an account ends its sessions, and changed roles count at once', async () => {
  const user = await make('ends@example.vn');
  const answer = await auth.signIn({ email: 'ends@example.vn', password }, client());
  const changed = await database.transaction((tx) =>
    setRoles(tx, setupActor, asSetup({ userId: user.id, rowVersion: user.rowVersion, roles: ['auditor'] })),
  );
  expect(await auth.actorOf(cookieOf(answer))).toMatchObject({ roles: ['auditor'] });
  await database.transaction((tx) =>
    disableUser(tx, setupActor, asSetup({ userId: user.id, rowVersion: changed.rowVersion })),
  );
  expect(await auth.actorOf(cookieOf(answer))).toBeNull();
});

test('ten wrong passwords from one address are enough, and another address may still try', async () => {
  await make('guess@example.vn');
  const guesser = client();
  const guess = () => auth.signIn({ email: 'guess@example.vn', password: 'incorrect horse' }, guesser).catch((e) => e);
  const codes = (await Promise.all(Array.from({ length: 12 }, guess))).map((error) => error.code);
  expect(codes.toSorted()).toEqual([...Array(10).fill('invalid-credentials'), ...Array(2).fill('rate-limited')]);
  await expect(auth.signIn({ email: 'guess@example.vn', password }, guesser)).rejects.toMatchObject({
    code: 'rate-limited',
    facts: { retryAfterSeconds: 900 },
  });
  await expect(auth.signIn({ email: 'guess@example.vn', password }, client())).resolves.toBeDefined();
});

test('a session ends by time, and attempts are forgotten by time', async () => {
  const clock = testClock(Temporal.Now.instant().toString());
  const own = await createTestDatabase({ clock });
  const timed = openAuth({ database: own, secret, publicUrl: 'http://localhost:8080' });
  const email = 'time@example.vn';
  await own.transaction((tx) =>
    createUser(tx, setupActor, asSetup({ name: 'Lý Thị Mai', email, password, roles: ['leader'] })),
  );
  const from = client();
  const answer = await timed.signIn({ email, password }, from);
  for (let i = 0; i < 10; i += 1) {
    await timed.signIn({ email, password: 'incorrect horse' }, from).catch(() => undefined);
  }
  await expect(timed.signIn({ email, password }, from)).rejects.toMatchObject({ code: 'rate-limited' });
  clock.advance({ minutes: 15 });
  await expect(timed.signIn({ email, password }, from)).resolves.toBeDefined();
  clock.advance({ hours: 11, minutes: 44 });
  expect(await timed.actorOf(cookieOf(answer))).not.toBeNull();
  clock.advance({ minutes: 2 });
  expect(await timed.actorOf(cookieOf(answer))).toBeNull();
  await timed.close();
  await own.close();
});

test('with an authenticator app the password alone isn’t enough, and a wrong code isn’t either', async () => {
  await make('totp@example.vn');
  const session = cookieOf(await auth.signIn({ email: 'totp@example.vn', password }, client()));
  await expect(auth.startTotp(session, 'incorrect horse')).rejects.toMatchObject({ code: 'invalid-credentials' });
  const { uri, backupCodes } = await auth.startTotp(session, password);
  expect(backupCodes.length).toBeGreaterThan(0);
  const totpSecret = new URL(uri).searchParams.get('secret')!;
  // Until a code was seen, the app may not be set up: the password alone still does.
  await expect(auth.signIn({ email: 'totp@example.vn', password }, client())).resolves.toBeDefined();
  await expect(auth.confirmTotp(session, wrongCode(totpSecret))).rejects.toMatchObject({ code: 'invalid-credentials' });
  await auth.confirmTotp(session, totpCode(totpSecret));

  const attempt = (totp?: string) => auth.signIn({ email: 'totp@example.vn', password, totp }, client());
  await expect(attempt()).rejects.toMatchObject({ code: 'totp-required' });
  await expect(attempt(wrongCode(totpSecret))).rejects.toMatchObject({ code: 'invalid-credentials' });
  const answer = await attempt(totpCode(totpSecret));
  expect(await auth.actorOf(cookieOf(answer))).toMatchObject({ email: 'totp@example.vn' });
  const wrongPassword = { email: 'totp@example.vn', password: 'incorrect horse', totp: totpCode(totpSecret) };
  await expect(auth.signIn(wrongPassword, client())).rejects.toMatchObject({ code: 'invalid-credentials' });
});

test('a one-time code stands in for a lost device, once', async () => {
  const { session, backupCodes } = await withTotp('lost@example.vn');
  const attempt = (totp?: string) => auth.signIn({ email: 'lost@example.vn', password, totp }, client());
  await expect(attempt(backupCodes[0])).resolves.toBeDefined();
  await expect(attempt(backupCodes[0])).rejects.toMatchObject({ code: 'invalid-credentials' });
  await expect(attempt(backupCodes[1])).resolves.toBeDefined();
  expect(await auth.actorOf(session)).not.toBeNull();
});

test('who knows the password can do without codes again', async () => {
  const { session } = await withTotp('without@example.vn');
  await expect(auth.disableTotp(session, 'incorrect horse')).rejects.toMatchObject({ code: 'invalid-credentials' });
  await auth.disableTotp(session, password);
  await expect(auth.signIn({ email: 'without@example.vn', password }, client())).resolves.toBeDefined();
});

/** An account that is asked for codes, signed in. */
async function withTotp(email: string) {
  const user = await make(email);
  const first = cookieOf(await auth.signIn({ email, password }, client()));
  const { uri, backupCodes } = await auth.startTotp(first, password);
  const confirmed = await auth.confirmTotp(first, totpCode(new URL(uri).searchParams.get('secret')!));
  return { user, session: cookieOf(confirmed), backupCodes };
}

function wrongCode(base32: string): string {
  const right = totpCode(base32);
  return right.replace(/^./, (digit) => String((Number(digit) + 5) % 10));
}
