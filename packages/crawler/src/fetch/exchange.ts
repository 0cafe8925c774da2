import { Agent } from 'undici';
import { type DialerFactory, guardedConnector } from './address-guard.ts';
import { FetchError, toFetchError } from './fetch-error.ts';
import { acceptEncoding, type BodyLimits, readBody } from './read-body.ts';
import { untilAborted } from './until-aborted.ts';

export type Exchange = {
  status: number;
  headers: Record<string, string>;
  /** Empty where the status left nothing to read. */
  bytes: Uint8Array;
};

export type ExchangeOptions = {
  headers: Record<string, string>;
  /** How much is read of an answer with this status; null for nothing. */
  limitsFor(status: number): BodyLimits | null;
  idleTimeoutMs: number;
  signal: AbortSignal;
};

export type Pools = { open: Agent; local: Agent };

/**
 * Two sets of connections that share nothing: one a local source left open must not carry a request whose address
 * would have been refused.
 */
export function createPools(dialer: DialerFactory, options: { connections: number; connectTimeoutMs: number }): Pools {
  const create = (local: boolean): Agent =>
    new Agent({
      connect: guardedConnector(local, dialer(local, options.connectTimeoutMs)),
      connections: options.connections,
      allowH2: false,
      pipelining: 1,
      maxHeaderSize: 32 * 1024,
      keepAliveTimeout: 4000,
      keepAliveMaxTimeout: 30_000,
    });
  return { open: create(false), local: create(true) };
}

/**
 * One GET and its answer, redirects not followed.
 * @throws FetchError, or the reason of the signal
 */
export async function exchange(pool: Agent, url: URL, options: ExchangeOptions): Promise<Exchange> {
  const { signal } = options;
  try {
    signal.throwIfAborted();
    // undici hears an abort only once the connection stands.
    const response = await untilAborted(
      pool.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: 'GET',
        headers: { ...options.headers, 'accept-encoding': acceptEncoding },
        headersTimeout: options.idleTimeoutMs,
        bodyTimeout: options.idleTimeoutMs,
        signal,
      }),
      signal,
    );
    const { body, statusCode: status } = response;
    // A body given up on reports that as an error nobody waits for.
    body.on('error', () => {});
    const headers = plainHeaders(response.headers);
    const limits = options.limitsFor(status);
    try {
      if (limits?.beyond === 'error' && Number(headers['content-length']) > limits.maxBytes) {
        throw new FetchError('too-large', `the body is announced with ${headers['content-length']} bytes`);
      }
      return { status, headers, bytes: limits ? await readAnswer(body, status, headers, limits) : new Uint8Array() };
    } finally {
      body.destroy();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw toFetchError(error, url.href);
  }
}

/** The body of an error page only tells more about the error, so that nothing wrong with it hides the status. */
async function readAnswer(
  body: AsyncIterable<Uint8Array>,
  status: number,
  headers: Record<string, string>,
  limits: BodyLimits,
): Promise<Uint8Array> {
  try {
    return await readBody(body, headers['content-encoding'] ?? null, limits);
  } catch (error) {
    if (status < 400) throw error;
    return new Uint8Array();
  }
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || name === 'set-cookie') return [];
    return [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value] as const];
  });
  return Object.fromEntries(entries);
}
