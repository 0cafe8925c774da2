import { type Actor, may } from '@pressdesk/core/identity';
import type { InstrumentView, ProvisionView } from '@pressdesk/core/law';

/** A provision with what the actor may do to it now. */
export function toProvisionResponse<T extends ProvisionView>(actor: Actor, provision: T) {
  const actions: ('revise' | 'confirm')[] = [];
  if (may(actor, 'law.manage')) actions.push('revise');
  const { confirmed, createdBy } = provision.version;
  if (may(actor, 'law.confirm') && confirmed === null && createdBy.id !== actor.id) actions.push('confirm');
  return { ...provision, actions };
}

/** An instrument with what the actor may do to it now. */
export function toInstrumentResponse(actor: Actor, instrument: InstrumentView) {
  const actions: 'revise'[] = may(actor, 'law.manage') ? ['revise'] : [];
  return { ...instrument, actions };
}
