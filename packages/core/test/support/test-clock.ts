import type { Clock } from '../../src/platform/index.ts';

/** A clock that stands still until it is moved. */
export function testClock(start = '2026-11-23T01:30:00Z'): Clock & { advance(duration: Temporal.DurationLike): void } {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance(duration) {
      now = now.add(duration);
    },
  };
}
