import { describe, expect, it } from 'vitest';
import { standingOf, toContent, totalOf } from './draft-decision.ts';

const fine = { minVnd: 10, midVnd: 15, maxVnd: 20, lowestVnd: 12, highestVnd: 16, proposedVnd: 15, steps: [] };
const past = { count: 3, lowestVnd: 14, medianVnd: 15, highestVnd: 16 };
const point = (fineVnd: number | null) => ({ outcome: 'fine', fineVnd }) as const;

describe('an amount that is proposed', () => {
  it('is said to be missing, outside its bracket, outside the circumstances, or unlike what was decided before', () => {
    const standing = (vnd: number | null) => standingOf({ fine, past }, point(vnd));
    expect([null, 9, 11, 13, 15, 21].map(standing)).toEqual([
      'missing',
      'outside',
      'deviates',
      'unusual',
      'fits',
      'outside',
    ]);
  });

  it('is nothing where nobody is fined', () => {
    expect(standingOf({ fine, past }, { outcome: 'warning', fineVnd: null })).toBe('fits');
  });
});

describe('what is sent of a decision', () => {
  it('leaves out the amount of a finding that is not fined, and says no deviation where none was written', () => {
    const points = [
      { findingId: 'a', outcome: 'fine', fineVnd: 15, reason: '' },
      { findingId: 'b', outcome: 'warning', fineVnd: 20, reason: ' Lần đầu ' },
    ] as const;
    const draft = { points: [...points], suspensions: [], remedies: [], reason: ' ', deviation: ' ' };
    expect(totalOf(draft)).toBe(15);
    expect(toContent(draft)).toMatchObject({
      totalVnd: 15,
      deviation: null,
      points: [{ fineVnd: 15 }, { fineVnd: null, reason: 'Lần đầu' }],
    });
  });
});
