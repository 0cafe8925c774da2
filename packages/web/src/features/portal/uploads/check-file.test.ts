import { describe, expect, it } from 'vitest';
import { acceptOf, faultOf, formatBytes, kindNames, largestBytes } from './check-file.ts';

describe('a file that is chosen for a slot', () => {
  it('is turned away before it is sent when it is empty, too large or of another kind', () => {
    expect(faultOf({ name: 'tờ khai.pdf', size: 0 }, ['pdf'])).toBe('empty');
    expect(faultOf({ name: 'tờ khai.pdf', size: largestBytes + 1 }, ['pdf'])).toBe('too-large');
    expect(faultOf({ name: 'tờ khai.exe', size: 10 }, ['pdf'])).toBe('kind');
    expect(faultOf({ name: 'MẪU.JPEG', size: largestBytes }, ['pdf', 'jpeg'])).toBeNull();
  });

  it('is asked for by the endings and names people know', () => {
    expect(acceptOf(['pdf', 'jpeg'])).toBe('.pdf,.jpg,.jpeg');
    expect(kindNames(['pdf', 'jpeg', 'docx'])).toBe('PDF, JPG, DOCX');
  });

  it('has a size in the writing of the language', () => {
    expect(formatBytes(4_400_000, 'vi')).toMatch(/^4,2/);
    expect(formatBytes(4_400_000, 'en')).toMatch(/^4\.2/);
    expect(formatBytes(512_000, 'vi')).toMatch(/^500/);
  });
});
