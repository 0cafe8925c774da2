import { DomainError, type Logger } from '../platform/index.ts';
import type { SearchEngine } from './search-engine.ts';

/** How long the other engine answers before the first is asked again how it is. */
const restMs = 5_000;

/**
 * An engine that is asked first, and another that answers while the first is out of reach; the answer then says so.
 * After one failure queries go to the other at once, so that nobody waits for a connection that isn't there; whether
 * the first is back is asked beside a query, never in its way. Indexing isn't passed on: each engine is fed by itself
 * and catches up from the outbox.
 * @param options.isComplete whether the first holds every item; while it doesn't, the other answers
 */
export function withFallback(
  primary: SearchEngine,
  fallback: SearchEngine,
  options: { log?: Logger; isComplete?: () => Promise<boolean>; restMs?: number } = {},
): SearchEngine {
  const rest = options.restMs ?? restMs;
  let isUp = true;
  let askAgainAt = 0;
  let asking = false;

  function lookAgain(): void {
    if (asking || performance.now() < askAgainAt) return;
    asking = true;
    primary
      .health()
      .catch(() => false)
      .then((isWell) => {
        if (isWell) options.log?.info({ engine: primary.name }, 'the search engine answers again');
        isUp = isWell;
        askAgainAt = performance.now() + rest;
        asking = false;
      });
  }

  return {
    name: primary.name,
    async query(query) {
      if (!isUp) lookAgain();
      else if (options.isComplete === undefined || (await options.isComplete())) {
        try {
          return await primary.query(query);
        } catch (error) {
          if (!isOutOfReach(error)) throw error;
          options.log?.warn({ err: error, engine: primary.name }, 'the search engine is out of reach');
          isUp = false;
          askAgainAt = performance.now() + rest;
        }
      } else {
        return fallback.query(query);
      }
      return { ...(await fallback.query(query)), notice: 'search-engine-unreachable' };
    },
    index: (replace) => primary.index(replace),
    health: () => primary.health(),
    beginRebuild: () => primary.beginRebuild(),
    count: () => primary.count(),
  };
}

/** What the caller asked wrongly is theirs to hear; everything else is the engine's trouble. */
function isOutOfReach(error: unknown): boolean {
  return !(error instanceof DomainError) || error.code === 'unavailable';
}
