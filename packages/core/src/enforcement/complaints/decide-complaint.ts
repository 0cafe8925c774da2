import type { Actor, Authorized } from '../../identity/index.ts';
import type { Kit } from '../../papers/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { wrongField } from '../cases/case-input.ts';
import { allowCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { amend, cancel } from '../decisions/change-decision.ts';
import type { DecisionDraft } from '../decisions/check-decision.ts';
import { blocked } from '../execution/obligations.ts';
import { tellParty } from '../execution/tell-party.ts';
import { finishComplaintClocks } from './complaint-step.ts';
import { beginReview } from './handle-complaint.ts';

export type DecideComplaintInput = {
  rowVersion: number;
  complaintId: string;
  outcome: 'upheld' | 'partly' | 'rejected';
  text: string;
  /** Where it is upheld in part: how the decision reads from now on. */
  content?: DecisionDraft | undefined;
  kit: Kit;
};

const outcomes = { upheld: 'khiếu nại đúng', partly: 'khiếu nại đúng một phần', rejected: 'khiếu nại sai' } as const;

/**
 * Answers a complaint. Upheld, the decision is cancelled; upheld in part, it is amended; both by whoever handled the
 * complaint, who is another person than the one who decided, in an office with power over the acts.
 * @throws DomainError `version-conflict`, `invalid-transition` for a second complaint without a dialogue, `forbidden`,
 *   `outside-competence`, `invalid-input`
 * @source Complaints Law 02/2011 Art. 31, 40; Decree 155/2026/NĐ-CP; Decree 118/2021/NĐ-CP Art. 13
 */
export async function decideComplaint(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.review'>,
  input: DecideComplaintInput,
): Promise<Case> {
  const { outcome, kit, content } = input;
  const { step, complaint } = await beginReview(tx, actor, kase, input, 'decide');
  const text = requireWords(input.text, '/text', 'Say why.');
  if (complaint.level === 2 && complaint.dialogues.length === 0) {
    throw blocked({
      vi: 'Giải quyết khiếu nại lần hai bắt buộc phải đối thoại; hãy ghi nhận buổi đối thoại trước.',
      en: 'A second complaint isn’t decided without a dialogue; note it first.',
    });
  }
  if (outcome === 'partly' && !content) {
    throw wrongField('/content', {
      vi: 'Hãy nêu nội dung quyết định sau khi sửa đổi.',
      en: 'Say how the decision reads after it is amended.',
    });
  }
  Object.assign(complaint, { outcome, outcomeText: text, decidedAt: tx.clock.now() });
  const note = `Giải quyết khiếu nại lần ${complaint.level}: ${outcomes[outcome]}. ${text}`;
  await finishComplaintClocks(tx, actor, complaint, note);
  await tellParty(tx, kase, {
    key: `complaint-decided:${complaint.id}`,
    kind: 'complaint',
    subject: `Hồ sơ vụ việc số ${kase.number}: kết quả giải quyết khiếu nại`,
    body: note,
  });
  const answered = await endCaseStep(tx, actor, kase, step, {
    note,
    isPublic: true,
    data: { complaintId: complaint.id, what: 'decided', level: complaint.level, outcome },
  });
  const change = { decisionId: complaint.decisionId, reason: text, kit };
  if (outcome === 'upheld') {
    return cancel(tx, actor, kase, await allowCaseStep(tx, actor, kase, 'cancel-decision'), change);
  }
  if (outcome === 'partly') {
    const next = await allowCaseStep(tx, actor, kase, 'amend-decision');
    return amend(tx, actor, kase, next, { ...change, content: content!, isByComplaint: true });
  }
  return answered;
}
