import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, requireFound, type Tx } from '../../platform/index.ts';
import type { Bilingual } from '../bilingual.ts';
import { holdProvision, moveProvision } from './hold-provision.ts';
import { type Provision, ProvisionConfirmation, ProvisionVersion } from './provision.ts';

/**
 * Says that a person has compared a version with the text of the instrument. Its tag stays: it tells where the row came
 * from, the confirmation tells who answers for it. Nobody confirms what they wrote themselves; the rows an office starts
 * with were written by no person, so whoever may confirm may confirm them.
 * @throws DomainError `forbidden` for one's own version, `not-found`, `version-conflict`, or `invalid-transition` when it
 *   is confirmed already
 */
export async function confirmProvision(
  tx: Tx,
  actor: Actor,
  provision: Authorized<Provision, 'law.confirm'>,
  input: { rowVersion: number; number: number; note: string | null },
): Promise<ProvisionConfirmation> {
  await holdProvision(tx, provision, input.rowVersion);
  const version = requireFound(
    await tx.em.findOne(ProvisionVersion, { provisionId: provision.id, number: input.number }),
    'version of this provision',
  );
  const earlier = await tx.em.findOne(ProvisionConfirmation, { provisionVersionId: version.id });
  if (earlier) {
    throw new DomainError('invalid-transition', `This version was confirmed already, by ${earlier.confirmedByName}.`, {
      facts: { confirmedBy: earlier.confirmedByName },
    });
  }
  if (version.createdById === actor.id) {
    throw new DomainError('forbidden', 'You wrote this version yourself; somebody else has to confirm it.', {
      facts: { action: 'law.confirm', why: ownVersion },
    });
  }
  const confirmation = tx.em.create(ProvisionConfirmation, {
    provisionVersionId: version.id,
    note: input.note,
    confirmedAt: tx.clock.now(),
    confirmedById: actor.id,
    confirmedByName: actor.name,
  });
  await moveProvision(tx, provision);
  recordAudit(tx, actor, {
    type: 'provision.confirmed',
    subject: { type: 'provision', id: provision.id },
    data: { code: provision.code, number: version.number, note: input.note },
  });
  return confirmation;
}

const ownVersion = {
  vi: 'Bạn soạn phiên bản này; người khác phải xác nhận.',
  en: 'You wrote this version yourself; somebody else has to confirm it.',
} satisfies Bilingual;
