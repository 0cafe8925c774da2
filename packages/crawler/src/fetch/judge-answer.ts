import { challengeOf } from './challenge-page.ts';
import type { Exchange } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { parseRetryAfter } from './retry-after.ts';

const refusals: ReadonlySet<number> = new Set([401, 403, 429, 451]);
const passing: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** What stands against taking an answer for the document that was asked for; null where nothing does. */
export function faultOf({ status, headers, bytes }: Exchange, url: string, now: Temporal.Instant): FetchError | null {
  const retryAfterSeconds = parseRetryAfter(headers['retry-after'], now);
  const transient = passing.has(status) || status === 429;
  const fault = (code: 'gone' | 'blocked' | 'http-status', message: string): FetchError =>
    new FetchError(code, `${message}: ${url}`, { status, retryAfterSeconds, transient });
  const challenge = challengeOf(headers, bytes);
  if (challenge) return fault('blocked', `${challenge} stands before the page (status ${status})`);
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return fault('gone', `status ${status}`);
  if (refusals.has(status)) return fault('blocked', `status ${status}`);
  return fault('http-status', `status ${status}`);
}
