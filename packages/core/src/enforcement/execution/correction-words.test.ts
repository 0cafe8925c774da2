import { expect, test } from 'vitest';
import { correctionExcerpt, countCorrections, speaksOf } from './correction-words.ts';

const title = 'Bùa ngải chữa bách bệnh ở Kinh Lạc';

test.each([
  ['Tòa soạn xin lỗi bạn đọc.', 1],
  ['CẢI CHÍNH: bài viết sai sự thật. Đính chính tên nhân vật.', 2],
  ['Cải chính\nThông tin', 1],
  ['Chính quyền cải tạo hồ.', 0],
])('“%s” speaks of a correction %i times', (text, times) => {
  expect(countCorrections(text)).toBe(times);
});

test('a text speaks of an article when most words of its title come up, in any order and with or without accents', () => {
  expect(speaksOf('Xin lỗi về bài "Bùa ngải chữa bách bệnh ở Kinh Lạc" đăng ngày 20/11.', title)).toBe(true);
  expect(speaksOf('xin loi ve bai bua ngai chua bach benh o kinh lac', title)).toBe(true);
  expect(speaksOf('Xin lỗi về việc chậm giao báo tháng Mười.', title)).toBe(false);
  expect(speaksOf('Xin lỗi.', '…')).toBe(false);
});

test('the excerpt begins near the correction and stays on one line', () => {
  const text = `${'Đầu bài. '.repeat(60)}\n\nCải chính: thông tin\nsai. ${'Cuối bài. '.repeat(60)}`;
  const excerpt = correctionExcerpt(text);
  expect(excerpt).toContain('Cải chính: thông tin sai.');
  expect(excerpt.length).toBeLessThanOrEqual(240);
  expect(correctionExcerpt('Không có gì.')).toBe('');
});
