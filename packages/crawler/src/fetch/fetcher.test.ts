import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, fetcher, type Handler, lastModified, serve } from '../../test/fetch/support.ts';

describe('a document', () => {
  it('comes with its bytes decoded, its headers in lower case and its validators', async () => {
    const { base } = await serve({
      '/feed': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/xml', ETag: '"v1"', 'Last-Modified': lastModified });
        response.end('<rss/>');
      },
    });
    const now = Temporal.Instant.from('2026-11-23T20:00:00Z');
    const fetched = await fetcher({ clock: { now: () => now } }).fetch({ url: `${base}/feed#top`, local: true });
    expect(fetched).toMatchObject({
      kind: 'ok',
      url: `${base}/feed`,
      redirects: [],
      status: 200,
      fetchedAt: now,
      contentType: 'text/xml',
      headers: { 'content-type': 'text/xml' },
      etag: '"v1"',
      lastModified,
    });
    expect(bytesOf(fetched)).toBe('<rss/>');
  });

  it.each(['gzip', 'deflate', 'br', 'zstd'] as const)('is asked for and decoded in %s', async (coding) => {
    const encode = {
      gzip: zlib.gzipSync,
      deflate: zlib.deflateSync,
      br: zlib.brotliCompressSync,
      zstd: zlib.zstdCompressSync,
    };
    const { base, requests } = await serve({
      '/': (_request, response) => {
        response.setHeader('content-encoding', coding);
        response.end(encode[coding]('Đài Phát thanh và Truyền hình'));
      },
    });
    const fetched = await fetcher().fetch({ url: base, local: true, accept: 'page' });
    expect(bytesOf(fetched)).toBe('Đài Phát thanh và Truyền hình');
    expect(requests.at(-1)?.headers['accept-encoding']).toContain(coding);
  });

  it.each(['feed', 'page', 'any'] as const)('is asked for as %s with room for any type', async (accept) => {
    const { base, requests } = await serve({});
    await fetcher().fetch({ url: base, local: true, accept });
    expect(requests.at(-1)?.headers).toMatchObject({
      accept: expect.stringContaining('*/*'),
      'user-agent': 'Pressdesk/1.0 (+https://press.example.vn)',
    });
  });

  it('leaves no cookie behind', async () => {
    const { base, requests } = await serve({
      '/': (_request, response) => {
        response.writeHead(302, { 'set-cookie': 'session=1', location: '/next' });
        response.end();
      },
      '/next': (_request, response) => {
        response.setHeader('set-cookie', ['a=1', 'b=2']);
        response.end();
      },
    });
    const reader = fetcher();
    const fetched = await reader.fetch({ url: base, local: true });
    await reader.fetch({ url: `${base}/next`, local: true });
    expect(fetched).not.toHaveProperty('headers.set-cookie');
    expect(requests.every((request) => request.headers.cookie === undefined)).toBe(true);
  });
});

describe('a document that is known', () => {
  const routes: Record<string, Handler> = {
    '/feed': (request, response) => {
      const known =
        request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === lastModified;
      response.writeHead(known ? 304 : 200, { etag: '"v1"' });
      response.end(known ? undefined : 'new');
    },
    '/always': (_request, response) => {
      response.statusCode = 304;
      response.end();
    },
  };

  it('is not sent again when it has not changed', async () => {
    const { base } = await serve(routes);
    const fetched = await fetcher().fetch({ url: `${base}/feed`, local: true, etag: '"v1"', lastModified });
    expect(fetched).toMatchObject({ kind: 'not-modified', url: `${base}/feed`, etag: '"v1"', lastModified });
  });

  it('is sent when it has changed', async () => {
    const { base } = await serve(routes);
    const fetched = await fetcher().fetch({ url: `${base}/feed`, local: true, etag: '"v0"', lastModified });
    expect(bytesOf(fetched)).toBe('new');
  });

  it('cannot be unchanged when nobody said it was known', async () => {
    const { base } = await serve(routes);
    await expect(fetcher().fetch({ url: `${base}/always`, local: true })).rejects.toMatchObject({
      code: 'http-status',
      status: 304,
    });
  });

  it('is asked for without a validator that could not stand in a header', async () => {
    const { base, requests } = await serve({});
    await fetcher().fetch({ url: base, local: true, etag: '"v1"\r\nx-injected: 1', lastModified: '' });
    expect(requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
    expect(requests.at(-1)?.headers).not.toHaveProperty('x-injected');
  });
});

describe('statuses', () => {
  it.each([
    [401, 'blocked', false],
    [403, 'blocked', false],
    [429, 'blocked', true],
    [451, 'blocked', false],
    [404, 'gone', false],
    [410, 'gone', false],
    [400, 'http-status', false],
    [406, 'http-status', false],
    [301, 'http-status', false],
    [500, 'http-status', true],
    [503, 'http-status', true],
  ])('%i is %s', async (status, code, transient) => {
    const { base } = await serve({
      '/': (_request, response) => {
        response.statusCode = status;
        response.end('<h1>no</h1>');
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code, status, transient });
  });

  it.each([200, 202, 503])('%i with a challenge instead of the page is blocked', async (status) => {
    const { base } = await serve({
      '/': (_request, response) => {
        response.writeHead(status, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
        response.end(zlib.gzipSync('<title>Just a moment...</title><script>_cf_chl_opt</script>'));
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({
      code: 'blocked',
      status,
      message: expect.stringContaining('Cloudflare'),
    });
  });

  it('are told apart although the page that comes with the error is broken', async () => {
    const { base } = await serve({
      '/': (_request, response) => {
        response.writeHead(500, { 'content-encoding': 'gzip' });
        response.end('not gzip');
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({
      code: 'http-status',
      status: 500,
    });
  });

  it.each([
    [`https://127.0.0.1:PORT/`, 'tls'],
    ['http://no-such-outlet.invalid/', 'dns'],
  ])('come from nowhere for %s, which is %s', async (url, code) => {
    const { port } = await serve({});
    await expect(fetcher().fetch({ url: url.replace('PORT', String(port)), local: true })).rejects.toMatchObject({
      code,
      status: null,
    });
  });
});
