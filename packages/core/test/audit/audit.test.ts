import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAudit, verifyAudit } from '../../src/audit/index.ts';
import type { ActorRef } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const actor: ActorRef = { kind: 'user', id: 'u1', name: 'Nguyễn Thị Hoà' };

async function note(count: number): Promise<void> {
  await database.transaction(async (tx) => {
    for (let i = 0; i < count; i += 1) {
      recordAudit(tx, actor, {
        type: 'thing.done',
        subject: { type: 'thing', id: `t${i}` },
        data: { i, half: 0.5, at: undefined },
      });
    }
  });
}

test('entries written at the same time by many transactions form one chain', async () => {
  await Promise.all(Array.from({ length: 20 }, () => note(3)));
  const verdict = await verifyAudit(database);
  expect(verdict).toMatchObject({ ok: true, entries: 60 });
});

test('a transaction that fails leaves no entry', async () => {
  const before = await verifyAudit(database);
  await expect(
    database.transaction(async (tx) => {
      recordAudit(tx, actor, { type: 'thing.done', subject: { type: 'thing', id: 'x' } });
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await verifyAudit(database)).toEqual(before);
});

test('update, delete and truncate are refused by the database itself', async () => {
  for (const sql of [
    `update audit_log set type = 'x' where seq = 1`,
    'delete from audit_log where seq = 1',
    'truncate audit_log',
  ]) {
    await expect(database.transaction((tx) => tx.sql(sql))).rejects.toThrow(/never changed or deleted/);
  }
});

test('data turned into a text of themselves, or a time moved by a microsecond, are found', async () => {
  for (const [change, back] of [
    ['data = to_jsonb(data::text)', `data = (data #>> '{}')::jsonb`],
    [`at = at + interval '1 microsecond'`, `at = at - interval '1 microsecond'`],
  ]) {
    await tamper(`update audit_log set ${change} where seq = 9`);
    expect(await verifyAudit(database)).toMatchObject({ ok: false, brokenSeq: 9, why: 'changed' });
    await tamper(`update audit_log set ${back} where seq = 9`);
    expect(await verifyAudit(database)).toMatchObject({ ok: true });
  }
});

test('an entry changed behind the trigger’s back is named', async () => {
  await tamper(`update audit_log set data = '{"i": 99}' where seq = 7`);
  expect(await verifyAudit(database)).toMatchObject({ ok: false, brokenSeq: 7, why: 'changed' });
});

test('an entry taken out of the middle is named', async () => {
  await tamper('delete from audit_log where seq = 5');
  expect(await verifyAudit(database)).toMatchObject({ ok: false, brokenSeq: 5, why: 'missing' });
});

async function tamper(sql: string): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.sql('alter table audit_log disable trigger user');
    await tx.sql(sql);
    await tx.sql('alter table audit_log enable trigger user');
  });
}
