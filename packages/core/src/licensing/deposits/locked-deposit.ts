import { DomainError, nextState, type Tx } from '../../platform/index.ts';
import { Deposit, type DepositAction, type DepositState, depositTransitions } from './deposit.ts';

/**
 * A deposit held until the transaction ends, and the state an action leads to.
 * @throws DomainError `not-found`, `version-conflict` when it changed since it was on the screen, `invalid-transition`
 */
export async function lockDeposit(
  tx: Tx,
  id: string,
  rowVersion: number,
  action: DepositAction,
): Promise<{ deposit: Deposit; state: DepositState }> {
  const [row] = await tx.sql('select id from deposits where id = $1 for update', [id]);
  if (!row) throw new DomainError('not-found', 'There is no such deposit.');
  const deposit = await tx.em.findOneOrFail(Deposit, { id }, { refresh: true });
  if (deposit.rowVersion !== rowVersion) {
    throw new DomainError('version-conflict', 'This changed while you were looking at it. Look again, then go on.', {
      facts: { rowVersion: deposit.rowVersion, by: deposit.readByName ?? deposit.receivedByName ?? null },
    });
  }
  return { deposit, state: nextState<DepositState, DepositAction>(depositTransitions, deposit.state, action) };
}
