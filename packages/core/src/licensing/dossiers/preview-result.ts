import { type Actor, type Authorized, may } from '../../identity/index.ts';
import type { Kit, PaperContent } from '../../papers/index.ts';
import { DomainError, requireFound, type Tx } from '../../platform/index.ts';
import { LicenceVersion } from '../licences/licence.ts';
import { contentOfChange, contentOfNew } from '../licences/licence-content.ts';
import { licencePaper } from '../licences/licence-paper.ts';
import { homeOf } from '../licences/own-procedure.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { isOnlyNoted } from '../procedures/form-questions.ts';
import type { Dossier, Proposal } from './dossier.ts';
import { today } from './dossier-clocks.ts';
import { definitionOf } from './dossier-facts.ts';
import { refusalPaper } from './refusal-paper.ts';

/** Stands where the number will be: numbers are taken when something is signed. */
const noNumber = '…';

/**
 * What would be signed if it were signed now, without number and code; where nothing is proposed yet, as if it were granted
 * from today on. Nothing is stored.
 * @throws DomainError `invalid-transition` for what makes no document
 */
export async function previewOf(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.read'>,
  kit: Pick<Kit, 'office' | 'publicUrl' | 'sealKey'>,
): Promise<PaperContent> {
  const definition = await definitionOf(tx, dossier);
  if (isOnlyNoted(definition, dossier.purpose, dossier.answers) || dossier.purpose === 'return') {
    throw new DomainError('invalid-transition', 'This is noted and makes no document that could be looked at before.');
  }
  const signer: Actor = may(actor, 'dossier.sign') ? actor : { ...actor, id: '', name: '' };
  const proposal = dossier.proposal ?? grantFromToday(tx);
  if (proposal.outcome === 'refuse') {
    const number = `${noNumber}/TB-${kit.office.abbreviation}`;
    return refusalPaper(tx, { signer, office: kit.office, dossier, definition, proposal, number });
  }
  const { content, home } =
    dossier.purpose === 'new'
      ? { content: newContent(tx, dossier, definition, proposal), home: definition }
      : await changedContent(tx, dossier, definition, proposal);
  const paper = licencePaper({
    ...{ kit, signer, date: today(tx), publicId: '', content, versionNumber: 1, home, replaces: null },
    ...(home.code === definition.code ? {} : { change: definition }),
  });
  return { ...paper, qr: null };
}

function grantFromToday(tx: Tx): Proposal {
  return { outcome: 'grant', grounds: [], reason: '', validFrom: today(tx), validTo: null, conditions: [] };
}

function newContent(tx: Tx, dossier: Dossier, definition: ProcedureDefinition, proposal: Proposal) {
  const number = definition.numbering?.pattern.replaceAll('{seq}', noNumber) ?? dossier.code ?? noNumber;
  const { conditions, validFrom, validTo } = proposal;
  return contentOfNew(dossier, definition, { number, conditions, validFrom: validFrom ?? today(tx), validTo });
}

async function changedContent(tx: Tx, dossier: Dossier, definition: ProcedureDefinition, proposal: Proposal) {
  const version = await tx.em.findOne(
    LicenceVersion,
    { licenceId: dossier.licenceId! },
    { orderBy: { number: 'desc' } },
  );
  const before = requireFound(version, 'licence').content;
  const home = await homeOf(tx, before, definition);
  const term = {
    validFrom: dossier.purpose === 'renew' ? (proposal.validFrom ?? today(tx)) : before.validFrom,
    validTo: proposal.validTo ?? before.validTo,
  };
  const { conditions } = proposal;
  return { content: contentOfChange(before, dossier, { definition, home }, { ...term, conditions }), home };
}
