import { describe, expect, it } from 'vitest';
import { fineBracket } from './fine-bracket.ts';

describe('fineBracket', () => {
  it('writes whole millions as millions', () => {
    expect(fineBracket({ minVnd: 30_000_000, maxVnd: 50_000_000 }, 'vi')).toEqual({
      ends: 'between',
      unit: 'million',
      from: '30',
      to: '50',
    });
  });

  it('writes a bracket with any smaller end in full, with the separators of the language', () => {
    expect(fineBracket({ minVnd: 500_000, maxVnd: 2_000_000 }, 'vi')).toMatchObject({
      unit: 'dong',
      from: '500.000',
      to: '2.000.000',
    });
    expect(fineBracket({ minVnd: 500_000, maxVnd: 2_000_000 }, 'en').to).toBe('2,000,000');
  });

  it('says which end is not known', () => {
    expect(fineBracket({ minVnd: null, maxVnd: 10_000_000 }, 'vi').ends).toBe('upTo');
    expect(fineBracket({ minVnd: 10_000_000, maxVnd: null }, 'vi').ends).toBe('from');
    expect(fineBracket({ minVnd: null, maxVnd: null }, 'vi').ends).toBe('unknown');
    expect(fineBracket({ minVnd: 5_000_000, maxVnd: 5_000_000 }, 'vi').ends).toBe('exactly');
  });
});
