import { expect, test } from 'vitest';
import { isFurnitureLine, isPromotion } from './boilerplate.ts';

test.each([
  'Chia sẻ',
  'Tin liên quan',
  'Xem thêm: Giá vàng hôm nay',
  'Bình luận',
  'Từ khóa: giá, hồ tiêu',
  'Quảng cáo',
  'Read more: the budget',
  'Share on Facebook',
  'Advertisement',
  '5 min read',
])('%j is a label of the page', (line) => {
  expect(isFurnitureLine(line)).toBe(true);
});

test.each([
  'Mời quý vị theo dõi bản tin trên kênh của đài.',
  '© 2026 Báo Mẫu',
  'Theo dõi Báo Mẫu trên Google News để nhận tin mới.',
  'Sign up for our weekly newsletter.',
  'Ghi rõ nguồn Báo Mẫu khi phát hành lại thông tin.',
])('%j speaks of the outlet', (line) => {
  expect(isPromotion(line)).toBe(true);
});

test.each([
  'Ông Bình cho biết gia đình còn hai tấn tiêu.',
  'Người dân đăng ký nhận hỗ trợ qua Zalo của xã từ ngày mai.',
  'Bình luận về trận đấu, huấn luyện viên nói đội đã chơi tốt hơn trong hiệp hai.',
  'Ảnh hưởng của bão số 3',
  'Hợp tác xã giữ vai trò kết nối',
])('%j is part of a story', (line) => {
  expect(isFurnitureLine(line) || isPromotion(line)).toBe(false);
});
