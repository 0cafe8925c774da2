import type { Actor, Authorized } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { finishCaseClocks } from '../cases/case-clocks.ts';
import { requirePastDay, tidy, wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, endCaseStep, requireWords } from '../cases/case-step.ts';
import { blocked, requireOpen } from './obligations.ts';

/**
 * Confirms that what was ordered is done. The crawler finds, a person confirms: what was seen on the outlet's pages
 * stands beside it.
 * @throws DomainError `version-conflict`, `invalid-transition` for a fine or what is settled, `invalid-input` without words
 */
export async function confirmRemedy(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: { rowVersion: number; obligationId: string; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'confirm-remedy', input.rowVersion);
  const remedy = await requireOpen(tx, kase, input.obligationId, 'remedy');
  const note = requireWords(input.note, '/note', 'Say what you saw.');
  if (remedy.kind === 'suspension') {
    throw blocked({
      vi: 'Thời hạn tước, đình chỉ tự kết thúc sau ngày cuối cùng.',
      en: 'A suspension ends by itself after its last day.',
    });
  }
  Object.assign(remedy, { state: 'executed', settledAt: tx.clock.now() });
  return endCaseStep(tx, actor, kase, step, {
    note: `Đã thực hiện: ${remedy.text}. ${note}`,
    isPublic: true,
    data: {
      obligationId: remedy.id,
      seenAt: remedy.seenAt?.toString() ?? null,
      seenVersionId: remedy.seenVersionId ?? null,
    },
  });
}

/**
 * Records that what wasn't done in time is enforced, by which decision.
 * @throws DomainError `version-conflict`, `invalid-transition`, `invalid-input` for what isn't overdue
 * @source LHAV Art. 86; Decree 118/2021/NĐ-CP annex, MQĐ07 to 12
 */
export async function startEnforcement(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: { rowVersion: number; obligationIds: readonly string[]; reason: string; document: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'start-enforcement', input.rowVersion);
  const reason = requireWords(input.reason, '/reason', 'Say why it is enforced.');
  const document = requireWords(input.document, '/document', 'Name the decision on enforcement.');
  if (input.obligationIds.length === 0) {
    throw wrongField('/obligationIds', { vi: 'Hãy chọn nghĩa vụ phải cưỡng chế.', en: 'Say what is enforced.' });
  }
  for (const id of input.obligationIds) {
    const obligation = await requireOpen(tx, kase, id, 'any');
    const isOverdue = obligation.dueOn && obligation.dueOn < step.facts.today;
    if (!isOverdue || obligation.kind === 'suspension') {
      throw wrongField('/obligationIds', {
        vi: `“${obligation.text}” chưa quá thời hạn tự nguyện thi hành nên chưa được cưỡng chế.`,
        en: `“${obligation.text}” isn’t overdue, so it isn’t enforced yet.`,
      });
    }
    obligation.state = 'enforced';
  }
  return endCaseStep(tx, actor, kase, step, {
    note: `Cưỡng chế thi hành theo ${document}: ${reason}`,
    isPublic: true,
    data: { obligationIds: [...input.obligationIds], document },
  });
}

/**
 * Says that a decision is carried out: nothing of it is left to do.
 * @throws DomainError `version-conflict`, `invalid-transition` while an obligation is open
 */
export async function markExecuted(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, note }: { rowVersion: number; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'mark-executed', rowVersion);
  await finishCaseClocks(tx, actor, kase, null, { reason: 'Đã thi hành xong quyết định.' });
  const words = tidy(note);
  return endCaseStep(tx, actor, kase, step, {
    note: `Đã thi hành xong quyết định${words ? `. ${words}` : ''}`,
    isPublic: true,
  });
}

/**
 * Notes that the party went to court. Execution goes on unless the court says otherwise.
 * @throws DomainError `version-conflict`, `invalid-transition` before there is a decision, `invalid-input`
 */
export async function noteLawsuit(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  input: { rowVersion: number; on: string; court: string; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'note-lawsuit', input.rowVersion);
  const court = requireWords(input.court, '/court', 'Name the court.');
  const on = requirePastDay(tx, input.on, '/on', { vi: 'Ngày khởi kiện', en: 'The day of the lawsuit' });
  const note = tidy(input.note);
  return endCaseStep(tx, actor, kase, step, {
    note: `Khởi kiện ngày ${dmy(on)} tại ${court}${note ? `. ${note}` : ''}`,
    isPublic: true,
    data: { on, court },
  });
}
