import { describe, expect, it } from 'vitest';
import { dateLine, fileStamp, isoLocal, momentBefore, rfc822 } from './vietnamese-date.ts';

const at = new Date('2026-11-23T01:30:00Z');

describe('dates as the outlets write them', () => {
  it('are in the time of Viet Nam whatever the machine thinks', () => {
    expect(dateLine(at)).toBe('Thứ hai, 23/11/2026, 08:30 (GMT+7)');
    expect(isoLocal(at)).toBe('2026-11-23T08:30:00+07:00');
    expect(rfc822(at)).toBe('Mon, 23 Nov 2026 08:30:00 +0700');
    expect(dateLine(new Date('2026-11-22T17:05:00Z'))).toBe('Thứ hai, 23/11/2026, 00:05 (GMT+7)');
    expect(fileStamp(new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01_0000');
  });

  it('count days back by the local calendar and hours and minutes by the clock', () => {
    expect(momentBefore(at, '-1d 17:00').toISOString()).toBe('2026-11-22T10:00:00.000Z');
    expect(momentBefore(new Date('2026-03-01T17:30:00Z'), '-2d 05:30').toISOString()).toBe('2026-02-27T22:30:00.000Z');
    expect(momentBefore(at, '-5h').toISOString()).toBe('2026-11-22T20:30:00.000Z');
    expect(momentBefore(at, '-0m')).toEqual(at);
  });

  it('refuse a publication time they cannot read', () => {
    expect(() => momentBefore(at, 'yesterday')).toThrow(RangeError);
    expect(() => momentBefore(at, '-1d 8:30')).toThrow(RangeError);
  });
});
