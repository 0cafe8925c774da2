import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractArticle } from './extract-article.ts';
import { fixturePages } from './fixtures.ts';

const [newspaper, aggregated, radio] = fixturePages;

describe('a newspaper page in the newsroom template', () => {
  const article = extractArticle(newspaper.html, newspaper.url);

  test('gives the summary and every paragraph in order, with the sub-headline', () => {
    expect(article.paragraphs).toEqual(newspaper.body);
    expect(article.text).toBe(article.paragraphs.join('\n\n'));
  });

  test('leaves out captions, shares, related stories, tags, comments and the imprint', () => {
    for (const stray of [
      'Ảnh: Minh Khôi',
      'Chia sẻ',
      'Tin liên quan',
      'Mưa lớn gây ngập',
      'Từ khóa',
      'Bình luận',
      'Giấy phép',
      'Đọc nhiều',
    ]) {
      expect(article.text).not.toContain(stray);
    }
  });

  test('gives headline, author, moment with offset, section language and addresses', () => {
    expect(article).toMatchObject({
      title: 'Giá hồ tiêu tăng trở lại, nông dân thận trọng bán ra',
      authors: ['Lê Minh Khôi'],
      publishedAt: '2026-09-17T07:31:00+07:00',
      modifiedAt: null,
      language: 'vi',
      canonicalUrl: 'https://baotinhmau.vn/gia-ho-tieu-tang-tro-lai-20260917.htm',
      siteName: 'Báo Tỉnh Mẫu',
      method: 'profile:data-role',
    });
  });

  test('reads the licence, the editor-in-chief and the seat from the imprint', () => {
    expect(article.masthead).toMatchObject({
      licenceNumbers: ['245/GP-BVHTTDL'],
      editorInChief: 'Phạm Thị Hồng Vân',
      governingBody: 'Tỉnh ủy Tỉnh Mẫu',
      contact: {
        address: '18 đường Hùng Vương, phường 1, thành phố Mẫu',
        phones: ['0260 3862 111'],
        emails: ['toasoan@baotinhmau.vn'],
      },
    });
  });
});

describe('a page of an aggregated news site', () => {
  const article = extractArticle(aggregated.html, aggregated.url);

  test('takes the publication from the page and never the change', () => {
    expect(article.publishedAt).toBe('2026-09-03T14:05:00+07:00');
  });

  test('keeps the body, without the block of other stories inside it and without the signature, which is the author', () => {
    expect(article.paragraphs).toEqual(aggregated.body);
    expect(article.authors).toEqual(['Hải Yến']);
    expect(article.text).not.toContain('Khánh thành nhà văn hóa');
  });

  test('reads a licence of the aggregated kind and who answers for the content', () => {
    expect(article.masthead.licenceNumbers).toEqual(['27/GP-STTTT']);
    expect(article.masthead.responsiblePerson).toBe('Nguyễn Quốc Huy');
    expect(article.masthead.editorInChief).toBeNull();
  });
});

describe('a page of a commune radio station on WordPress', () => {
  const article = extractArticle(radio.html, radio.url);

  test('gives the announcement without the theme around it', () => {
    expect(article.method).toBe('profile:wordpress');
    expect(article.paragraphs).toEqual(radio.body);
    expect(article.text).not.toMatch(/Bài viết mới|Để lại một bình luận|Điều hướng/);
  });

  test('reads a date written in words', () => {
    expect(article.publishedAt).toBe('2026-09-05T16:20:00+07:00');
  });
});

describe('where the markup has no body', () => {
  const body = Array.from(
    { length: 6 },
    (_, i) => `Đoạn thứ ${i + 1} của bài viết nói về việc cấp nước sạch cho ba xã vùng cao, theo lời ông chủ tịch xã.`,
  );

  test('takes the body of the JSON-LD', () => {
    const data = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'NewsArticle', headline: 'Nước sạch về xã', articleBody: body.join('\n') }],
    });
    const article = extractArticle(
      `<html><body><div id="app"></div><script type="application/ld+json">${data}</script></body></html>`,
      'https://bao.vn/a',
    );
    expect(article).toMatchObject({ method: 'json-ld', paragraphs: body, title: 'Nước sạch về xã' });
  });

  test('takes the body that a script carries as escaped markup', () => {
    const markup = body.map((p) => `\\u003cp\\u003e${p}\\u003c/p\\u003e`).join('');
    const article = extractArticle(
      `<html><body><div id="app"></div><script>self.__data.push("${markup}")</script></body></html>`,
      'https://bao.vn/a',
    );
    expect(article).toMatchObject({ method: 'embedded', paragraphs: body });
  });
});

describe('hostile pages', () => {
  const paragraph =
    '<p>Hội đồng nhân dân xã họp phiên thường kỳ, bàn về đường giao thông, nước sạch và trường học.</p>';

  test.each([
    ['nested 20,000 deep', '<div>'.repeat(20_000) + paragraph + '</div>'.repeat(20_000)],
    ['nested 20,000 deep in tables', `${'<table><tr><td>'.repeat(20_000)}${paragraph}`],
    ['nested 20,000 deep and never closed', `${'<span>'.repeat(20_000)}${paragraph}`],
  ])('%s still give their text', (_, html) => {
    expect(extractArticle(html, 'https://bao.vn/a').text).toContain('Hội đồng nhân dân xã họp');
  });

  test.each([
    ['10 MB of one letter', 'x'.repeat(10_000_000)],
    ['10 MB of open brackets', '<'.repeat(10_000_000)],
    ['a million stray closing tags', '<div>'.repeat(1_000) + '</x>'.repeat(1_000_000)],
    ['headings in paragraphs in headings', '<p><h1>'.repeat(50_000)],
    ['a class of 4 MB', `<p class="${'comment '.repeat(500_000)}">${paragraph}`],
    ['100,000 attributes', `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`],
    ['30,000 cards', `<ul>${'<li class="x"><h3><a href="/a">T</a></h3></li>'.repeat(30_000)}</ul>`],
    ['JSON-LD nested 100,000 deep', `<script type="application/ld+json">${'{"a":['.repeat(50_000)}</script>`],
    ['nothing', ''],
    ['no body', '<html><head><title>Trống</title></head></html>'],
    ['a script that never ends', '<script>"'],
    ['half a tag', '<div class="'],
    ['an imprint of digits', `<p>Giấy phép số ${'1/ '.repeat(100_000)}</p>`],
  ])('%s give an answer', (_, html) => {
    const article = extractArticle(html, 'not a url');
    expect(article.text.length).toBeLessThanOrEqual(400_000);
  });

  test('a null character never survives, written out or as a reference', () => {
    const article = extractArticle(
      `<title>A\u0000B</title><meta name="author" content="C\u0000D"><p>\u0000Một&#0; câu&#1; đủ dài để được coi là đoạn văn, có dấu phẩy, có dấu chấm.</p>`,
      'https://bao.vn/a',
    );
    expect(JSON.stringify(article)).not.toMatch(/\\u0000|\\u0001/);
  });
});

describe('any string', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="content">',
      '</div>',
      '<article>',
      '<h1>',
      '<br>',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"',
      '"}</script>',
      '<time datetime="2026-02-30">',
      '<a href="',
      '">',
      '<table><td>',
      '</body>',
      '<meta name="author" content="',
      '&#0;',
      '&#xD800;',
      '<!--',
      '<body>',
      '<p>Hoà bình, độc lập, tự do và hạnh phúc cho mọi người dân trên đất nước này.</p>',
    ),
  );
  const page = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));

  test('is read without an error and gives NFC text without control characters', () => {
    fc.assert(
      fc.property(page, fc.oneof(fc.webUrl(), fc.string()), (html, url) => {
        const article = extractArticle(html, url);
        expect(article.text).toBe(article.text.normalize('NFC'));
        expect(article.text).not.toMatch(/(?!\n)\p{Cc}/u);
        expect(article.text.isWellFormed()).toBe(true);
        for (const value of [article.title, article.description, article.siteName, ...article.authors]) {
          expect(value ?? '').not.toMatch(/\p{Cc}/u);
        }
        if (article.publishedAt)
          expect(article.publishedAt).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{3})?(Z|[+-]\d{2}:\d{2})?)?$/);
      }),
      { numRuns: 300 },
    );
  });
});
