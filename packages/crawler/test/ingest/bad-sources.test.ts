import { mkdir, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, feed, longText, page, rss, status } from './answers.ts';
import { type Answer, type Bench, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  bench.routes.set('/good', page('Trường mới ở Liên Hà'));
});
afterAll(() => bench.close());

/** Writes pieces for as long as the other side takes them. */
function endless(piece: Buffer, total = Number.POSITIVE_INFINITY): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    let sent = 0;
    const send = () => {
      while (!response.destroyed && sent < total) {
        sent += piece.byteLength;
        if (!response.write(piece)) return;
      }
      response.end();
    };
    response.on('drain', send);
    send();
  };
}

const start = '<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>';
const someItem = '<item><title>Tin</title><link>http://127.0.0.1/x</link></item>';

const cases: { what: string; answer: () => Answer; code: string; health?: 'blocked' }[] = [
  { what: 'an empty body', answer: () => answer('', 'application/rss+xml'), code: 'empty-feed' },
  { what: 'white space alone', answer: () => answer(' \n\t ', 'application/rss+xml'), code: 'empty-feed' },
  {
    what: 'an ordinary page where a feed was expected',
    answer: () => page('Trang chủ', longText.concat(longText)),
    code: 'html-not-feed',
  },
  { what: 'plain words', answer: () => answer('Bảo trì hệ thống', 'text/plain'), code: 'not-a-feed' },
  { what: 'some other XML', answer: () => answer('<config><a/></config>', 'text/xml'), code: 'not-a-feed' },
  { what: 'JSON that is no feed', answer: () => answer('{"error": 1}', 'application/json'), code: 'not-a-feed' },
  {
    what: 'a bot wall with status 200',
    answer: () =>
      answer(
        '<html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>',
        'text/html',
      ),
    code: 'blocked',
    health: 'blocked',
  },
  { what: 'status 403', answer: () => status(403), code: 'blocked', health: 'blocked' },
  { what: 'status 404', answer: () => status(404), code: 'gone' },
  { what: 'status 500', answer: () => status(500), code: 'http-status' },
  { what: 'a redirect to itself', answer: () => redirectToSelf, code: 'too-many-redirects' },
  {
    what: 'a feed of 200 MB, streamed',
    answer: () => endless(Buffer.alloc(1 << 20, 'x'), 200 << 20),
    code: 'too-large',
  },
  {
    what: 'a feed of 200 MB, announced',
    answer: () => (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': String(200 << 20) });
      response.write(start);
    },
    code: 'too-large',
  },
  {
    what: 'a gzip bomb',
    answer: () => answer(gzipSync(Buffer.alloc(64 << 20, ' ')), 'application/rss+xml', { 'content-encoding': 'gzip' }),
    code: 'too-large',
  },
  {
    what: 'a body that isn’t the gzip it says it is',
    answer: () => answer(start, 'application/rss+xml', { 'content-encoding': 'gzip' }),
    code: 'bad-encoding',
  },
  {
    what: 'a feed whose items never end',
    answer: () => endless(Buffer.from(someItem.repeat(1_000))),
    code: 'too-large',
  },
  {
    what: 'a feed that begins and never goes on',
    answer: () => (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.write(start);
    },
    code: 'timeout',
  },
  {
    what: 'a connection that is cut off',
    answer: () => (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '5000' });
      response.write(start, () => response.destroy());
    },
    code: 'connection',
  },
];

const redirectToSelf: Answer = (request, response) => {
  response.writeHead(302, { location: request.url ?? '/' });
  response.end();
};

test.each(cases)(
  '$what is noted as “$code”, stores nothing, and the next good answer heals the source',
  async (one) => {
    const source = await bench.addSource('feed');
    bench.routes.set(source.path, one.answer());
    await bench.crawl(source.id);
    expect(await bench.sourceState(source.id)).toEqual({
      health: one.health ?? 'failing',
      code: one.code,
      failures: 1,
    });
    expect(await bench.pages(source.id)).toEqual([]);
    expect(await bench.items(source.id)).toEqual([]);

    bench.routes.set(source.path, feed(bench.base, [{ path: '/good' }]));
    await bench.crawl(source.id);
    expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
    expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched', code: null }]);
    expect(await bench.items(source.id)).toMatchObject([{ title: 'Trường mới ở Liên Hà', versions: 1 }]);
  },
);

test('a feed without items is no fault: the source is well and keeps what it had', async () => {
  const source = await bench.addSource('feed');
  bench.routes.set(source.path, feed(bench.base, [{ path: '/good' }]));
  await bench.crawl(source.id);
  bench.routes.set(source.path, feed(bench.base, []));
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
  expect(await bench.pages(source.id)).toHaveLength(1);
});

test('a feed cut off in its middle gives the items it has', async () => {
  const source = await bench.addSource('feed');
  const whole = rss(bench.base, [{ path: '/good' }, { path: '/never' }]);
  bench.routes.set(source.path, answer(whole.slice(0, whole.lastIndexOf('<item>') + 20), 'application/rss+xml'));
  await bench.crawl(source.id);
  expect((await bench.pages(source.id)).map(({ url }) => url)).toEqual([`${bench.base}/good`]);
});

test('an item that links to another site is ignored, the others are read', async () => {
  const source = await bench.addSource('feed');
  const items = [
    'https://other.example/a',
    '/good',
    'http://127.0.0.1:1/b',
    'javascript:alert(1)',
    'file:///etc/passwd',
  ];
  bench.routes.set(
    source.path,
    feed(
      bench.base,
      items.map((path) => ({ path })),
    ),
  );
  await bench.crawl(source.id);
  expect((await bench.pages(source.id)).map(({ url }) => url)).toEqual([`${bench.base}/good`]);
});

test('a feed whose links all lead to other hosts is noted as failing, naming them, not as well and empty', async () => {
  const source = await bench.addSource('feed');
  const items = ['https://cdn.example/a', 'https://cdn.example/b'].map((path) => ({ path }));
  bench.routes.set(source.path, feed(bench.base, items));
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toMatchObject({ health: 'failing', code: 'foreign-links' });
  expect(await bench.pages(source.id)).toEqual([]);
});

test('an item with an address longer than any page has doesn’t keep the others from being read', async () => {
  const source = await bench.addSource('feed');
  const noise = Array.from({ length: 3_000 }, (_, index) => ((index * 7919) % 1_679_616).toString(36)).join('');
  bench.routes.set(source.path, feed(bench.base, [{ path: `/long?${noise}` }, { path: '/good' }]));
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toMatchObject({ health: 'ok' });
  expect((await bench.pages(source.id)).map(({ url }) => url)).toEqual([`${bench.base}/good`]);
});

test('NUL characters and halves of surrogate pairs in a feed don’t stop it', async () => {
  const source = await bench.addSource('feed');
  const json = `{"version": "https://jsonfeed.org/version/1.1", "title": "a\\u0000", "items": [
    {"id": "1", "url": "${bench.base}/good", "title": "Tin\\u0000 \\ud800 mới", "authors": [{"name": "A\\u0000\\udc00"}],
     "date_published": "2026-11-23T08:00:00+07:00", "content_text": "x\\u0000"}]}`;
  bench.routes.set(source.path, answer(json, 'application/feed+json'));
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toMatchObject({ health: 'ok' });
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched' }]);
});

test('a list page is read like a feed; one on which no list is found is noted as “no-list” and keeps its pages', async () => {
  const source = await bench.addSource('list-page');
  bench.routes.set('/bai/truong-moi-100.html', page('Trường mới'));
  bench.routes.set('/bai/cau-moi-101.html', page('Cầu mới'));
  const list = ['truong-moi-100', 'cau-moi-101'].map(
    (name) =>
      `<article><h2><a href="/bai/${name}.html">Tin về ${name} ở xã Liên Hà sáng nay</a></h2><p>Tóm tắt</p></article>`,
  );
  bench.routes.set(source.path, answer(`<html><body><main>${list.join('')}</main></body></html>`, 'text/html'));
  await bench.crawl(source.id);
  expect(await bench.items(source.id)).toMatchObject([{ title: 'Cầu mới' }, { title: 'Trường mới' }]);

  for (const empty of ['<html><body></body></html>', '<html><body><p>Trang đang được nâng cấp.</p></body></html>']) {
    bench.routes.set(source.path, answer(empty, 'text/html'));
    await bench.crawl(source.id);
    expect(await bench.sourceState(source.id)).toMatchObject({ health: 'failing', code: 'no-list' });
    expect(await bench.pages(source.id)).toHaveLength(2);
  }
  bench.routes.set(source.path, answer(`<html><body><main>${list.join('')}</main></body></html>`, 'text/html'));
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
});

test('a folder that is gone is noted, and read again once it is back', async () => {
  const source = await bench.addSource('drop-folder');
  await rm(source.url, { recursive: true });
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'failing', code: 'folder-unreadable', failures: 1 });
  await mkdir(source.url);
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
});
