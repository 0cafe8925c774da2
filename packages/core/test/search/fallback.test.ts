import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openLog } from '../../src/platform/index.ts';
import {
  meilisearchSearch,
  openSearch,
  postgresSearch,
  type SearchEngine,
  withFallback,
} from '../../src/search/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';
import { brokenServer, closedAddress } from './closed-port.ts';
import { article, byItem } from './search-corpus.ts';

let database: TestDatabase;
let postgres: SearchEngine;
const query = { text: 'thuyền', exact: false, sort: 'relevance', limit: 10 } as const;

beforeAll(async () => {
  database = await createTestDatabase();
  postgres = postgresSearch(database);
  await postgres.index(byItem([article('boat', 'Thuyền về', 'Thuyền cập bến lúc rạng sáng')]));
});
afterAll(() => database.close());

test('with nobody at its address, the other engine answers and says so', async () => {
  const search = withFallback(meilisearchSearch({ url: await closedAddress(), key: null }), postgres);
  for (let i = 0; i < 3; i += 1) {
    const answer = await search.query(query);
    expect(answer).toMatchObject({ total: 1, engine: 'postgresql', notice: 'search-engine-unreachable' });
    expect(answer.hits[0]?.itemId).toBe('boat');
  }
  expect(await search.health()).toBe(false);
});

test('after one failure nobody waits for the broken engine again', async () => {
  const server = await brokenServer();
  const search = withFallback(meilisearchSearch({ url: server.url, key: null }), postgres, { restMs: 3_600_000 });
  await search.query(query);
  const visits = server.visits();
  expect(visits).toBeGreaterThan(0);
  for (let i = 0; i < 20; i += 1) await search.query(query);
  expect(server.visits()).toBe(visits);
  await server.close();
});

test('what was asked wrongly is refused, whichever engine would answer', async () => {
  const search = withFallback(postgres, postgres);
  await expect(search.query({ ...query, text: '???' })).rejects.toMatchObject({ code: 'invalid-input' });
  expect((await search.query(query)).notice).toBeNull();
});

test('an engine that comes back is asked again', async () => {
  const gone = meilisearchSearch({ url: await closedAddress(), key: null });
  let now: SearchEngine = gone;
  const primary: SearchEngine = {
    ...gone,
    query: (asked) => now.query(asked),
    health: () => now.health(),
  };
  const search = withFallback(primary, postgres, { restMs: 0 });
  expect((await search.query(query)).notice).toBe('search-engine-unreachable');
  now = postgres;
  await vi.waitFor(async () => expect((await search.query(query)).notice).toBeNull());
});

test('an engine that doesn’t hold everything yet isn’t asked', async () => {
  const server = await brokenServer();
  const { search, engines } = openSearch(
    { meili: { url: server.url, key: null } },
    database,
    openLog('silent', 'test'),
  );
  expect(engines.map((engine) => engine.name)).toEqual(['postgresql', 'meilisearch']);
  expect(await search.query(query)).toMatchObject({ total: 1, engine: 'postgresql', notice: null });
  expect(server.visits()).toBe(0);
  await server.close();
});

test('without Meilisearch in the configuration PostgreSQL is all there is', async () => {
  const { search, engines } = openSearch({ meili: null }, database, openLog('silent', 'test'));
  expect(search.name).toBe('postgresql');
  expect(engines).toHaveLength(1);
});
