import { recordAudit } from '../audit/index.ts';
import type { Actor, Authorized } from '../identity/index.ts';
import { DomainError, type Tx } from '../platform/index.ts';
import { fetchSourceJob } from './jobs.ts';
import type { Source } from './source.ts';

export type UpdateSourceInput = {
  rowVersion: number;
  enabled?: boolean | undefined;
  intervalSeconds?: number | undefined;
  name?: string | undefined;
  local?: boolean | undefined;
};

/**
 * @throws DomainError `version-conflict` when someone else changed it since it was read, `invalid-input` for a drop folder
 *   that wouldn't be local any more
 */
export async function updateSource(
  tx: Tx,
  actor: Actor,
  source: Authorized<Source, 'source.manage'>,
  input: UpdateSourceInput,
): Promise<Source> {
  if (source.kind === 'drop-folder' && input.local === false) {
    const detail = 'A drop folder is on this machine: it stays local.';
    throw new DomainError('invalid-input', detail, { fieldErrors: [{ pointer: '/local', detail }] });
  }
  const before = {
    enabled: source.enabled,
    intervalSeconds: source.intervalSeconds,
    name: source.name,
    local: source.local,
  };
  const changed = await tx.sql(
    `update sources set
        enabled = coalesce($3, enabled), interval_seconds = coalesce($4, interval_seconds),
        name = coalesce($5, name), local = coalesce($6, local), row_version = row_version + 1,
        next_fetch_at = case when $3 and not enabled then $7 else next_fetch_at end
      where id = $1 and row_version = $2 returning id`,
    [
      source.id,
      input.rowVersion,
      input.enabled ?? null,
      input.intervalSeconds ?? null,
      input.name ?? null,
      input.local ?? null,
      tx.clock.now().toString(),
    ],
  );
  if (changed.length === 0) {
    throw new DomainError(
      'version-conflict',
      'Someone changed this source meanwhile. Look at it again before you save.',
      {
        facts: { rowVersion: source.rowVersion },
      },
    );
  }
  await tx.em.refresh(source);
  const after = {
    enabled: source.enabled,
    intervalSeconds: source.intervalSeconds,
    name: source.name,
    local: source.local,
  };
  recordAudit(tx, actor, {
    type: 'source.changed',
    subject: { type: 'source', id: source.id },
    data: { before, after },
  });
  return source;
}

/** Has a source read now. @returns the job's id, or null when it is already waiting or being read */
export async function runSource(
  tx: Tx,
  actor: Actor,
  source: Authorized<Source, 'source.run'>,
): Promise<string | null> {
  recordAudit(tx, actor, { type: 'source.run', subject: { type: 'source', id: source.id }, data: { url: source.url } });
  return tx.jobs.enqueue(fetchSourceJob, { sourceId: source.id }, { singletonKey: source.id, priority: 10 });
}
