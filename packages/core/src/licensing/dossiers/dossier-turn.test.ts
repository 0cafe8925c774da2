import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayFact, workingCalendar } from '../../law/index.ts';
import { dossierStates } from './dossier-states.ts';
import { dueDays, dueOf, heldDays, statesOfTurn, turnOf } from './dossier-turn.ts';

const holiday: DayFact = {
  ...{ date: '2026-11-24', kind: 'holiday', status: 'official', decision: null },
  name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Culture Day' },
};
const calendar = workingCalendar([holiday]);
const at = (day: string, time = '09:00') => Temporal.Instant.from(`2026-11-${day}T${time}:00+07:00`);

test('soon is within two working days, whatever lies between', () => {
  // Monday, a holiday, then Wednesday and Thursday.
  expect(dueDays(calendar, at('23'))).toEqual({ today: '2026-11-23', soonUntil: '2026-11-26' });
  // A Thursday evening, Friday, a weekend, Monday.
  expect(dueDays(calendar, at('26', '23:59'))).toEqual({ today: '2026-11-26', soonUntil: '2026-11-30' });
  const days = { today: '2026-11-23', soonUntil: '2026-11-26' };
  const dates = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27', null];
  expect(dates.map((date) => dueOf(date, days))).toEqual(['late', 'today', 'soon', 'soon', 'later', 'none']);
});

test('a day is whose turn it was when it began; the day something was handed in counts for nobody', () => {
  const events = [
    { at: at('20'), stateAfter: 'registered' as const },
    { at: at('25'), stateAfter: 'awaiting-supplement' as const },
    { at: at('27', '16:00'), stateAfter: 'registered' as const },
  ];
  // Office: Mon 23, Wed 25. Applicant: Thu 26, Fri 27. Office: Mon 30.
  expect(heldDays(events, at('30'), calendar)).toEqual({ office: 3, applicant: 2 });
  const stopped = [...events, { at: at('27', '17:00'), stateAfter: 'stopped' as const }];
  expect(heldDays(stopped, at('30'), calendar)).toEqual({ office: 2, applicant: 2 });
});

test('what both sides held is never more than the working days there were, however often it changes hands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 * 20 }), fc.constantFrom(...dossierStates)), {
        minLength: 1,
        maxLength: 12,
      }),
      (happened) => {
        const start = at('01');
        const events = happened
          .toSorted(([a], [b]) => a - b)
          .map(([minutes, stateAfter]) => ({ at: start.add({ minutes }), stateAfter }));
        const { applicant, office } = heldDays(events, start.add({ hours: 24 * 20 }), calendar);
        // 2 to 21 November: 15 weekdays without the holiday, which lies after.
        expect(applicant + office).toBeLessThanOrEqual(15);
      },
    ),
  );
});

test('every state is somebody’s turn, and the states of the turns are all states', () => {
  const all = (['applicant', 'office', 'nobody'] as const).flatMap(statesOfTurn);
  expect(all.toSorted()).toEqual([...dossierStates].toSorted());
  for (const state of statesOfTurn('applicant')) expect(turnOf(state)).toBe('applicant');
});
