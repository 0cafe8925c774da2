import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { FeedError, feedLimits, type ParsedFeed, parseFeed, plainText } from './index.ts';

const url = 'https://bao.example.vn/rss/thoi-su.rss';
const parse = (text: string): Promise<ParsedFeed> => parseFeed(Buffer.from(text), { url });
const rss = (inside: string, attributes = '') => `<rss version="2.0"${attributes}><channel>${inside}</channel></rss>`;

describe('formats', () => {
  test('RSS 2.0 with everything a news site publishes', async () => {
    const feed = await parse(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Thời sự</title><link>https://bao.example.vn/thoi-su</link><description>Tin mới</description><language>vi</language>
<managingEditor>toasoan@example.vn (Toà soạn)</managingEditor><lastBuildDate>Thu, 17 Sep 2026 07:31:00 +0700</lastBuildDate><ttl>30</ttl>
<image><title>Ảnh</title><link>https://bao.example.vn/anh</link></image>
<item><title>Cầu mới thông xe</title><link>/cau-moi-10001.html</link><guid isPermaLink="false">10001</guid>
<description><![CDATA[<p>Tóm tắt <a href="/x">đây</a></p>]]></description><c:encoded><![CDATA[<p>Toàn văn</p>]]></c:encoded>
<d:creator>Minh Anh</d:creator><d:creator>Thu Hà</d:creator><pubDate>Thu, 17 Sep 2026 07:00:00 +0700</pubDate>
<category>Giao thông</category><category>Hạ tầng</category><enclosure url="/a.mp3" type="audio/mpeg" length="1200"/></item>
</channel></rss>`);
    expect(feed).toEqual({
      format: 'rss2.0',
      id: null,
      title: 'Thời sự',
      url: 'https://bao.example.vn/thoi-su',
      description: 'Tin mới',
      authors: ['Toà soạn (toasoan@example.vn)'],
      updatedAt: '2026-09-17T00:31:00.000Z',
      language: 'vi',
      ttlMinutes: 30,
      parser: 'rss-parser',
      warnings: [],
      items: [
        {
          id: '10001',
          url: 'https://bao.example.vn/cau-moi-10001.html',
          title: 'Cầu mới thông xe',
          authors: ['Minh Anh', 'Thu Hà'],
          publishedAt: '2026-09-17T00:00:00.000Z',
          updatedAt: null,
          summary: '<p>Tóm tắt <a href="https://bao.example.vn/x">đây</a></p>',
          contentHtml: '<p>Toàn văn</p>',
          categories: ['Giao thông', 'Hạ tầng'],
          enclosures: [{ url: 'https://bao.example.vn/a.mp3', type: 'audio/mpeg', lengthBytes: 1200 }],
        },
      ],
    });
  });

  test('Atom 1.0 with several authors, inline markup and xml:base', async () => {
    const feed =
      await parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi" xml:base="https://bao.example.vn/tin/">
<title type="html">Tin &amp;lt;nóng&amp;gt;</title><id>urn:tin</id><link rel="self" href="atom.xml"/><link href="."/><updated>2026-09-17T00:00:00Z</updated>
<author><name>Toà soạn</name><email>toasoan@example.vn</email></author>
<entry><id>urn:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Cầu <b>mới</b> &amp; đường</div></title>
<link rel="enclosure" href="a.mp3" type="audio/mpeg"/><link rel="alternate" type="text/html" href="bai-1.html"/>
<author><name>Minh Anh</name></author><author><name>Thu Hà</name></author><published>2026-09-16T00:00:00Z</published><updated>2026-09-17T00:00:00Z</updated>
<content type="xhtml" xml:base="anh/"><div xmlns="http://www.w3.org/1999/xhtml"><img src="1.jpg"/></div></content><category term="gt" label="Giao thông"/></entry></feed>`);
    expect(feed).toMatchObject({
      format: 'atom1.0',
      id: 'urn:tin',
      url: 'https://bao.example.vn/tin/',
      language: 'vi',
      title: 'Tin &lt;nóng&gt;',
    });
    expect(feed.authors).toEqual(['Toà soạn (toasoan@example.vn)']);
    expect(feed.items[0]).toEqual({
      id: 'urn:1',
      url: 'https://bao.example.vn/tin/bai-1.html',
      title: 'Cầu <b>mới</b> &amp; đường',
      authors: ['Minh Anh', 'Thu Hà'],
      publishedAt: '2026-09-16T00:00:00.000Z',
      updatedAt: '2026-09-17T00:00:00.000Z',
      summary: null,
      contentHtml: '<img src="https://bao.example.vn/tin/anh/1.jpg" />',
      categories: ['Giao thông'],
      enclosures: [{ url: 'https://bao.example.vn/tin/a.mp3', type: 'audio/mpeg', lengthBytes: null }],
    });
    expect(plainText(feed.items[0]?.title ?? null)).toBe('Cầu mới & đường');
  });

  const item = '<item><title>Bài</title><link>https://bao.example.vn/1</link></item>';
  test.each([
    ['rss0.9', `<rss version="0.91"><channel><title>T</title>${item}</channel></rss>`],
    [
      'rss0.9',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel>${item}</rdf:RDF>`,
    ],
    [
      'rss1.0',
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel r:about="x"><title>T</title></channel>${item}</r:RDF>`,
    ],
    ['rss1.1', `<Channel xmlns="http://purl.org/net/rss1.1#"><title>T</title><items>${item}</items></Channel>`],
    [
      'rss2.0',
      `<x:rss xmlns:x="http://backend.userland.com/rss2"><x:channel><x:title>T</x:title>${item.replaceAll(/<(\/?)/g, '<$1x:')}</x:channel></x:rss>`,
    ],
    ['cdf', '<CHANNEL><TITLE>T</TITLE><ITEM HREF="https://bao.example.vn/1"><TITLE>Bài</TITLE></ITEM></CHANNEL>'],
    [
      'atom0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>Bài</title><link rel="alternate" href="https://bao.example.vn/1"/></entry></feed>',
    ],
    [
      'atom1.0',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>Bài</a:title><a:link href="https://bao.example.vn/1"/></a:entry></a:feed>',
    ],
    [
      'json1',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":1,"url":"https://bao.example.vn/1","title":"Bài","authors":[{"name":"An"},7]}]}',
    ],
  ])('%s is read: %s', async (format, text) => {
    const feed = await parse(text);
    expect(feed).toMatchObject({ format, title: 'T' });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({ title: 'Bài', url: 'https://bao.example.vn/1' });
  });
});

describe('broken feeds are read all the same', () => {
  const item = '<item><title>Bài</title><link>https://bao.example.vn/1?a=1&b=2</link></item>';
  test.each([
    ['a bare ampersand', rss(item)],
    ['unclosed fields', rss('<item><title>Bài<link>https://bao.example.vn/1?a=1&b=2<pubDate>x</item>')],
    ['unclosed items', '<rss><channel><item><title>Bài</title><link>https://bao.example.vn/1?a=1&b=2</link>'],
    ['text in front', `Warning: mysql_connect()\n<br /><b>Lỗi</b>\n<?xml version="1.0"?>${rss(item)}`],
    ['a comment that never ends', `<!-- ghi chú ${rss(item)}`],
    ['an undeclared prefix', rss(`${item.replace('</item>', '<dc:creator>An</dc:creator></item>')}`)],
    ['no version', `<rss><channel>${item}</channel></rss>`],
    ['items beside the channel', `<rss><channel></channel>${item}</rss>`],
    ['a DOCTYPE of something else', `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">${rss(item)}`],
    [
      'an entity of its own',
      `<!DOCTYPE rss [<!ENTITY t "Bài"><!ENTITY s SYSTEM "file:///etc/passwd">]>${rss(item.replace('Bài', '&t;&s;'))}`,
    ],
  ])('%s', async (_, text) => {
    const feed = await parse(text);
    expect(feed.parser).toBe('lenient');
    expect(feed.items[0]).toMatchObject({ title: 'Bài', url: 'https://bao.example.vn/1?a=1&b=2' });
  });

  test('a bad date costs the date, not the feed', async () => {
    const feed = await parse(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Bài</title><updated>hôm qua</updated></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'Bài', publishedAt: null });
  });

  test('entities of HTML are known', async () => {
    expect((await parse(rss('<title>B&agrave;i &mdash; &#8220;mới&#8221;</title>'))).title).toBe('Bài — “mới”');
  });

  test('charset, control characters and decomposed letters', async () => {
    const bytes = iconv.encode(
      `<?xml version="1.0" encoding="utf-16"?>${rss('<title>Ha\u0300 \u0007No\u0323\u0302i</title>')}`,
      'utf-16le',
      { addBOM: true },
    );
    expect((await parseFeed(bytes, { url, contentType: 'text/xml; charset=utf-8' })).title).toBe('Hà Nội');
  });

  test('a field of another vocabulary does not stand in for the item’s own', async () => {
    const feed = await parse(
      rss(
        '<item><media:title>Sai</media:title><image><title>Sai</title></image><title>Đúng</title></item>',
        ' xmlns:media="http://search.yahoo.com/mrss/"',
      ),
    );
    expect(feed.items[0]?.title).toBe('Đúng');
  });
});

describe('what is no feed is said to be that', () => {
  const challenge =
    '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>';
  test.each([
    ['empty', ''],
    ['empty', '\ufeff \n'],
    ['empty', '<?xml version="1.0"?><!-- không có gì -->'],
    ['notAFeed', 'Không tìm thấy'],
    ['notAFeed', '{"loi": 404}'],
    ['notAFeed', '<urlset><url><loc>https://a.vn/</loc></url></urlset>'],
    ['blocked', challenge],
    ['blocked', '<html><head><title>403 Forbidden</title></head><body><h1>403 Forbidden</h1>nginx</body></html>'],
    ['blocked', '<html><body><h1>Xác minh bạn không phải là robot</h1><div class="g-recaptcha"></div></body></html>'],
    [
      'blocked',
      '<html><head><title>Đăng nhập</title></head><body><form><input name="p" type="password"></form></body></html>',
    ],
    [
      'html',
      `<html><head><title>Trang chủ</title></head><body>${'<p>Bài viết về captcha và cách chống robot.</p>'.repeat(60)}</body></html>`,
    ],
  ])('%s: %s', async (code, text) => {
    await expect(parse(text)).rejects.toMatchObject({ name: 'FeedError', code });
  });

  test('an ordinary page comes with the feeds it names', async () => {
    const page =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/rss/home.rss"></head><body>Trang chủ</body></html>';
    const error = await parse(page).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'html', feeds: ['https://bao.example.vn/rss/home.rss'] });
    expect(String(error)).toContain('https://bao.example.vn/rss/home.rss');
  });

  test('a document that is too large is not read', async () => {
    await expect(parseFeed(new Uint8Array(feedLimits.documentBytes + 1), { url })).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });
});

describe('hostile feeds', () => {
  test('no more than 5,000 items are kept, and it is said', async () => {
    const feed = await parse(rss('<item><title>x</title></item>'.repeat(feedLimits.items + 1)));
    expect(feed.items).toHaveLength(feedLimits.items);
    expect(feed.warnings.join(' ')).toContain('5000');
  });

  test('a text that would keep rss-parser busy for minutes is kept from it', async () => {
    const feed = await parse(
      rss(`<item><title>Bài</title><description><![CDATA[${'x<p>\n'.repeat(200_000)}]]></description></item>`),
    );
    expect(feed).toMatchObject({ parser: 'lenient', items: [{ title: 'Bài' }] });
  });

  test.each([
    ['nested without end', `<rss><channel>${'<a>'.repeat(500_000)}`],
    ['closed without having been opened', `<rss><channel>${'<a>'.repeat(140)}${'</b>'.repeat(500_000)}`],
    ['items never closed', `<rss><channel>${'<item>'.repeat(300_000)}`],
    [
      'entities that multiply',
      `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(999)}">]>${rss(`<title>${'&a;'.repeat(500_000)}</title>`)}`,
    ],
    ['nothing but angle brackets', rss('<'.repeat(1_000_000))],
    ['nested JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(500_000)}`],
  ])('%s', async (_, text) => {
    const outcome = await parse(text).catch((error: unknown) => error);
    expect(outcome instanceof FeedError || Array.isArray((outcome as ParsedFeed).items)).toBe(true);
  });

  test('any bytes give a feed or a FeedError', async () => {
    const piece = fc.constantFrom(
      ...[
        '<rss version="2.0">',
        '<channel>',
        '<item>',
        '</item>',
        '<title>',
        '<link href="/a">',
        '<![CDATA[',
        ']]>',
        '&amp;',
        '&bad;',
        '<feed>',
        '<entry>',
      ],
      ...[
        '<pubDate>x',
        '<dc:creator>',
        'xmlns:a="b"',
        '<!DOCTYPE x [',
        '<?xml ?>',
        '<html>',
        '{"items":[',
        '{}',
        ']}',
        '\ufffe',
        '__proto__',
        '<constructor>',
      ],
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(piece, { maxLength: 30 }).map((all) => Buffer.from(all.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.oneof(fc.constant(url), fc.string()), async (input, at) => {
        const outcome = await parseFeed(input, { url: at }).catch((error: unknown) => error);
        expect(outcome instanceof FeedError || Array.isArray((outcome as ParsedFeed).items)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('titles and addresses come back from a feed that was written', async () => {
    const title = fc
      .stringMatching(/^[\p{L}\d][\p{L}\d &<>"'.,-]{0,40}[\p{L}\d]$/u)
      .map((text) => text.normalize('NFC'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ title, path: fc.nat() }), { maxLength: 10 }), async (items) => {
        const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const feed = await parse(
          rss(
            items
              .map((one) => `<item><title>${escaped(one.title)}</title><link>https://a.vn/${one.path}</link></item>`)
              .join(''),
          ),
        );
        expect(feed.items.map((one) => [one.title, one.url])).toEqual(
          items.map((one) => [one.title, `https://a.vn/${one.path}`]),
        );
      }),
    );
  });
});
