import canonicalize from 'canonicalize';
import type { Actor } from '../../identity/index.ts';
import { citePath } from '../../law/index.ts';
import { issuePaper, type Kit, type NumberSeries, type Paper, takeNumber } from '../../papers/index.ts';
import { officeDay, sha256Hex, type Tx, toInstant } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { casePapers } from '../cases/case-papers.ts';
import { noOffice } from '../cases/case-sentences.ts';
import { toCaseError } from '../cases/case-step.ts';
import { competenceOf, type JudgedAct, requireCompetence } from '../law/index.ts';
import { CaseDecision, type DecisionContent } from './decision.ts';
import { decisionForms } from './decision-forms.ts';
import { decisionPaper, type IssuedKind, type PrintedPoint } from './decision-paper.ts';
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
  corrections?: readonly { wrong: string; right: string }[];
};

/** Numbers, prints, signs and records a decision; what it obliges to is the caller's. The case is held. */
export async function issueCaseDecision(
  tx: Tx,
  actor: Actor,
  kase: Case,
  { kind, content, holder, kit, changes = null, corrections = [] }: IssueInput,
): Promise<{ decision: CaseDecision; paper: Paper }> {
  const day = officeDay(tx.clock.now());
  const points = await printedPoints(tx, kase);
  const record = await recordOf(tx, kase);
  const taken = await takeNumber(tx, decisionSeries, day);
  const form = decisionForms[kind];
  const paper = await issuePaper(tx, actor, kit, {
    kind: form.kind,
    subject: casePapers(kase),
    title: form.title,
    content: decisionPaper({
      ...{ kind, kase, content, holder, points, record, corrections },
      ...{ office: kit.office, signer: actor, number: taken.number, date: day.toString() },
      changed: changes ? { number: changes.number, decidedOn: officeDay(changes.decidedAt).toString() } : null,
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

async function printedPoints(tx: Tx, { id }: Pick<Case, 'id'>): Promise<PrintedPoint[]> {
  type Row = { id: string; number: number; facts: string; instrument: string } & Parameters<typeof citePath>[0];
  const rows = await tx.sql<Row>(
    `select f.id, f.number, f.facts, v.article, v.clause, v.point, i.number as instrument
       from findings f
       join law_provision_versions v on v.id = f.provision_version_id
       join law_provisions p on p.id = v.provision_id
       join law_instruments i on i.id = p.instrument_id
      where f.case_id = $1 order by f.number`,
    [id],
  );
  return rows.map((row) => ({
    ...{ findingId: row.id, number: row.number, facts: row.facts },
    provision: [citePath(row), row.instrument].filter(Boolean).join(', '),
  }));
}

async function recordOf(tx: Tx, { id }: Pick<Case, 'id'>): Promise<{ number: string; date: string } | null> {
  const [row] = await tx.sql<{ number: string | null; at: string }>(
    `select p.number, e.at from case_events e join papers p on p.id = e.paper_id
      where e.case_id = $1 and e.action = 'make-record' order by e.seq desc limit 1`,
    [id],
  );
  return row?.number ? { number: row.number, date: officeDay(toInstant(row.at)).toString() } : null;
}
