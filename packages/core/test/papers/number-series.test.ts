import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteNumber, printNumber, takeNumber } from '../../src/papers/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const day = Temporal.PlainDate.from('2026-11-24');
const licences = { code: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL' };
const take = (series = licences, on = day) => database.transaction((tx) => takeNumber(tx, series, on));

test('fifty that issue at once, some of which fail, get 1 to n with no gap and no double', async () => {
  const series = { code: 'race', pattern: '{seq}/RACE' };
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      database.transaction(async (tx) => {
        const taken = await takeNumber(tx, series, day);
        if (index % 3 === 1) throw new Error('taken back');
        return taken.seq;
      }),
    ),
  );
  const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(kept).toHaveLength(33);
  expect(kept.sort((a, b) => a - b)).toEqual(Array.from({ length: 33 }, (_, index) => index + 1));
  expect((await take(series)).seq).toBe(34);
});

test('a series begins with 01 every year, and each code counts by itself', async () => {
  expect(await take()).toEqual({ number: '01/GP-SVHTTDL', code: 'GP-SVHTTDL', year: 2026, seq: 1 });
  expect((await take()).number).toBe('02/GP-SVHTTDL');
  expect((await take({ code: 'QD', pattern: '{seq}/QĐ-SVHTTDL' })).number).toBe('01/QĐ-SVHTTDL');
  expect(await take(licences, Temporal.PlainDate.from('2027-01-01'))).toMatchObject({ year: 2027, seq: 1 });
  expect(await take(licences, Temporal.PlainDate.from('2026-12-31'))).toMatchObject({ year: 2026, seq: 3 });
});

test('numbers below ten have a leading nought, others are printed as they are', () => {
  expect([1, 9, 10, 123].map((seq) => printNumber('{seq}/GP', seq))).toEqual(['01/GP', '09/GP', '10/GP', '123/GP']);
});

test('a pattern without a place for the number takes none', async () => {
  const series = { code: 'broken', pattern: 'GP' };
  await expect(take(series)).rejects.toThrow('has no {seq}');
  expect((await take({ ...series, pattern: '{seq}' })).seq).toBe(1);
});

test('a number that was given before the system kept the series isn’t given again', async () => {
  const series = { code: 'noted', pattern: '{seq}/NOTED' };
  const note = (number: string, on = day) => database.transaction((tx) => noteNumber(tx, series, number, on));
  await note('17/NOTED');
  await note('05/NOTED');
  await note('99/OTHER');
  await note('/NOTED');
  await note('-1/NOTED');
  expect((await take(series)).number).toBe('18/NOTED');
  await note('40/NOTED', Temporal.PlainDate.from('2025-03-01'));
  expect((await take(series)).seq).toBe(19);
});
