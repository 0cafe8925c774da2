import { type Actor, may } from '@pressdesk/core/identity';
import type { OutletSignalView } from '@pressdesk/core/monitoring';

/** A signal with what the actor may do about it: put it on the desk, while it is open and not there yet. */
export function toOutletSignalResponse(actor: Actor, signal: OutletSignalView) {
  const mayPut =
    may(actor, 'review.decide') &&
    signal.clearedAt === null &&
    signal.examples.length > 0 &&
    signal.reviewItem?.status !== 'open';
  return { ...signal, actions: mayPut ? (['put-on-desk'] as const) : [] };
}
