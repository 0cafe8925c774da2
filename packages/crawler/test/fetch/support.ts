import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { createDialer, type DialerFactory } from '../../src/fetch/address-guard.ts';
import type { Fetcher, FetcherOptions } from '../../src/fetch/fetched.ts';
import { createFetcherOver } from '../../src/fetch/fetcher.ts';
import { createFetcher } from '../../src/fetch/index.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

export const lastModified = 'Mon, 23 Nov 2026 08:00:00 GMT';

/** Two addresses anyone can reach; the dialer of `publicFetcher` finds the test's own server there. */
export const publicAddress = '8.8.8.8';
export const otherPublicAddress = '9.9.9.9';

const common = { userAgent: 'Pressdesk/1.0 (+https://press.example.vn)', minDelayMs: 0 };

export function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return closedAfterwards(createFetcher({ ...common, ...options }));
}

export function publicFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const dialer: DialerFactory = (local, timeoutMs) => {
    const dial = createDialer(local, timeoutMs);
    return (target, callback) => {
      const isPublic = target.hostname === publicAddress || target.hostname === otherPublicAddress;
      dial(isPublic ? { ...target, hostname: '127.0.0.1' } : target, callback);
    };
  };
  return closedAfterwards(createFetcherOver(dialer, { ...common, ...options }));
}

function closedAfterwards(reader: Fetcher): Fetcher {
  cleanups.push(() => reader.close());
  return reader;
}

export function bytesOf(fetched: Awaited<ReturnType<Fetcher['fetch']>>): string {
  return fetched.kind === 'ok' ? new TextDecoder().decode(fetched.bytes) : fetched.kind;
}

/** A server on loopback: a missing robots.txt and "ok" everywhere, except where a route says otherwise. */
export async function serve(routes: Record<string, Handler>) {
  const requests: IncomingMessage[] = [];
  const waits = new Map<string, PromiseWithResolvers<void>>();
  const wait = (name: string): PromiseWithResolvers<void> => {
    const found = waits.get(name) ?? Promise.withResolvers<void>();
    waits.set(name, found);
    return found;
  };
  const server: Server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    requests.push(request);
    wait(`arrived ${path}`).resolve();
    response.once('close', () => wait(`closed ${path}`).resolve());
    const handler = routes[path];
    if (handler) return handler(request, response);
    response.statusCode = path === '/robots.txt' ? 404 : 200;
    response.end('ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  cleanups.push(stop);
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    requests,
    stop,
    arrived: (path: string) => wait(`arrived ${path}`).promise,
    /** Resolves when the answer for a path has ended or its connection was closed. */
    closed: (path: string) => wait(`closed ${path}`).promise,
  };
}

export function sendForEver(_request: IncomingMessage, response: ServerResponse): void {
  const piece = Buffer.alloc(65_536, '#');
  const send = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', send);
  send();
}
