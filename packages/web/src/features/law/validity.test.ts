import { describe, expect, it } from 'vitest';
import type { Instrument } from './law-types.ts';
import { validityOfInstrument, validityOn, versionOn } from './validity.ts';

describe('validityOn', () => {
  const dated = { validFrom: '2020-12-01', validTo: '2026-06-30' };

  it('counts the first and the last day in', () => {
    expect(validityOn(dated, '2020-12-01')).toBe('inForce');
    expect(validityOn(dated, '2026-06-30')).toBe('inForce');
  });

  it('tells what has not begun from what has ended', () => {
    expect(validityOn(dated, '2020-11-30')).toBe('notYet');
    expect(validityOn(dated, '2026-07-01')).toBe('ended');
  });

  it('knows nothing of what has no first day', () => {
    expect(validityOn({ validFrom: null, validTo: '2026-06-30' }, '2026-01-01')).toBe('unknown');
  });
});

describe('validityOfInstrument', () => {
  const version = { id: 'v', name: 'Nghị định', issuer: 'Chính phủ', issuedOn: null, amendedBy: null, note: null };
  const entered = { createdAt: '2026-01-01T00:00:00Z', createdBy: { id: 'setup', name: 'Setup' } };
  const instrument = (...dates: [string | null, string | null][]): Instrument => ({
    ...{ id: 'i', code: 'nd-1', number: '1/2020/NĐ-CP', year: 2020, kind: 'decree' },
    ...{ provisionCount: 0, rowVersion: 1, actions: [] },
    versions: dates
      .map(([validFrom, validTo], index) => ({
        ...{ ...version, ...entered, validFrom, validTo, source: '', confidence: 'V' as const },
        number: index + 1,
      }))
      .reverse(),
  });

  it('begins with the first version, though a later one stands in for it', () => {
    expect(validityOfInstrument(instrument(['2020-12-01', '2022-01-26'], ['2022-01-27', null]))).toEqual({
      validFrom: '2020-12-01',
      validTo: null,
    });
  });

  it('is not known where no version has a first day', () => {
    expect(validityOfInstrument(instrument([null, null])).validFrom).toBeNull();
  });
});

describe('versionOn', () => {
  const versions = [
    { number: 3, validFrom: '2026-07-01' },
    { number: 2, validFrom: '2022-01-27' },
    { number: 1, validFrom: '2020-12-01' },
  ];

  it('is the one that began last', () => {
    expect(versionOn(versions, '2026-06-30')?.number).toBe(2);
    expect(versionOn(versions, '2026-07-01')?.number).toBe(3);
    expect(versionOn(versions, '2019-01-01')).toBeNull();
  });

  it('is the one written later where two began on one day', () => {
    expect(versionOn([...versions, { number: 4, validFrom: '2026-07-01' }], '2027-01-01')?.number).toBe(4);
  });
});
