import { expect, test } from 'vitest';
import { isPersonName, splitByline } from './authors.ts';

test.each([
  ['Lê Minh Khôi', ['Lê Minh Khôi']],
  ['Tác giả: Lê Minh Khôi', ['Lê Minh Khôi']],
  ['Bài, ảnh: Nguyễn Văn A – Trần Thị B', ['Nguyễn Văn A', 'Trần Thị B']],
  ['PV Hải Yến', ['Hải Yến']],
  ['Theo TTXVN', ['TTXVN']],
  ['Nguồn: Báo Tỉnh Mẫu', ['Báo Tỉnh Mẫu']],
  ['Hải Yến và Minh Khôi', ['Hải Yến', 'Minh Khôi']],
  ['By Jane Doe, Staff Writer', ['Jane Doe']],
  ['By Jane Doe and John Roe | March 3', ['Jane Doe', 'John Roe']],
  ['admin', []],
  ['https://example.org/author/1', []],
  ['', []],
])('%j names %j', (text, names) => {
  expect(splitByline(text)).toEqual(names);
});

test('a name is told from a sentence', () => {
  expect(isPersonName('Hải Yến')).toBe(true);
  expect(isPersonName('Nguyễn Thị Ánh Tuyết')).toBe(true);
  expect(isPersonName('Hợp tác xã giữ vai trò')).toBe(false);
  expect(isPersonName('Yến')).toBe(false);
});
