import { expect, test } from 'vitest';
import { procedureCatalogue } from './catalogue/index.ts';
import {
  fieldsOf,
  homesOf,
  isComponentAsked,
  isFieldAsked,
  isOnlyNoted,
  requiredComponents,
  subjectOf,
} from './form-questions.ts';

const latest = (code: string) => procedureCatalogue.findLast((definition) => definition.code === code)!;
const inForce2026 = (code: string) => procedureCatalogue.find((definition) => definition.code === code)!;

test('a component is required by what somebody comes for, and by what they answer', () => {
  const bulletin = latest('P01');
  expect([...requiredComponents(bulletin, 'new', {})]).toEqual(['declaration', 'degree', 'masthead']);
  expect(requiredComponents(bulletin, 'new', { 'foreign-words': true })).toContain('masthead-translation');
  expect([...requiredComponents(bulletin, 'return', {})]).toEqual(['return-letter']);
  expect([...requiredComponents(bulletin, 'correct', {})]).toEqual([]);
});

test('what a person must judge doesn’t keep anybody from filing', () => {
  expect(requiredComponents(latest('P20'), 'new', {})).not.toContain('sample');
});

test('an enterprise needn’t hand in its certificate while its data are looked up, another organisation must, and only at first', () => {
  const certificate = (kind: string, purpose: 'new' | 'amend') =>
    requiredComponents(inForce2026('P23'), purpose, { 'holder-kind': kind }).has('registration');
  expect(certificate('enterprise', 'new')).toBe(false);
  expect(certificate('organisation', 'new')).toBe(true);
  expect(certificate('organisation', 'amend')).toBe(false);
});

test('a field is asked only of those it concerns', () => {
  const field = (code: string, key: string) => fieldsOf(latest(code)).find((one) => one.key === key)!;
  expect(isFieldAsked(field('P09', 'office-address'), 'new', { kind: 'office' })).toBe(true);
  expect(isFieldAsked(field('P09', 'office-address'), 'new', { kind: 'reporter' })).toBe(false);
  expect(isFieldAsked(field('P01', 'return-reason'), 'new', {})).toBe(false);
  expect(isFieldAsked(field('P01', 'return-reason'), 'return', {})).toBe(true);
  expect(isFieldAsked(field('P17', 'other-products'), 'new', { products: ['press', 'other'] })).toBe(true);
});

test('what it is for is the answer that names it, composed and trimmed, and nothing while it is missing', () => {
  expect(subjectOf(latest('P01'), { title: '  Bản tin Khuyê\u0301n nông ' })).toBe('Bản tin Khuyến nông');
  expect(subjectOf(latest('P01'), {})).toBe('');
  expect(subjectOf(latest('P01'), { title: 7 })).toBe('');
});

test('a change that is only notified is only noted; one that needs consent, alone or among others, is decided', () => {
  const change = latest('P02');
  expect(isOnlyNoted(change, 'amend', { changes: ['address', 'print-run'] })).toBe(true);
  expect(isOnlyNoted(change, 'amend', { changes: ['address', 'title'] })).toBe(false);
  expect(isOnlyNoted(change, 'amend', { changes: [] })).toBe(false);
  expect(isOnlyNoted(change, 'amend', { changes: ['something-else'] })).toBe(false);
  expect(isOnlyNoted(latest('P11'), 'new', {})).toBe(true);
  expect(isOnlyNoted(latest('P01'), 'new', { changes: ['address'] })).toBe(false);
});

test('a licence has one home: the change of a bulletin’s licence acts on that of the bulletin', () => {
  expect(homesOf(latest('P02'))).toEqual(['P01']);
  expect(homesOf(latest('P16'))).toEqual(['P15']);
  expect(homesOf(latest('P23'))).toEqual(['P23']);
});

test('there is a slot for what is required and for what may be needed, and none for what the answers rule out', () => {
  const slots = (code: string, purpose: 'new' | 'correct') =>
    latest(code)
      .components.filter((component) => isComponentAsked(component, purpose, {}))
      .map(({ key }) => key);
  expect(slots('P20', 'new')).toEqual(['application', 'list', 'sample']);
  expect(slots('P01', 'new')).toEqual(['declaration', 'degree', 'masthead']);
  expect(slots('P01', 'correct')).toEqual(['correction-proof']);
});
