import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  canAdvance,
  type DossierMove,
  type DossierPosition,
  foldDossier,
  newPosition,
} from './dossier-position.ts';
import { dossierActions, dossierStates, dossierTransitions, nationalStateNumbers } from './dossier-states.ts';

const moves: DossierMove[] = dossierActions.flatMap((action): DossierMove[] =>
  action === 'propose'
    ? [
        { action, data: { outcome: 'grant' } },
        { action, data: { outcome: 'refuse' } },
      ]
    : [{ action }],
);

/** Every position the machine can come to, by its own rules. */
function reachable(): DossierPosition[] {
  const found = new Map([[JSON.stringify(newPosition), newPosition]]);
  for (const position of found.values()) {
    for (const move of moves.filter(({ action }) => canAdvance(position, action))) {
      const next = advance(position, move);
      found.set(JSON.stringify(next), next);
    }
  }
  return [...found.values()];
}

describe('the machine of a dossier', () => {
  const positions = reachable();

  test('comes to every state of the table, and uses every way of it', () => {
    expect(new Set(positions.map(({ state }) => state))).toEqual(new Set(dossierStates));
    for (const state of dossierStates) {
      for (const action of dossierActions.filter((each) => each in dossierTransitions[state])) {
        const isUsed = positions.some((position) => position.state === state && canAdvance(position, action));
        expect([state, action, isUsed]).toEqual([state, action, true]);
      }
    }
  });

  test('lies aside at most twice, always knows the way back, and has an outcome only when it is done', () => {
    for (const { state, cameFrom, outcome, step } of positions) {
      const isAside = ['awaiting-supplement', 'awaiting-fee', 'withdrawal-requested'].includes(state);
      expect(cameFrom.length > 0).toBe(isAside);
      expect(cameFrom.length).toBeLessThanOrEqual(2);
      expect(outcome !== null).toBe(state === 'done' || state === 'returned');
      if (state === 'processing') expect(step).not.toBeNull();
    }
  });

  test('refuses whatever it has no way for, and says so', () => {
    for (const position of positions) {
      for (const move of moves.filter(({ action }) => !canAdvance(position, action))) {
        expect(() => advance(position, move)).toThrow(expect.objectContaining({ code: 'invalid-transition' }));
      }
    }
  });

  test('grants only what was proposed to be granted: a refusal that is signed is a refusal', () => {
    const to = (outcome: string) =>
      foldDossier([
        ...(['submit', 'accept', 'take-up'] as const).map((action) => ({ action })),
        { action: 'propose', data: { outcome } },
        ...(['endorse', 'sign'] as const).map((action) => ({ action })),
      ]).outcome;
    expect([to('grant'), to('refuse')]).toEqual(['granted', 'refused']);
  });

  test('of any walk the fold of its events is where it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        let position = newPosition;
        const events: DossierMove[] = [];
        for (const choice of choices) {
          const open = moves.filter(({ action }) => canAdvance(position, action));
          if (open.length === 0) break;
          const move = open[choice % open.length]!;
          position = advance(position, move);
          events.push(move);
        }
        expect(foldDossier(events)).toEqual(position);
      }),
    );
  });

  test('numbers its states as state systems exchange them, 1 to 10', () => {
    const numbers = dossierStates.map((state) => nationalStateNumbers[state]).filter((number) => number !== null);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
