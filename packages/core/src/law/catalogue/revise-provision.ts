import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { addProvisionVersion } from './add-version.ts';
import { holdProvision, moveProvision } from './hold-provision.ts';
import { Instrument } from './instrument.ts';
import { type Provision, type ProvisionContent, ProvisionVersion } from './provision.ts';

/**
 * Gives a provision a new version, which nobody has confirmed yet. From its first day on it stands in for the versions
 * before; those stay, and files that were decided under them keep them.
 * @throws DomainError `version-conflict`
 */
export async function reviseProvision(
  tx: Tx,
  actor: Actor,
  provision: Authorized<Provision, 'law.manage'>,
  input: ProvisionContent & { rowVersion: number },
): Promise<ProvisionVersion> {
  await holdProvision(tx, provision, input.rowVersion);
  const instrument = await tx.em.findOneOrFail(Instrument, { id: provision.instrumentId });
  const [last] = await tx.em.find(
    ProvisionVersion,
    { provisionId: provision.id },
    { orderBy: { number: 'desc' }, limit: 1 },
  );
  const version = addProvisionVersion(tx, actor, provision, instrument, (last?.number ?? 0) + 1, input);
  await moveProvision(tx, provision);
  const { path, text, validFrom, validTo, violation, source, confidence } = input;
  recordAudit(tx, actor, {
    type: 'provision.revised',
    subject: { type: 'provision', id: provision.id },
    data: {
      code: provision.code,
      number: version.number,
      ...{ path, text, validFrom, validTo, violation, source, confidence },
    },
  });
  return version;
}
