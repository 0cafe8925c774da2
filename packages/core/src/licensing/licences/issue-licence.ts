import type { Actor, Authorized } from '../../identity/index.ts';
import { issuePaper, type Kit, type Paper, takeNumber } from '../../papers/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { Dossier, Proposal } from '../dossiers/dossier.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { Licence, type LicenceContent, type LicenceVersion } from './licence.ts';
import { contentOfNew } from './licence-content.ts';
import { licencePaper } from './licence-paper.ts';
import { newPublicId } from './public-id.ts';
import { recordDecision } from './record-decision.ts';

export type IssueLicenceInput = {
  /** Authorized by whoever signs it. */
  dossier: Authorized<Dossier, 'dossier.sign'>;
  definition: ProcedureDefinition;
  /** What is signed; its term begins today where it names no first day. */
  proposal: Proposal;
  kit: Kit;
};

export type IssuedLicence = { licence: Licence; version: LicenceVersion; paper: Paper };

/**
 * Issues the licence a dossier asked for: the next number of its series, the signed document, the first version. To be
 * called as late in the transaction as can be, since others wait for the number until it ends. A procedure without a
 * series numbers its results by the dossier's code.
 * @throws DomainError `unavailable` when it can't be signed
 */
export async function issueLicence(tx: Tx, actor: Actor, input: IssueLicenceInput): Promise<IssuedLicence> {
  const { dossier, definition, proposal, kit } = input;
  const today = officeDay(tx.clock.now());
  const validFrom = proposal.validFrom ?? today.toString();
  const id = tx.ids.next();
  const publicId = newPublicId();
  const taken = definition.numbering
    ? await takeNumber(tx, { code: definition.numbering.series, pattern: definition.numbering.pattern }, today)
    : null;
  const number = taken?.number ?? dossier.code ?? id;
  const content = contentOfNew(dossier, definition, {
    number,
    conditions: proposal.conditions,
    validFrom,
    validTo: proposal.validTo,
  });
  const paper = await issuePaper(tx, actor, kit, {
    kind: 'licence',
    subject: { type: 'licence', id },
    title: definition.result.title,
    content: licencePaper({
      kit,
      signer: actor,
      date: today.toString(),
      publicId,
      content,
      versionNumber: 1,
      home: definition,
      replaces: null,
    }),
    number: taken,
    signatures: ['personal', 'agency'],
  });
  const licence = createLicence(tx, {
    id,
    publicId,
    content,
    definition,
    publisherId: dossier.publisherId,
    outletId: dossier.outletId ?? null,
    issuedAt: tx.clock.now(),
  });
  // The decision names it by id alone, so the licence is written first.
  await tx.em.flush();
  const { version } = await recordDecision(
    tx,
    actor,
    licence,
    { decisions: [], versions: [] },
    {
      action: 'issue',
      effectiveOn: validFrom,
      basis: basisOf(definition),
      reason: proposal.reason || `Hồ sơ ${dossier.code ?? dossier.id}`,
      dossierId: dossier.id,
      paperId: paper.id,
      version: { content, kindWords: definition.result.title.vi },
    },
  );
  return { licence, version: version!, paper };
}

export function createLicence(
  tx: Tx,
  input: Pick<Licence, 'id' | 'publicId' | 'publisherId' | 'outletId' | 'issuedAt'> & {
    content: LicenceContent;
    definition: ProcedureDefinition;
  },
): Licence {
  const { content, definition, ...own } = input;
  return tx.em.create(Licence, {
    ...own,
    number: content.number,
    procedureCode: content.procedure.code,
    kind: definition.result.kind,
    subject: content.subject,
    status: 'in-force',
    validFrom: content.validFrom,
    validTo: content.validTo,
    suspendedUntil: null,
    versionNumber: 1,
    isPublished: definition.isPublished,
    holder: content.holder,
    holderAddress: content.holderAddress,
    searchText: '',
    nextChangeOn: null,
    rowVersion: 1,
  });
}

/** What a grant rests on, in one line. */
export function basisOf(definition: ProcedureDefinition): string {
  return definition.bases.map(({ text }) => text).join('; ');
}
