import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, lastDayOf, termLimit } from './term.ts';

const basis = { text: 'Điều 1', confidence: 'V' } as const;

describe('the last day of a term', () => {
  it('is the day before the same day a year on', () => {
    expect(lastDayOf('2026-11-23', { amount: 1, unit: 'year' })).toBe('2027-11-22');
    expect(lastDayOf('2026-01-01', { amount: 10, unit: 'year' })).toBe('2035-12-31');
    expect(lastDayOf('2026-12-01', { amount: 3, unit: 'month' })).toBe('2027-02-28');
    expect(lastDayOf('2027-03-01', { amount: 1, unit: 'year' })).toBe('2028-02-29');
  });

  it('counts from the month’s own end where the month has no such day', () => {
    expect(lastDayOf('2024-02-29', { amount: 1, unit: 'year' })).toBe('2025-02-27');
    expect(lastDayOf('2026-08-31', { amount: 1, unit: 'month' })).toBe('2026-09-29');
  });

  it('counts the first day in', () => {
    expect(lastDayOf('2026-11-23', { amount: 1, unit: 'calendar-day' })).toBe('2026-11-23');
    expect(lastDayOf('2026-11-23', { amount: 30, unit: 'calendar-day' })).toBe('2026-12-22');
  });

  it('never comes before the first, and a longer period never ends earlier', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const unit = fc.constantFrom<'calendar-day' | 'month' | 'year'>('calendar-day', 'month', 'year');
    fc.assert(
      fc.property(day, unit, fc.integer({ min: 1, max: 100 }), (from, unit, amount) => {
        const shorter = lastDayOf(from, { amount, unit });
        expect(shorter >= from).toBe(true);
        expect(lastDayOf(from, { amount: amount + 1, unit }) >= shorter).toBe(true);
      }),
    );
  });
});

describe('the first day of a term', () => {
  it('follows the old term without a gap when a licence is renewed in time', () => {
    expect(firstDay('renew', '2026-12-31', '2026-11-23')).toBe('2027-01-01');
    expect(firstDay('renew', '2026-11-23', '2026-11-23')).toBe('2026-11-24');
  });

  it('is today for a new licence, and for one that has run out or has no end', () => {
    expect(firstDay('new', '2026-12-31', '2026-11-23')).toBe('2026-11-23');
    expect(firstDay('renew', '2026-11-22', '2026-11-23')).toBe('2026-11-23');
    expect(firstDay('renew', null, '2026-11-23')).toBe('2026-11-23');
  });
});

describe('the limit of a term', () => {
  const period = { amount: 1, unit: 'year' } as const;

  it('may be fallen short of where the law gives an upper bound, and not where it fixes the term', () => {
    expect(termLimit({ kind: 'at-most', period, basis }, '2026-11-23')).toEqual({
      latest: '2027-11-22',
      isChosen: true,
    });
    expect(termLimit({ kind: 'fixed', period, basis }, '2026-11-23')).toEqual({
      latest: '2027-11-22',
      isChosen: false,
    });
  });

  it('is none for an indefinite term, for one use, and where a term goes on', () => {
    expect(termLimit({ kind: 'indefinite', basis }, '2026-11-23')).toEqual({ latest: null, isChosen: false });
    expect(termLimit({ kind: 'single-use', basis }, '2026-11-23')).toEqual({ latest: null, isChosen: true });
    expect(termLimit({ kind: 'at-most', period, basis }, null)).toEqual({ latest: null, isChosen: true });
  });
});
