import { checkOutlet } from '@pressdesk/core/monitoring';
import { anArticle, anOutlet, record } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, jsonOf, type TestApi } from './support.ts';

type Signal = {
  id: string;
  code: string;
  detail: string;
  note: { vi: string };
  actions: string[];
  reviewItem: { id: string; status: string } | null;
};
type Page<T> = { items: T[]; nextCursor: string | null };

let api: TestApi;
let outletId: string;
let otherId: string;
beforeAll(async () => {
  api = await createTestApi();
  outletId = (await anOutlet(api.database, 'bare', { licenceNumber: null, licenceValidTo: null })).id;
  otherId = (await anOutlet(api.database, 'quiet', { domains: ['outlet.example'] })).id;
  const publishedAt = Temporal.Now.instant();
  await record(api.database, outletId, anArticle('/a', { url: 'https://bare.example/a', publishedAt }));
  await record(api.database, otherId, anArticle('/b', { publishedAt }));
  for (const id of [outletId, otherId]) await api.database.transaction((tx) => checkOutlet(tx, id));
});
afterAll(() => api.close());

const get = async (account: string, path: string) => (await api.as(account)).request('GET', path);

test('open signals about outlets are listed with their words, and narrowed by outlet and code', async () => {
  const page = await jsonOf<Page<Signal>>(await get('officer', '/api/outlet-signals?state=open'));
  expect(page.items).toMatchObject([
    { code: 'check.no-licence', detail: '', note: { vi: expect.stringContaining('không có giấy phép') }, actions: [] },
  ]);
  const none = await jsonOf<Page<Signal>>(await get('officer', `/api/outlet-signals?outletId=${otherId}`));
  expect(none.items).toEqual([]);
  expect((await get('officer', '/api/outlet-signals?code=check.unheard-of')).status).toBe(400);
});

test('an outlet’s page has its licences, what is open and what is over, and the list of outlets counts the open ones', async () => {
  const standing = await jsonOf(await get('inspector', `/api/outlets/${outletId}/signals`));
  expect(standing).toMatchObject({ licences: [], open: [{ code: 'check.no-licence' }], cleared: [] });
  expect(await jsonOf(await get('inspector', `/api/outlets/${outletId}`))).toMatchObject({ openOutletSignalCount: 1 });
  expect(await jsonOf(await get('inspector', `/api/outlets/${otherId}`))).toMatchObject({ openOutletSignalCount: 0 });
  expect((await get('inspector', '/api/outlets/00000000-0000-4000-8000-000000000000/signals')).status).toBe(404);
});

test('a reviewer puts a signal on the desk; who doesn’t decide there can’t', async () => {
  const [signal] = (await jsonOf<Page<Signal>>(await get('reviewer', '/api/outlet-signals'))).items;
  expect(signal?.actions).toEqual(['put-on-desk']);
  const path = `/api/outlet-signals/${signal!.id}/review`;
  for (const account of ['officer', 'inspector', 'publisher', 'admin']) {
    expect((await (await api.as(account)).request('POST', path)).status, account).toBe(403);
  }
  const put = await jsonOf<Signal>(await (await api.as('reviewer')).request('POST', path));
  expect(put).toMatchObject({ reviewItem: { status: 'open' }, actions: [] });
  const desk = await get('reviewer', `/api/review/items/${put.reviewItem!.id}`);
  expect(await jsonOf(desk)).toMatchObject({ topics: ['licence'], outlet: { id: outletId } });
});

test('publishers are found by officers, without accents; a publisher’s person reads no register', async () => {
  const found = await jsonOf<Page<{ outlets: { id: string }[] }>>(
    await get('officer', '/api/publishers?q=co quan chu quan'),
  );
  expect(found.items.flatMap(({ outlets }) => outlets.map(({ id }) => id)).sort()).toEqual([outletId, otherId].sort());
  for (const path of ['/api/publishers', '/api/outlet-signals', `/api/outlets/${outletId}/signals`]) {
    expect((await get('publisher', path)).status, path).toBe(403);
    expect((await api.anonymous.request('GET', path)).status, path).toBe(401);
  }
});
