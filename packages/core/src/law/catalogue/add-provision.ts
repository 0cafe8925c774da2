import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, oneAtATime, requireFound, type Tx } from '../../platform/index.ts';
import { addProvisionVersion } from './add-version.ts';
import { Instrument } from './instrument.ts';
import { Provision, type ProvisionContent } from './provision.ts';

export type AddProvisionInput = ProvisionContent & { code: string; instrumentCode: string };

/**
 * Enters a provision of a known instrument, with its first version.
 * @throws DomainError `not-found` when there is no such instrument; `duplicate` when the code is taken
 */
export async function addProvision(
  tx: Tx,
  actor: Actor,
  input: Authorized<AddProvisionInput, 'law.manage'>,
): Promise<Provision> {
  await oneAtATime(tx, 'law.catalogue');
  const instrument = requireFound(await tx.em.findOne(Instrument, { code: input.instrumentCode }), 'instrument');
  if (await tx.em.findOne(Provision, { code: input.code })) {
    throw new DomainError('duplicate', `There is already a provision with the code ${input.code}.`, {
      fieldErrors: [{ pointer: '/code', detail: 'already taken' }],
    });
  }
  const provision = tx.em.create(Provision, {
    id: tx.ids.next(),
    code: input.code,
    instrumentId: instrument.id,
    createdAt: tx.clock.now(),
    rowVersion: 1,
  });
  await tx.em.flush();
  addProvisionVersion(tx, actor, provision, instrument, 1, input);
  const { path, text, validFrom, validTo, violation, source, confidence } = input;
  recordAudit(tx, actor, {
    type: 'provision.added',
    subject: { type: 'provision', id: provision.id },
    data: {
      code: input.code,
      instrument: instrument.number,
      ...{ path, text, validFrom, validTo, violation, source, confidence },
    },
  });
  return provision;
}
