import { DomainError, type Tx } from '../../platform/index.ts';
import type { Provision } from './provision.ts';

/**
 * Holds the provision until the transaction ends, so that of two who change it at once the second sees the first's
 * change.
 * @throws DomainError `version-conflict` when it isn't the one the caller saw
 */
export async function holdProvision(tx: Tx, provision: Provision, rowVersion: number): Promise<void> {
  await tx.sql('select 1 from law_provisions where id = $1 for update', [provision.id]);
  await tx.em.refresh(provision);
  if (provision.rowVersion !== rowVersion) {
    throw new DomainError(
      'version-conflict',
      'Someone changed this provision meanwhile. Look at it again before you save.',
      { facts: { rowVersion: provision.rowVersion } },
    );
  }
}

/** Says that a held provision has changed. */
export async function moveProvision(tx: Tx, provision: Provision): Promise<void> {
  await tx.sql('update law_provisions set row_version = row_version + 1 where id = $1', [provision.id]);
  await tx.em.refresh(provision);
}
