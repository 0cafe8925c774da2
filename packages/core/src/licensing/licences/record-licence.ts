import type { Actor, Authorized } from '../../identity/index.ts';
import { noteNumber } from '../../papers/index.ts';
import { DomainError, officeTimeZone, type Tx } from '../../platform/index.ts';
import type { Answers } from '../dossiers/dossier.ts';
import { normaliseAnswers } from '../procedures/check-answers.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { getProcedure } from '../procedures/procedure.queries.ts';
import { basisOf, createLicence } from './issue-licence.ts';
import type { Licence } from './licence.ts';
import { contentOfNew } from './licence-content.ts';
import { newPublicId } from './public-id.ts';
import { recordDecision } from './record-decision.ts';

export type RecordLicenceInput = {
  procedureCode: string;
  /** As printed. */
  number: string;
  /** ISO 8601: the date of the document. */
  issuedOn: string;
  publisherId: string;
  outletId: string | null;
  holder: string;
  holderAddress: string;
  /** Answers by the keys of the procedure's form; those that are printed on a licence are kept. */
  answers: Answers;
  conditions: readonly string[];
  /** ISO 8601, both days included; null where it has no end. */
  validFrom: string;
  validTo: string | null;
  /** Where it was copied from, such as the book of licences of a year. */
  reason: string;
};

/**
 * Enters a licence that was granted before the system: it is in force from its own first day, with its own number, which
 * the series then doesn't give again. There is no signed document of ours, so its version has no paper.
 * @throws DomainError `duplicate` when a licence of that procedure (or, in the office's own series, any) and year has the number, `invalid-input` for dates that
 *   don't fit, `not-found` or `procedure-not-in-force` for the procedure
 */
export async function recordLicence(
  tx: Tx,
  actor: Actor,
  input: Authorized<RecordLicenceInput, 'licence.record'>,
): Promise<Licence> {
  if (input.validTo !== null && input.validTo < input.validFrom) {
    const detail = 'A term can’t end before it begins.';
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/validTo', detail }] });
  }
  const definition = await getProcedure(tx, input.procedureCode);
  const { number, holder, holderAddress, conditions, validFrom, validTo } = input;
  const content = contentOfNew(
    {
      answers: normaliseAnswers(definition, input.answers),
      applicant: { organisation: holder, address: holderAddress, person: '', phone: '', email: '' },
      purpose: 'new',
    },
    definition,
    { number, conditions, validFrom, validTo },
  );
  const issuedOn = Temporal.PlainDate.from(input.issuedOn);
  await requireNew(tx, definition, number, issuedOn.year);
  if (definition.numbering) {
    const { series: code, pattern } = definition.numbering;
    await noteNumber(tx, { code, pattern }, number, issuedOn);
  }
  const licence = createLicence(tx, {
    id: tx.ids.next(),
    publicId: newPublicId(),
    content,
    definition,
    publisherId: input.publisherId,
    outletId: input.outletId,
    issuedAt: issuedOn.toZonedDateTime(officeTimeZone).toInstant(),
  });
  await tx.em.flush();
  await recordDecision(
    tx,
    actor,
    licence,
    { decisions: [], versions: [] },
    {
      action: 'issue',
      effectiveOn: validFrom,
      basis: basisOf(definition),
      reason: input.reason,
      version: { content, kindWords: definition.result.title.vi },
    },
  );
  return licence;
}

/** Offices that were merged gave the same numbers; this office's own series gives each once, whatever it is for. */
async function requireNew(
  tx: Tx,
  { code, numbering }: ProcedureDefinition,
  number: string,
  year: number,
): Promise<void> {
  const isOwn = numbering !== null && number.replace(/\d+/, '{seq}') === numbering.pattern;
  const [taken] = await tx.sql<{ holder: string }>(
    `select holder from licences
      where number = $1 and (procedure_code = $2 or $3)
        and extract(year from issued_at at time zone 'Asia/Ho_Chi_Minh') = $4`,
    [number, code, isOwn, year],
  );
  if (!taken) return;
  throw new DomainError('duplicate', `Number ${number} of ${year} is already a licence of ${taken.holder}.`, {
    fieldErrors: [{ pointer: '/number', detail: 'already taken' }],
  });
}
