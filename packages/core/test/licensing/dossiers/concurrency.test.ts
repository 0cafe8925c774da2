import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clocksOf } from '../../../src/law/index.ts';
import { DossierEvent, Licence } from '../../../src/licensing/index.ts';
import { papersOf } from '../../../src/papers/index.ts';
import { type Desk, endorsed, filled, openDesk, read, takenUp } from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const eventsOf = (id: string, action: DossierEvent['action']) =>
  desk.database.transaction((tx) => tx.em.count(DossierEvent, { dossierId: id, action }));

test('ten submits of one draft with one key are one submission: one code, one receipt, one clock, one answer', async () => {
  const { id, rowVersion } = await filled(desk);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => perform(desk, id, 'submit', { rowVersion, key })));
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['H05.14-261123-0001']));
  expect(await eventsOf(id, 'submit')).toBe(1);
  const { papers, clocks, codes } = await desk.database.transaction(async (tx) => ({
    papers: await papersOf(tx, { type: 'dossier', id }),
    clocks: await clocksOf(tx, { type: 'dossier', id }),
    codes: await tx.sql('select last_serial from dossier_codes'),
  }));
  expect(papers.map(({ kind }) => kind)).toEqual(['receipt']);
  expect(clocks.map(({ purpose, kind }) => [purpose, kind])).toEqual([['completeness', 'statutory']]);
  expect(codes).toEqual([{ last_serial: 1 }]);
});

test('ten submits of one draft with ten keys are one submission and nine refusals', async () => {
  const { id, rowVersion } = await filled(desk);
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => perform(desk, id, 'submit', { rowVersion })));
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const each of tries) {
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'version-conflict' });
  }
  expect(await eventsOf(id, 'submit')).toBe(1);
});

test('a key that another dossier was handed in with is refused', async () => {
  const [first, second] = [await filled(desk), await filled(desk)];
  const key = randomUUID();
  await perform(desk, first.id, 'submit', { key });
  await expect(perform(desk, second.id, 'submit', { key })).rejects.toMatchObject({ code: 'duplicate' });
});

test('twenty dossiers submitted at once get twenty codes in a row', async () => {
  const drafts = [];
  for (let index = 0; index < 20; index += 1) drafts.push(await filled(desk));
  const codes = (await Promise.all(drafts.map(({ id }) => perform(desk, id, 'submit')))).map(({ code }) => code!);
  const serials = codes.map((code) => Number(code.slice(-4))).sort((a, b) => a - b);
  expect(serials).toEqual(Array.from({ length: 20 }, (_, index) => serials[0]! + index));
});

test('of two who propose at once one does, and the other is told who changed it', async () => {
  const { id, rowVersion } = await takenUp(desk);
  const tries = await Promise.allSettled([
    perform(desk, id, 'propose', { rowVersion }),
    perform(desk, id, 'propose', { rowVersion, outcome: 'refuse' }),
  ]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = tries.find((each) => each.status === 'rejected')!;
  expect(refused.reason).toMatchObject({
    code: 'version-conflict',
    facts: { by: 'Lê Thu Thuỷ', rowVersion: (await read(desk, id)).rowVersion },
  });
  expect(await eventsOf(id, 'propose')).toBe(1);
});

test('a dossier signed twice at once becomes one licence with one number', async () => {
  const { id, rowVersion } = await endorsed(desk);
  const tries = await Promise.allSettled([
    perform(desk, id, 'sign', { rowVersion }),
    perform(desk, id, 'sign', { rowVersion }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const licences = await desk.database.transaction((tx) => tx.em.find(Licence, {}));
  expect(licences.map(({ number }) => number)).toEqual(['01/GP-SVHTTDL']);
});
