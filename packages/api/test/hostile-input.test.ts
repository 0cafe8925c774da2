import { anArticle, anOutlet, aRule, record } from '@pressdesk/core/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, type TestApi } from './support.ts';

type Operation = { operationId: string; parameters?: { in: string; name: string }[]; requestBody?: unknown };

let api: TestApi;
let admin: Caller;
let reviewer: Caller;
let operations: { method: string; path: string; operation: Operation }[];
beforeAll(async () => {
  api = await createTestApi();
  admin = await api.as('admin');
  reviewer = await api.as('reviewer');
  const outlet = await anOutlet(api.database, 'lien-ha');
  await aRule(api.database, 'mystical');
  await record(api.database, outlet.id, anArticle('/flagged', { body: 'Bùa ngải ở chợ.' }));
  const document = (await (await api.anonymous.request('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});
afterAll(() => api.close());

/** Text that trips programs up: controls, halves of characters, quotes, signs of other languages, very long words. */
const nastyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0000', 'a\u0000b', '\ud800', '\u202e', "'; drop table users; --", '%', '_', '\\', '{}', '[]'),
  fc.constantFrom('-1', '1e309', '9'.repeat(30), 'NaN', 'null', '2026-02-30', '0001-01-01', '+275760-09-13'),
  fc.constant('ngải '.repeat(500)),
);

/** A body that has the right keys and any values, or is any JSON at all. */
const keys = ['email', 'password', 'totp', 'code', 'name', 'query', 'topic', 'severity', 'provision', 'rowVersion']
  .concat(['token', 'outcome', 'reason', 'reasonCode', 'url', 'kind', 'outletId', 'local', 'intervalSeconds'])
  .concat(['publisherName', 'licenceNumber', 'licenceValidTo', 'domains', 'sampleSize', 'outlet', '__proto__']);
const nastyValue = fc.oneof(nastyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue());
const nastyBody = fc.oneof(fc.dictionary(fc.constantFrom(...keys), nastyValue), fc.jsonValue());

test('whatever is put into bodies and addresses, the answer is never an unexpected error', async () => {
  const sent = fc.record({
    body: nastyBody,
    parameters: fc.array(nastyText, { minLength: 8, maxLength: 8 }),
    known: fc.boolean(),
  });
  for (const { method, path, operation } of operations) {
    if (operation.operationId === 'signIn' || operation.operationId === 'signOut') continue;
    await fc.assert(
      fc.asyncProperty(sent, async ({ body, parameters, known }) => {
        const caller = path.startsWith('/api/review') ? reviewer : admin;
        let next = 0;
        const value = () => encodeURIComponent(parameters[next++ % parameters.length]!.toWellFormed());
        const id = '019ab000-0000-7000-8000-000000000000';
        const address = path.replace(/\{[^}]+\}/g, () => (known ? id : value() || 'x'));
        const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
        const search = query.map(({ name }) => `${name}=${value()}`).join('&');
        const answer = await caller.request(
          method,
          `${address}?${search}`,
          operation.requestBody === undefined ? undefined : JSON.stringify(body),
          { 'content-type': 'application/json' },
        );
        const text = await answer.text();
        expect(answer.status, `${method} ${address}?${search} ${JSON.stringify(body)} → ${text}`).toBeLessThan(500);
      }),
      { numRuns: 25 },
    );
  }
});

/** Requests that would succeed, of which one field is made hostile. */
function templates(ids: { outlet: string; rule: string; source: string; review: string }) {
  const rule = { query: '"bùa ngải"', name: { vi: 'Tên', en: 'Name' }, severity: 'low', topic: 'x', provision: null };
  const provision = { id: 'p', instrument: 'i', text: { vi: 'v', en: 'e' }, confidence: 'V' };
  const source = { outletId: ids.outlet, kind: 'feed', name: 'Nguồn', url: 'https://a.example/rss', local: true };
  const outlet = { publisherName: 'Hội', code: 'bao', name: 'Báo', kind: 'radio', domains: ['a.example'] };
  const decision = { token: 1, rowVersion: 1, outcome: 'dismiss', reasonCode: 'other', reason: 'Vì thế.' };
  return [
    ['POST', '/api/rules', { ...rule, provision, code: 'R-1' }],
    ['POST', `/api/rules/${ids.rule}/versions`, { ...rule, rowVersion: 1 }],
    ['POST', '/api/rules/check', { query: '"bùa ngải" NEAR/3 chợ', sampleSize: 5 }],
    ['POST', '/api/sources', { ...source, intervalSeconds: 60 }],
    ['PATCH', `/api/sources/${ids.source}`, { rowVersion: 1, name: 'Tên', intervalSeconds: 60, local: true }],
    ['POST', '/api/outlets', { ...outlet, licenceNumber: '1/GP', licenceValidTo: '2030-01-01' }],
    ['POST', '/api/review/next', { severity: 'low', outlet: ids.outlet, topic: 'mystical', kind: 'article' }],
    ['POST', `/api/review/items/${ids.review}/decide`, decision],
    ['POST', `/api/review/items/${ids.review}/reopen`, { rowVersion: 1, reason: 'Nhầm.' }],
    ['GET', '/api/search', { q: 'chợ', exact: '1', from: '2026-01-01', to: '2026-12-31', limit: '5', cursor: '' }],
    ['GET', '/api/review/items', { topic: 'mystical', sort: 'newest', limit: '5', cursor: '' }],
    ['GET', '/api/items', { outlet: ids.outlet, limit: '5', cursor: '' }],
    ['GET', '/api/audit', { subject: ids.outlet, limit: '5', cursor: '' }],
  ] as const;
}

/** Place markers that are well-formed, but not of the list they are sent to. */
const nastyCursor = fc
  .array(fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constant('\u0000')), { maxLength: 4 })
  .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));

test('a request that is right but for one hostile field is answered or refused, never broken', async () => {
  const one = async (path: string) => {
    const page = (await (await reviewer.request('GET', path)).json()) as { items: { id: string }[] };
    return page.items[0]!.id;
  };
  const outlet = await one('/api/outlets');
  const added = await admin.request('POST', '/api/sources', {
    outletId: outlet,
    kind: 'feed',
    name: 'Nguồn',
    url: 'https://b.example/rss',
    local: false,
    intervalSeconds: 60,
  });
  const { id: source } = (await added.json()) as { id: string };
  const ids = { outlet, source, rule: await one('/api/rules'), review: await one('/api/review/items') };
  const sent = fc.record({
    template: fc.constantFrom(...templates(ids)),
    field: fc.nat(),
    value: fc.oneof(nastyValue, fc.array(nastyText, { maxLength: 3 })),
    text: nastyText,
    number: fc.oneof(fc.integer(), fc.constantFrom(0, -0, 2 ** 31, 2 ** 53, 1e300)),
    keepsType: fc.boolean(),
    cursor: nastyCursor,
  });
  await fc.assert(
    fc.asyncProperty(sent, async ({ template: [method, path, template], field, cursor, ...hostile }) => {
      const names = Object.keys(template);
      const name = names[field % names.length]!;
      const caller = path.startsWith('/api/review') ? reviewer : admin;
      const type = typeof template[name as keyof typeof template];
      const sameType = type === 'number' ? hostile.number : type === 'string' ? hostile.text : hostile.value;
      const value = name === 'cursor' ? cursor : hostile.keepsType ? sameType : hostile.value;
      const changed = { ...template, [name]: value };
      const query = new URLSearchParams(Object.entries(changed).map(([key, text]) => [key, String(text)]));
      const answer =
        method === 'GET'
          ? await caller.request(method, `${path}?${query}`)
          : await caller.request(method, path, changed);
      const text = await answer.text();
      expect(answer.status, `${method} ${path} ${JSON.stringify(changed).slice(0, 500)} → ${text}`).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});

test('well-formed requests whose texts hold what can’t be stored are refused, not broken', async () => {
  const nul = 'Tên\u0000lạ';
  const rule = {
    code: 'NUL',
    query: '"bùa ngải"',
    name: { vi: nul, en: 'x' },
    severity: 'low',
    topic: 'x',
    provision: null,
  };
  const outlet = { publisherName: nul, code: 'nul', name: nul, kind: 'radio', domains: [] };
  const attempts = [
    await admin.request('POST', '/api/rules', rule),
    await admin.request('POST', '/api/outlets', { ...outlet, licenceNumber: null, licenceValidTo: null }),
    await reviewer.request('GET', '/api/review/items?topic=%00'),
    await reviewer.request('GET', '/api/search?q=%00'),
    await reviewer.request('GET', '/api/search?from=0000-01-01'),
    await admin.request('POST', '/api/outlets', {
      ...outlet,
      name: 'x',
      publisherName: 'x',
      licenceNumber: null,
      licenceValidTo: '0000-01-01',
    }),
    await admin.request('GET', '/api/audit?subject=a%00b'),
    await api.anonymous.request('POST', '/api/session', { email: 'a\u0000@example.vn', password: 'x' }),
  ];
  for (const answer of attempts) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-input' });
  }
});
