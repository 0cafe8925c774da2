import { describe, expect, test } from 'vitest';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import { checkProposal } from './check-proposal.ts';
import type { Proposal } from './dossier.ts';

const basis = { text: 'Luật Báo chí, Điều 48', confidence: 'V' } as const;
const today = '2026-11-23';

function checked(
  term: Partial<ProcedureDefinition['term']>,
  dates: [from: string | null, to: string | null],
  purpose: Purpose = 'new',
  licenceEnd: string | null = null,
): string[] {
  const definition = { term: { basis, ...term }, validFrom: '2020-01-01' } as ProcedureDefinition;
  const [validFrom, validTo] = dates;
  const proposal: Proposal = { outcome: 'grant', grounds: ['x'], reason: '', validFrom, validTo, conditions: [' '] };
  try {
    const kept = checkProposal(definition, purpose, proposal, today, licenceEnd);
    expect(kept).toMatchObject({ grounds: [], conditions: [], validFrom, validTo });
    return [];
  } catch (error) {
    return (error as { fieldErrors: { pointer: string }[] }).fieldErrors.map(({ pointer }) => pointer);
  }
}

const year = { kind: 'at-most', period: { amount: 1, unit: 'year' } } as const;

describe('a term that is proposed', () => {
  test('of at most a year ends a day before its anniversary, leap days included', () => {
    expect(checked(year, ['2026-12-01', '2027-11-30'])).toEqual([]);
    expect(checked(year, ['2026-12-01', '2027-12-01'])).toEqual(['/proposal/validTo']);
    expect(checked(year, ['2028-02-29', '2029-02-27'])).toEqual([]);
    expect(checked(year, ['2026-12-01', null])).toEqual(['/proposal/validTo']);
  });

  test('of a fixed length ends on its day and no other', () => {
    const fixed = { ...year, kind: 'fixed' } as const;
    expect(checked(fixed, ['2026-12-01', '2027-11-30'])).toEqual([]);
    expect(checked(fixed, ['2026-12-01', '2027-11-29'])).toEqual(['/proposal/validTo']);
  });

  test('without an end has none', () => {
    expect(checked({ kind: 'indefinite' }, ['2026-12-01', null])).toEqual([]);
    expect(checked({ kind: 'indefinite' }, ['2026-12-01', '2027-01-01'])).toEqual(['/proposal/validTo']);
  });

  test('begins neither in the past nor before the law, and ends after it begins', () => {
    expect(checked(year, ['2026-11-22', '2026-12-30'])).toEqual(['/proposal/validFrom']);
    expect(checked(year, ['2019-12-31', '2020-06-01'])).toEqual(['/proposal/validFrom']);
    expect(checked({ kind: 'single-use' }, ['2026-12-01', '2026-11-30'])).toEqual(['/proposal/validTo']);
  });

  test('of a renewal follows the old one without a gap; of an extension ends later', () => {
    expect(checked(year, ['2027-01-01', '2027-12-31'], 'renew', '2026-12-31')).toEqual([]);
    expect(checked(year, ['2027-01-02', '2027-12-31'], 'renew', '2026-12-31')).toEqual(['/proposal/validFrom']);
    // What has ended already can't be followed without a gap.
    expect(checked(year, ['2026-12-01', '2027-06-30'], 'renew', '2026-10-31')).toEqual([]);
    expect(checked(year, [null, '2026-12-31'], 'extend', '2026-12-31')).toEqual(['/proposal/validTo']);
    expect(checked(year, [null, '2027-03-31'], 'extend', '2026-12-31')).toEqual([]);
  });
});
