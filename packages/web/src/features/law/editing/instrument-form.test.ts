import { describe, expect, it } from 'vitest';
import type { Instrument } from '../law-types.ts';
import {
  blankInstrument,
  changedInInstrument,
  missingInInstrument,
  toInstrumentContent,
  toInstrumentForm,
  yearInNumber,
} from './instrument-form.ts';

const content = {
  ...{ name: 'Nghị định thử', issuer: 'Chính phủ', issuedOn: '2026-01-01', validFrom: '2026-02-01', validTo: null },
  ...{ amendedBy: null, source: 'Công báo', confidence: 'V' as const, note: null },
};
const version = {
  ...content,
  ...{ id: '1', number: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: { id: 'setup', name: 'Setup' } },
};
const instrument: Instrument = {
  ...{ id: '1', code: 'nd-12-2026', number: '12/2026/NĐ-CP', year: 2026, kind: 'decree', versions: [version] },
  ...{ provisionCount: 0, rowVersion: 1, actions: ['revise'] },
};

describe('the form of an instrument', () => {
  it('sends back exactly what it began from', () => {
    expect(toInstrumentContent(toInstrumentForm(instrument))).toEqual(content);
    expect(changedInInstrument(version, toInstrumentContent(toInstrumentForm(instrument)))).toEqual([]);
  });

  it('names what a new version changes', () => {
    const form = { ...toInstrumentForm(instrument), validTo: '2026-10-31', amendedBy: ' 15/2026/NĐ-CP ' };
    expect(changedInInstrument(version, toInstrumentContent(form))).toEqual(['validTo', 'amendedBy']);
    expect(toInstrumentContent(form).amendedBy).toBe('15/2026/NĐ-CP');
  });

  it('names what is missing by the place it has in the request', () => {
    expect(missingInInstrument(toInstrumentForm(instrument))).toEqual([]);
    expect(missingInInstrument(blankInstrument)).toEqual(['/code', '/number', '/name', '/issuer', '/source', '/year']);
  });

  it('reads the year from a number that names one', () => {
    expect(yearInNumber('119/2020/NĐ-CP')).toBe(2020);
    expect(yearInNumber('329/QĐ-TTg')).toBeNull();
    expect(yearInNumber('2020')).toBe(2020);
    expect(yearInNumber('')).toBeNull();
  });
});
