import type { Actor, Authorized } from '../../identity/index.ts';
import { computeDeadline, type DeadlineRule, readCalendar } from '../../law/index.ts';
import { Paper } from '../../papers/index.ts';
import { officeDay, officeTimeZone, requireFound, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { finishCaseClocks } from '../cases/case-clocks.ts';
import { tidy, wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { clockRules } from '../law/index.ts';
import { Delivery, Obligation } from './obligation.ts';
import { startExecution } from './start-executions.ts';
import { tellParty } from './tell-party.ts';

export type DeliverPaperInput = {
  rowVersion: number;
  paperId: string;
  method: Delivery['method'];
  result: Delivery['result'];
  at: Temporal.Instant;
  /** Of the signed slip, the photo of the signature, the minutes of posting: a blob. */
  proofSha256: string | null;
  note: string;
  /** The office that granted a licence elsewhere is told of its suspension; it is no delivery to the party. */
  to?: 'party' | 'licensor' | undefined;
};

/** What each way of delivery may come to. */
const results: Record<Delivery['method'], readonly Delivery['result'][]> = {
  'by-hand': ['delivered', 'refused'],
  post: ['delivered', 'refused', 'returned'],
  portal: ['delivered'],
  email: ['delivered'],
  posting: ['posted'],
};

/**
 * Records how a paper reached the party, with its proof. From the day the law takes a decision as delivered, its times
 * run: ten days for the fine, their own for remedies. A letter that comes back counts from the third time on.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `not-found` for a paper of another case,
 *   `invalid-input` for a way and a result that don't go together
 * @source Decree 118/2021/NĐ-CP Art. 17a, 28b as amended by Decree 190/2025/NĐ-CP; LHAV Art. 70, 73.1
 */
export async function deliverPaper(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: DeliverPaperInput,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'deliver', input.rowVersion);
  const paper = requireFound(
    await tx.em.findOne(Paper, { id: input.paperId, subjectType: 'case', subjectId: kase.id }),
    'paper of this case',
  );
  const note = tidy(input.note);
  requireFitting(tx, kase, paper, { ...input, note });
  const named = paper.number ? `${paper.title.vi} số ${paper.number}` : paper.title.vi;
  if (input.to === 'licensor') {
    await finishCaseClocks(tx, actor, kase, ['notify-licensor'], { reason: named });
    const words = `Đã gửi ${named} cho cơ quan cấp giấy phép${note ? `. ${note}` : ''}`;
    return endCaseStep(tx, actor, kase, step, {
      note: words,
      isPublic: false,
      data: { to: 'licensor' },
      paperId: paper.id,
    });
  }
  const deemedOn = await deemedDay(tx, input);
  const delivery = tx.em.create(Delivery, {
    ...{ id: tx.ids.next(), caseId: kase.id, paperId: paper.id, method: input.method, result: input.result },
    ...{ at: input.at, deemedOn, proofSha256: input.proofSha256, note },
    ...{ recordedAt: tx.clock.now(), recordedById: actor.id, recordedByName: actor.name },
  });
  await tx.em.flush();
  if (input.method === 'portal' || input.method === 'email') await sendPaper(tx, kase, named, paper.id);
  const decision = await tx.em.findOne(CaseDecision, { caseId: kase.id, paperId: paper.id });
  if (decision) {
    await finishCaseClocks(tx, actor, kase, ['delivery'], { reason: named });
    await setDueDays(tx, decision);
    await startExecution(tx, actor, kase, decision);
  }
  return endCaseStep(tx, actor, kase, step, {
    note: [
      `${named}: ${resultWords[input.result]}`,
      ...(deemedOn ? [`Coi là đã giao ngày ${dmy(deemedOn)}`] : []),
      note,
    ]
      .filter(Boolean)
      .join('. '),
    isPublic: true,
    data: { deliveryId: delivery.id, method: input.method, result: input.result, deemedOn },
    paperId: paper.id,
  });
}

const resultWords: Record<Delivery['result'], string> = {
  delivered: 'đã giao',
  refused: 'bên vi phạm từ chối nhận, đã lập biên bản',
  returned: 'bưu điện chuyển hoàn',
  posted: 'đã niêm yết công khai',
};

function requireFitting(
  tx: Tx,
  kase: Case,
  { issuedAt }: Paper,
  { method, result, at, note, to }: DeliverPaperInput,
): void {
  if (Temporal.Instant.compare(at, tx.clock.now()) > 0) {
    throw wrongField('/at', { vi: 'Thời điểm giao chưa đến.', en: 'This moment hasn’t come yet.' });
  }
  if (Temporal.PlainDate.compare(officeDay(at), officeDay(issuedAt)) < 0) {
    throw wrongField('/at', {
      vi: 'Văn bản chưa được ban hành vào thời điểm này.',
      en: 'The paper wasn’t issued yet at that moment.',
    });
  }
  if (!results[method].includes(result)) {
    throw wrongField('/result', {
      vi: 'Kết quả này không phù hợp với cách giao đã chọn.',
      en: 'This result doesn’t go with this way of delivery.',
    });
  }
  if (to === 'licensor') return;
  if (method === 'portal' && !kase.publisherId) {
    throw wrongField('/method', {
      vi: 'Bên vi phạm không có tài khoản trên cổng; hãy giao trực tiếp hoặc qua bưu điện.',
      en: 'The party has no account in the portal; hand it over or post it.',
    });
  }
  if (method === 'email' && !kase.party.email) {
    throw wrongField('/method', { vi: 'Bên vi phạm không có thư điện tử.', en: 'The party has no e-mail address.' });
  }
  if (result === 'refused' && note === '') {
    throw wrongField('/note', {
      vi: 'Hãy ghi biên bản về việc từ chối nhận và người chứng kiến.',
      en: 'Name the minutes of the refusal and who witnessed it.',
    });
  }
}

/** How often a letter has to come back before it counts. */
const returnsThatCount = 3;

/** From which day the law takes it as delivered; null for an attempt that doesn't count as one. */
async function deemedDay(tx: Tx, { paperId, method, result, at }: DeliverPaperInput): Promise<string | null> {
  if (result === 'posted') return workingDaysAfter(tx, at, 7, 'Nghị định 190/2025/NĐ-CP Điều 17a');
  if (result === 'returned') {
    const before = await tx.em.count(Delivery, { paperId, result: 'returned' });
    if (before + 1 < returnsThatCount) return null;
    return workingDaysAfter(tx, at, 3, 'Nghị định 190/2025/NĐ-CP Điều 17a');
  }
  if (method === 'portal' || method === 'email')
    return workingDaysAfter(tx, at, 3, 'Nghị định 190/2025/NĐ-CP Điều 28b.2');
  return officeDay(at).toString();
}

async function workingDaysAfter(tx: Tx, at: Temporal.Instant, amount: number, source: string): Promise<string> {
  const rule: DeadlineRule = {
    ...{ amount, unit: 'working-day', cutOff: null, firstDay: 'day-after', rollForward: false },
    ...{ source, confidence: 'S' },
  };
  return computeDeadline(rule, [{ type: 'start', at }], await readCalendar(tx)).dueOn!.toString();
}

/** The days of what a decision obliges to, from the first day it counts as delivered. */
async function setDueDays(tx: Tx, decision: CaseDecision): Promise<void> {
  const [row] = await tx.sql<{ day: string | null }>(
    `select to_char(min(deemed_on), 'YYYY-MM-DD') as day from deliveries where paper_id = $1`,
    [decision.paperId],
  );
  if (!row?.day) return;
  const at = Temporal.PlainDate.from(row.day)
    .toZonedDateTime({ timeZone: officeTimeZone, plainTime: '12:00' })
    .toInstant();
  const calendar = await readCalendar(tx);
  const obligations = await tx.em.find(Obligation, {
    ...{ decisionId: decision.id, settledAt: null, state: 'not-executed', kind: { $ne: 'suspension' } },
  });
  for (const obligation of obligations) {
    const amount = obligation.days ?? clockRules.execution.amount;
    const rule: DeadlineRule = { ...clockRules.execution, amount };
    obligation.dueOn =
      amount === 0 ? row.day : computeDeadline(rule, [{ type: 'start', at }], calendar).dueOn!.toString();
  }
}

async function sendPaper(tx: Tx, kase: Case, named: string, paperId: string): Promise<void> {
  await tellParty(tx, kase, {
    key: `case-paper:${paperId}`,
    kind: 'case-paper',
    subject: `Hồ sơ vụ việc số ${kase.number}: ${named}`,
    body: `${named} đã được gửi đến Quý đơn vị. Văn bản có trong trang hồ sơ vụ việc số ${kase.number} trên cổng thông tin; được coi là đã giao sau ba ngày làm việc kể từ ngày gửi.`,
  });
}
