import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Deposit } from './deposit.ts';
import { lockDeposit } from './locked-deposit.ts';

/**
 * Notes that no copies are due of an issue after all, because it didn't come out.
 * @throws DomainError `version-conflict`, `invalid-transition` once copies are there
 */
export async function excuseDeposit(
  tx: Tx,
  actor: Actor,
  subject: Authorized<{ id: string }, 'deposit.record'>,
  input: { rowVersion: number; reason: string },
): Promise<Deposit> {
  const { deposit, state } = await lockDeposit(tx, subject.id, input.rowVersion, 'excuse');
  deposit.state = state;
  deposit.excuse = input.reason;
  deposit.rowVersion += 1;
  recordAudit(tx, actor, {
    type: 'deposit.excused',
    subject: { type: 'deposit', id: deposit.id },
    data: { outletId: deposit.outletId, releasedOn: deposit.releasedOn, reason: input.reason },
  });
  return deposit;
}
