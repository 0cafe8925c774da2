import { describe, expect, it } from 'vitest';
import { fold, matchWords } from './match-words.ts';

describe('matchWords', () => {
  it('finds a name typed without accents and in any order', () => {
    expect(matchWords('Đài Phát thanh – Truyền hình Khánh Lộc', 'khanh dai')).toBe(true);
    expect(matchWords('Báo Khánh Lộc', 'đài')).toBe(false);
  });

  it('finds everything for an empty wish', () => {
    expect(matchWords('Báo', '  ')).toBe(true);
  });
});

describe('fold', () => {
  it('takes decomposed and composed text alike', () => {
    expect(fold('Đường'.normalize('NFD'))).toBe(fold('Đường'.normalize('NFC')));
  });
});
