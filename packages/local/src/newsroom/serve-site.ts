import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Site, SitePage } from './site.ts';

export type RunningSite = { baseUrl: string; close(): Promise<void> };

/**
 * Serves a site on 127.0.0.1 alone. The site is made once its address is known, for its links are absolute.
 * Answers GET and HEAD, conditional requests (RFC 9110 §13) and gzip; anything else is 405.
 * @param port 0 takes a free one
 */
export async function serveSite(port: number, makeSite: (baseUrl: string) => Site): Promise<RunningSite> {
  let site: Site | null = null;
  const server = createServer((request, response) => {
    if (site) answer(site, request, response);
    else response.writeHead(503).end();
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no TCP address');
  const baseUrl = `http://127.0.0.1:${address.port}`;
  site = makeSite(baseUrl);
  return { baseUrl, close: () => close(server) };
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  send(site(path), request, response);
}

function send(page: SitePage, request: IncomingMessage, response: ServerResponse): void {
  const plain = Buffer.from(page.body, 'utf8');
  // weak, because the same page goes out compressed and not
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  const lastModified = page.lastModified && wholeSecond(page.lastModified);
  const headers: Record<string, string | number> = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: etag };
  if (lastModified) headers['Last-Modified'] = lastModified.toUTCString();
  if (page.status === 200 && isFresh(request, etag, lastModified)) {
    response.writeHead(304, headers).end();
    return;
  }
  const compressed = acceptsGzip(request) && plain.length > 512;
  const body = compressed ? gzipSync(plain) : plain;
  if (compressed) headers['Content-Encoding'] = 'gzip';
  headers['Content-Type'] = page.contentType;
  headers['Content-Length'] = body.length;
  response.writeHead(page.status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** If-None-Match decides where it is sent; If-Modified-Since only counts without it (RFC 9110 §13.2.2). */
function isFresh(request: IncomingMessage, etag: string, lastModified: Date | null): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((tag) => tag.trim() === '*' || sameTag(tag.trim(), etag));
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return lastModified !== null && !Number.isNaN(since) && lastModified.getTime() <= since;
}

function sameTag(left: string, right: string): boolean {
  return left.replace(/^W\//, '') === right.replace(/^W\//, '');
}

function acceptsGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return accepted.split(',').some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}

function pathOf(target: string): string | null {
  try {
    return decodeURIComponent(new URL(target, 'http://127.0.0.1').pathname);
  } catch {
    return null;
  }
}

function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
