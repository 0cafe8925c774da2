import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPage } from '../../src/ingest/index.ts';
import { answer, article, feed, longText, page, status } from './answers.ts';
import { type Answer, type Bench, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** A source whose feed names one page of the test's own. */
async function aPage(path: string, first: Answer, at = bench) {
  const source = await at.addSource('feed');
  at.routes.set(path, first);
  at.routes.set(source.path, feed(at.base, [{ path }]));
  await at.crawl(source.id);
  return {
    id: source.id,
    /** The source says something new of the page, and the page answers something else. */
    async renamed(next: Answer) {
      at.routes.set(path, next);
      at.routes.set(source.path, feed(at.base, [{ path, title: 'Tiêu đề mới trong bảng tin' }]));
      await at.crawl(source.id);
    },
  };
}

const noText = '<!doctype html><html><head><title>Ảnh</title></head><body><img src="a.jpg"></body></html>';

const cases: { what: string; answer: Answer; code: string; state?: 'gone' }[] = [
  { what: 'a page with no text', answer: answer(noText, 'text/html'), code: 'no-text' },
  { what: 'an empty page', answer: answer('', 'text/html'), code: 'no-text' },
  { what: 'a PDF', answer: answer('%PDF-1.7\n%âãÏÓ', 'application/pdf'), code: 'not-html' },
  { what: 'a picture', answer: answer(Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png'), code: 'not-html' },
  {
    what: 'a redirect off the outlet',
    answer: (_request, response) => {
      response.writeHead(302, { location: `http://localhost:${bench.base.split(':').at(-1)}/elsewhere` });
      response.end();
    },
    code: 'left-the-outlet',
  },
  {
    what: 'a redirect to a metadata service',
    answer: (_request, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' });
      response.end();
    },
    code: 'address-refused',
  },
  { what: 'a bot wall', answer: answer('<title>Just a moment...</title>', 'text/html'), code: 'blocked' },
  { what: 'status 410', answer: status(410), code: 'gone', state: 'gone' },
  { what: 'status 500', answer: status(500), code: 'http-status' },
  {
    what: 'a gzip bomb',
    answer: answer(gzipSync(Buffer.alloc(64 << 20, ' ')), 'text/html', { 'content-encoding': 'gzip' }),
    code: 'too-large',
  },
];

test.each(cases)('$what is noted as “$code”, stores no item, and is healed when the page can be read', async (one) => {
  bench.routes.set('/elsewhere', page('Bài của báo khác'));
  const name = createHash('sha256').update(one.what).digest('hex').slice(0, 8);
  const source = await aPage(`/bad-${name}`, one.answer);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
  expect(await bench.pages(source.id)).toMatchObject([
    { state: one.state ?? 'failed', code: one.code, failureCount: 1, itemId: null, isDueAgain: true },
  ]);
  expect(await bench.items(source.id)).toEqual([]);

  await source.renamed(page(`Bài số ${name}`));
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched', code: null, failureCount: 0 }]);
  expect(await bench.items(source.id)).toMatchObject([{ title: `Bài số ${name}`, versions: 1 }]);
});

test('a page that worked and then can’t be read keeps its item and its text', async () => {
  const source = await aPage('/keeps', page('Bài được giữ'));
  const before = await bench.items(source.id);
  for (const next of [answer(noText, 'text/html'), status(500), status(404)]) {
    await source.renamed(next);
    bench.clock.advance({ hours: 2 });
    await bench.crawl(source.id);
    expect(await bench.items(source.id)).toEqual(before);
  }
});

test('two feeds that name the same page give one item, known to both', async () => {
  bench.routes.set('/shared', page('Bài chung'));
  const sources = [await bench.addSource('feed'), await bench.addSource('feed')];
  for (const { id, path } of sources) {
    bench.routes.set(path, feed(bench.base, [{ path: '/shared' }]));
    await bench.crawl(id);
  }
  const [first, second] = await Promise.all(sources.map(({ id }) => bench.items(id)));
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

test('the same page under tracking parameters, in one feed or in two, is one item with one version', async () => {
  bench.routes.set('/tracked', page('Bài có tham số'));
  const source = await bench.addSource('feed');
  const paths = ['/tracked', '/tracked?utm_source=rss&utm_medium=feed', '/tracked?fbclid=abc', '/tracked/?ref=home'];
  bench.routes.set('/tracked/', page('Bài có tham số'));
  bench.routes.set(
    source.path,
    feed(
      bench.base,
      paths.map((path) => ({ path })),
    ),
  );
  await bench.crawl(source.id);
  expect(await bench.pages(source.id)).toHaveLength(4);
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài có tham số', versions: 1 }]);
});

test('a page that changes twice while the feed stays the same has three versions', async () => {
  const source = await aPage('/changing', page('Bài đổi dần', [...longText, 'Bản thứ nhất của bài viết này.']));
  for (const next of ['Bản thứ hai của bài viết này.', 'Bản thứ ba của bài viết này.']) {
    bench.routes.set('/changing', page('Bài đổi dần', [...longText, next]));
    bench.clock.advance({ hours: 2 });
    await bench.crawl(source.id);
  }
  const [item] = await bench.items(source.id);
  expect(item).toMatchObject({ versions: 3, body: expect.stringContaining('Bản thứ ba') });
  const captured = await bench.sql<{ sha256: string }>(
    `select c.sha256 from item_versions v join captures c on c.id = v.capture_id where v.item_id = $1`,
    [item!.id],
  );
  for (const { sha256 } of captured) {
    const bytes = await bench.crawler.core.blobs.get(sha256);
    expect(Buffer.from(bytes).toString()).toContain('Bài đổi dần');
  }
  expect(new Set(captured.map(({ sha256 }) => sha256)).size).toBe(3);
});

test('a page that answers 304 isn’t read again and keeps its item', async () => {
  let answered = 0;
  const source = await aPage('/validated', (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') {
      answered += 1;
      response.writeHead(304);
      response.end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"v1"' });
    response.end(article('Bài không đổi', longText));
  });
  bench.clock.advance({ hours: 2 });
  await bench.crawl(source.id);
  expect(answered).toBe(1);
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài không đổi', versions: 1 }]);
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched', isDueAgain: true }]);
});

test('a page that is gone is marked so, keeps its text, and is there again when it comes back, by itself', async () => {
  const source = await aPage('/gone-and-back', page('Bài bị gỡ'));
  const absentSince = async () => {
    const [row] = await bench.sql<{ absent: string | null }>(
      `select i.absent_since as absent from items i join item_sources l on l.item_id = i.id where l.source_id = $1`,
      [source.id],
    );
    return row!.absent;
  };
  bench.routes.delete('/gone-and-back');
  bench.clock.advance({ hours: 2 });
  await bench.crawl(source.id);
  expect(await absentSince()).not.toBeNull();
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'gone', code: 'gone' }]);

  bench.routes.set('/gone-and-back', page('Bài bị gỡ'));
  bench.clock.advance({ hours: 12 });
  await bench.crawl(source.id);
  expect(await absentSince()).toBeNull();
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài bị gỡ', versions: 1 }]);
});

test('NUL characters anywhere on a page don’t keep it from being stored', async () => {
  const nul = '\u0000';
  const head = `<meta name="author" content="Minh${nul} An&#0;"><link rel="canonical" href="/nul${nul}">`;
  const html = article(
    `Bài${nul} có &#0; ký tự lạ`,
    longText.map((text) => `${nul}${text}&#xD800;`),
    head,
  )
    .replace('lang="vi"', `lang="v${nul}i"`)
    .replace('123/GP-BTTTT', `123/GP-BT${nul}TTT`);
  const source = await aPage('/nul', answer(html, 'text/html; charset=utf-8'));
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched' }]);
  const [item] = await bench.items(source.id);
  expect(JSON.stringify(item)).not.toMatch(/\\u0000|\\ud800/);
});

test('a page nested 20,000 deep is read or refused, and the next page goes on as usual', async () => {
  const deep = article('Bài rất sâu', [`${'<div>'.repeat(20_000)}${longText.join(' ')}${'</div>'.repeat(20_000)}`]);
  const source = await aPage('/deep', answer(deep, 'text/html; charset=utf-8'));
  expect(['fetched', 'failed']).toContain((await bench.pages(source.id))[0]?.state);
  const next = await aPage('/after-deep', page('Bài sau bài sâu'));
  expect(await bench.items(next.id)).toMatchObject([{ title: 'Bài sau bài sâu' }]);
});

test('a page in windows-1258, with its marks apart from their letters, is stored as composed Vietnamese', async () => {
  // In this charset "ế" is ê (0xEA) and the mark U+0301 (0xEC); "ị" is i and U+0323 (0xF2).
  const title = Buffer.concat([
    Buffer.from('Ti'),
    Buffer.from([0xea, 0xec]),
    Buffer.from('ng Vi'),
    Buffer.from([0xea, 0xf2]),
    Buffer.from('t'),
  ]);
  const words = Buffer.from(` ${'Nhan dan xa Lien Ha chao mung nam hoc moi. '.repeat(8)}`);
  const html = Buffer.concat([
    Buffer.from('<html lang="vi"><head><meta charset="windows-1258"><title>'),
    title,
    Buffer.from('</title></head><body><article><h1>'),
    title,
    Buffer.from('</h1><p>'),
    title,
    words,
    Buffer.from('</p></article></body></html>'),
  ]);
  const source = await aPage('/windows-1258', answer(html, 'text/html; charset=windows-1258'));
  const [item] = await bench.items(source.id);
  expect(item!.title).toBe('Tiếng Việt');
  expect(item!.body).toContain('Tiếng Việt Nhan dan');
});

test('a page that names itself by an address longer than any index takes is stored all the same', async () => {
  const noise = Array.from({ length: 3_000 }, (_, index) => ((index * 7919) % 1_679_616).toString(36)).join('');
  const canonical = `<link rel="canonical" href="${bench.base}/named?${noise}">`;
  const source = await aPage('/long-name', page('Bài có địa chỉ dài', longText, canonical));
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched' }]);
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài có địa chỉ dài' }]);
});

test('a page that leads to an address longer than any index takes is stored all the same', async () => {
  const noise = Array.from({ length: 3_000 }, (_, index) => ((index * 7919) % 1_679_616).toString(36)).join('');
  bench.routes.set('/led', page('Bài được dẫn tới'));
  const source = await aPage('/leads', (_request, response) => {
    response.writeHead(302, { location: `/led?${noise}` });
    response.end();
  });
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched' }]);
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài được dẫn tới' }]);
});

test('a page whose host asks for an hour’s rest is tried again after it, not before', async () => {
  // A site of its own: the whole host is left alone from then on.
  const own = await openBench();
  try {
    const source = await aPage('/resting', status(503, { 'retry-after': '3600' }), own);
    const [row] = await own.sql<{ seconds: number }>(
      `select extract(epoch from next_fetch_at - last_fetched_at)::int as seconds from watched_pages where source_id = $1`,
      [source.id],
    );
    expect(row!.seconds).toBe(3_600);
  } finally {
    await own.close();
  }
});

test('a page that names an address on another site as its own is kept under the address it was read at', async () => {
  const canonical = '<link rel="canonical" href="https://other.example/stolen">';
  const source = await aPage('/own-name', page('Bài tự nhận địa chỉ khác', longText, canonical));
  const [row] = await bench.sql<{ url: string }>(
    'select i.url from items i join item_sources l on l.item_id = i.id where l.source_id = $1',
    [source.id],
  );
  expect(row!.url).toBe(`${bench.base}/own-name`);
});

test('an item whose source was switched off meanwhile isn’t read', async () => {
  const source = await aPage('/switched-off', page('Bài đầu'));
  await bench.sql('update sources set enabled = false where id = $1', [source.id]);
  await source.renamed(page('Bài sau'));
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Bài đầu', versions: 1 }]);
});

test('a page read twice at once has one version', async () => {
  const source = await aPage('/twice', page('Bài đọc hai lần'));
  bench.routes.set('/twice', page('Bài đọc hai lần, đã sửa'));
  const { signal } = new AbortController();
  const job = { sourceId: source.id, url: `${bench.base}/twice` };
  await Promise.all([fetchPage(bench.crawler, job, signal), fetchPage(bench.crawler, job, signal)]);
  expect(await bench.items(source.id)).toMatchObject([{ versions: 2 }]);
});
