import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { finishClock } from '../../law/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import type { Recommendation, RecordedStatus } from './recommendation.ts';
import { getRecommendation } from './recommendations.queries.ts';

export type NoteRecommendationInput = {
  rowVersion: number;
  status: RecordedStatus;
  text: string;
  /** The paper that shows it, such as `Báo cáo số 45/BC-SVHTTDL`. */
  document: string | null;
};

/**
 * Notes how far a recommendation has come. That it is carried out is shown by a paper.
 * @throws DomainError `not-found`, `version-conflict`, `invalid-transition` when it is closed, `invalid-input` without
 *   the paper
 */
export async function noteRecommendation(
  tx: Tx,
  actor: Actor,
  { id }: Authorized<{ id: string }, 'report.manage'>,
  input: NoteRecommendationInput,
): Promise<Recommendation> {
  await lockOpen(tx, id, input.rowVersion);
  if (input.status === 'hoan_thanh' && input.document === null) {
    const detail = 'Name the paper that shows it was carried out.';
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/document', detail }] });
  }
  await tx.sql(
    `insert into recommendation_notes (id, recommendation_id, status, text, document, at, by_id, by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.ids.next(), id, input.status, input.text, input.document, tx.clock.now().toString(), actor.id, actor.name],
  );
  await tx.sql('update recommendations set status = $2, row_version = row_version + 1 where id = $1', [
    id,
    input.status,
  ]);
  recordAudit(tx, actor, {
    type: 'recommendation.noted',
    subject: { type: 'recommendation', id },
    data: { status: input.status, document: input.document },
  });
  return getRecommendation(tx, actor, id);
}

/**
 * Closes a recommendation that was carried out; nothing else ends it.
 * @throws DomainError `not-found`, `version-conflict`, `invalid-transition` when it isn't carried out, or closed
 */
export async function closeRecommendation(
  tx: Tx,
  actor: Actor,
  { id }: Authorized<{ id: string }, 'report.manage'>,
  { rowVersion }: { rowVersion: number },
): Promise<Recommendation> {
  const status = await lockOpen(tx, id, rowVersion);
  if (status !== 'hoan_thanh') {
    const why = {
      vi: 'Kiến nghị chỉ kết thúc khi đã thực hiện xong.',
      en: 'A recommendation ends only when it is carried out.',
    };
    throw new DomainError('invalid-transition', why.en, { facts: { why, from: status, action: 'close' } });
  }
  await tx.sql('update recommendations set closed_at = $2, row_version = row_version + 1 where id = $1', [
    id,
    tx.clock.now().toString(),
  ]);
  const clocks = await tx.sql<{ id: string }>(
    `select id from clocks where subject_type = 'recommendation' and subject_id = $1 and state = 'running'`,
    [id],
  );
  for (const clock of clocks) await finishClock(tx, actor, clock.id, { reason: 'Kiến nghị đã thực hiện xong' });
  recordAudit(tx, actor, { type: 'recommendation.closed', subject: { type: 'recommendation', id } });
  return getRecommendation(tx, actor, id);
}

async function lockOpen(tx: Tx, id: string, rowVersion: number): Promise<RecordedStatus> {
  const [row] = await tx.sql<{ status: RecordedStatus; closed_at: string | null; row_version: number }>(
    'select status, closed_at, row_version from recommendations where id = $1 for update',
    [id],
  );
  if (!row) throw new DomainError('not-found', 'There is no such recommendation.');
  if (row.row_version !== rowVersion) {
    throw new DomainError('version-conflict', 'Somebody noted something meanwhile. Look again.', {
      facts: { rowVersion: row.row_version },
    });
  }
  if (row.closed_at !== null) {
    const why = { vi: 'Kiến nghị đã kết thúc.', en: 'The recommendation is closed.' };
    throw new DomainError('invalid-transition', why.en, { facts: { why, from: 'closed', action: 'note' } });
  }
  return row.status;
}
