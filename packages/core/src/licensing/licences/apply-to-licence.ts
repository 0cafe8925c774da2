import type { Actor } from '../../identity/index.ts';
import { getPaper, issuePaper, type Kit, type Paper } from '../../papers/index.ts';
import { DomainError, nextState, officeDay, type Tx } from '../../platform/index.ts';
import type { Dossier, Proposal } from '../dossiers/dossier.ts';
import type { ProcedureDefinition, Purpose } from '../procedures/definition.ts';
import { issueDecisionPaper } from './issue-decision-paper.ts';
import { basisOf } from './issue-licence.ts';
import {
  type LegalStatus,
  type Licence,
  type LicenceAction,
  type LicenceContent,
  type LicenceVersion,
  licenceTransitions,
} from './licence.ts';
import { contentOfChange, type LicenceTerm } from './licence-content.ts';
import { licencePaper } from './licence-paper.ts';
import { homeOf } from './own-procedure.ts';
import { type LicenceHistory, lockLicence, readHistory, recordDecision, standingOn } from './record-decision.ts';
import { addDays } from './status-on.ts';

export type LicencePurpose = Exclude<Purpose, 'new'>;

export type ApplyToLicenceInput = {
  licence: Licence;
  action: LicencePurpose;
  /** Authorized by the operation on the dossier that calls this. */
  dossier: Dossier;
  /** The procedure the dossier was filed under; a change may have one of its own. */
  definition: ProcedureDefinition;
  /** What was signed; null for a change that is only noted, which makes no new document. */
  proposal: Proposal | null;
  kit: Kit;
};

export type AppliedToLicence = { licence: Licence; version: LicenceVersion | null; paper: Paper | null };

/**
 * Does to a licence what a dossier asked for and was granted. It keeps its number; each but a return makes a new version,
 * which follows the others and changes none. A re-issue says the same again on a new paper; a correction puts right the
 * office's own error and leaves the licence's status alone.
 * @throws DomainError `invalid-transition` when its status doesn't allow it, such as the renewal of a suspended one
 * @source Decree 68/2025/NĐ-CP on suspended licences
 */
export async function applyToLicence(tx: Tx, actor: Actor, input: ApplyToLicenceInput): Promise<AppliedToLicence> {
  const { licence, action } = input;
  await lockLicence(tx, licence);
  const history = await readHistory(tx, licence.id);
  const today = officeDay(tx.clock.now()).toString();
  requireAllowed(history, action, today);
  const before = history.versions.at(-1)!.content;
  const home = await homeOf(tx, before, input.definition);
  if (action === 'return') return giveBack(tx, actor, input, { history, before, home, today });

  const term = termAfter(input, history, licence, today);
  const content = contentAfter(input, before, home, term);
  const effectiveOn = action === 'renew' && term.validFrom > today ? term.validFrom : today;
  const paper = input.proposal ? await printVersion(tx, actor, input, { history, content, home, today }) : null;
  const { version } = await recordDecision(tx, actor, licence, history, {
    action,
    effectiveOn,
    basis: basisOf(input.definition),
    reason: reasonOf(input),
    dossierId: input.dossier.id,
    paperId: paper?.id ?? null,
    version: { content, kindWords: home.result.title.vi },
  });
  return { licence, version, paper };
}

function requireAllowed(history: LicenceHistory, action: LicenceAction, today: string): void {
  const status = standingOn(history, today) ?? 'in-force';
  nextState<LegalStatus, LicenceAction>(licenceTransitions, status, action);
  if (status !== 'in-force' || action !== 'renew') return;
  // Decided, though its first day is still to come: the new term would begin under it.
  const coming = history.decisions.find((each) => each.effectiveOn > today && each.action === 'revoke');
  if (coming) {
    throw new DomainError('invalid-transition', `The licence is revoked from ${coming.effectiveOn} on.`, {
      facts: { from: status, action },
    });
  }
}

function contentAfter(
  { action, dossier, definition, proposal }: ApplyToLicenceInput,
  before: LicenceContent,
  home: ProcedureDefinition,
  term: LicenceTerm,
): LicenceContent {
  if (action === 'reissue') return before;
  if (action === 'extend') return { ...before, ...term };
  const conditions = proposal ? proposal.conditions : before.conditions;
  return contentOfChange(before, dossier, { definition, home }, { ...term, conditions });
}

/** The term the new version has. Only a renewal begins one; an extension and a correction may move its end. */
function termAfter(
  { action, proposal }: ApplyToLicenceInput,
  history: LicenceHistory,
  licence: Licence,
  today: string,
): LicenceTerm {
  const { validFrom, validTo } = history.versions.at(-1)!.content;
  const wanted = proposal?.validTo ?? null;
  switch (action) {
    case 'renew': {
      const from = proposal?.validFrom ?? today;
      if (licence.validTo && licence.validTo >= today && from > addDays(licence.validTo, 1)) {
        throw badTerm('validFrom', 'The new term must follow the old one without a gap.');
      }
      if (wanted !== null && wanted < from) throw badTerm('validTo', 'A term can’t end before it begins.');
      return { validFrom: from, validTo: wanted };
    }
    case 'extend':
      if (validTo === null || wanted === null || wanted <= validTo) {
        throw badTerm('validTo', 'An extension ends later than the term it extends.');
      }
      return { validFrom, validTo: wanted };
    case 'correct': {
      const isOver = standingOn(history, today) !== 'in-force' && standingOn(history, today) !== 'suspended';
      if (isOver) return { validFrom, validTo };
      // What the correction doesn't name stays; an end can be put right, not taken away.
      return { validFrom: proposal?.validFrom ?? validFrom, validTo: wanted ?? validTo };
    }
    default:
      // While a renewal waits for its first day, what is changed now reads for both terms.
      return history.versions.at(-1)!.effectiveFrom > today
        ? { validFrom: licence.validFrom, validTo: licence.validTo ?? null }
        : { validFrom, validTo };
  }
}

function badTerm(field: 'validFrom' | 'validTo', detail: string): DomainError {
  return new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: `/proposal/${field}`, detail }] });
}

async function printVersion(
  tx: Tx,
  actor: Actor,
  { licence, action, definition, kit, dossier }: ApplyToLicenceInput,
  {
    history,
    content,
    home,
    today,
  }: { history: LicenceHistory; content: LicenceContent; home: ProcedureDefinition; today: string },
): Promise<Paper> {
  const lastPaperId = history.versions.findLast(({ paperId }) => paperId)?.paperId ?? null;
  const last = lastPaperId ? await getPaper(tx, lastPaperId) : null;
  const replaced = {
    number: licence.number,
    issuedOn: officeDay(last?.issuedAt ?? licence.issuedAt).toString(),
    reason: dossier.code ? `${replacedFor[action]}, hồ sơ ${dossier.code}` : replacedFor[action],
  };
  return issuePaper(tx, actor, kit, {
    kind: 'licence',
    subject: { type: 'licence', id: licence.id },
    title: home.result.title,
    content: licencePaper({
      kit,
      signer: actor,
      date: today,
      publicId: licence.publicId,
      content,
      versionNumber: history.versions.at(-1)!.number + 1,
      home,
      ...(definition.code === home.code ? {} : { change: definition }),
      replaces: action === 'renew' ? null : replaced,
    }),
    // The number is the licence's, taken when it was issued; this paper takes none.
    number: null,
    signatures: ['personal', 'agency'],
    // The paper of the term that runs stays good until that term ends.
    supersedesId: action === 'renew' ? null : lastPaperId,
  });
}

const replacedFor: Record<LicencePurpose, string> = {
  renew: 'cấp tiếp',
  amend: 'thay đổi nội dung',
  reissue: 'cấp lại',
  extend: 'gia hạn',
  correct: 'đính chính',
  return: 'trả lại',
};

async function giveBack(
  tx: Tx,
  actor: Actor,
  input: ApplyToLicenceInput,
  {
    history,
    before,
    home,
    today,
  }: { history: LicenceHistory; before: LicenceContent; home: ProcedureDefinition; today: string },
): Promise<AppliedToLicence> {
  const { licence, kit, dossier, proposal } = input;
  const reason = reasonOf(input);
  const paper = proposal
    ? await issueDecisionPaper(tx, actor, kit, {
        ...{ licence, content: before, home, action: 'acknowledge-return', reason, effectiveOn: today, endsOn: null },
        basis: `Hồ sơ ${dossier.code ?? dossier.id}`,
      })
    : null;
  await recordDecision(tx, actor, licence, history, {
    action: 'return',
    effectiveOn: today,
    basis: basisOf(input.definition),
    reason,
    dossierId: dossier.id,
    paperId: paper?.id ?? null,
  });
  return { licence, version: null, paper };
}

function reasonOf({ proposal, dossier }: ApplyToLicenceInput): string {
  return proposal?.reason || `Hồ sơ ${dossier.code ?? dossier.id}`;
}
