import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meilisearchSearch, withFallback } from '@pressdesk/core/search';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../src/index.ts';
import { Problem } from '../src/schemas/index.ts';
import { createTestApi, origin, type TestApi } from './support.ts';

let api: TestApi;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'pressdesk-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>web</title>');
  await writeFile(join(webDir, 'assets', 'index-4f2a.js'), 'export {};');
  api = await createTestApi({ webDir });
});
afterAll(async () => {
  await api.close();
  await rm(webDir, { recursive: true });
});

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  return problem;
}

test('the process says it is alive', async () => {
  const answer = await api.anonymous.request('GET', '/healthz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'alive' });
});

test('the process says it is ready when database, jobs and search are in reach', async () => {
  const answer = await api.anonymous.request('GET', '/readyz');
  expect(await answer.json()).toEqual({ ready: true, parts: { database: 'ok', jobs: 'ok', search: 'ok' } });
  expect(answer.status).toBe(200);
});

test('every answer has a request id; a client’s own is kept if it is harmless', async () => {
  const own = await api.anonymous.request('GET', '/healthz', undefined, { 'x-request-id': 'abc-123' });
  expect(own.headers.get('x-request-id')).toBe('abc-123');
  const hostile = await api.anonymous.request('GET', '/healthz', undefined, { 'x-request-id': 'a b<c>' });
  expect(hostile.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('every answer forbids inline scripts, framing and sniffing', async () => {
  for (const path of ['/healthz', '/api/session', '/', '/nowhere.txt']) {
    const { headers } = await api.anonymous.request('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  }
});

test('an unknown address under /api is a 404 problem for who is signed in, and 401 for who isn’t', async () => {
  const signedIn = await api.as('reviewer');
  const problem = await problemOf(await signedIn.request('GET', '/api/nothing-here'));
  expect(problem).toMatchObject({ code: 'not-found', type: 'urn:pressdesk:problem:not-found' });
  expect((await problemOf(await api.anonymous.request('GET', '/api/nothing-here'))).code).toBe('not-signed-in');
});

test('a method a path doesn’t have is 405 and names those it has', async () => {
  const signedIn = await api.as('reviewer');
  const answer = await signedIn.request('PUT', '/api/session', {});
  expect(answer.status).toBe(405);
  expect(answer.headers.get('allow')).toBe('DELETE, GET, POST');
  expect((await problemOf(answer)).code).toBe('method-not-allowed');
});

test('a body that isn’t JSON is 400 without a word about how it was read', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', '{"email":', {
    'content-type': 'application/json',
  });
  expect(answer.status).toBe(400);
  expect((await problemOf(answer)).code).toBe('invalid-input');
});

test('a body in a form the address doesn’t take is 415', async () => {
  for (const contentType of ['text/plain', 'application/xml']) {
    const answer = await api.anonymous.request('POST', '/api/session', '{}', { 'content-type': contentType });
    expect(answer.status).toBe(415);
    expect((await problemOf(answer)).code).toBe('unsupported-media-type');
  }
});

test('deeply nested JSON is refused like any other wrong shape', async () => {
  const answer = await api.anonymous.request('POST', '/api/session', '['.repeat(100_000), {
    'content-type': 'application/json',
  });
  expect(answer.status).toBe(400);
});

test('a JSON body over 1 MB is 413, with and without a length said beforehand', async () => {
  const signedIn = await api.as('reviewer');
  const big = JSON.stringify({ email: 'x'.repeat(1_100_000) });
  const answer = await signedIn.request('POST', '/api/session', big, { 'content-type': 'application/json' });
  expect(answer.status).toBe(413);
  expect(await problemOf(answer)).toMatchObject({ code: 'too-large', facts: { maxBytes: 1_000_000 } });
  const said = await signedIn.request('POST', '/api/session', big, {
    'content-type': 'application/json',
    'content-length': String(big.length),
  });
  expect(said.status).toBe(413);
});

test('a request that another site could have sent is refused', async () => {
  const signedIn = await api.as('reviewer');
  const refusals: Record<string, string>[] = [
    { 'x-pressdesk-csrf': '' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://evil.example', 'content-type': 'application/json' },
  ];
  for (const headers of refusals) {
    const answer = await signedIn.request('DELETE', '/api/session', undefined, headers);
    expect(answer.status).toBe(403);
    expect((await problemOf(answer)).code).toBe('csrf-refused');
  }
});

test('an error nobody expected is 500 with a request id and nothing from inside', async () => {
  const broken = await createTestApi({
    services: {
      auth: {
        ...api.services.auth,
        actorOf: () => Promise.reject(new Error('relation "users" at 10.0.0.7 has no password')),
      },
    },
  });
  const answer = await broken.app.request(`${origin}/api/session`);
  expect(answer.status).toBe(500);
  const text = await answer.clone().text();
  expect(text).not.toMatch(/relation|10\.0\.0\.7|password|at .*:\d+/);
  expect((await problemOf(answer)).code).toBe('internal');
  await broken.close();
});

test.each(['ECONNREFUSED', '57P01', '53300'])('a database that is out of reach (%s) is 503, not 500', async (code) => {
  const cause = Object.assign(new Error('connect 10.0.0.7:5432'), { code });
  const broken = await createTestApi({
    services: {
      auth: { ...api.services.auth, actorOf: () => Promise.reject(new Error('query failed', { cause })) },
    },
  });
  const answer = await broken.app.request(`${origin}/api/session`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  const problem = await problemOf(answer);
  expect(problem.code).toBe('unavailable');
  expect(problem.detail).not.toContain('10.0.0.7');
  await broken.close();
});

test('readiness names a search engine that is away, and stays ready since PostgreSQL answers for it', async () => {
  const away = meilisearchSearch({ url: 'http://127.0.0.1:1', key: null });
  const degraded = await createTestApi({ services: { search: withFallback(away, api.services.search) } });
  const answer = await degraded.anonymous.request('GET', '/readyz');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ ready: true, parts: { database: 'ok', jobs: 'ok', search: 'unreachable' } });
  await degraded.close();
});

test('without its job queue the server is not ready', async () => {
  const { jobs } = api.services;
  const broken = await createTestApi({
    services: { jobs: { ...jobs!, counts: () => Promise.reject(new Error('The queue is closed.')) } },
  });
  const answer = await broken.anonymous.request('GET', '/readyz');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ ready: false, parts: { jobs: 'unreachable' } });
  await broken.close();
});

test('addresses of the web answer its page, and its hashed files are kept by browsers for good', async () => {
  for (const path of ['/', '/review', '/review/019ab000-0000-7000-8000-000000000000?tab=text']) {
    const page = await api.anonymous.request('GET', path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/text\/html/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).toContain('<title>web</title>');
  }
  const script = await api.anonymous.request('GET', '/assets/index-4f2a.js');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-type')).toMatch(/javascript/);
});

test('a file that isn’t there is 404, and no path leads out of the web build', async () => {
  for (const path of ['/assets/gone-1a2b.js', '/..%2f..%2fetc/passwd.txt', '/%2e%2e/%2e%2e/etc/hosts.txt']) {
    expect((await api.anonymous.request('GET', path)).status).toBe(404);
  }
});

test('without a web build the page says so', async () => {
  const bare = await createTestApi({ webDir: join(webDir, 'missing') });
  const answer = await bare.anonymous.request('GET', '/review');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('chưa có bản dựng');
  await bare.close();
});

test('the server listens, answers, and stops when it is asked to', async () => {
  const server = await startApi(api.services, { host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${server.url}/healthz`);
  expect(await answer.json()).toEqual({ status: 'alive' });
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
});

test('large answers travel compressed to clients that can read it', async () => {
  const server = await startApi(api.services, { host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${server.url}/api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0' });
  await server.stop();
});

test('the log has a line for every request with its id, and no password, cookie, query or body', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const logged = await createTestApi({ services: { log } });
  const caller = await logged.as('reviewer');
  await logged.anonymous.request('POST', '/api/session', { email: 'someone@example.vn', password: 'my-secret-word' });
  await caller.request('GET', '/api/search?q=nguyen-van-secret', undefined, { 'x-request-id': 'known-id' });
  const text = lines.join('');
  expect(text).not.toMatch(/pressdesk-demo|my-secret-word|someone@|session_token|nguyen-van-secret/);
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({
      msg: 'request',
      requestId: 'known-id',
      method: 'GET',
      path: '/api/search',
      status: 200,
      userId: expect.any(String),
    }),
  );
  await logged.close();
});

test('a taken port is one sentence that names it and says what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startApi(api.services, { host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'unavailable',
    message: `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
  });
  await new Promise((resolve) => other.close(resolve));
});
