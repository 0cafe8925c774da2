import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedError, parseSitemap } from './index.ts';
import { sitemapLimits } from './parse-sitemap.ts';

const url = 'https://bao.example.vn/sitemap.xml';
const parse = (text: string) => parseSitemap(Buffer.from(text), { url });

describe('sitemaps', () => {
  test('pages come with their dates and what the news extension says, under any prefix', () => {
    const sitemap = parse(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://bao.example.vn/bai-1.html?a=1&amp;b=2 </loc><lastmod>2026-09-17</lastmod>
  <image:image><image:loc>https://bao.example.vn/anh.jpg</image:loc></image:image>
  <n:news><n:publication><n:name>Báo Ví Dụ</n:name><n:language>vi</n:language></n:publication>
  <n:publication_date>2026-09-17T07:31:00+07:00</n:publication_date><n:title><![CDATA[Cầu mới]]> thông xe</n:title></n:news></url>
<url><loc>javascript:alert(1)</loc></url>
<url><loc>/bai-2.html</loc></url></urlset>`);
    expect(sitemap).toEqual({
      kind: 'pages',
      sitemaps: [],
      warnings: [],
      entries: [
        {
          url: 'https://bao.example.vn/bai-1.html?a=1&b=2',
          lastModifiedAt: '2026-09-16T17:00:00.000Z',
          news: {
            title: 'Cầu mới thông xe',
            publishedAt: '2026-09-17T00:31:00.000Z',
            language: 'vi',
            publication: 'Báo Ví Dụ',
          },
        },
        { url: 'https://bao.example.vn/bai-2.html', lastModifiedAt: null, news: null },
      ],
    });
  });

  test('an index names other sitemaps', () => {
    const sitemap = parse(
      '<sitemapindex><sitemap><loc>https://bao.example.vn/2026-09.xml</loc><lastmod>2026-09-17T00:00:00Z</lastmod></sitemap></sitemapindex>',
    );
    expect(sitemap.kind).toBe('index');
    expect(sitemap.sitemaps).toEqual([
      { url: 'https://bao.example.vn/2026-09.xml', lastModifiedAt: '2026-09-17T00:00:00.000Z' },
    ]);
  });

  test('a list of addresses is a sitemap', () => {
    expect(
      parse('https://bao.example.vn/a\r\nhttps://bao.example.vn/b\nkhông phải').entries.map((entry) => entry.url),
    ).toEqual(['https://bao.example.vn/a', 'https://bao.example.vn/b']);
  });

  test('no more addresses are kept than the protocol allows', () => {
    const sitemap = parse(
      `<urlset>${'<url><loc>https://bao.example.vn/a</loc></url>'.repeat(sitemapLimits.entries + 5)}</urlset>`,
    );
    expect(sitemap.entries).toHaveLength(sitemapLimits.entries);
    expect(sitemap.warnings).toHaveLength(1);
  });

  test.each([
    ['empty', ''],
    ['notAFeed', '<rss/>'],
    ['notAFeed', 'không có gì'],
    ['html', '<html><body>Trang chủ</body></html>'],
  ])('%s: %j', (code, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'FeedError', code }));
  });

  test('any bytes give a sitemap or a FeedError', () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '<url>',
      '<loc>',
      'https://a.vn/',
      '</loc>',
      '</url>',
      '<!DOCTYPE a [',
      ']>',
      '&',
      '<![CDATA[',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(piece).map((all) => Buffer.from(all.join(''))),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        try {
          return Array.isArray(parseSitemap(input, { url }).entries);
        } catch (error) {
          return error instanceof FeedError;
        }
      }),
    );
  });
});
