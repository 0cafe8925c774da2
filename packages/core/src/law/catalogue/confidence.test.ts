import { expect, test } from 'vitest';
import { catalogueConfidences, surenessOfWhole } from './confidence.ts';

test('of a mixed tag the less sure part holds for the row as a whole', () => {
  const sureness = Object.fromEntries(catalogueConfidences.map((tag) => [tag, surenessOfWhole(tag)]));
  expect(sureness).toEqual({
    V: 'V',
    S: 'S',
    OLD: 'OLD',
    M: 'M',
    D: 'D',
    'V/D': 'D',
    'V/S': 'S',
    'OLD/V': 'OLD',
  });
});
