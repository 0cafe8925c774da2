import { expect, test } from 'vitest';
import { advanceCase, type CaseMove, canAdvanceCase, foldCase, newCasePosition } from './case-position.ts';
import { caseActions, caseStates, caseTransitions } from './case-states.ts';

const by = (action: CaseMove['action'], data: CaseMove['data'] = {}): CaseMove => ({ action, actorId: 'nghia', data });

test('a case begins by being opened, once', () => {
  expect(() => foldCase([by('make-record')])).toThrow('begins by being opened');
  expect(() => foldCase([by('open'), by('open')])).toThrow();
  expect(foldCase([by('open', { assigneeId: 'nghia' })])).toMatchObject({ state: 'opened', assigneeId: 'nghia' });
});

test('every state refuses every action the table doesn’t name, and goes where it says for the others', () => {
  for (const state of caseStates) {
    const from = { ...newCasePosition, state, explanation: 'open' } as const;
    const allowed: Partial<Record<string, string>> = caseTransitions[state];
    for (const action of caseActions) {
      expect(canAdvanceCase(from, action), `${state} ${action}`).toBe(action in allowed);
      if (action in allowed) expect(advanceCase(from, by(action)).state).toBe(allowed[action]);
      else expect(() => advanceCase(from, by(action)), `${state} ${action}`).toThrow();
    }
  }
});

test('the hearing is open where the record gives the right to explain, and ends once', () => {
  const recorded = [by('open'), by('make-record', { mayExplain: true })];
  expect(foldCase(recorded)).toMatchObject({ recordMakerId: 'nghia', explanation: 'open' });
  const closed = foldCase([...recorded, by('close-explanation')]);
  expect(closed.explanation).toBe('closed');
  expect(() => advanceCase(closed, by('close-explanation'))).toThrow('No time for explanations');
  expect(() => foldCase([by('open'), by('make-record', { mayExplain: false }), by('extend-explanation')])).toThrow();
});

test('a case that is taken up again has no record and no hearing; one that is merged says into which', () => {
  const reopened = foldCase([by('open'), by('make-record', { mayExplain: true }), by('dismiss'), by('reopen')]);
  expect(reopened).toMatchObject({ state: 'opened', recordMakerId: null, explanation: 'none' });
  expect(foldCase([by('open'), by('merge', { intoId: 'b' })])).toMatchObject({ state: 'merged', mergedIntoId: 'b' });
});

test('whoever declares a conflict and holds the case lets it go', () => {
  const opened = [by('open', { assigneeId: 'nghia' })];
  expect(foldCase([...opened, by('declare-conflict', { isFreed: true })]).assigneeId).toBeNull();
  expect(foldCase([...opened, by('declare-conflict', { isFreed: false })]).assigneeId).toBe('nghia');
});
