import canonicalize from 'canonicalize';
import type { Actor } from '../../identity/index.ts';
import { issuePaper, type Kit, type NumberSeries, type Paper, takeNumber } from '../../papers/index.ts';
import { officeDay, sha256Hex, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { casePapers } from '../cases/case-papers.ts';
import { noOffice } from '../cases/case-sentences.ts';
import { toCaseError } from '../cases/case-step.ts';
import { competenceOf, type JudgedAct, requireCompetence } from '../law/index.ts';
import { CaseDecision, type DecisionContent } from './decision.ts';
import { type DecisionCorrection, decisionPaper, decisionTitles, type IssuedKind } from './decision-paper.queries.ts';
import { type OfficeView, officesHeldBy } from './offices.queries.ts';

/** All decisions on sanctions share one series a year. */
const decisionSeries: NumberSeries = { code: 'QĐ-XPVPHC', pattern: '{seq}/QĐ-XPVPHC' };

/**
 * The office somebody decides in today: one that has power over every act.
 * @throws DomainError `outside-competence` with the article and with who has the power
 */
export async function requireOffice(
  tx: Tx,
  actor: Actor,
  kase: Pick<Case, 'party'>,
  acts: readonly JudgedAct[],
): Promise<OfficeView> {
  const today = officeDay(tx.clock.now()).toString();
  const held = await officesHeldBy(tx, actor.id, today);
  if (held.length === 0) throw toCaseError({ code: 'outside-competence', why: noOffice });
  const able = competenceOf(acts, kase.party.kind, today).filter(({ may }) => may);
  const office = held.find(({ title }) => able.some((power) => power.title === title)) ?? held[0]!;
  requireCompetence(office.title, acts, kase.party.kind, today);
  return office;
}

export type IssueInput = {
  kind: IssuedKind;
  content: DecisionContent;
  holder: OfficeView;
  kit: Kit;
  changes?: CaseDecision | null;
  corrections?: readonly DecisionCorrection[];
};

/** Numbers, prints, signs and records a decision; what it obliges to is the caller's. The case is held. */
export async function issueCaseDecision(
  tx: Tx,
  actor: Actor,
  kase: Case,
  { kind, content, holder, kit, changes = null, corrections = [] }: IssueInput,
): Promise<{ decision: CaseDecision; paper: Paper }> {
  const day = officeDay(tx.clock.now());
  const taken = await takeNumber(tx, decisionSeries, day);
  const paper = await issuePaper(tx, actor, kit, {
    ...decisionTitles[kind],
    subject: casePapers(kase),
    content: await decisionPaper(tx, kase, {
      ...{ kind, content, holder, changes, corrections },
      ...{ office: kit.office, signer: actor, number: taken.number, date: day.toString() },
    }),
    number: taken,
    signatures: ['personal', 'agency'],
  });
  const decision = tx.em.create(CaseDecision, {
    ...{ id: tx.ids.next(), caseId: kase.id, kind, number: taken.number, content },
    ...{ contentHash: sha256Hex(canonicalize(content)!), changesId: changes?.id ?? null },
    ...{ title: holder.title, delegationId: holder.delegatedById ? holder.id : null, paperId: paper.id },
    ...{ decidedAt: tx.clock.now(), decidedById: actor.id, decidedByName: actor.name },
  });
  await tx.em.flush();
  return { decision, paper };
}
