import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresSearch, type SearchDocument, type SearchEngine } from '../../src/search/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';
import { testSearchEngine } from './search-contract.ts';

describe('search in PostgreSQL', () => {
  testSearchEngine(async () => {
    const database = await createTestDatabase();
    return { engine: postgresSearch(database), close: () => database.close() };
  });
});

describe('the order by relevance in PostgreSQL', () => {
  let database: TestDatabase;
  let engine: SearchEngine;
  beforeAll(async () => {
    database = await createTestDatabase();
    engine = postgresSearch(database);
    const texts = ['Bữa cơm trưa ở trường', 'Lá bùa trong nhà', 'Bửa củi mùa đông', 'Búa và kìm'];
    await engine.index(texts.map((title, day) => ({ itemId: title, documents: [aDocument(title, day)] })));
  });
  afterAll(() => database.close());

  const titles = async (text: string) => {
    const { hits } = await engine.query({ text, exact: false, sort: 'relevance', limit: 10 });
    return hits.map((hit) => hit.title);
  };

  test('what has the accents that were typed comes first, and the rest is still found', async () => {
    expect((await titles('bùa'))[0]).toBe('Lá bùa trong nhà');
    expect(await titles('bùa')).toHaveLength(4);
    expect((await titles('bửa củi'))[0]).toBe('Bửa củi mùa đông');
  });

  test('without accents typed, the newest comes first', async () => {
    expect((await titles('bua'))[0]).toBe('Búa và kìm');
  });
});

function aDocument(title: string, day: number): SearchDocument {
  const at = Temporal.Instant.from('2026-11-01T00:00:00Z').add({ hours: 24 * day });
  return {
    id: `order_${day}`,
    itemId: title,
    kind: 'article',
    outletId: 'o1',
    outletName: 'Báo thử',
    title,
    body: 'Nội dung.',
    authors: [],
    url: null,
    publishedAt: at,
    firstSeenAt: at,
    hasSignal: false,
    bodyStart: 0,
    startMs: null,
    cues: null,
  };
}
