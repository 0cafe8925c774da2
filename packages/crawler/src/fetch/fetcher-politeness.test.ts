import { describe, expect, it } from 'vitest';
import {
  fetcher,
  type Handler,
  otherPublicAddress,
  publicAddress,
  publicFetcher,
  sendForEver,
  serve,
} from '../../test/fetch/support.ts';

describe('robots.txt', () => {
  const robots =
    (text: string, status = 200): Handler =>
    (_request, response) => {
      response.statusCode = status;
      response.end(text);
    };

  it('that is missing allows everything', async () => {
    const { base } = await serve({ '/robots.txt': robots('nothing here', 404) });
    expect(await fetcher().fetch({ url: `${base}/a`, local: true })).toMatchObject({ kind: 'ok' });
  });

  it('whose server fails allows nothing', async () => {
    const { base, requests } = await serve({ '/robots.txt': robots('', 500) });
    await expect(fetcher().fetch({ url: `${base}/a`, local: true })).rejects.toMatchObject({
      code: 'robots-disallowed',
      status: 500,
      transient: true,
    });
    expect(requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it('keeps the crawler away, and the error names the line', async () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: pressdesk\nDisallow: /private';
    const { base, requests } = await serve({ '/robots.txt': robots(text) });
    const reader = fetcher();
    await expect(reader.fetch({ url: `${base}/private/1`, local: true })).rejects.toMatchObject({
      code: 'robots-disallowed',
      transient: false,
      message: expect.stringContaining('line 5 (Disallow: /private)'),
    });
    expect(await reader.fetch({ url: `${base}/news`, local: true })).toMatchObject({ kind: 'ok' });
    expect(requests.map(({ url }) => url)).toEqual(['/robots.txt', '/news']);
  });

  it('is asked of each host a redirect leads to', async () => {
    const target = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /') });
    const { base } = await serve({
      '/': (_request, response) => {
        response.writeHead(301, { location: `${target.base}/a` });
        response.end();
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(target.requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it('that redirects for ever is one that does not exist', async () => {
    const { base } = await serve({
      '/robots.txt': (_request, response) => {
        response.writeHead(302, { location: '/robots.txt' });
        response.end();
      },
    });
    expect(await fetcher().fetch({ url: `${base}/a`, local: true })).toMatchObject({ kind: 'ok' });
  });

  it('of any length is read for its first 500 KiB', async () => {
    const { base, closed } = await serve({
      '/robots.txt': (request, response) => {
        response.write('User-agent: *\nDisallow: /private\n');
        sendForEver(request, response);
      },
    });
    await expect(fetcher().fetch({ url: `${base}/private`, local: true })).rejects.toMatchObject({
      code: 'robots-disallowed',
    });
    await closed('/robots.txt');
  });

  it('of a server that cannot be reached is no reason of its own', async () => {
    const { base, stop } = await serve({});
    await stop();
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'connection' });
  });

  it('is not asked for by a fetcher told not to', async () => {
    const { base, requests } = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /') });
    await fetcher({ respectRobots: false }).fetch({ url: `${base}/a`, local: true });
    expect(requests.map(({ url }) => url)).toEqual(['/a']);
  });
});

describe('politeness', () => {
  it('leaves a host alone that asks for it, and no other', async () => {
    const { port, requests } = await serve({
      '/busy': (_request, response) => {
        response.writeHead(429, { 'retry-after': '3600' });
        response.end();
      },
    });
    const reader = publicFetcher({ respectRobots: false });
    const busy = `http://${publicAddress}:${port}`;
    const other = `http://${otherPublicAddress}:${port}`;
    await expect(reader.fetch({ url: `${busy}/busy`, local: false })).rejects.toMatchObject({
      code: 'blocked',
      status: 429,
      retryAfterSeconds: 3600,
      transient: true,
    });
    await expect(reader.fetch({ url: `${busy}/next`, local: false })).rejects.toMatchObject({
      code: 'blocked',
      status: null,
      retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 3500 && seconds <= 3600),
      transient: true,
    });
    expect(await reader.fetch({ url: `${other}/next`, local: false })).toMatchObject({ kind: 'ok' });
    expect(requests.map(({ url }) => url)).toEqual(['/busy', '/next']);
  });

  it('sends a host no more requests at a time than agreed', async () => {
    let active = 0;
    let most = 0;
    const { base } = await serve({
      '/': (_request, response) => {
        active += 1;
        most = Math.max(most, active);
        setImmediate(() => {
          active -= 1;
          response.end();
        });
      },
    });
    const reader = fetcher({ perHostConcurrency: 3 });
    await Promise.all(Array.from({ length: 20 }, () => reader.fetch({ url: base, local: true })));
    expect(most).toBeLessThanOrEqual(3);
  });

  it('lets a host be read while another one does not answer', async () => {
    const silent = await serve({ '/': () => {} });
    const { base } = await serve({});
    const reader = fetcher({ perHostConcurrency: 1 });
    const stop = new AbortController();
    const stuck = reader.fetch({ url: silent.base, local: true, signal: stop.signal });
    expect(await reader.fetch({ url: base, local: true })).toMatchObject({ kind: 'ok' });
    stop.abort(new Error('enough'));
    await expect(stuck).rejects.toThrow('enough');
  });
});

describe('ending early', () => {
  it('rejects with the reason of the signal, whether the answer or a turn is waited for', async () => {
    const { base, arrived, closed } = await serve({ '/': () => {} });
    const reader = fetcher({ perHostConcurrency: 1, respectRobots: false });
    const stop = new AbortController();
    const first = reader.fetch({ url: base, local: true, signal: stop.signal });
    const second = reader.fetch({ url: base, local: true, signal: stop.signal });
    await arrived('/');
    stop.abort(new Error('the lease has passed'));
    await expect(first).rejects.toThrow('the lease has passed');
    await expect(second).rejects.toThrow('the lease has passed');
    await expect(reader.fetch({ url: base, local: true, signal: stop.signal })).rejects.toThrow('the lease has passed');
    await closed('/');
  });

  it('closing ends what is under way, and nothing begins afterwards', async () => {
    const { base, arrived, closed } = await serve({ '/': () => {} });
    const reader = fetcher({ respectRobots: false });
    const pending = reader.fetch({ url: base, local: true });
    const rejected = expect(pending).rejects.toMatchObject({ name: 'AbortError' });
    await arrived('/');
    await reader.close();
    await rejected;
    await expect(reader.fetch({ url: base, local: true })).rejects.toMatchObject({ name: 'AbortError' });
    await closed('/');
  });
});
