import { expect, test } from 'vitest';
import { extractArticle } from './extract-article.ts';

const url = 'https://xa.example.gov.vn/tin?id=1';

test('a portal laid out with tables and line breaks gives headline, date, body and signature', () => {
  const html = `<html><head><title>Cổng thông tin điện tử xã Mẫu - Tin tức</title></head><body><form name="aspnetForm"><table><tr><td class="menu"><a href="1">Trang chủ</a><br><a href="2">Giới thiệu</a><br><a href="3">Văn bản</a></td>
<td class="ArticleContent"><span class="ArticleHeader">Xã Mẫu tổ chức hội nghị tổng kết phong trào thi đua</span><br><span class="ArticleDate">(08:15 - 12/06/2026)</span><br><b>Sáng ngày 11/6, UBND xã tổ chức hội nghị tổng kết phong trào thi đua, khen thưởng 20 tập thể, cá nhân tiêu biểu.</b><br><br><font face="Times">Dự hội nghị có đồng chí Nguyễn Văn A, Bí thư Đảng ủy xã; đại diện các ban, ngành, đoàn thể và 12 thôn.<br><br>Trong năm qua, xã đã vận động nhân dân hiến hơn 3.000 m2 đất làm đường, đóng góp 1,2 tỷ đồng xây nhà văn hóa.<br><br>Hội nghị đã trao giấy khen cho các tập thể có thành tích xuất sắc.</font><br><p align="right"><b>Trần Thị Mơ</b></p><br>In trang | Gửi email | Quay lại<br><b>Các tin khác:</b><ul><li><a href="a">Lịch tiếp công dân tháng 6 (10/06/2026)</a></li><li><a href="b">Thông báo tuyển quân năm 2027 (09/06/2026)</a></li></ul></td>
<td><b>Liên kết website</b><br><a href="x">Cổng tỉnh</a><br>Thống kê truy cập: 1234<br>Đang online: 5</td></tr><tr><td colspan=3>Bản quyền thuộc UBND xã Mẫu. Chịu trách nhiệm nội dung: Ông Lê Văn Bảy - Chủ tịch UBND xã. Điện thoại: 02963.841.234. Email: xamau@example.gov.vn</td></tr></table></form></body></html>`;
  expect(extractArticle(html, url)).toMatchObject({
    title: 'Xã Mẫu tổ chức hội nghị tổng kết phong trào thi đua',
    authors: ['Trần Thị Mơ'],
    publishedAt: '2026-06-12T08:15:00+07:00',
    paragraphs: [
      'Sáng ngày 11/6, UBND xã tổ chức hội nghị tổng kết phong trào thi đua, khen thưởng 20 tập thể, cá nhân tiêu biểu.',
      'Dự hội nghị có đồng chí Nguyễn Văn A, Bí thư Đảng ủy xã; đại diện các ban, ngành, đoàn thể và 12 thôn.',
      'Trong năm qua, xã đã vận động nhân dân hiến hơn 3.000 m2 đất làm đường, đóng góp 1,2 tỷ đồng xây nhà văn hóa.',
      'Hội nghị đã trao giấy khen cho các tập thể có thành tích xuất sắc.',
    ],
    masthead: {
      responsiblePerson: 'Lê Văn Bảy',
      contact: { phones: ['02963.841.234'], emails: ['xamau@example.gov.vn'] },
    },
  });
});

test('a station page without any class gives the same', () => {
  const html = `<html lang="vi"><head><title>Ra quân dọn vệ sinh môi trường - Đài PT Mẫu</title></head><body><div><div><a href=/>Trang chủ</a><a href=/tin>Tin</a><a href=/am-thanh>Nghe đài</a></div><div><h2>Ra quân dọn vệ sinh môi trường</h2><div>Chủ nhật, 20/09/2026 | 06:00</div><div>A- A A+</div><p><em><strong>(Đài PT Mẫu) Sáng 19/9, hơn 200 đoàn viên thanh niên ra quân dọn vệ sinh dọc tuyến kênh.</strong></em></p><p>Các đoàn viên đã thu gom hơn 3 tấn rác, phát quang 2 km đường và trồng 150 cây xanh.</p><p>&nbsp;</p><p>Hoạt động nằm trong chuỗi hưởng ứng chiến dịch Làm cho thế giới sạch hơn.</p><p style="text-align: right;"><strong>Tin, ảnh: Thu Hà - Văn Đức</strong></p></div><div><div><a href=1>Tiếp sóng chương trình thời sự</a></div><div><a href=2>Thông báo lịch phát sóng tháng 10</a></div></div><div>Đài Truyền thanh huyện Mẫu. Giấy phép số: 56/GP-TTĐT. Trưởng Đài: Nguyễn Văn Cường</div></body></html>`;
  expect(extractArticle(html, url)).toMatchObject({
    title: 'Ra quân dọn vệ sinh môi trường',
    authors: ['Thu Hà', 'Văn Đức'],
    publishedAt: '2026-09-20T06:00:00+07:00',
    paragraphs: [
      '(Đài PT Mẫu) Sáng 19/9, hơn 200 đoàn viên thanh niên ra quân dọn vệ sinh dọc tuyến kênh.',
      'Các đoàn viên đã thu gom hơn 3 tấn rác, phát quang 2 km đường và trồng 150 cây xanh.',
      'Hoạt động nằm trong chuỗi hưởng ứng chiến dịch Làm cho thế giới sạch hơn.',
    ],
    masthead: { licenceNumbers: ['56/GP-TTĐT'], responsiblePerson: 'Nguyễn Văn Cường' },
  });
});

test('an endless page gives its first story only', () => {
  const story = (n: number): string =>
    `<article><h1>Chuyện số ${n}</h1>${Array.from({ length: 5 }, (_, i) => `<p>Câu thứ ${i + 1} của chuyện số ${n}, kể về việc làm đường, xây cầu ở xã miền núi.</p>`).join('')}</article>`;
  const { text } = extractArticle(
    `<html lang="vi"><title>Chuyện số 1</title><body><main>${[1, 2, 3].map(story).join('')}</main></body></html>`,
    url,
  );
  expect(text).toContain('Câu thứ 5 của chuyện số 1');
  expect(text).not.toContain('chuyện số 2');
});

test('a body in several boxes comes out whole', () => {
  const box = (n: number): string =>
    `<div class="article-widget"><div class="text"><p>Phần ${n} của phóng sự, viết về người trồng sắn, giá thu mua và nhà máy chế biến trong tỉnh.</p></div></div><div class="ad"><p>Quảng cáo</p></div>`;
  const { paragraphs } = extractArticle(
    `<html lang="vi"><body><h1>Phóng sự</h1><div class="left">${[1, 2, 3, 4, 5].map(box).join('')}</div></body></html>`,
    url,
  );
  expect(paragraphs.map((p) => p.slice(0, 6))).toEqual(['Phần 1', 'Phần 2', 'Phần 3', 'Phần 4', 'Phần 5']);
});

test("readers' comments longer than the article stay out", () => {
  const comment =
    '<div class="comment-item"><p>Tôi thấy bài viết rất hay, đúng với thực tế ở quê tôi, mong báo có thêm nhiều bài như thế này nữa.</p></div>';
  const paragraph =
    '<p>Từ đầu năm đến nay, toàn huyện đã sửa chữa 45 km kênh mương, nạo vét ba hồ chứa, bảo đảm nước tưới cho 2.300 ha lúa vụ hè thu, theo báo cáo của phòng nông nghiệp huyện.</p>';
  const { text } = extractArticle(
    `<html lang="vi"><body><h1>Nước tưới</h1><div class="body">${paragraph.repeat(1)}${paragraph.replace('45', '46')}${paragraph.replace('45', '47')}${paragraph.replace('45', '48')}</div><div id="comments">${comment.repeat(40)}</div></body></html>`,
    url,
  );
  expect(text).toContain('nạo vét ba hồ chứa');
  expect(text).not.toContain('Tôi thấy bài viết');
});
