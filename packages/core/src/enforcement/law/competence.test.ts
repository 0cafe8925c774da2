import { expect, test } from 'vitest';
import { competenceOf, requireCompetence, sectorOf } from './competence.ts';

const million = 1_000_000;

/** Decree 189/2025 as amended by 311/2026 (percent of the individual ceiling; organisations twice), written out. */
test.each([
  ['press', 'organisation', 'commune-chair', 250],
  ['press', 'organisation', 'department-director', 400],
  ['press', 'organisation', 'chief-inspector', 400],
  ['press', 'organisation', 'province-chair', 500],
  ['press', 'individual', 'department-director', 200],
  ['press', 'individual', 'province-chair', 250],
  ['publishing', 'organisation', 'commune-chair', 100],
  ['publishing', 'organisation', 'department-director', 160],
  ['publishing', 'individual', 'department-director', 80],
  ['printing', 'organisation', 'province-chair', 200],
  ['online-information', 'organisation', 'commune-chair', 100],
  ['online-information', 'organisation', 'department-director', 160],
  ['online-information', 'organisation', 'province-chair', 200],
  ['domain-names', 'organisation', 'department-director', 0],
  ['domain-names', 'organisation', 'province-chair', 200],
] as const)('in %s an %s may be fined by the %s up to %i million', (sector, partyKind, title, limit) => {
  const offices = competenceOf([{ sector, maxVnd: 1 }], partyKind, '2026-11-23');
  expect(offices.find((office) => office.title === title)?.limitVnd).toBe(limit * million);
});

test('competence goes by the end of the bracket: at the limit it holds, one đồng above it doesn’t', () => {
  const director = (maxVnd: number) =>
    competenceOf([{ sector: 'press', maxVnd }], 'organisation', '2026-11-23').find(
      ({ title }) => title === 'department-director',
    )!.may;
  expect(director(400 * million)).toBe(true);
  expect(director(400 * million + 1)).toBe(false);
});

test('a decision on several acts needs power over each of them', () => {
  const acts = [
    { sector: 'press', maxVnd: 100 * million },
    { sector: 'domain-names', maxVnd: 20 * million },
  ] as const;
  const able = competenceOf(acts, 'organisation', '2026-11-23').filter(({ may }) => may);
  expect(able.map(({ title }) => title)).toEqual(['commune-chair', 'province-chair']);
});

test('the chief inspector has power from 26 September 2026 on, not a day earlier', () => {
  const may = (on: string) =>
    competenceOf([{ sector: 'press', maxVnd: million }], 'organisation', on).find(
      ({ title }) => title === 'chief-inspector',
    )!.may;
  expect(may('2026-09-25')).toBe(false);
  expect(may('2026-09-26')).toBe(true);
});

test('an act outside competence is refused with the article and with who has the power', () => {
  const act = [{ sector: 'press', maxVnd: 500 * million }] as const;
  expect(() => requireCompetence('department-director', act, 'organisation', '2026-11-23')).toThrow(
    expect.objectContaining({
      code: 'outside-competence',
      message: expect.stringMatching(/VND 400,000,000.*VND 500,000,000.*Điều 21.*Chairman of the provincial/),
    }),
  );
  expect(() => requireCompetence('province-chair', act, 'organisation', '2026-11-23')).not.toThrow();
});

test('nobody has power over a case without acts', () => {
  expect(competenceOf([], 'organisation', '2026-11-23').some(({ may }) => may)).toBe(false);
});

test.each([
  ['nd-119-2020', '8', 'press'],
  ['nd-119-2020', '20', 'press'],
  ['nd-119-2020', '24', 'publishing'],
  ['nd-119-2020', '28b', 'printing'],
  ['nd-119-2020', '32a', 'printing'],
  ['nd-174-2026', '93', 'online-information'],
  ['nd-174-2026', '45', 'domain-names'],
  ['luat-bao-chi-2025', '8', null],
])('%s article %s is of the sector %s', (instrument, article, sector) => {
  expect(sectorOf(instrument, article)).toBe(sector);
});
