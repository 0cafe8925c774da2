import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseListPage } from './parse-list-page.ts';

const url = 'https://bao.example.vn/thoi-su';

const page = `<!doctype html><html><head><title>Thời sự</title></head><body class="has-sidebar">
<nav class="main-menu"><a href="/kinh-te">Kinh tế</a><a href="/mot-bai-trong-menu-10000.html">Một bài viết nằm trong thanh điều hướng</a></nav>
<main><h1>Thời sự</h1>
<article class="item-news item-1"><a class="thumb" href="/cau-moi-thong-xe-10001.html"><img alt="" src="/a.jpg"></a>
  <h3 class="title"><a href="/cau-moi-thong-xe-10001.html?utm_source=home#binh-luan">Cầu mới bắc qua sông Cầu chính thức thông xe</a></h3>
  <span class="time">17/09/2026 07:31</span>
  <p class="sapo">Sáng 17/9, cây cầu nối hai huyện được đưa vào sử dụng sau ba năm thi công.</p></article>
<article class="item-news item-2"><h3 class="title"><a href="https://www.bao.example.vn/hop-bao-10002.html">Tỉnh họp báo công bố quy hoạch giao thông đến năm 2030</a></h3>
  <time datetime="2026-09-16T08:00:00+07:00">hôm qua</time></article>
<article class="item-news item-3"><h3 class="title"><a href="/ruong-bac-thang-10003.html">Mùa vàng trên những thửa ruộng bậc thang ở miền núi</a></h3></article>
<article class="item-news item-4"><h3 class="title"><a href="/tag/giao-thong-duong-bo-lien-tinh">Giao thông đường bộ liên tỉnh và quốc lộ</a></h3></article>
<a href="/thoi-su?page=2">Xem thêm các bài viết cũ hơn</a>
</main>
<aside class="doc-nhieu"><h3><a href="/doc-nhieu-nhat-tuan-qua-10009.html">Bài đọc nhiều nhất tuần qua trên toàn trang</a></h3></aside>
<h3><a href="https://khac.example.com/bai-viet-o-trang-khac-10010.html">Một bài viết đăng ở một trang khác hẳn</a></h3>
<footer><a href="/gioi-thieu-ve-toa-soan-bao-chung-toi-10011.html">Giới thiệu về toà soạn báo của chúng tôi</a></footer>
</body></html>`;

describe('a section page', () => {
  test('gives its articles in order, each once, with what stands beside them', () => {
    expect(parseListPage(page, url)).toEqual({
      items: [
        {
          url: 'https://bao.example.vn/cau-moi-thong-xe-10001.html',
          title: 'Cầu mới bắc qua sông Cầu chính thức thông xe',
          publishedAt: '2026-09-17T00:31:00.000Z',
          summary: 'Sáng 17/9, cây cầu nối hai huyện được đưa vào sử dụng sau ba năm thi công.',
        },
        {
          url: 'https://www.bao.example.vn/hop-bao-10002.html',
          title: 'Tỉnh họp báo công bố quy hoạch giao thông đến năm 2030',
          publishedAt: '2026-09-16T01:00:00.000Z',
          summary: null,
        },
        {
          url: 'https://bao.example.vn/ruong-bac-thang-10003.html',
          title: 'Mùa vàng trên những thửa ruộng bậc thang ở miền núi',
          publishedAt: null,
          summary: null,
        },
      ],
    });
  });

  test('is read even where a wrapper is named after the side column', () => {
    const wrapped = page.replace('<main>', '<main class="content-sidebar">');
    expect(parseListPage(wrapped, url).items.length).toBeGreaterThanOrEqual(3);
  });

  test('a portal page that is one form of tables, with numbers for addresses, is read', () => {
    const row = (id: number, title: string) =>
      `<tr><td><a href="/Pages/chi-tiet.aspx?ItemID=${id}&amp;CateID=2">${title}</a> <span class="ngay">(${(id % 28) + 1}/09/2026)</span></td></tr>`;
    const portal = `<body><form id="aspnetForm"><table>${row(101, 'Uỷ ban nhân dân tỉnh họp phiên thường kỳ tháng chín')}
${row(102, 'Khai giảng năm học mới tại các xã vùng cao')}${row(103, 'Công bố quyết định về công tác cán bộ của tỉnh')}</table></form></body>`;
    const { items } = parseListPage(portal, 'https://tinh.example.vn/Pages/tin-tuc.aspx');
    expect(items.map((item) => [item.url, item.publishedAt])).toEqual([
      ['https://tinh.example.vn/Pages/chi-tiet.aspx?ItemID=101&CateID=2', '2026-09-17T17:00:00.000Z'],
      ['https://tinh.example.vn/Pages/chi-tiet.aspx?ItemID=102&CateID=2', '2026-09-18T17:00:00.000Z'],
      ['https://tinh.example.vn/Pages/chi-tiet.aspx?ItemID=103&CateID=2', '2026-09-19T17:00:00.000Z'],
    ]);
  });

  test('a base element moves relative links', () => {
    const moved = page
      .replace('<head>', '<head><base href="https://bao.example.vn/ban-in/">')
      .replaceAll('href="/ruong', 'href="ruong');
    expect(parseListPage(moved, url).items.at(-1)?.url).toBe(
      'https://bao.example.vn/ban-in/ruong-bac-thang-10003.html',
    );
  });

  test('a page without articles gives none', () => {
    expect(parseListPage('<p>Trang đang bảo trì</p>', url).items).toEqual([]);
    expect(parseListPage('', url).items).toEqual([]);
  });
});

describe('hostile pages', () => {
  test.each([
    ['nested without end', '<div>'.repeat(300_000)],
    [
      'one link many times, never closed',
      '<li><a href="/bai-viet-dai-12345.html">Một hai ba bốn năm sáu'.repeat(20_000),
    ],
    ['many empty paragraphs', '<p>'.repeat(200_000)],
  ])('%s', (_, html) => {
    expect(parseListPage(html, url).items.length).toBeLessThanOrEqual(1);
  });

  test('any text is a page', () => {
    const piece = fc.constantFrom(
      '<a href="/x-12345.html">',
      '</a>',
      '<h3>',
      '<li>',
      'một hai ba bốn',
      '<base href="::">',
      '<time>',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        fc.oneof(fc.webUrl(), fc.string()),
        (html, at) => Array.isArray(parseListPage(html, at).items),
      ),
    );
  });
});
