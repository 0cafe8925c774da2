import { describe, expect, test } from 'vitest';
import { parseDocument } from './document.ts';
import { readMetadata } from './metadata.ts';

const url = 'https://bao.example.vn/tin/a.html';

function read(head: string, body = '', at = url) {
  const lines = body
    .split('\n')
    .map((line) => line.replace(/<[^>]+>/g, '').trim())
    .filter(Boolean);
  return readMetadata(parseDocument(`<html><head>${head}</head><body>${body}</body></html>`), at, lines).metadata;
}

function jsonLd(source: string): string {
  return `<script type="application/ld+json">${source}</script>`;
}

describe('JSON-LD', () => {
  test.each([
    ['an object', '{"@type":"NewsArticle","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"}'],
    [
      'an array',
      '[{"@type":"WebSite"},{"@type":["Article","NewsArticle"],"headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"}]',
    ],
    [
      'a graph',
      '{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"}]}',
    ],
    [
      'a trailing comma',
      '{"@type":"NewsArticle","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00",}',
    ],
    [
      'a line break inside a string',
      '{"@type":"NewsArticle","description":"Dòng một\nDòng hai","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"}',
    ],
    [
      'a comment around it',
      '<!-- {"@type":"NewsArticle","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"} -->',
    ],
    [
      'a missing brace',
      '{"@type":"NewsArticle","headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"',
    ],
    [
      'a broken neighbour',
      '{"@type":"NewsArticle","image":[,"headline":"Cầu mới thông xe","datePublished":"2026-09-17T07:31:00+07:00"}',
    ],
  ])('is read from %s', (_, source) => {
    expect(read(jsonLd(source))).toMatchObject({ title: 'Cầu mới thông xe', publishedAt: '2026-09-17T07:31:00+07:00' });
  });

  test('the story of the page is told from those it lists', () => {
    const list = (at: string, title: string): string =>
      `{"@type":"NewsArticle","headline":"${title}","datePublished":"2026-09-17T07:31:00+07:00","author":"A B","mainEntityOfPage":{"@id":"${at}"}}`;
    const source = `[${list('https://bao.example.vn/tin/khac.html', 'Tin khác')},${list(url, 'Tin này')}]`;
    expect(read(jsonLd(source)).title).toBe('Tin này');
  });

  test('authors are followed through references', () => {
    const source =
      '{"@graph":[{"@type":"NewsArticle","headline":"A","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Hải Yến"}]}';
    expect(read(jsonLd(source)).authors).toEqual(['Hải Yến']);
  });

  test('an author that is the outlet itself yields to the person the page names', () => {
    const head = `<meta property="og:site_name" content="Báo Mẫu">${jsonLd('{"@type":"NewsArticle","author":{"name":"Báo Mẫu"}}')}`;
    expect(read(head, '<span class="author">Hải Yến</span>').authors).toEqual(['Hải Yến']);
    expect(read(head).authors).toEqual(['Báo Mẫu']);
  });
});

describe('publication', () => {
  test('a change is never taken for it', () => {
    const head = `${jsonLd('{"@type":"NewsArticle","headline":"A","dateModified":"2026-09-18T08:00:00+07:00"}')}<meta property="article:modified_time" content="2026-09-18T08:00:00+07:00">`;
    const body =
      '<time itemprop="dateModified" datetime="2026-09-18T08:00:00+07:00">18/09/2026</time>\n<div class="date">Cập nhật: 18/09/2026 08:00</div>';
    expect(read(head, body)).toMatchObject({ publishedAt: null, modifiedAt: '2026-09-18T08:00:00+07:00' });
  });

  test('a labelled date wins over those of other stories', () => {
    const body =
      '<aside><time datetime="2026-01-01">01/01/2026</time></aside>\n<p class="ngay-dang">Ngày đăng: 05/04/2026 10:15</p>';
    expect(read('', body).publishedAt).toBe('2026-04-05T10:15:00+07:00');
  });

  test('a bare line beside the headline is read without any class', () => {
    expect(
      read('<title>Cầu mới thông xe</title>', '<h1>Cầu mới thông xe</h1>\n<div>Thứ năm, 17/9/2026, 07:31 (GMT+7)</div>')
        .publishedAt,
    ).toBe('2026-09-17T07:31:00+07:00');
  });

  test('a date without a zone is Vietnamese time on a .vn page and open elsewhere', () => {
    const head = '<meta property="article:published_time" content="2026-09-17 07:31:00">';
    expect(read(head).publishedAt).toBe('2026-09-17T07:31:00+07:00');
    expect(read(head, '', 'https://news.example.org/a').publishedAt).toBe('2026-09-17T07:31:00');
  });

  test('the address is the last resort', () => {
    expect(read('', '', 'https://bao.example.vn/2026/09/17/cau-moi').publishedAt).toBe('2026-09-17');
  });
});

describe('headline', () => {
  test('loses the name of the site', () => {
    expect(read('<title>Cầu mới thông xe sớm | Báo Mẫu</title>').title).toBe('Cầu mới thông xe sớm');
    expect(
      read(
        '<meta property="og:site_name" content="Báo Mẫu Điện Tử Tỉnh"><title>Cầu mới thông xe - Báo Mẫu Điện Tử Tỉnh</title>',
      ).title,
    ).toBe('Cầu mới thông xe');
  });

  test('is the heading that resembles what the page states, not the logo', () => {
    const body = '<h1>Báo Mẫu</h1>\n<h1>Cầu mới thông xe sau mười tháng</h1>';
    expect(read('<title>Cầu mới thông xe sau mười tháng - Báo Mẫu</title>', body).title).toBe(
      'Cầu mới thông xe sau mười tháng',
    );
  });

  test('is freed of references encoded twice', () => {
    expect(read('<meta property="og:title" content="C&amp;#7847;u &amp;amp; đường">').title).toBe('Cầu & đường');
  });
});

describe('language', () => {
  test('a Vietnamese text is Vietnamese whatever the template says', () => {
    const text = 'Hội đồng nhân dân xã họp phiên thường kỳ, bàn về đường giao thông và trường học. '.repeat(3);
    expect(
      readMetadata(parseDocument(`<html lang="en"><body><p>${text}</p></body></html>`), 'https://a.example', [])
        .metadata.language,
    ).toBe('vi');
  });

  test('else it is what the page says, in the form of BCP 47', () => {
    expect(
      readMetadata(parseDocument('<html lang="EN_us"><body>Hello'), 'https://a.example', []).metadata.language,
    ).toBe('en-US');
  });
});

test('the canonical address is absolute, and never a script', () => {
  expect(read('<link rel="canonical" href="/tin/b.html">').canonicalUrl).toBe('https://bao.example.vn/tin/b.html');
  expect(read('<link rel="canonical" href="javascript:alert(1)">').canonicalUrl).toBeNull();
});
