import { loadSearchDocuments } from '@pressdesk/core/monitoring';
import { anArticle, anOutlet, record } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SearchResponse } from '../src/schemas/index.ts';
import { type Caller, createTestApi, type TestApi } from './support.ts';

let api: TestApi;
let reviewer: Caller;
let outletId: string;
let otherId: string;
beforeAll(async () => {
  api = await createTestApi();
  reviewer = await api.as('reviewer');
  outletId = (await anOutlet(api.database, 'lien-ha')).id;
  otherId = (await anOutlet(api.database, 'song-ma')).id;
  const items = [
    await record(api.database, outletId, anArticle('/1', { body: 'Lễ hội đua thuyền trên sông Mã.' })),
    await record(api.database, outletId, anArticle('/2', { body: 'Đua thuyền hoãn vì mưa lũ.' })),
    await record(api.database, otherId, anArticle('/3', { body: 'Chợ quê họp sớm.' })),
  ];
  await index(items.map((item) => item.itemId));
});
afterAll(() => api.close());

async function index(itemIds: string[]): Promise<void> {
  const documents = await api.database.transaction((tx) => loadSearchDocuments(tx, itemIds));
  await api.services.search.index(
    itemIds.map((itemId) => ({ itemId, documents: documents.filter((document) => document.itemId === itemId) })),
  );
}

async function search(query: Record<string, string>) {
  const answer = await reviewer.request('GET', `/api/search?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  return SearchResponse.parse(await answer.json());
}

test('words are found without their accents, and marked where they stand', async () => {
  const answer = await search({ q: 'dua thuyen' });
  expect(answer).toMatchObject({ total: 2, engine: 'postgresql', notice: null });
  const [hit] = answer.hits;
  expect(hit?.outlet).toEqual({ id: outletId, code: 'lien-ha', name: 'Báo lien-ha', kind: 'newspaper' });
  const [start, end] = hit!.snippetMarks[0]!;
  expect(hit!.snippet.slice(start, end).toLowerCase()).toMatch(/^đua/);
});

test('where accents count, words without them aren’t found', async () => {
  expect((await search({ q: 'dua thuyen', exact: '1' })).total).toBe(0);
  expect((await search({ q: 'đua thuyền', exact: '1' })).total).toBe(2);
});

test('what is found can be narrowed by outlet, day, kind and signal, and the facets say how much there is', async () => {
  expect((await search({ outlet: otherId })).total).toBe(1);
  expect((await search({ kind: 'broadcast' })).total).toBe(0);
  expect((await search({ hasSignal: 'false' })).total).toBe(3);
  expect((await search({ from: '2026-11-24' })).total).toBe(0);
  const all = await search({ from: '2026-11-23', to: '2026-11-23', sort: 'date' });
  expect(all.total).toBe(3);
  expect(all.facets.outlet.map(({ id, count }) => [id, count])).toEqual([
    [outletId, 2],
    [otherId, 1],
  ]);
  expect(all.histogram).toEqual([{ day: '2026-11-23', count: 3 }]);
});

test('pages of results follow each other', async () => {
  const first = await search({ limit: '2', sort: 'date' });
  const second = await search({ limit: '2', sort: 'date', cursor: first.nextCursor! });
  expect(new Set([...first.hits, ...second.hits].map((hit) => hit.itemId)).size).toBe(3);
  expect(second.nextCursor).toBeNull();
});

test('a search that can’t be made is 400', async () => {
  for (const query of ['q=%3F%3F%3F', `q=${'x'.repeat(1500)}`, 'from=yesterday', 'cursor=garbage', 'limit=0']) {
    const answer = await reviewer.request('GET', `/api/search?${query}`);
    expect(answer.status, query).toBe(400);
  }
  const publisher = await api.as('publisher');
  expect((await publisher.request('GET', '/api/search?q=x')).status).toBe(403);
});

test('an answer of the wrong shape never leaves: it is our error, and what it held stays inside', async () => {
  const { query } = api.services.search;
  const broken = await createTestApi({
    services: {
      search: {
        ...api.services.search,
        query: async (q) => ({ ...(await query(q)), engine: 'secret' as 'postgresql' }),
      },
    },
  });
  const answer = await (await broken.as('reviewer')).request('GET', '/api/search');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
  await broken.close();
});
