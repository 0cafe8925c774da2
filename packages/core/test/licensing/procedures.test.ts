import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  getProcedure,
  hashProcedure,
  listProcedures,
  type ProcedureDefinition,
  procedureCatalogue,
  procedureOfVersion,
  seedProcedures,
} from '../../src/licensing/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.transaction((tx) => seedProcedures(tx));
});
afterAll(() => database.close());

const bulletin = procedureCatalogue.find(({ code }) => code === 'P01')!;
const own = (code: string, more: Partial<ProcedureDefinition> = {}): ProcedureDefinition => ({
  ...{ ...bulletin, code, validFrom: '2026-01-01', validTo: null },
  ...more,
});
const seed = (...definitions: ProcedureDefinition[]) => database.transaction((tx) => seedProcedures(tx, definitions));
const get = (code: string, options: { on?: string; version?: number }) =>
  database.transaction((tx) => getProcedure(tx, code, options));

test('every version is stored once, as its file says it, and starting again adds nothing', async () => {
  const rows = await database.transaction((tx) =>
    tx.sql<{ code: string; version: number; definition: ProcedureDefinition; definition_hash: string }>(
      'select * from procedure_versions order by code, version',
    ),
  );
  expect(rows.map(({ code, version }) => `${code} v${version}`)).toEqual(
    procedureCatalogue.map(({ code, version }) => `${code} v${version}`),
  );
  for (const [index, { definition, definition_hash }] of rows.entries()) {
    expect(definition).toEqual(JSON.parse(JSON.stringify(procedureCatalogue[index])));
    expect(definition_hash).toBe(hashProcedure(definition));
  }
  expect(await database.transaction((tx) => seedProcedures(tx))).toEqual({ added: [] });
  const entries = await database.transaction((tx) =>
    tx.sql(`select actor_id from audit_log where type = 'procedures.seeded'`),
  );
  expect(entries).toEqual([{ actor_id: 'setup' }]);
});

test('a file that says something else than the version stored under its number stops the start, and nothing is stored', async () => {
  await seed(own('X01'));
  const changed = own('X01', { summary: { vi: 'Khác', en: 'Other' } });
  await expect(seed(own('X02'), changed)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('add a version 2'),
    facts: { code: 'X01', version: 1 },
  });
  await expect(get('X02', {})).rejects.toMatchObject({ code: 'not-found' });
  expect(await get('X01', {})).toMatchObject({ summary: bulletin.summary });
});

test('the version of a day applies: on the last day of one the old, on the first day of the next the new', async () => {
  await seed(own('X03', { validTo: '2026-06-30' }), own('X03', { version: 2, validFrom: '2026-07-01' }));
  expect((await get('X03', { on: '2026-06-30' })).version).toBe(1);
  expect((await get('X03', { on: '2026-07-01' })).version).toBe(2);
  expect((await get('X03', { on: '2030-01-01' })).version).toBe(2);
  expect((await get('X03', { version: 1, on: '2030-01-01' })).version).toBe(1);
  await expect(get('X03', { version: 3 })).rejects.toMatchObject({ code: 'not-found' });
});

test('a day before the law is told from one after the repeal; a repeal is a version with a last day', async () => {
  await seed(own('X04'), own('X04', { version: 2, validTo: '2026-09-30' }));
  await expect(get('X04', { on: '2025-12-31' })).rejects.toMatchObject({
    code: 'procedure-not-in-force',
    message: expect.stringContaining('applies from 2026-01-01 on: 2025-12-31 lies before that law'),
    facts: { why: 'not-yet', validFrom: '2026-01-01' },
  });
  expect((await get('X04', { on: '2026-09-30' })).version).toBe(2);
  await expect(get('X04', { on: '2026-10-01' })).rejects.toMatchObject({
    code: 'procedure-not-in-force',
    message: expect.stringContaining('was repealed: its last day was 2026-09-30'),
    facts: { why: 'repealed', validTo: '2026-09-30' },
  });
  const listed = (on: string) => database.transaction((tx) => listProcedures(tx, { on }));
  expect((await listed('2026-10-01')).map(({ code }) => code)).not.toContain('X04');
  expect((await listed('2026-09-30')).find(({ code }) => code === 'X04')).toMatchObject({ version: 2 });
});

test('a dossier’s version is found by its id whatever applies today, with its diagram', async () => {
  const { id, version, diagram } = await get('P09', { on: '2026-05-01' });
  expect(version).toBe(1);
  expect(diagram).toMatch(/^stateDiagram-v2\n/);
  const found = await database.transaction((tx) => procedureOfVersion(tx, id));
  expect(found).toMatchObject({ code: 'P09', version: 1, id });
  const nobody = '019ab000-0000-7000-8000-000000000000';
  await expect(database.transaction((tx) => procedureOfVersion(tx, nobody))).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a stored version can’t be changed or taken away, not even in SQL', async () => {
  for (const sql of ['update procedure_versions set valid_to = null', 'delete from procedure_versions']) {
    await expect(database.transaction((tx) => tx.sql(sql))).rejects.toThrow();
  }
});
