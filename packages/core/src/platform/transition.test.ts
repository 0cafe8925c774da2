import { expect, test } from 'vitest';
import { allowedActions, nextState, type TransitionTable } from './transition.ts';

const door: TransitionTable<'open' | 'shut' | 'locked', 'push' | 'lock'> = {
  open: { push: 'shut' },
  shut: { push: 'open', lock: 'locked' },
  locked: {},
};

test('an action leads where the table says', () => {
  expect(nextState(door, 'shut', 'lock')).toBe('locked');
});

test('an action the state doesn’t allow is refused with what it would allow', () => {
  expect(() => nextState(door, 'open', 'lock')).toThrow(
    expect.objectContaining({
      code: 'invalid-transition',
      facts: { from: 'open', action: 'lock', allowed: ['push'] },
    }),
  );
});

test('what may be done now is what the table has a way for', () => {
  expect(allowedActions(door, 'shut')).toEqual(['push', 'lock']);
  expect(allowedActions(door, 'locked')).toEqual([]);
});
