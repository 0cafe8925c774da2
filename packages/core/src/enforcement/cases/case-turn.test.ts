import { expect, test } from 'vitest';
import type { CaseState } from './case-states.ts';
import { type LimitationStanding, limitationStanding, turnOfCase } from './case-turn.ts';

const today = '2026-11-23';

test.each<[CaseState, string | null, LimitationStanding]>([
  ['opened', null, 'unknown'],
  ['opened', '2026-11-22', 'passed'],
  ['opened', '2026-11-23', 'near'],
  ['recorded', '2027-01-22', 'near'],
  ['recorded', '2027-01-23', 'open'],
  ['decided', '2026-11-22', 'settled'],
  ['merged', null, 'settled'],
  ['time-barred', '2026-11-22', 'passed'],
])('of a case that is %s and may be fined until %s the limitation is %s', (state, lastLawfulOn, standing) => {
  expect(limitationStanding(state, lastLawfulOn, today)).toBe(standing);
});

test('it is the party’s turn while it may explain and when it is to carry out a decision', () => {
  expect(turnOfCase('recorded', true)).toBe('party');
  expect(turnOfCase('recorded', false)).toBe('office');
  expect(turnOfCase('decided', false)).toBe('party');
  for (const state of ['closed', 'merged', 'dismissed', 'transferred', 'cancelled'] as const) {
    expect(turnOfCase(state, false)).toBe('nobody');
  }
});
