import { expect, test } from 'vitest';
import type { DeadlineRule, Period } from '../../../law/index.ts';
import type { Purpose } from '../definition.ts';
import { noticeOf, timesOf } from '../form-questions.ts';
import { procedureCatalogue } from './index.ts';

// Written from the texts of law, not from the files: a slip in one of the two shows.

const latest = (code: string) => procedureCatalogue.findLast((definition) => definition.code === code)!;
const inShort = (rule: DeadlineRule | Period | null) => (rule === null ? null : `${rule.amount} ${rule.unit}`);

type Fact = [code: string, check: string | null, silence: string | null, processing: string | null, term: string];

test.each<Fact>([
  ['P01', '5 working-day', 'accepted', '7 working-day', 'at-most 1 year'],
  ['P02', '5 working-day', 'accepted', '5 working-day', 'none'],
  ['P03', '5 working-day', 'accepted', '7 working-day', 'at-most 1 year'],
  ['P04', '5 working-day', 'accepted', '5 working-day', 'none'],
  ['P05', '7 working-day', 'accepted', '7 working-day', 'indefinite'],
  ['P06', '5 working-day', 'accepted', '7 working-day', 'none'],
  ['P07', '5 working-day', 'accepted', '10 working-day', 'none'],
  ['P08', null, null, null, 'none'],
  ['P09', null, null, null, 'none'],
  ['P10', null, null, null, 'none'],
  ['P11', null, null, null, 'none'],
  ['P12', '5 working-day', 'nothing', '15 working-day', 'indefinite'],
  ['P13', '3 working-day', 'nothing', '7 working-day', 'single-use'],
  ['P14', '2 working-day', 'nothing', '10 working-day', 'single-use'],
  ['P15', '3 working-day', 'nothing', '15 calendar-day', 'indefinite'],
  ['P16', '3 working-day', 'nothing', '7 working-day', 'none'],
  ['P17', '3 working-day', 'nothing', '15 calendar-day', 'indefinite'],
  ['P18', '3 working-day', 'nothing', '3 working-day', 'indefinite'],
  ['P19', '3 working-day', 'nothing', '7 working-day', 'indefinite'],
  ['P20', '3 working-day', 'nothing', '15 calendar-day', 'single-use'],
  ['P21', '3 working-day', 'nothing', '10 working-day', 'single-use'],
  ['P22', '3 working-day', 'nothing', '20 calendar-day', 'at-most 5 year'],
  ['P23', '3 working-day', 'nothing', '10 working-day', 'at-most 10 year'],
])('%s has the times and the term of the law', (code, check, silence, processing, term) => {
  const definition = latest(code);
  expect(inShort(definition.completeness?.rule ?? null)).toBe(check);
  expect(definition.completeness?.silence ?? null).toBe(silence);
  expect(inShort(definition.processing.rule)).toBe(processing);
  const end = 'period' in definition.term ? ` ${inShort(definition.term.period)}` : '';
  expect(definition.term.kind + end).toBe(term);
});

test.each<[code: string, purpose: Purpose, answers: Record<string, string>, processing: string]>([
  ['P07', 'new', { 'licence-kind': 'channel' }, '8 working-day'],
  ['P07', 'new', { 'licence-kind': 'operation' }, '10 working-day'],
  ['P16', 'amend', {}, '5 working-day'],
  ['P16', 'reissue', {}, '7 working-day'],
  ['P17', 'reissue', {}, '7 working-day'],
  ['P22', 'extend', {}, '7 working-day'],
])('%s for %s has the time of its own', (code, purpose, answers, processing) => {
  expect(inShort(timesOf(latest(code), purpose, answers).rule)).toBe(processing);
});

test.each<[code: string, purpose: Purpose, answers: Record<string, string>, when: string, period: string]>([
  ['P02', 'amend', {}, 'before', '5 working-day'],
  ['P04', 'amend', {}, 'before', '5 working-day'],
  ['P08', 'new', {}, 'after', '5 calendar-day'],
  ['P09', 'new', { event: 'begin' }, 'before', '10 calendar-day'],
  ['P09', 'new', { event: 'end' }, 'before', '5 calendar-day'],
  ['P10', 'new', { event: 'opened' }, 'after', '10 working-day'],
  ['P10', 'new', { event: 'closing' }, 'before', '10 working-day'],
  ['P11', 'new', {}, 'before', '24 hour'],
  ['P12', 'amend', {}, 'after', '5 working-day'],
  ['P16', 'amend', {}, 'after', '15 calendar-day'],
  ['P18', 'amend', {}, 'after', '5 working-day'],
  ['P19', 'new', {}, 'before', '15 calendar-day'],
  ['P19', 'reissue', {}, 'after', '10 calendar-day'],
])('%s for %s (%o) must come %s the day, within its time', (code, purpose, answers, when, period) => {
  const notice = noticeOf(latest(code), purpose, answers)!;
  expect(notice.when).toBe(when);
  expect(`${notice.period.amount} ${notice.period.unit}`).toBe(period);
});

test('a press conference may go ahead when nobody objected twelve hours before', () => {
  const [notice] = latest('P11').notices;
  expect(notice!.objection).toMatchObject({ period: { amount: 12, unit: 'hour' }, silence: 'may-proceed' });
});

test('a non-commercial document is of the closed list of six types, in four components, with a fee by the page', () => {
  const { form, components, fee, nationalIds } = latest('P14');
  const type = form.flatMap(({ fields }) => fields).find(({ key }) => key === 'document-type')!;
  expect(type.options!.map(({ label }) => label.vi.slice(0, 2))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)']);
  expect(components.filter(({ key }) => key !== 'correction-proof').map(({ key }) => key)).toEqual([
    ...['application', 'drafts', 'translation', 'opinion'],
  ]);
  expect(fee!.text.vi).toContain('15.000 đồng');
  expect(nationalIds.map(({ id }) => id)).toEqual(['1.003868']);
});

test.each<[code: string, ids: string[]]>([
  ['P15', ['2.001594', '2.001564']],
  ['P16', ['2.001584', '1.003729']],
  ['P17', ['1.004153', '2.001744']],
  ['P18', ['2.001740', '2.001737']],
  ['P19', ['1.003114', '1.008201']],
  ['P20', ['1.003725']],
  ['P23', ['2.001098', '1.005452', '2.001091', '2.001087']],
])('%s has the ids of the national portal', (code, ids) => {
  expect(latest(code).nationalIds.map(({ id }) => id)).toEqual(ids);
});

test('resident reporters were told fifteen days before under the law of 2016, and ten since July 2026', () => {
  const [before, since] = procedureCatalogue.filter(({ code }) => code === 'P09');
  expect([before!.validTo, since!.validFrom]).toEqual(['2026-06-30', '2026-07-01']);
  expect(noticeOf(before!, 'new', { event: 'begin' })!.period).toEqual({ amount: 15, unit: 'calendar-day' });
});

test.each(['P15', 'P23'])(
  '%s takes the business register for the certificate until the end of February 2027',
  (code) => {
    const [during, after] = procedureCatalogue.filter((definition) => definition.code === code);
    const certificate = (definition: typeof during) =>
      definition!.components.find(({ key }) => key === 'registration')!;
    expect(during!.validTo).toBe('2027-02-28');
    expect(certificate(during).replacedByData).toBeDefined();
    expect(certificate(after).replacedByData).toBeUndefined();
  },
);

test('what is deposited of a bulletin and a special publication are three copies, of a document two', () => {
  expect(['P01', 'P03', 'P14'].map((code) => latest(code).deposit!.copies)).toEqual([3, 3, 2]);
});
