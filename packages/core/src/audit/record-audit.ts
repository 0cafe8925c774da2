import type { ActorRef, Tx } from '../platform/index.ts';
import { genesisHash, hashEntry, hashedInstant } from './hash-entry.ts';

export type AuditDraft = {
  /** What was done, as `noun.verb`. */
  type: string;
  subject: { type: string; id: string };
  /** Facts that let a reader understand the change later; no secrets. Plain JSON. */
  data?: Record<string, unknown>;
};

const appending = Symbol('append audit entries');
const drafts = new WeakMap<Tx, (AuditDraft & { actor: ActorRef; at: string })[]>();

/** Any number that no other advisory lock of the program uses: it serialises the writers of the chain. */
const chainLock = 7_311_001;

/**
 * Notes what an operation does. The entries of a transaction are chained and written just before it commits,
 * so the lock that orders the chain is held as short as can be.
 */
export function recordAudit(tx: Tx, actor: ActorRef, draft: AuditDraft): void {
  const pending = drafts.get(tx) ?? [];
  drafts.set(tx, pending);
  pending.push({ ...draft, actor, at: hashedInstant(tx.clock.now()) });
  tx.beforeCommit(appending, () => append(tx, pending));
}

async function append(tx: Tx, pending: (AuditDraft & { actor: ActorRef; at: string })[]): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock($1)', [chainLock]);
  const [last] = await tx.sql<{ seq: number | string; hash: string }>(
    'select seq, hash from audit_log order by seq desc limit 1',
  );
  let seq = Number(last?.seq ?? 0);
  let prevHash = last?.hash ?? genesisHash;
  for (const draft of pending) {
    seq += 1;
    const entry = {
      seq,
      at: draft.at,
      actorKind: draft.actor.kind,
      actorId: draft.actor.id,
      actorName: draft.actor.name,
      type: draft.type,
      subjectType: draft.subject.type,
      subjectId: draft.subject.id,
      // What JSON can't carry (undefined, dates) is settled before it is hashed.
      data: JSON.parse(JSON.stringify(draft.data ?? {})) as Record<string, unknown>,
      prevHash,
    };
    const hash = hashEntry(entry);
    await tx.sql(
      `insert into audit_log (seq, at, actor_kind, actor_id, actor_name, type, subject_type, subject_id, data, prev_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)`,
      [
        seq,
        entry.at,
        entry.actorKind,
        entry.actorId,
        entry.actorName,
        entry.type,
        entry.subjectType,
        entry.subjectId,
        JSON.stringify(entry.data),
        prevHash,
        hash,
      ],
    );
    prevHash = hash;
  }
}
