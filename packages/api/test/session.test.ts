import { setupActor } from '@pressdesk/core/identity';
import { totpCode } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem, SessionResponse } from '../src/schemas/index.ts';
import { cookiesOf, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const reviewer = { email: 'reviewer@pressdesk.example', password: 'pressdesk-demo' };

test('signing in answers who it is and what they may do, and sets a cookie scripts can’t read', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', reviewer);
  expect(answer.status).toBe(200);
  const session = SessionResponse.parse(await answer.json());
  expect(session).toEqual({
    user: {
      id: expect.any(String),
      name: 'Trần Thị Minh Hạnh',
      email: reviewer.email,
      roles: ['reviewer'],
      totp: false,
      publisherId: null,
    },
    actions: expect.arrayContaining(['review.claim', 'review.decide']),
  });
  expect(session.actions).not.toContain('user.manage');
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^pressdesk\.session_token=.*HttpOnly/)]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('the session can be read back with its cookie, until it is ended', async () => {
  const signedIn = await api.anonymous.request('POST', '/api/session', reviewer);
  const headers = { cookie: cookiesOf(signedIn) };
  const read = await api.anonymous.request('GET', '/api/session', undefined, headers);
  expect(read.status).toBe(200);
  expect(await read.json()).toEqual(await signedIn.json());

  const ended = await api.anonymous.request('DELETE', '/api/session', undefined, headers);
  expect(ended.status).toBe(204);
  expect(ended.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/);
  const after = await api.anonymous.request('GET', '/api/session', undefined, headers);
  expect(after.status).toBe(401);
});

test('without a session the answer is 401 with a code', async () => {
  const answer = await api.anonymous.request('GET', '/api/session');
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'not-signed-in', status: 401 });
});

test('wrong credentials are 401 with another code', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', { ...reviewer, password: 'wrong' });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ code: 'invalid-credentials' });
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('credentials of the wrong shape are 400 and point at every bad field', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', { email: '', totp: '12' });
  expect(answer.status).toBe(400);
  const problem = Problem.parse(await answer.json());
  expect(problem.code).toBe('invalid-input');
  expect(problem.errors?.map((error) => error.pointer).toSorted()).toEqual(['/email', '/password', '/totp']);
});

test('an account is protected with an authenticator app, asked for its codes, and freed of them again', async () => {
  const auditor = { email: 'auditor@pressdesk.example', password: 'pressdesk-demo' };
  const signIn = (totp?: string) => api.anonymous.request('POST', '/api/session', { ...auditor, totp });
  const first = { cookie: cookiesOf(await signIn()) };
  const wrong = await api.anonymous.request('POST', '/api/session/totp', { password: 'wrong' }, first);
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ code: 'invalid-credentials' });

  const started = await api.anonymous.request('POST', '/api/session/totp', { password: auditor.password }, first);
  expect(started.status).toBe(200);
  const { uri, backupCodes } = await jsonOf<{ uri: string; backupCodes: string[] }>(started);
  const secret = new URL(uri).searchParams.get('secret')!;
  const confirm = { code: totpCode(secret) };
  const confirmed = await api.anonymous.request('POST', '/api/session/totp/confirm', confirm, first);
  expect(confirmed.status).toBe(204);

  const asked = await signIn();
  expect(asked.status).toBe(401);
  expect(await asked.json()).toMatchObject({ code: 'totp-required' });
  expect(asked.headers.getSetCookie()).toEqual([]);
  expect((await signIn(backupCodes[0])).status).toBe(200);
  const signedIn = await signIn(totpCode(secret));
  expect(signedIn.status).toBe(200);
  expect(await signedIn.json()).toMatchObject({ user: { totp: true } });

  const password = { password: auditor.password };
  const headers = { cookie: cookiesOf(signedIn) };
  expect((await api.anonymous.request('POST', '/api/session/totp/disable', password, headers)).status).toBe(204);
  expect((await signIn()).status).toBe(200);
});

test('a password is changed with 204: this session goes on, the others end, and the new password signs in', async () => {
  const officer = { email: 'officer@pressdesk.example', password: 'pressdesk-demo' };
  const signIn = (password: string) =>
    api.anonymous.request('POST', '/api/session', { email: officer.email, password });
  const own = { cookie: cookiesOf(await signIn(officer.password)) };
  const other = { cookie: cookiesOf(await signIn(officer.password)) };
  const body = { current: officer.password, next: 'a longer word to remember' };
  const changed = await api.anonymous.request('POST', '/api/session/password', body, own);
  expect(changed.status).toBe(204);
  expect((await api.anonymous.request('GET', '/api/session', undefined, own)).status).toBe(200);
  expect((await api.anonymous.request('GET', '/api/session', undefined, other)).status).toBe(401);
  expect((await signIn(officer.password)).status).toBe(401);
  expect((await signIn(body.next)).status).toBe(200);
});

test('a wrong current password is 401, a weak new one 400 at its field, and too many tries are 429', async () => {
  const publisher = { email: 'publisher@pressdesk.example', password: 'pressdesk-demo' };
  const own = { cookie: cookiesOf(await api.anonymous.request('POST', '/api/session', publisher)) };
  const change = (current: string, next: string) =>
    api.anonymous.request('POST', '/api/session/password', { current, next }, own);
  const good = 'a longer word to remember';
  for (const [next, code] of [
    ['short', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    [publisher.password, 'same'],
  ] as const) {
    const answer = await change(publisher.password, next);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/next', code }] });
  }
  const wrong = await change('not the password', good);
  expect(wrong.status).toBe(401);
  expect(await wrong.json()).toMatchObject({ code: 'invalid-credentials' });
  let answer = wrong;
  for (let i = 0; i < 10 && answer.status === 401; i += 1) answer = await change('not the password', good);
  expect(answer.status).toBe(429);
  expect(await answer.json()).toMatchObject({ code: 'rate-limited' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('a password isn’t changed without a session (401), without the CSRF header (403) or without the fields (400)', async () => {
  const body = { current: 'pressdesk-demo', next: 'a longer word to remember' };
  expect((await api.anonymous.request('POST', '/api/session/password', body)).status).toBe(401);
  const own = { cookie: cookiesOf(await api.anonymous.request('POST', '/api/session', reviewer)) };
  const forged = { ...own, 'x-pressdesk-csrf': '' };
  expect((await api.anonymous.request('POST', '/api/session/password', body, forged)).status).toBe(403);
  const empty = await api.anonymous.request('POST', '/api/session/password', {}, own);
  expect(empty.status).toBe(400);
  const problem = Problem.parse(await empty.json());
  expect(problem.errors?.map((error) => error.pointer).toSorted()).toEqual(['/current', '/next']);
});

test('too many wrong passwords are 429 and say when to come back', async () => {
  const guess = () =>
    api.anonymous.request('POST', '/api/session', { email: 'leader@pressdesk.example', password: 'wrong' });
  for (let i = 0; i < 10; i += 1) expect((await guess()).status).toBe(401);
  const answer = await guess();
  expect(answer.status).toBe(429);
  expect(await answer.json()).toMatchObject({ code: 'rate-limited', facts: { retryAfterSeconds: expect.any(Number) } });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('attempts are counted by the address the proxy on this machine names last, not by what the client claims', async () => {
  const guess = (forwarded: string) =>
    api.anonymous.request(
      'POST',
      '/api/session',
      { email: 'inspector@pressdesk.example', password: 'wrong' },
      { 'x-forwarded-for': forwarded },
    );
  for (let i = 0; i < 10; i += 1) expect((await guess(`203.0.113.${i}, 198.51.100.7`)).status).toBe(401);
  expect((await guess('203.0.113.99, 198.51.100.7')).status).toBe(429);
  expect((await guess('198.51.100.7, 198.51.100.8')).status).toBe(401);
});

test('signing in needs the CSRF header too', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', reviewer, { 'x-pressdesk-csrf': '' });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'csrf-refused' });
});

test('a session over https has a cookie that only travels there', async () => {
  const overTls = await createTestApi({ config: { PUBLIC_URL: 'https://pressdesk.example' } });
  const answer = await overTls.anonymous.request('POST', '/api/session', reviewer);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-pressdesk\.session_token=.*Secure/);
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  await overTls.close();
});

test('the setup actor is no account: nobody can sign in as it', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', { email: setupActor.id, password: 'x' });
  expect(answer.status).toBe(401);
});
