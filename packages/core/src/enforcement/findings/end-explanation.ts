import { type Actor, type Authorized, timekeeperActor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';
import { explanationPurposes, extendExplanationClocks, finishCaseClocks, today } from '../cases/case-clocks.ts';
import { readCaseFacts } from '../cases/case-facts.ts';
import { tidy, wrongField } from '../cases/case-input.ts';
import { dmy } from '../cases/case-sentences.ts';
import { beginCaseStep, type CaseStep, endCaseStep, holdCase, requireWords } from '../cases/case-step.ts';
import { Finding, FindingReply } from './finding.ts';

/** The law gives at most this many days more. @source LHAV Art. 61.2 */
const mostDays = 5;

/**
 * Gives the party more time to explain, once, while its time runs.
 * @throws DomainError `version-conflict`, `invalid-transition` when there is no such time or it is over, `invalid-input`
 * @source LHAV Art. 61.2
 */
export async function extendExplanation(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, days, reason }: { rowVersion: number; days: number; reason: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'extend-explanation', rowVersion);
  const note = requireWords(reason, '/reason', 'Say why more time is given.');
  if (!Number.isInteger(days) || days < 1 || days > mostDays) {
    throw wrongField('/days', {
      vi: `Chỉ được gia hạn từ 1 đến ${mostDays} ngày.`,
      en: `One to ${mostDays} days may be given.`,
    });
  }
  const until = step.facts.explanationUntil;
  if (until === null || until < step.facts.today) {
    throw wrongField('/days', {
      vi: 'Thời hạn giải trình đã hết nên không gia hạn được.',
      en: 'The time for explanations is over, so it can’t be extended.',
    });
  }
  const extendedTo = await extendExplanationClocks(tx, actor, kase, days, note);
  return endCaseStep(tx, actor, kase, step, { note, isPublic: true, data: { days, until: extendedTo } });
}

/**
 * Ends the hearing: the party's time is over by both counts, every finding has a reply or the note that there was none, and
 * everything that was said is answered.
 * @throws DomainError `version-conflict`, `invalid-transition` with what is missing, `forbidden`
 */
export async function closeExplanation(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, note }: { rowVersion: number; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'close-explanation', rowVersion);
  return close(tx, actor, kase, step, tidy(note) || 'Kết thúc giai đoạn giải trình.');
}

const mostAtOnce = 200;

/**
 * Writes down that the party said nothing, in every case whose time for explanations is over, finding by finding; a hearing
 * in which nothing waits for an answer ends with it.
 * @returns how many cases were looked at and changed
 */
export async function recordSilence(tx: Tx): Promise<number> {
  const due = await tx.sql<{ id: string }>(
    `select k.id from cases k
      where k.state = 'recorded'
        and k.id::text in (select c.subject_id from clocks c
                            where c.subject_type = 'case' and c.purpose like 'explanation-longer%'
                              and c.state = 'running' and c.due_on < $1::date)
      order by k.opened_at, k.id limit ${mostAtOnce}`,
    [today(tx)],
  );
  for (const { id } of due) await silenceIn(tx, id);
  return due.length;
}

async function silenceIn(tx: Tx, id: string): Promise<void> {
  const kase = await tx.em.findOneOrFail(Case, { id });
  await holdCase(tx, kase);
  if (kase.state !== 'recorded') return;
  const step: CaseStep = { action: 'record-reply', facts: await readCaseFacts(tx, kase) };
  const { explanationUntil: until, silent, position } = step.facts;
  if (position.explanation !== 'open' || until === null || until >= step.facts.today) return;
  const reason = `Hết ngày ${dmy(until)} là hết thời hạn giải trình.`;
  await finishCaseClocks(tx, timekeeperActor, kase, explanationPurposes, { reason, atTheLatest: 'due' });
  if (silent.length > 0) await noteSilence(tx, kase, step, reason);
  const end = await closable(tx, kase);
  if (end) await close(tx, timekeeperActor, kase, end, `${reason} Kết thúc giai đoạn giải trình.`);
}

async function noteSilence(tx: Tx, kase: Case, step: CaseStep, reason: string): Promise<void> {
  const findings = await tx.em.find(Finding, { caseId: kase.id, number: { $in: [...step.facts.silent] } });
  for (const { id: findingId } of findings) {
    tx.em.create(FindingReply, {
      ...{ id: tx.ids.next(), findingId, kind: 'no-answer', text: '', channel: 'portal', attachments: [] },
      receivedAt: tx.clock.now(),
      ...{ enteredById: timekeeperActor.id, enteredByName: timekeeperActor.name },
    });
  }
  await endCaseStep(tx, timekeeperActor, kase, step, {
    note: `${reason} Bên vi phạm không có ý kiến về hành vi số ${step.facts.silent.join(', ')}.`,
    isPublic: true,
    data: { findingIds: findings.map(({ id }) => id), kind: 'no-answer' },
  });
}

/** The step that ends the hearing, where nothing stands in its way; what the party said may still wait for an answer. */
async function closable(tx: Tx, kase: Case): Promise<CaseStep | null> {
  const facts = await readCaseFacts(tx, kase);
  const waits = facts.unanswered.length > 0 || facts.silent.length > 0;
  return waits ? null : { action: 'close-explanation', facts };
}

async function close(tx: Tx, actor: Actor, kase: Case, step: CaseStep, note: string): Promise<Case> {
  await finishCaseClocks(tx, actor, kase, explanationPurposes, { reason: note, atTheLatest: 'due' });
  return endCaseStep(tx, actor, kase, step, { note, isPublic: true });
}
