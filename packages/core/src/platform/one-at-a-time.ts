import type { Tx } from './database.ts';

/** Any number that no other pair of advisory locks of the program begins with. */
const lockSpace = 7_311_002;

/**
 * Holds everyone else who does the same until this transaction ends, so that what was checked still holds when it is
 * stored: the second of two who enter the same thing is told so, instead of meeting the unique index.
 */
export async function oneAtATime(tx: Tx, what: string): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock($1, hashtext($2))', [lockSpace, what]);
}
