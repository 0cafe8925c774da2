import { describe, expect, it } from 'vitest';
import { ageOf, dayOf, formatDay, formatInstant, formatInstantShort, parseClock, parseDay } from './dates.ts';

describe('dates', () => {
  it('are written day first, on the clock of Viet Nam', () => {
    expect(formatInstant('2026-11-23T01:30:00Z')).toBe('23/11/2026 08:30');
    expect(formatInstant('2026-11-22T17:00:00Z')).toBe('23/11/2026 00:00');
    expect(formatDay('2026-11-24')).toBe('24/11/2026');
  });

  it('count a late evening in UTC to the next day in Viet Nam', () => {
    expect(dayOf('2026-11-22T17:00:00Z')).toBe('2026-11-23');
  });

  it('are shortened only as far as the reader can complete them', () => {
    const now = new Date('2026-11-23T03:00:00Z');
    expect(formatInstantShort('2026-11-23T01:30:00Z', now)).toBe('08:30');
    expect(formatInstantShort('2026-11-22T01:30:00Z', now)).toBe('22/11 08:30');
    expect(formatInstantShort('2025-11-23T01:30:00Z', now)).toBe('23/11/2025');
  });

  it('leave a text that is not a date as it is', () => {
    expect(formatInstant('chưa rõ')).toBe('chưa rõ');
    expect(formatDay('chưa rõ')).toBe('chưa rõ');
  });

  it('are read day first, and only when the calendar has them', () => {
    expect(parseDay('23/11/2026')).toBe('2026-11-23');
    expect(parseDay(' 3-1-26 ')).toBe('2026-01-03');
    expect(parseDay('29.02.2028')).toBe('2028-02-29');
    expect(parseDay('29/02/2026')).toBeNull();
    expect(parseDay('11/23/2026')).toBeNull();
    expect(parseDay('2026-11-23')).toBeNull();
    expect(parseDay('')).toBeNull();
  });

  it('take a time of day as it is written here', () => {
    expect(['17:00', '7h30', '7h', ' 5 : 4 '].map(parseClock)).toEqual(['17:00', '07:30', '07:00', '05:04']);
    expect(['24:00', '12:60', '17', ''].map(parseClock)).toEqual([null, null, null, null]);
  });

  it('say an age in whole units', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(ageOf('2026-11-23T11:18:30Z', now)).toEqual({ unit: 'minutes', count: 41 });
    expect(ageOf('2026-11-22T12:00:00Z', now)).toEqual({ unit: 'hours', count: 24 });
    expect(ageOf('2026-11-01T12:00:00Z', now)).toEqual({ unit: 'days', count: 22 });
    expect(ageOf('2026-11-24T12:00:00Z', now)).toEqual({ unit: 'minutes', count: 0 });
  });
});
