import type { Clock } from '@pressdesk/core/platform';
import { FetchError } from './fetch-error.ts';
import { parseRobots, type Robots } from './robots.ts';

/** What came back for a robots.txt, after redirects. */
export type RobotsAnswer = { status: number; headers: Record<string, string>; bytes: Uint8Array };

export interface RobotsCache {
  /**
   * The rules of an origin.
   * @throws FetchError `robots-disallowed` where they can't be read, for nothing is allowed then; other codes where no
   *   answer came at all, which the page would not have given either
   */
  rulesFor(origin: string, local: boolean): Promise<Robots>;
}

type Entry = { robots: Robots | null; status: number; freshUntil: Temporal.Instant; usableUntil: Temporal.Instant };

const shortest = Temporal.Duration.from({ hours: 1 });
const longest = Temporal.Duration.from({ hours: 24 });
const untilAnotherTry = Temporal.Duration.from({ minutes: 5 });
const mostOrigins = 5000;

/**
 * robots.txt files by origin, kept for an hour, or for as long as they say up to a day. Client errors allow everything;
 * server errors allow nothing, unless rules less than a day old are at hand.
 * @source RFC 9309 §2.3.1, §2.4
 */
export function createRobotsCache(
  load: (url: string, local: boolean) => Promise<RobotsAnswer>,
  clock: Clock,
): RobotsCache {
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<Entry>>();

  async function refresh(key: string, origin: string, local: boolean): Promise<Entry> {
    const previous = entries.get(key);
    const answer = await load(`${origin}/robots.txt`, local);
    const now = clock.now();
    const robots = rulesOf(answer);
    const keep = robots ? freshness(answer.headers) : untilAnotherTry;
    const stale = robots === null && previous?.robots && isBefore(now, previous.usableUntil) ? previous : null;
    const entry: Entry = stale
      ? { ...stale, freshUntil: now.add(untilAnotherTry) }
      : { robots, status: answer.status, freshUntil: now.add(keep), usableUntil: now.add(longest) };
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= mostOrigins) break;
      entries.delete(oldest);
    }
    return entry;
  }

  async function entryFor(origin: string, local: boolean): Promise<Entry> {
    const key = `${local ? 'local' : 'open'} ${origin}`;
    const known = entries.get(key);
    if (known && isBefore(clock.now(), known.freshUntil)) return known;
    const pending = loading.get(key) ?? refresh(key, origin, local).finally(() => loading.delete(key));
    loading.set(key, pending);
    return pending;
  }

  return {
    async rulesFor(origin, local) {
      const { robots, status } = await entryFor(origin, local);
      if (robots) return robots;
      throw new FetchError('robots-disallowed', `${origin}/robots.txt answered with status ${status}`, {
        status,
        transient: true,
      });
    },
  };
}

function rulesOf({ status, bytes }: RobotsAnswer): Robots | null {
  if (status >= 500) return null;
  return parseRobots(status < 300 ? bytes : new Uint8Array());
}

function freshness(headers: Record<string, string>): Temporal.Duration {
  const seconds = Number(/max-age=(\d{1,9})/i.exec(headers['cache-control'] ?? '')?.[1] ?? 0);
  const asked = Temporal.Duration.from({ seconds });
  if (Temporal.Duration.compare(asked, shortest) < 0) return shortest;
  return Temporal.Duration.compare(asked, longest) > 0 ? longest : asked;
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}
