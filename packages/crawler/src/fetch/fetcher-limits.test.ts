import type { IncomingMessage, ServerResponse } from 'node:http';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetcher, sendForEver, serve } from '../../test/fetch/support.ts';

describe('limits', () => {
  it('end a gzip bomb of 10 GB long before it has been sent', async () => {
    const { base, closed } = await serve({ '/': sendBomb });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'too-large' });
    await closed('/');
  });

  it('end a body that never does', async () => {
    const { base, closed } = await serve({ '/': sendForEver });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'too-large' });
    await closed('/');
  });

  it('believe an announced length of 200 MB without reading it', async () => {
    const { base, closed } = await serve({
      '/': (_request, response) => {
        response.setHeader('content-length', 200_000_000);
        response.flushHeaders();
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'too-large' });
    await closed('/');
  });

  it('do not take a body that ends before its announced length', async () => {
    const { base } = await serve({
      '/': (request, response) => {
        response.writeHead(200, { 'content-length': 1000 });
        response.write('short', () => request.socket.end());
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({
      code: 'connection',
      transient: true,
    });
  });

  it('do not take half of a gzip body', async () => {
    const { base } = await serve({
      '/': (_request, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(zlib.gzipSync('Tin trong ngày '.repeat(1000)).subarray(0, 60));
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  it('end a header that is too large', async () => {
    const { base } = await serve({
      '/': (_request, response) => {
        for (let number = 0; number < 100; number += 1) response.setHeader(`x-${number}`, 'x'.repeat(1000));
        response.end();
      },
    });
    await expect(fetcher().fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('end a body that stops coming', async () => {
    const { base, closed } = await serve({ '/': (_request, response) => void response.write('<html>') });
    const reader = fetcher({ idleTimeoutMs: 100 });
    await expect(reader.fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'timeout', transient: true });
    await closed('/');
  });

  it('end an answer that never begins', async () => {
    const { base } = await serve({ '/': () => {} });
    const reader = fetcher({ idleTimeoutMs: 100 });
    await expect(reader.fetch({ url: base, local: true })).rejects.toMatchObject({ code: 'timeout' });
  });

  it('end a body that comes byte by byte, though never idle', async () => {
    const { base, closed } = await serve({
      '/': (_request, response) => {
        const drip = setInterval(() => response.write('.'), 10);
        response.once('close', () => clearInterval(drip));
      },
    });
    await expect(fetcher({ timeoutMs: 300 }).fetch({ url: base, local: true })).rejects.toMatchObject({
      code: 'timeout',
    });
    await closed('/');
  });
});

/** 10,000 times a megabyte of zeros, compressed on the way. */
function sendBomb(_request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-encoding', 'gzip');
  const gzip = zlib.createGzip();
  const zeros = Buffer.alloc(1_000_000);
  let left = 10_000;
  const send = (): void => {
    while (left > 0 && !gzip.destroyed) {
      left -= 1;
      if (!gzip.write(zeros)) return;
    }
    gzip.end();
  };
  gzip.on('drain', send);
  gzip.pipe(response);
  response.once('close', () => gzip.destroy());
  send();
}
