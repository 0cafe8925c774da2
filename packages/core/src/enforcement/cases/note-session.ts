import type { Actor, Authorized } from '../../identity/index.ts';
import type { CaseRecordPaper, Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import { isComplexCase } from '../findings/explanation.queries.ts';
import {
  explanationMinutes,
  type RecordFacts,
  readPaperFindings,
  refusalMinutes,
  verificationMinutes,
  workingMinutes,
} from '../papers/index.ts';
import type { Case } from './case.ts';
import { changeDecisionClock, decisionRule, finishCaseClocks } from './case-clocks.ts';
import { requirePastDay, tidy, wrongField } from './case-input.ts';
import { casePaperKinds } from './case-paper-kinds.ts';
import { issueCasePaper, lastPaper, recordFacts, thisMoment } from './case-papers.ts';
import type { CaseAction } from './case-states.ts';
import { beginCaseStep, endCaseStep, requireWords } from './case-step.ts';

export type NoteSessionInput = {
  rowVersion: number;
  /** ISO 8601: the day it was held. */
  on: string;
  text: string;
  /** Names of those who were there. */
  present: readonly string[];
  kit: Kit;
};

/**
 * Minutes of a working session (MBB02).
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` for a day that hasn't come, or
 *   without words; like every function of this file
 */
export function noteWorkingSession(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: NoteSessionInput,
): Promise<Case> {
  return note(tx, actor, kase, 'note-working-session', 'MBB02', input);
}

/** Minutes of a verification (MBB05): it gives a month for the decision. @source LHAV Art. 59, 66.1 */
export function noteVerification(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: NoteSessionInput,
): Promise<Case> {
  return note(tx, actor, kase, 'note-verification', 'MBB05', input);
}

/** Minutes of an oral explanation (MBB03), which the party and the office sign. @source LHAV Art. 61.3 */
export function noteOralSession(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: NoteSessionInput,
): Promise<Case> {
  return note(tx, actor, kase, 'note-oral-session', 'MBB03', input);
}

type Said = RecordFacts & {
  text: string;
  findings: Awaited<ReturnType<typeof readPaperFindings>>;
  record: Awaited<ReturnType<typeof lastPaper>>;
};

const minutesOf = {
  MBB02: workingMinutes,
  MBB03: explanationMinutes,
  MBB05: verificationMinutes,
} as const satisfies Record<string, (facts: Said) => CaseRecordPaper>;

async function note(
  tx: Tx,
  actor: Actor,
  kase: Case,
  action: Extract<CaseAction, `note-${string}`>,
  symbol: keyof typeof minutesOf,
  input: NoteSessionInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, action, input.rowVersion);
  const on = requirePastDay(tx, input.on, '/on', { vi: 'Ngày làm việc', en: 'The day of the session' });
  const text = requireWords(input.text, '/text', 'Say what was found and said.');
  const present = input.present.map(tidy).filter(Boolean);
  if (action === 'note-oral-session') {
    if (present.length === 0) {
      throw wrongField('/present', {
        vi: 'Phiên giải trình phải có đại diện bên vi phạm.',
        en: 'Somebody of the party is there when it explains.',
      });
    }
    await finishCaseClocks(tx, actor, kase, ['explanation-oral'], {
      reason: 'Đã giải trình trực tiếp.',
      atTheLatest: 'due',
    });
  }
  if (action !== 'note-working-session' && kase.state === 'recorded') {
    const rule = decisionRule(kase.origin, { isComplex: await isComplexCase(tx, kase), isHeard: true });
    await changeDecisionClock(tx, actor, kase, rule, `${casePaperKinds[symbol].title.vi}.`);
  }
  const findings = await readPaperFindings(tx, kase);
  const record = await lastPaper(tx, kase, 'MBB01');
  const began = { date: on, time: null };
  const paper = await issueCasePaper(tx, actor, input.kit, kase, symbol, (facts) =>
    minutesOf[symbol]({
      ...recordFacts(facts, actor, { began, place: input.kit.office.name, present, witness: null }),
      ...{ text, findings, record },
    }),
  );
  return endCaseStep(tx, actor, kase, step, {
    note: `${casePaperKinds[symbol].title.vi} số ${paper.number}`,
    // What is verified without the party isn't theirs to read before a decision.
    isPublic: action === 'note-oral-session',
    data: { on, present, text },
    paperId: paper.id,
  });
}

export type NoteRefusalInput = { rowVersion: number; witness: string; reason: string; kit: Kit };

/**
 * Minutes of the party's refusal to sign or to take the record (MBB06), with a witness.
 * @source LHAV Art. 58; Decree 118/2021/NĐ-CP Art. 12.5
 */
export async function noteRefusalToSign(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: NoteRefusalInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'note-refusal-to-sign', input.rowVersion);
  const witness = requireWords(input.witness, '/witness', 'A refusal needs a witness.');
  const reason = requireWords(input.reason, '/reason', 'Say how it was refused, and why.');
  const refused = (await lastPaper(tx, kase, 'MBB01'))!;
  const at = { began: thisMoment(tx), place: input.kit.office.name, present: [], witness };
  const paper = await issueCasePaper(tx, actor, input.kit, kase, 'MBB06', (facts) =>
    refusalMinutes({ ...recordFacts(facts, actor, at), refused, act: 'sign', reason }),
  );
  return endCaseStep(tx, actor, kase, step, {
    note: `Bên vi phạm không ký, không nhận biên bản; người chứng kiến: ${witness}`,
    isPublic: true,
    data: { witness, reason },
    paperId: paper.id,
  });
}
