import { type Actor, type Authorized, timekeeperActor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { clockRules } from '../law/index.ts';
import { Case } from './case.ts';
import { finishCaseClocks, startCaseClock, today } from './case-clocks.ts';
import { tidy } from './case-input.ts';
import { dmy } from './case-sentences.ts';
import { allowCaseStep, beginCaseStep, type CaseStep, endCaseStep, holdCase, requireWords } from './case-step.ts';

type Why = { rowVersion: number; reason: string };

/**
 * Ends a case in which no sanction follows, with the reason.
 * @throws DomainError `version-conflict`, `invalid-transition`, `forbidden`, `invalid-input` without a reason
 * @source LHAV Art. 65.1
 */
export async function dismissCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, reason }: Why,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'dismiss', rowVersion);
  const note = requireWords(reason, '/reason', 'Say why nothing follows.');
  await finishCaseClocks(tx, actor, kase, null, { reason: note });
  return endCaseStep(tx, actor, kase, step, { note, isPublic: kase.recordMakerId !== null });
}

/**
 * Takes up a case again that was dismissed, or whose decision was cancelled. A new record is needed: a new decision is
 * counted from it.
 * @source Decree 118/2021/NĐ-CP Art. 13, 15
 */
export async function reopenCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, reason }: Why,
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'reopen', rowVersion);
  const note = requireWords(reason, '/reason', 'Say why the case is taken up again.');
  await startCaseClock(tx, actor, kase, 'record', clockRules.record, { reason: note });
  return endCaseStep(tx, actor, kase, step, { note, isPublic: false });
}

/** Puts a file away in which nothing more is to be done. */
export async function closeCase(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion, note }: { rowVersion: number; note: string },
): Promise<Case> {
  const step = await beginCaseStep(tx, actor, kase, 'close', rowVersion);
  await finishCaseClocks(tx, actor, kase, null, { reason: 'Kết thúc hồ sơ.' });
  return endCaseStep(tx, actor, kase, step, { note: tidy(note), isPublic: false });
}

/**
 * Stops a case whose last lawful day has passed: no fine may be decided any more, remedies may.
 * @throws DomainError `version-conflict`, `invalid-transition` while the period runs, `forbidden`
 * @source LHAV Art. 6.1, 65.1c, 65.2
 */
export async function stopByLimitation(
  tx: Tx,
  actor: Actor,
  kase: Authorized<Case, 'case.work'>,
  { rowVersion }: { rowVersion: number },
): Promise<Case> {
  return stop(tx, actor, kase, await beginCaseStep(tx, actor, kase, 'stop-by-limitation', rowVersion));
}

/** At one time; what is left comes with the next run. */
const mostAtOnce = 200;

/**
 * Stops every case whose last lawful day has passed.
 * @returns how many were stopped
 */
export async function stopTimeBarred(tx: Tx): Promise<number> {
  const due = await tx.sql<{ id: string }>(
    `select id from cases where state in ('opened', 'recorded') and last_lawful_on < $1::date
      order by last_lawful_on, id limit ${mostAtOnce}`,
    [today(tx)],
  );
  let stopped = 0;
  for (const { id } of due) {
    const kase = await tx.em.findOneOrFail(Case, { id });
    await holdCase(tx, kase);
    const isDue = kase.lastLawfulOn && kase.lastLawfulOn < today(tx);
    if (!isDue || (kase.state !== 'opened' && kase.state !== 'recorded')) continue;
    await stop(tx, timekeeperActor, kase, await allowCaseStep(tx, timekeeperActor, kase, 'stop-by-limitation'));
    stopped += 1;
  }
  return stopped;
}

async function stop(tx: Tx, actor: Actor, kase: Case, step: CaseStep): Promise<Case> {
  const lastLawfulOn = kase.lastLawfulOn!;
  const note = `Đã hết thời hiệu xử phạt từ sau ngày ${dmy(lastLawfulOn)}: không được ra quyết định phạt tiền; vẫn có thể buộc khắc phục hậu quả, tịch thu (Luật Xử lý vi phạm hành chính Điều 6, Điều 65).`;
  await finishCaseClocks(tx, actor, kase, null, { reason: note });
  return endCaseStep(tx, actor, kase, step, { note, isPublic: kase.recordMakerId !== null, data: { lastLawfulOn } });
}
