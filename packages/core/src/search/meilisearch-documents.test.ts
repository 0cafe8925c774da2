import { expect, test } from 'vitest';
import { dayNumber, encodeWords, fromMeiliDocument, meiliSettings, toMeiliDocument } from './meilisearch-documents.ts';
import type { SearchDocument } from './search-document.ts';

const document: SearchDocument = {
  id: 'b0_1',
  itemId: 'b0',
  kind: 'broadcast',
  outletId: 'o3',
  outletName: 'Đài Phát thanh',
  title: 'Thời sự tối',
  body: 'Giá lúa đông xuân\nđang tăng',
  authors: ['Lâm Tuyết Mai'],
  url: null,
  publishedAt: Temporal.Instant.from('2026-11-20T17:30:00Z'),
  firstSeenAt: Temporal.Instant.from('2026-11-20T18:00:00Z'),
  hasSignal: true,
  bodyStart: 120,
  startMs: 30_400,
  cues: [{ startMs: 30_400, start: 0, end: 17 }],
};

test('a document comes back as it went in', () => {
  expect(fromMeiliDocument(toMeiliDocument(document))).toEqual(document);
});

test('words are ASCII letters and digits, exact ones apart from folded ones', () => {
  const stored = toMeiliDocument(document);
  for (const text of [stored.bodyExact, stored.bodyFolded, stored.titleExact]) expect(text).toMatch(/^[a-z0-9 ]+$/);
  expect(stored.bodyFolded).toBe('gia lua dong xuan dang tang');
  expect(encodeWords(['ma'], 'exact')).not.toBe(encodeWords(['ma'], 'folded'));
  expect(encodeWords(['má'], 'exact')).not.toBe(encodeWords(['mà'], 'exact'));
});

test('days are those of the office', () => {
  expect(toMeiliDocument(document)).toMatchObject({ day: '2026-11-21' });
  expect(dayNumber(Temporal.PlainDate.from('1970-01-01'))).toBe(0);
  expect(dayNumber(Temporal.PlainDate.from('2026-11-21')) - dayNumber(Temporal.PlainDate.from('2026-11-20'))).toBe(1);
});

test('the engine guesses nothing: no typing errors forgiven, no beginnings of words', () => {
  expect(meiliSettings).toMatchObject({ typoTolerance: { enabled: false }, prefixSearch: 'disabled' });
  expect(meiliSettings.distinctAttribute).toBe('itemId');
});
