import { describe, expect, it } from 'vitest';
import { fetcher, type Handler, publicAddress, publicFetcher, serve } from '../../test/fetch/support.ts';

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.0x1/',
    'http://017700000001/',
    'http://0177.0.0.01/',
    'http://%31%32%37.0.0.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://0/',
    'http://10.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::]/',
    'http://[::1]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[64:ff9b:1::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'https://192.168.0.1/',
  ])('refuse %s to a source that is not local', async (url) => {
    await expect(fetcher().fetch({ url, local: false })).rejects.toMatchObject({ code: 'address-refused' });
    await expect(fetcher({ respectRobots: false }).fetch({ url, local: false })).rejects.toMatchObject({
      code: 'address-refused',
      transient: false,
    });
  });

  it('refuse a name that resolves to loopback to a source that is not local', async () => {
    const { port, requests } = await serve({});
    await expect(fetcher().fetch({ url: `http://localhost:${port}/`, local: false })).rejects.toMatchObject({
      code: 'address-refused',
    });
    expect(requests).toEqual([]);
  });

  it('let a local source be at a name that resolves to loopback', async () => {
    const { port } = await serve({});
    expect(await fetcher().fetch({ url: `http://localhost:${port}/`, local: true })).toMatchObject({ kind: 'ok' });
  });

  it.each([
    'http://169.254.169.254/',
    'http://224.0.0.1/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://192.0.2.1/',
  ])('refuse %s even to a local source', async (url) => {
    await expect(fetcher().fetch({ url, local: true })).rejects.toMatchObject({ code: 'address-refused' });
  });

  it('never let a request that is not local use a connection a local one left open', async () => {
    const { base, requests } = await serve({});
    const reader = fetcher({ respectRobots: false });
    await reader.fetch({ url: base, local: true });
    await expect(reader.fetch({ url: base, local: false })).rejects.toMatchObject({ code: 'address-refused' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'javascript:1',
    'news',
    '',
    'http://',
    'https://user:secret@8.8.8.8/',
  ])('that are none, or not for a crawler, are refused: %j', async (url) => {
    const error = await fetcher()
      .fetch({ url, local: true })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'bad-url' });
    expect(String(error)).not.toContain('secret');
  });
});

describe('redirects', () => {
  const to =
    (location: string, status = 302): Handler =>
    (_request, response) => {
      response.writeHead(status, { location });
      response.end('moved');
    };

  it.each([301, 302, 303, 307, 308])('with status %i are followed and listed', async (status) => {
    const { base } = await serve({ '/a': to('b?x=1', status), '/b': to('/c#part', status) });
    const fetched = await fetcher().fetch({ url: `${base}/a`, local: true });
    expect(fetched).toMatchObject({ url: `${base}/c`, redirects: [`${base}/a`, `${base}/b?x=1`] });
  });

  it('are followed five times and not six', async () => {
    const steps = Object.fromEntries([1, 2, 3, 4, 5, 6].map((step) => [`/${step}`, to(`/${step + 1}`)]));
    const { base } = await serve(steps);
    expect(await fetcher().fetch({ url: `${base}/2`, local: true })).toMatchObject({ url: `${base}/7` });
    await expect(fetcher().fetch({ url: `${base}/1`, local: true })).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
  });

  it('to a path with Vietnamese words, sent unescaped, lead there', async () => {
    const { base, requests } = await serve({ '/': to(Buffer.from('/tin-tức?q=bão').toString('latin1')) });
    await fetcher().fetch({ url: base, local: true });
    expect(requests.at(-1)?.url).toBe(`/${encodeURIComponent('tin-tức')}?q=${encodeURIComponent('bão')}`);
  });

  it('in a circle end as soon as it closes', async () => {
    const { base, requests } = await serve({ '/a': to('/b'), '/b': to('/a') });
    await expect(fetcher({ respectRobots: false }).fetch({ url: `${base}/a`, local: true })).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
    expect(requests.map(({ url }) => url)).toEqual(['/a', '/b']);
  });

  it.each([
    'http://127.0.0.1:PORT/inside',
    'http://localhost:PORT/inside',
    'http://169.254.169.254/',
    'http://[::1]:PORT/',
  ])('of a public source to %s are refused', async (location) => {
    const server = await serve({
      '/': (_request, response) => to(location.replace('PORT', String(server.port)))(_request, response),
    });
    const url = `http://${publicAddress}:${server.port}/`;
    await expect(publicFetcher().fetch({ url, local: false })).rejects.toMatchObject({ code: 'address-refused' });
    expect(server.requests.some((request) => request.url === '/inside')).toBe(false);
  });

  it.each(['ftp://8.8.8.8/', 'file:///etc/passwd', 'http://user:password@8.8.8.8/', 'http://['])(
    'to %s are refused',
    async (location) => {
      const { base } = await serve({ '/': to(location) });
      await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'bad-url' });
    },
  );
});
