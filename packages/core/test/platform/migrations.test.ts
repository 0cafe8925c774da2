import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase, openLog } from '../../src/platform/index.ts';
import { entities, migrations } from '../../src/schema.ts';
import { createEmptyDatabase } from './own-database.ts';

let own: Awaited<ReturnType<typeof createEmptyDatabase>>;
let database: Database;
beforeAll(async () => {
  own = await createEmptyDatabase();
  database = await openDatabase({ url: own.url, entities, migrations, log: openLog('silent', 'test') });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

/** Everything of ours in the schema: tables, indexes, sequences, functions; not the migrator's own table. */
async function objects(): Promise<string[]> {
  const rows = await database.transaction((tx) =>
    tx.sql<{ name: string }>(
      `select c.relkind::text || ' ' || c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relname not like 'migrations%'
       union all
       select 'function ' || proname::text from pg_proc where pronamespace = 'public'::regnamespace
       order by 1`,
    ),
  );
  return [...rows.map(({ name }) => name), ...(await checks())];
}

/** The checks of the system, which migrations bring as rows of the table of rules. */
async function checks(): Promise<string[]> {
  return database.transaction(async (tx) => {
    const [table] = await tx.sql<{ is_there: boolean }>(`select to_regclass('rules') is not null as is_there`);
    if (!table!.is_there) return [];
    const rows = await tx.sql<{ code: string }>(
      `select r.code from rules r join rule_versions v on v.rule_id = r.id where r.kind = 'check' order by 1`,
    );
    return rows.map(({ code }) => `check ${code}`);
  });
}

test('every migration goes up, down and up again, and down brings back exactly what was there before', async () => {
  for (const { name } of migrations) {
    const before = await objects();
    await database.orm.migrator.up(name);
    const after = await objects();
    expect(after.length, `${name} makes something`).toBeGreaterThan(before.length);
    await database.orm.migrator.down(name);
    expect(await objects(), `${name} taken back`).toEqual(before);
    await database.orm.migrator.up(name);
    expect(await objects(), `${name} made again`).toEqual(after);
  }
  expect(await database.pendingMigrations()).toEqual([]);
});

test('all of them taken back, the last one first, leave nothing of ours behind, and can be run again', async () => {
  const whole = await objects();
  for (const { name } of migrations.toReversed()) await database.orm.migrator.down(name);
  expect(await objects()).toEqual([]);
  expect(await database.migrate()).toEqual(migrations.map(({ name }) => name));
  expect(await objects()).toEqual(whole);
});

test('a database that has every migration is left as it is', async () => {
  expect(await database.migrate()).toEqual([]);
});
