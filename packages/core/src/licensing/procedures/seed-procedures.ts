import canonicalize from 'canonicalize';
import { recordAudit } from '../../audit/index.ts';
import { setupActor } from '../../identity/index.ts';
import { DomainError, oneAtATime, sha256Hex, type Tx } from '../../platform/index.ts';
import { procedureCatalogue } from './catalogue/index.ts';
import type { ProcedureDefinition } from './definition.ts';
import { ProcedureVersion } from './procedure-version.ts';

/**
 * Stores every version of every procedure that the files have and the database hasn't, so this may run at every start.
 * A stored version never changes, for dossiers were filed under it.
 * @throws DomainError `unavailable` when a file says something else than the version that was stored under its number
 */
export async function seedProcedures(
  tx: Tx,
  definitions: readonly ProcedureDefinition[] = procedureCatalogue,
): Promise<{ added: string[] }> {
  await oneAtATime(tx, 'licensing.procedures');
  const stored = new Map((await tx.em.find(ProcedureVersion, {})).map((row) => [nameOf(row), row.definitionHash]));
  for (const definition of definitions) {
    const storedHash = stored.get(nameOf(definition));
    if (storedHash !== undefined && storedHash !== hashProcedure(definition)) throw changedAfterwards(definition);
  }

  const missing = definitions.filter((definition) => !stored.has(nameOf(definition)));
  for (const definition of missing) {
    const { code, version, validFrom, validTo } = definition;
    const definitionHash = hashProcedure(definition);
    const recordedAt = tx.clock.now();
    const row = { id: tx.ids.next(), code, version, validFrom, validTo, definition, definitionHash, recordedAt };
    tx.em.create(ProcedureVersion, row);
  }
  const added = missing.map(nameOf);
  if (added.length > 0) {
    recordAudit(tx, setupActor, {
      type: 'procedures.seeded',
      subject: { type: 'procedures', id: 'procedures' },
      data: { added },
    });
  }
  await tx.em.flush();
  return { added };
}

/** SHA-256 (lower-case hex) over the canonical JSON (RFC 8785) of what a version says. */
export function hashProcedure(definition: ProcedureDefinition): string {
  const canonical = canonicalize(definition);
  if (canonical === undefined) throw new Error('A procedure has no canonical form.');
  return sha256Hex(canonical);
}

function nameOf({ code, version }: { code: string; version: number }): string {
  return `${code} v${version}`;
}

function changedAfterwards({ code, version }: ProcedureDefinition): DomainError {
  return new DomainError(
    'unavailable',
    `The file of procedure ${code} was changed, but its version ${version} is stored already and dossiers may have been filed under it. Put the file back as it was and add a version ${version + 1}.`,
    { facts: { code, version } },
  );
}
