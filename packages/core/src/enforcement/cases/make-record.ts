import type { Actor, Authorized } from '../../identity/index.ts';
import { type DeadlineClock, extendClock } from '../../law/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Finding } from '../findings/finding.ts';
import { clockRules, mayExplain } from '../law/index.ts';
import { readPaperFindings, violationRecord } from '../papers/index.ts';
import type { Case } from './case.ts';
import { decisionRule, finishCaseClocks, openCaseClocks, startCaseClock } from './case-clocks.ts';
import { tidy, wrongField } from './case-input.ts';
import { issueCasePaper, lastPaper, recordFacts, thisMoment } from './case-papers.ts';
import { beginCaseStep, endCaseStep, requireWords } from './case-step.ts';

export type MakeRecordInput = {
  rowVersion: number;
  /** How long the law gives for the record: 2 working days, 5 for a complex case, 3 after a technical result. */
  complexity: 'simple' | 'complex' | 'technical';
  place: string;
  /** Names of those of the party, and others, who were there. */
  present: readonly string[];
  /** Of the commune or anybody, where nobody of the party signs. */
  witness: string | null;
  kit: Kit;
};

/**
 * Makes the record of the violation (MBB01): the findings with their texts of law, and the right to explain where the law
 * gives one. From it run the times for explanations, by both counts, and for the decision.
 * @throws DomainError `version-conflict`, `invalid-transition` without a finding, `forbidden`, `invalid-input` for a party
 *   without an address (it is added under “Party”), or a record nobody but the officer was at
 * @source LHAV Art. 58, 61, 66; Decree 118/2021/NĐ-CP Art. 12
 */
export async function makeRecord(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: MakeRecordInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'make-record', input.rowVersion);
  const place = requireWords(input.place, '/place', 'Say where the record is made.');
  const { present, witness } = requirePeople(input);
  const findings = await tx.em.find(Finding, { caseId: kase.id, droppedAt: null }, { orderBy: { number: 'asc' } });
  const explains = findings.some(({ violation }) => mayExplain(violation, kase.party.kind));
  const isLate = await endRecordClock(tx, actor, kase, input.complexity);
  const until = await startTimes(tx, actor, kase, input.complexity, explains);
  const printed = await readPaperFindings(tx, kase);
  const minutes = await lastPaper(tx, kase, 'MBB02');
  const paper = await issueCasePaper(tx, actor, input.kit, kase, 'MBB01', (facts) =>
    violationRecord({
      ...recordFacts(facts, actor, { began: thisMoment(tx), place, present, witness }),
      findings: printed,
      basedOn: minutes ? [minutes] : [],
      // Of the two counts the longer is promised: nothing is decided before it ends.
      ...(until ? { explanation: { writtenUntil: until.longer, oralUntil: until.oral } } : {}),
    }),
  );
  return endCaseStep(tx, actor, kase, step, {
    note: `Biên bản vi phạm hành chính số ${paper.number}${isLate ? ' (lập sau thời hạn)' : ''}`,
    isPublic: true,
    data: { complexity: input.complexity, place, present, witness, mayExplain: explains, until, isLate },
    paperId: paper.id,
  });
}

function requirePeople(input: Pick<MakeRecordInput, 'present' | 'witness'>): {
  present: string[];
  witness: string | null;
} {
  const present = input.present.map(tidy).filter(Boolean);
  const witness = tidy(input.witness ?? '') || null;
  if (present.length > 0 || witness) return { present, witness };
  throw wrongField('/witness', {
    vi: 'Không có đại diện bên vi phạm thì phải có ít nhất một người chứng kiến.',
    en: 'Where nobody of the party is there, the record needs a witness.',
  });
}

const more = {
  complex: {
    amount: 3,
    unit: 'working-day',
    reason: 'Vụ việc có nhiều tình tiết phức tạp hoặc phạm vi rộng: 05 ngày làm việc.',
  },
  technical: { amount: 1, unit: 'working-day', reason: 'Lập biên bản theo kết quả kỹ thuật: 03 ngày làm việc.' },
} as const;

/** @returns whether the record comes late */
async function endRecordClock(
  tx: Tx,
  actor: Actor,
  kase: Case,
  complexity: MakeRecordInput['complexity'],
): Promise<boolean> {
  const [clock] = await openCaseClocks(tx, kase, ['record']);
  if (!clock) return false;
  if (complexity !== 'simple') await extendClock(tx, actor, clock.id, more[complexity]);
  await finishCaseClocks(tx, actor, kase, ['record'], { reason: 'Đã lập biên bản vi phạm hành chính.' });
  await tx.em.refresh(clock);
  return clock.state === 'late';
}

/** The last days of the party's time; null where the law gives none. */
type ExplanationTimes = { written: string; longer: string; oral: string } | null;

async function startTimes(
  tx: Tx,
  actor: Actor,
  kase: Case,
  complexity: MakeRecordInput['complexity'],
  explains: boolean,
): Promise<ExplanationTimes> {
  const isComplex = complexity === 'complex';
  await startCaseClock(tx, actor, kase, 'decision', decisionRule(kase.origin, { isComplex, isHeard: false }));
  if (!explains) return null;
  const due = async (clock: Promise<DeadlineClock>) => (await clock).dueOn!;
  return {
    written: await due(startCaseClock(tx, actor, kase, 'explanation-written', clockRules.explanationWritten)),
    longer: await due(startCaseClock(tx, actor, kase, 'explanation-longer', clockRules.explanationWrittenLonger)),
    oral: await due(startCaseClock(tx, actor, kase, 'explanation-oral', clockRules.explanationOral)),
  };
}
