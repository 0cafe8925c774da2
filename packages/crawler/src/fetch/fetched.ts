import type { Clock } from '@pressdesk/core/platform';

export type FetchRequest = {
  url: string;
  /** The source was marked by an administrator: private and loopback addresses are allowed, after redirects as well. */
  local: boolean;
  etag?: string | null;
  lastModified?: string | null;
  accept?: 'feed' | 'page' | 'any';
  /** Ends the fetch, and also the wait for a turn; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
};

export type Fetched =
  | {
      kind: 'not-modified';
      url: string;
      fetchedAt: Temporal.Instant;
      etag: string | null;
      lastModified: string | null;
    }
  | {
      kind: 'ok';
      /** The final address, after redirects. */
      url: string;
      /** Each address that answered with a redirect, in order; a fall from https to http shows here. */
      redirects: string[];
      status: number;
      fetchedAt: Temporal.Instant;
      /** As received, `content-encoding` included; names in lower case, repeated fields joined by a comma, no cookies. */
      headers: Record<string, string>;
      contentType: string | null;
      /** After decompression. */
      bytes: Uint8Array;
      etag: string | null;
      lastModified: string | null;
    };

export interface Fetcher {
  /** @throws FetchError, or the reason of the request's signal */
  fetch(request: FetchRequest): Promise<Fetched>;
  /** Ends what is under way and closes all connections. */
  close(): Promise<void>;
}

export type FetcherOptions = {
  /** The `User-Agent` header; its product token is the name looked for in robots.txt. */
  userAgent: string;
  clock?: Clock;
  /** For a fetch with its redirects, and again for a robots.txt; waits for a turn don't count. Default 20 s. */
  timeoutMs?: number;
  /** Without a byte from the server. Default 10 s, and never more than `timeoutMs`. */
  idleTimeoutMs?: number;
  /** Of a body, compressed and decompressed. Default 10 MB. */
  maxBytes?: number;
  /** Requests under way at one host at the same time. Default 2. */
  perHostConcurrency?: number;
  /** Between the beginnings of two requests to one host; 0 for local sources. Default 1 s. */
  minDelayMs?: number;
  /** Default true. */
  respectRobots?: boolean;
};
