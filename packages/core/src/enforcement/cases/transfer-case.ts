import canonicalize from 'canonicalize';
import type { Actor, Authorized } from '../../identity/index.ts';
import { type Kit, papersOf } from '../../papers/index.ts';
import { sha256Hex, type Tx } from '../../platform/index.ts';
import { CaseDecision, type DecisionContent } from '../decisions/decision.ts';
import { officeOf } from '../decisions/offices.queries.ts';
import { clockRules, competenceOf } from '../law/index.ts';
import { criminalTransferDecision, readPaperFindings, transferLetter } from '../papers/index.ts';
import type { Case } from './case.ts';
import { finishCaseClocks, startCaseClock, today } from './case-clocks.ts';
import { casePapers, issueCasePaper, lastPaper } from './case-papers.ts';
import { noOffice } from './case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords, toCaseError } from './case-step.ts';

export type TransferInput = {
  rowVersion: number;
  /** Who gets it, as it is printed: `Chủ tịch Ủy ban nhân dân tỉnh`. */
  to: string;
  reason: string;
  kit: Kit;
};

/**
 * Hands a case to whoever has the power, with the minutes of handing over; which offices that may be by the law is kept.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input`
 * @source LHAV Art. 52; Decree 118/2021/NĐ-CP Art. 12.3
 */
export async function transferCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: TransferInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'transfer', input.rowVersion);
  const to = requireWords(input.to, '/to', 'Say who gets the case.');
  const note = requireWords(input.reason, '/reason', 'Say why the case is handed over.');
  const competent = competenceOf(step.facts.acts, kase.party.kind, step.facts.today).filter(({ may }) => may);
  const findings = await readPaperFindings(tx, kase);
  const enclosed = (await papersOf(tx, casePapers(kase))).map(({ title, number }) => `${title.vi} số ${number}`);
  const signer = { id: actor.id, name: actor.name };
  const said = { signer, title: 'department-director', to, reason: note, findings, enclosed } as const;
  const paper = await issueCasePaper(tx, actor, input.kit, kase, 'letter', (facts) => ({
    ...transferLetter({ ...facts, ...said }),
    // An inspector sends it by order of the head.
    signatory: { personId: actor.id, name: actor.name, capacity: ['TL. GIÁM ĐỐC'], position: 'THANH TRA VIÊN' },
  }));
  await finishCaseClocks(tx, actor, kase, null, { reason: `Chuyển hồ sơ đến ${to}.` });
  return endCaseStep(tx, actor, kase, step, {
    note: `Chuyển đến ${to}: ${note}`,
    isPublic: kase.recordMakerId !== null,
    data: { to, competent: competent.map(({ title, source }) => ({ title, source })) },
    paperId: paper.id,
  });
}

/**
 * Hands a case with signs of a crime to the prosecution by a decision (MQĐ33); the file follows within five working days,
 * which the clock says until the case is closed.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `outside-competence`, `invalid-input`
 * @source LHAV Art. 62
 */
export async function transferCriminal(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.decide'>,
  input: TransferInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'transfer-criminal', input.rowVersion);
  const to = requireWords(input.to, '/to', 'Say who gets the case.');
  const reason = requireWords(input.reason, '/reason', 'Say what the signs of a crime are.');
  const office = await officeOf(tx, actor.id, today(tx));
  if (!office) throw toCaseError({ code: 'outside-competence', why: noOffice });
  const findings = await readPaperFindings(tx, kase);
  const record = await lastPaper(tx, kase, 'MBB01');
  const delegation = office.delegatedById ? office.document : null;
  const signer = { id: actor.id, name: actor.name };
  const said = { signer, title: office.title, delegation, record, findings, to, reason, enclosed: [] };
  const paper = await issueCasePaper(
    tx,
    actor,
    input.kit,
    kase,
    'MQĐ33',
    (facts) => criminalTransferDecision({ ...facts, ...said }),
    ['personal', 'agency'],
  );
  const content: DecisionContent = {
    ...{ points: [], totalVnd: 0, suspensions: [], remedies: [], reason, override: null, deviation: null },
  };
  tx.em.create(CaseDecision, {
    ...{ id: tx.ids.next(), caseId: kase.id, kind: 'transfer-criminal', number: paper.number!, content },
    ...{ contentHash: sha256Hex(canonicalize(content)!), changesId: null, title: office.title },
    ...{ delegationId: office.delegatedById ? office.id : null, paperId: paper.id },
    ...{ decidedAt: tx.clock.now(), decidedById: actor.id, decidedByName: actor.name },
  });
  await finishCaseClocks(tx, actor, kase, null, { reason: `Chuyển hồ sơ đến ${to}.` });
  await startCaseClock(tx, actor, kase, 'criminal-transfer', clockRules.criminalTransfer);
  return endCaseStep(tx, actor, kase, step, {
    note: `Chuyển đến ${to}: ${reason}`,
    isPublic: kase.recordMakerId !== null,
    data: { to },
    paperId: paper.id,
  });
}
