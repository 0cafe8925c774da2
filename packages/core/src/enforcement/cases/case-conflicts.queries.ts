import { type Tx, toInstant } from '../../platform/index.ts';
import type { Case } from './case.ts';
import type { KnownConflict } from './case-actions.ts';
import { workedOnDossier } from './case-sentences.ts';

/** What a case is about, as far as somebody's other work may touch it. */
type Concerned = Pick<Case, 'id' | 'outletId' | 'licenceId' | 'publisherId'>;

/**
 * Everybody who keeps out of a case: those who said so, and those who brought the outlet its licence or judged its
 * dossiers. What is found is found anew each time, so that a dossier that is signed tomorrow counts tomorrow.
 */
export async function knownConflicts(tx: Tx, kase: Concerned): Promise<KnownConflict[]> {
  return [...(await declared(tx, kase)), ...(await detected(tx, kase))];
}

async function declared(tx: Tx, { id }: Concerned): Promise<KnownConflict[]> {
  const rows = await tx.sql<{ userId: string; userName: string | null; reason: string; at: string; by: string }>(
    `select c.user_id as "userId", u.name as "userName", c.reason, c.at, c.actor_name as by
       from case_conflicts c left join users u on u.id::text = c.user_id
      where c.case_id = $1 and c.kind = 'declared' order by c.at, c.id`,
    [id],
  );
  return rows.map(({ userId, userName, reason, at, by }) => ({
    ...{ userId, userName: userName ?? by, kind: 'declared' },
    reason: { vi: reason, en: reason },
    at: toInstant(at),
  }));
}

type WorkRow = { userId: string; userName: string; action: string; code: string; at: string };

async function detected(tx: Tx, { outletId, licenceId, publisherId }: Concerned): Promise<KnownConflict[]> {
  if (!publisherId || (!outletId && !licenceId)) return [];
  const rows = await tx.sql<WorkRow>(
    `select distinct on (e.actor_id) e.actor_id as "userId", e.actor_name as "userName", e.action, d.code, e.at
       from dossiers d join dossier_events e on e.dossier_id = d.id
      where d.publisher_id = $1 and e.actor_kind = 'user' and e.action in ('propose', 'endorse', 'sign', 'acknowledge')
        and (d.outlet_id = $2 or d.licence_id = $3
             or d.id in (select l.dossier_id from licence_decisions l where l.licence_id = $3))
      order by e.actor_id, e.at desc`,
    [publisherId, outletId ?? null, licenceId ?? null],
  );
  return rows.map(({ userId, userName, action, code, at }) => ({
    ...{ userId, userName, kind: 'detected' },
    reason: workedOnDossier(action, code),
    at: toInstant(at),
  }));
}
