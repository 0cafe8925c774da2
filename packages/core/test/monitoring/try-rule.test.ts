import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryRule } from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
let outlet: Outlet;
beforeAll(async () => {
  database = await createTestDatabase();
  outlet = await anOutlet(database, 'trial');
  for (let hour = 0; hour < 30; hour += 1) {
    const publishedAt = Temporal.Instant.from('2026-11-20T00:00:00Z').add({ hours: hour });
    const body = `Bản tin giờ thứ ${hour}. ${hour % 3 === 0 ? 'Có chuyện bùa ngải.' : 'Không có gì lạ.'}`;
    await record(database, outlet.id, anArticle(`/trial-${hour}`, { body, publishedAt, title: `Giờ ${hour}` }));
  }
});
afterAll(() => database.close());

const run = (query: string, size = 100) => database.transaction((tx) => tryRule(tx, query, size));

test('a trial says how many of the items it read the rule would flag', async () => {
  expect(await run('"bùa ngải"')).toMatchObject({ matched: 10, examined: 30 });
  expect(await run('"bùa ngải" OR "không có gì"')).toMatchObject({ matched: 30, examined: 30 });
  expect(await run('"hoàn toàn vắng mặt"')).toMatchObject({ matched: 0, examined: 30, samples: [] });
});

test('a trial reads the newest items, as many as it is told', async () => {
  const trial = await run('"bùa ngải"', 5);
  expect(trial).toMatchObject({ matched: 1, examined: 5, samples: [{ title: 'Giờ 27' }] });
});

test('a trial shows twenty samples at most, each with the words it met', async () => {
  const trial = await run('"bản tin"');
  expect(trial.matched).toBe(30);
  expect(trial.samples).toHaveLength(20);
  for (const { hits } of trial.samples) expect(hits[0]).toMatchObject({ field: 'body', start: 0, end: 7 });
});

test('a trial reads the current version alone, and keeps nothing', async () => {
  await record(database, outlet.id, anArticle('/changed', { body: 'Bùa ngải thời xưa.' }));
  const before = await run('"bùa ngải"');
  await record(database, outlet.id, anArticle('/changed', { body: 'Đã sửa: chuyện xưa.' }));
  expect(await run('"bùa ngải"')).toMatchObject({ matched: before.matched - 1, examined: before.examined });
  const [rules] = await database.transaction((tx) => tx.sql(`select 1 from rules where kind = 'query'`));
  expect(rules).toBeUndefined();
});

test('a trial meets who speaks in a broadcast, as the rule will', async () => {
  const cue = { index: 1, startMs: 0, endMs: 1_000, speaker: 'Thầy Bảy', text: 'Xin chào', start: 0, end: 8 };
  const broadcast = { kind: 'broadcast' as const, body: 'Xin chào', authors: [], cues: [cue] };
  await record(database, outlet.id, anArticle('/broadcast', broadcast));
  expect(await run('speaker:"thầy bảy"')).toMatchObject({ matched: 1 });
});

test('a trial explains the rule in both languages, and one that can’t be read is refused with its column', async () => {
  const { explanation } = await run('"bùa ngải"');
  expect(explanation.vi).toContain('bùa ngải');
  expect(explanation.en).toContain('bùa ngải');
  await expect(run('("bùa ngải"')).rejects.toMatchObject({ code: 'rule-syntax', facts: { column: 12 } });
});
