import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayInWords, daysBetween, isWeekend, monthName, weekdayNames, weeksOf } from './calendar-weeks.ts';

describe('weeksOf', () => {
  it('begins each week on Monday', () => {
    const [first] = weeksOf(2026, 11);
    expect(first).toEqual([null, null, null, null, null, null, '2026-11-01']);
  });

  it('has every day of the month once, in order, and Saturdays and Sundays in the last two columns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf(year, month);
        const days = weeks.flat().filter((date) => date !== null);
        expect(days).toEqual(days.map((_, index) => addDays(days[0]!, index)));
        expect(addDays(days.at(-1)!, 1).slice(-2)).toBe('01');
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          week.forEach((date, index) => {
            if (date !== null) expect(isWeekend(date)).toBe(index > 4);
          });
        }
      }),
    );
  });
});

describe('names', () => {
  it('are those of the language', () => {
    expect(weekdayNames('vi').at(-1)?.short).toBe('CN');
    expect(weekdayNames('en')[0]).toEqual({ short: 'Mon', long: 'Monday' });
    expect(monthName(11, 'vi')).toBe('Tháng 11');
    expect(dayInWords('2026-09-02', 'vi')).toBe('2 tháng 9');
    expect(dayInWords('2026-09-02', 'en')).toBe('2 September');
  });
});

describe('daysBetween', () => {
  it('undoes addDays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        expect(daysBetween('2026-11-23', addDays('2026-11-23', days))).toBe(days);
      }),
    );
  });
});
