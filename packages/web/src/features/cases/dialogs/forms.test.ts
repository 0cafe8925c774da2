import { describe, expect, it } from 'vitest';
import { type Field, forms, lacks, toBody } from './forms.ts';

const fields: Field[] = [
  { key: 'place', kind: 'line' },
  { key: 'present', kind: 'lines', optional: true },
  { key: 'witness', kind: 'line', optional: true },
  { key: 'note', kind: 'text', optional: true },
];

describe('the fields of a dialog', () => {
  it('become the request: lines a list, what was not said left out, no remark an empty one', () => {
    expect(toBody(fields, { place: ' Trụ sở Báo ', present: 'Bà Hoa\n\n Ông Nam ', witness: ' ' })).toEqual({
      place: 'Trụ sở Báo',
      present: ['Bà Hoa', 'Ông Nam'],
      note: '',
    });
  });

  it('are missed only where they must be said', () => {
    expect(
      fields.filter((field) => lacks(field, field.kind === 'line' ? '  ' : undefined)).map(({ key }) => key),
    ).toEqual(['place']);
    expect(lacks({ key: 'parts', kind: 'instalments' }, [])).toBe(true);
  });

  it('ask a reason for everything that ends a case or takes something back', () => {
    const ending = [
      'dismiss',
      'transfer',
      'transfer-criminal',
      'merge',
      'reopen',
      'cancel-decision',
      'drop-finding',
    ] as const;
    for (const action of ending) {
      expect(forms[action].some(({ key, optional }) => key === 'reason' && !optional)).toBe(true);
    }
  });
});
