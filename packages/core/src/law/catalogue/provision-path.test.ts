import { expect, test } from 'vitest';
import { citePath, isWellFormedPath } from './provision-path.ts';

test('a path is cited article first, as far as it is known', () => {
  expect(citePath({ article: '14', clause: '3', point: 'd' })).toBe('Điều 14 khoản 3 điểm d');
  expect(citePath({ article: '28a', clause: null, point: null })).toBe('Điều 28a');
  expect(citePath({ article: null, clause: null, point: null })).toBe('');
});

test('parts are well-formed as instruments number them, and nothing stands below an article that isn’t named', () => {
  expect(isWellFormedPath({ article: '28b', clause: '1', point: 'đ' })).toBe(true);
  expect(isWellFormedPath({ article: null, clause: null, point: null })).toBe(true);
  for (const path of [
    { article: null, clause: '1', point: null },
    { article: 'V', clause: null, point: null },
    { article: '5', clause: 'x', point: null },
    { article: '5', clause: '1', point: 'dd' },
    { article: '', clause: null, point: null },
  ]) {
    expect(isWellFormedPath(path), JSON.stringify(path)).toBe(false);
  }
});
