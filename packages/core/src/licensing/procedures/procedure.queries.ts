import { DomainError, officeDay, requireFound, type Tx } from '../../platform/index.ts';
import type { ProcedureDefinition } from './definition.ts';
import { diagramOf } from './diagram.ts';
import { ProcedureVersion } from './procedure-version.ts';

// Which version applies on a day is said as for the texts of law: of those that have begun, the one that began last, and
// of two that began on one day the one with the higher number; if that one has ended, none.

/** A version of a procedure with what is derived from it. */
export type ProcedureView = ProcedureDefinition & { readonly id: string; readonly diagram: string };

export type ProcedureSummary = Pick<
  ProcedureDefinition,
  'code' | 'version' | 'name' | 'summary' | 'shape' | 'purposes' | 'actsOn' | 'validFrom' | 'validTo'
> & { readonly processing: ProcedureDefinition['processing']['rule']; readonly unconfirmed: number };

/**
 * The procedures that apply on a day, each in its version of that day.
 * @param options.on ISO 8601; today without it
 */
export async function listProcedures(tx: Tx, options: { on?: string | undefined } = {}): Promise<ProcedureSummary[]> {
  const rows = await tx.sql<{ definition: ProcedureDefinition }>(
    `select definition from (
       select distinct on (code) code, valid_to, definition from procedure_versions where valid_from <= $1::date
        order by code, valid_from desc, version desc
     ) begun
     where valid_to is null or valid_to >= $1::date order by code`,
    [options.on ?? today(tx)],
  );
  return rows.map(({ definition }) => summarise(definition));
}

/**
 * One procedure, in the version of a day or in the version with a number.
 * @param options.on ISO 8601; today without it and without a version
 * @throws DomainError `not-found` when there is no such procedure or version
 * @throws DomainError `procedure-not-in-force` when the day is before its first version or after its end
 */
export async function getProcedure(
  tx: Tx,
  code: string,
  options: { on?: string | undefined; version?: number | undefined } = {},
): Promise<ProcedureView> {
  const versions = await tx.em.find(ProcedureVersion, { code }, { orderBy: { validFrom: 'desc', version: 'desc' } });
  if (options.version !== undefined) {
    return toView(
      requireFound(
        versions.find(({ version }) => version === options.version),
        'version of a procedure',
      ),
    );
  }
  requireFound(versions[0], 'procedure');
  const day = options.on ?? today(tx);
  const begun = versions.find(({ validFrom }) => validFrom <= day);
  if (begun === undefined) throw notYetInForce(versions.at(-1)!, day);
  if (begun.validTo && begun.validTo < day) throw repealed(begun, begun.validTo, day);
  return toView(begun);
}

/**
 * The version a dossier was filed under, whatever applies today.
 * @throws DomainError `not-found`
 */
export async function procedureOfVersion(tx: Tx, versionId: string): Promise<ProcedureView> {
  return toView(requireFound(await tx.em.findOne(ProcedureVersion, { id: versionId }), 'version of a procedure'));
}

function notYetInForce({ code, definition, validFrom }: ProcedureVersion, day: string): DomainError {
  return new DomainError(
    'procedure-not-in-force',
    `Procedure ${code} (${definition.name.en}) applies from ${validFrom} on: ${day} lies before that law.`,
    { facts: { code, on: day, why: 'not-yet', validFrom } },
  );
}

function repealed({ code, definition }: ProcedureVersion, validTo: string, day: string): DomainError {
  return new DomainError(
    'procedure-not-in-force',
    `Procedure ${code} (${definition.name.en}) was repealed: its last day was ${validTo}, so nothing is filed on ${day}.`,
    { facts: { code, on: day, why: 'repealed', validTo } },
  );
}

function toView({ id, definition }: ProcedureVersion): ProcedureView {
  return { ...definition, id, diagram: diagramOf(definition) };
}

function summarise(definition: ProcedureDefinition): ProcedureSummary {
  const { code, version, name, summary, shape, purposes, actsOn, validFrom, validTo } = definition;
  return {
    ...{ code, version, name, summary, shape, purposes, actsOn, validFrom, validTo },
    processing: definition.processing.rule,
    unconfirmed: definition.unconfirmed.length,
  };
}

function today(tx: Tx): string {
  return officeDay(tx.clock.now()).toString();
}
