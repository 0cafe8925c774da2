import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let officer: Caller;
let reviewer: Caller;
beforeAll(async () => {
  api = await createTestApi();
  officer = await api.as('officer');
  reviewer = await api.as('reviewer');
});
afterAll(() => api.close());

const missing = '019ab000-0000-7000-8000-000000000000';
const outlet = {
  publisherName: 'Hội Nhà báo tỉnh Liên Hà',
  code: 'bao-lien-ha',
  name: 'Báo Liên Hà',
  kind: 'newspaper',
  licenceNumber: '12/GP-BTTTT',
  licenceValidTo: '2030-12-31',
  domains: ['LienHa.example', 'm.lienha.example:8443'],
};

type Outlet = { id: string; publisher: { id: string; code: string }; domains: string[]; name: string };

test('an outlet is entered with its publisher, and can be read back', async () => {
  const answer = await officer.request('POST', '/api/outlets', outlet);
  expect(answer.status).toBe(201);
  const created = await jsonOf<Outlet>(answer);
  expect(created).toMatchObject({
    code: 'bao-lien-ha',
    status: 'active',
    publisher: { code: 'hoi-nha-bao-tinh-lien-ha', name: 'Hội Nhà báo tỉnh Liên Hà' },
    licenceValidTo: '2030-12-31',
    domains: ['lienha.example', 'm.lienha.example:8443'],
    sourceCount: 0,
    openReviewCount: 0,
  });
  const read = await reviewer.request('GET', `/api/outlets/${created.id}`);
  expect(read.status).toBe(200);
  expect(await read.json()).toEqual(created);
});

test('a second outlet of the same publisher, however its name is written, doesn’t make a second publisher', async () => {
  const create = async (code: string, publisherName: string) =>
    jsonOf<Outlet>(await officer.request('POST', '/api/outlets', { ...outlet, code, publisherName, domains: [] }));
  const first = await create('phat-thanh-hoa', 'Đài Truyền thanh xã Hòa');
  const second = await create('phat-thanh-hoa-2', 'ĐÀI TRUYỀN THANH XÃ HOÀ');
  expect(second.publisher.id).toBe(first.publisher.id);
});

test('a code or a domain that is taken is 409 and points at the field', async () => {
  const sameCode = await officer.request('POST', '/api/outlets', { ...outlet, domains: [] });
  expect(sameCode.status).toBe(409);
  expect(await sameCode.json()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/code' }] });
  const sameDomain = await officer.request('POST', '/api/outlets', {
    ...outlet,
    code: 'another',
    domains: ['new.example', 'lienha.example'],
  });
  expect(await sameDomain.json()).toMatchObject({ code: 'duplicate', errors: [{ pointer: '/domains/1' }] });
});

test('an outlet of the wrong shape is 400 and points at every bad field', async () => {
  const answer = await officer.request('POST', '/api/outlets', {
    ...outlet,
    code: 'Báo!',
    name: '  ',
    kind: 'blog',
    licenceValidTo: '31/12/2030',
    domains: ['ok.example', 'https://not-a-host.example/path'],
  });
  expect(answer.status).toBe(400);
  const problem = await jsonOf<{ errors: { pointer: string }[] }>(answer);
  expect(problem.errors.map((error) => error.pointer).toSorted()).toEqual([
    '/code',
    '/domains/1',
    '/kind',
    '/licenceValidTo',
    '/name',
  ]);
});

test('who may not manage the register is 403, and an outlet that isn’t there 404', async () => {
  const refused = await reviewer.request('POST', '/api/outlets', { ...outlet, code: 'third' });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'forbidden', facts: { action: 'outlet.manage' } });
  const publisher = await api.as('publisher');
  expect((await publisher.request('GET', '/api/outlets')).status).toBe(403);
  const gone = await reviewer.request('GET', `/api/outlets/${missing}`);
  expect(gone.status).toBe(404);
  expect(await gone.json()).toMatchObject({ code: 'not-found' });
  expect((await reviewer.request('GET', '/api/outlets/not-an-id')).status).toBe(400);
});

test('pages of outlets follow each other without a gap or a repetition', async () => {
  for (let i = 0; i < 5; i += 1) {
    await officer.request('POST', '/api/outlets', { ...outlet, code: `page-${i}`, name: `Tạp chí ${i}`, domains: [] });
  }
  const seen: string[] = [];
  let cursor = '';
  do {
    const answer = await reviewer.request('GET', `/api/outlets?limit=3&cursor=${encodeURIComponent(cursor)}`);
    expect(answer.status).toBe(200);
    const page = await jsonOf<{ items: Outlet[]; nextCursor: string | null }>(answer);
    seen.push(...page.items.map((item) => item.name));
    cursor = page.nextCursor ?? '';
  } while (cursor !== '');
  expect(seen.length).toBe(8);
  expect(new Set(seen).size).toBe(6);
});

test('a place marker that is none, or of another list, is 400', async () => {
  const other = Buffer.from(JSON.stringify(['x', 'not an id'])).toString('base64url');
  for (const cursor of ['garbage', other]) {
    const answer = await reviewer.request('GET', `/api/outlets?cursor=${cursor}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid-cursor' });
  }
  expect((await reviewer.request('GET', '/api/outlets?limit=1000')).status).toBe(400);
});
