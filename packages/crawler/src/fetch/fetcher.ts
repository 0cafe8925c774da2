import { systemClock } from '@pressdesk/core/platform';
import { createDialer, type DialerFactory } from './address-guard.ts';
import { longestChallengeBytes } from './challenge-page.ts';
import { createPools, type Exchange, exchange } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched, Fetcher, FetcherOptions, FetchRequest } from './fetched.ts';
import { createHostGate } from './host-gate.ts';
import { faultOf } from './judge-answer.ts';
import type { BodyLimits } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';
import { robotsLimits } from './robots.ts';
import { createRobotsCache, type RobotsAnswer } from './robots-cache.ts';
import { redirectTarget, targetUrl } from './target-url.ts';
import { createTimeBudget } from './time-budget.ts';
import { untilAborted } from './until-aborted.ts';

const mostRedirects = 5;
const longestCrawlDelayMs = 30_000;
/** For a host that asks for more nobody waits; the fetch ends and says when to come back. */
const longestRestMs = 30_000;

/** One address and, through redirects, the next ones. */
type Journey = {
  local: boolean;
  headers: Record<string, string>;
  limitsFor(status: number): BodyLimits | null;
  /** Asked before each address; says how long after the previous request to its host this one may begin. */
  delayBeforeMs(url: URL): Promise<number>;
  signal: AbortSignal;
};

type Arrival = { url: URL; redirects: string[]; answer: Exchange };

/**
 * The only way out of the program to other people's servers: refuses addresses inside the network at the moment of
 * connecting, follows robots.txt, keeps its distance between requests to one host, and bounds time, bytes and
 * redirects.
 * @example
 * const fetcher = createFetcher({ userAgent: 'Pressdesk/1.0 (+https://press.example.vn/crawler)' });
 * const fetched = await fetcher.fetch({ url: feedUrl, local: false, etag, lastModified, accept: 'feed' });
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  return createFetcherOver(createDialer, options);
}

/** The same over another way to open a connection; what it is given to dial has passed the guard where it is a literal. */
export function createFetcherOver(dialer: DialerFactory, options: FetcherOptions): Fetcher {
  const { userAgent, clock = systemClock, timeoutMs = 20_000, maxBytes = 10_000_000 } = options;
  const { perHostConcurrency = 2, minDelayMs = 1000, respectRobots = true } = options;
  const idleTimeoutMs = Math.min(options.idleTimeoutMs ?? 10_000, timeoutMs);
  const pools = createPools(dialer, { connections: perHostConcurrency, connectTimeoutMs: idleTimeoutMs });
  const closing = new AbortController();
  const gate = createHostGate({ concurrency: perHostConcurrency, patienceMs: longestRestMs });
  const robots = createRobotsCache(loadRobots, clock);

  async function fetch(request: FetchRequest): Promise<Fetched> {
    const { local, etag = null, lastModified = null } = request;
    const signal = request.signal ? AbortSignal.any([request.signal, closing.signal]) : closing.signal;
    signal.throwIfAborted();
    const validators = validatorHeaders(etag, lastModified);
    const { url, redirects, answer } = await follow(targetUrl(request.url), {
      local,
      headers: { accept: accepted[request.accept ?? 'any'], 'accept-language': 'vi, en;q=0.5', ...validators },
      limitsFor(status) {
        if (status >= 200 && status < 300) return { maxBytes, beyond: 'error' };
        return status >= 500 ? { maxBytes: longestChallengeBytes, beyond: 'truncate' } : null;
      },
      delayBeforeMs: (target) => permittedDelayMs(target, local, signal),
      signal,
    });
    const { status, headers, bytes } = answer;
    const fetchedAt = clock.now();
    if (status === 304 && Object.keys(validators).length > 0) {
      return {
        kind: 'not-modified',
        url: url.href,
        fetchedAt,
        etag: headers.etag ?? etag,
        lastModified: headers['last-modified'] ?? lastModified,
      };
    }
    const fault = faultOf(answer, url.href, fetchedAt);
    if (fault) throw fault;
    return {
      kind: 'ok',
      url: url.href,
      redirects,
      status,
      fetchedAt,
      headers,
      contentType: headers['content-type'] ?? null,
      bytes,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
    };
  }

  async function follow(start: URL, journey: Journey): Promise<Arrival> {
    const budget = createTimeBudget(timeoutMs, start.href);
    const redirects: string[] = [];
    let url = start;
    for (;;) {
      const delayMs = await journey.delayBeforeMs(url);
      const host = hostKey(url, journey.local);
      const leave = await gate.enter(host, { delayMs, signal: journey.signal });
      let answer: Exchange;
      try {
        answer = await budget.spend(journey.signal, (signal) =>
          exchange(journey.local ? pools.local : pools.open, url, {
            headers: { 'user-agent': userAgent, ...journey.headers },
            limitsFor: journey.limitsFor,
            idleTimeoutMs,
            signal,
          }),
        );
        heed(host, answer, journey.local);
      } finally {
        leave();
      }
      const location = redirectStatuses.has(answer.status) ? answer.headers.location : undefined;
      if (location === undefined) return { url, redirects, answer };
      redirects.push(url.href);
      url = redirectTarget(location, url);
      // Without cookies the same address answers with the same redirect for ever.
      if (redirects.length > mostRedirects || redirects.includes(url.href)) {
        throw new FetchError('too-many-redirects', `redirected ${redirects.length} times: ${start.href}`, {
          status: answer.status,
        });
      }
    }
  }

  /** @throws FetchError `robots-disallowed` naming the rule, or why the rules could not be read */
  async function permittedDelayMs(url: URL, local: boolean, signal: AbortSignal): Promise<number> {
    const ownDelayMs = local ? 0 : minDelayMs;
    if (!respectRobots) return ownDelayMs;
    const rules = await untilAborted(robots.rulesFor(url.origin, local), signal);
    if (!rules.isAllowed(userAgent, url.href)) {
      const rule = rules.matchedRule(userAgent, url.href);
      const named = rule ? ` line ${rule.line} (Disallow: ${rule.pattern.slice(0, 200)})` : '';
      throw new FetchError('robots-disallowed', `${url.origin}/robots.txt${named} disallows ${url.href}`);
    }
    const crawlDelayMs = (rules.crawlDelaySeconds(userAgent) ?? 0) * 1000;
    return Math.max(ownDelayMs, Math.min(crawlDelayMs, longestCrawlDelayMs));
  }

  async function loadRobots(url: string, local: boolean): Promise<RobotsAnswer> {
    try {
      const { answer } = await follow(targetUrl(url), {
        local,
        headers: { accept: 'text/plain, */*;q=0.5' },
        limitsFor: (status) => (status < 300 ? { maxBytes: robotsLimits.fileBytes, beyond: 'truncate' } : null),
        delayBeforeMs: async () => (local ? 0 : minDelayMs),
        signal: closing.signal,
      });
      return answer;
    } catch (error) {
      // A file that redirects into nowhere is one that doesn't exist (RFC 9309 §2.3.1.2).
      const nowhere = error instanceof FetchError && (error.code === 'too-many-redirects' || error.code === 'bad-url');
      if (nowhere) return { status: 404, headers: {}, bytes: new Uint8Array() };
      throw error;
    }
  }

  /** Leaves a host alone that asks for it; other hosts don't notice. */
  function heed(host: string, { status, headers }: Exchange, local: boolean): void {
    if (status !== 429 && status !== 503) {
      gate.recovered(host);
      return;
    }
    const asked = parseRetryAfter(headers['retry-after'], clock.now());
    // Local sources have no delay of our own choice, only the one they name.
    if (asked !== null || !local) gate.slowDown(host, asked === null ? null : asked * 1000);
  }

  return {
    fetch,
    async close() {
      closing.abort(new DOMException('The fetcher was closed.', 'AbortError'));
      await Promise.all([pools.open.destroy(), pools.local.destroy()]);
    },
  };
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Broad at the end: some servers answer 406 to a reader that only takes the right types. */
const accepted = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8',
  any: '*/*',
} as const;

/** Validators as the server gave them; what can't stand in a header came from no server and is left out. */
function validatorHeaders(etag: string | null, lastModified: string | null): Record<string, string> {
  const usable = (value: string | null): value is string => value !== null && /^[\x20-\x7e]{1,1000}$/.test(value);
  return {
    ...(usable(etag) && { 'if-none-match': etag }),
    ...(usable(lastModified) && { 'if-modified-since': lastModified }),
  };
}

/** Local sources share machines, and each port there is a service of its own. */
function hostKey(url: URL, local: boolean): string {
  return local ? `local ${url.host}` : url.hostname;
}
