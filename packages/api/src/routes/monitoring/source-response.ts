import { type Actor, may } from '@pressdesk/core/identity';
import type { SourceView } from '@pressdesk/core/monitoring';

/** A source with what the actor may do to it now. */
export function toSourceResponse(actor: Actor, source: SourceView) {
  const actions: string[] = [];
  if (may(actor, 'source.run') && source.enabled) actions.push('run');
  if (may(actor, 'source.manage')) actions.push('change', source.enabled ? 'disable' : 'enable');
  return { ...source, actions };
}
