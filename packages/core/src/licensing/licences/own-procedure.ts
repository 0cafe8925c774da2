import { requireFound, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import type { LicenceContent } from './licence.ts';

/** The procedure a licence belongs to, in the version it was granted under. @throws DomainError `not-found` */
export async function ownProcedure(tx: Tx, procedure: LicenceContent['procedure']): Promise<ProcedureDefinition> {
  return requireFound(await findOwnProcedure(tx, procedure), 'version of a procedure');
}

/** The same; that of a change to it where its own version was never stored. */
export async function homeOf(
  tx: Tx,
  { procedure }: LicenceContent,
  change: ProcedureDefinition,
): Promise<ProcedureDefinition> {
  return (await findOwnProcedure(tx, procedure)) ?? change;
}

async function findOwnProcedure(
  tx: Tx,
  { code, version }: LicenceContent['procedure'],
): Promise<ProcedureDefinition | null> {
  // Read as it is: a definition is long, and nothing of it changes.
  const [row] = await tx.sql<{ definition: ProcedureDefinition }>(
    'select definition from procedure_versions where code = $1 and version = $2',
    [code, version],
  );
  return row?.definition ?? null;
}
