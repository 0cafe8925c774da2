import { recordAudit } from '../../audit/index.ts';
import { type Actor, timekeeperActor } from '../../identity/index.ts';
import { officeDay, oneAtATime, type Tx } from '../../platform/index.ts';
import { type Finding, findOutletSignals } from './find-outlet-signals.ts';
import { type Standing, standingOn } from './licence-standing.ts';
import { loadOutletFacts } from './outlet-facts.queries.ts';
import { outletSignalCodes } from './outlet-signal.ts';
import { cleared } from './signal-words.ts';

export type OutletCheck = { raised: number; cleared: number };

type OpenSignal = { id: string; code: string; detail: string };
type LiveChecks = ReadonlyMap<string, string>;

/**
 * Holds an outlet's output against its licences: raises what is new, refreshes what is still there, and clears what is
 * gone. To be called by whatever changes a licence, in the same transaction, and from time to time. It sanctions nothing.
 */
export async function checkOutlet(
  tx: Tx,
  outletId: string,
  { actor = timekeeperActor }: { actor?: Actor } = {},
): Promise<OutletCheck> {
  await oneAtATime(tx, `outlet-signals ${outletId}`);
  const facts = await loadOutletFacts(tx, outletId);
  if (!facts) return { raised: 0, cleared: 0 };
  const today = officeDay(tx.clock.now());
  const standing = standingOn(facts, today.toString());
  const live = await liveChecks(tx);
  const findings = (await findOutletSignals(tx, facts, standing, today)).filter(({ code }) => live.has(code));
  const open = await tx.sql<OpenSignal>(
    'select id, code, detail from outlet_signals where outlet_id = $1 and cleared_at is null',
    [outletId],
  );
  const gone = open.filter((signal) => !findings.some((finding) => isSame(signal, finding)));
  const fresh = findings.filter((finding) => !open.some((signal) => isSame(signal, finding)));
  for (const signal of open) {
    const still = findings.find((finding) => isSame(signal, finding));
    if (still) await refresh(tx, signal.id, still, live);
  }
  for (const finding of fresh) await raise(tx, actor, outletId, finding, live);
  for (const signal of gone) await clear(tx, actor, outletId, signal, standing, live);
  await tx.sql(
    `insert into outlet_checks (outlet_id, checked_at) values ($1, $2)
     on conflict (outlet_id) do update set checked_at = excluded.checked_at`,
    [outletId, tx.clock.now().toString()],
  );
  return { raised: fresh.length, cleared: gone.length };
}

/**
 * Checks the outlets that weren't checked for longest, a bounded number of them.
 * @returns how many were due and checked; as many as `limit` means that more may be due
 */
export async function checkOutlets(
  tx: Tx,
  { limit = 50, everyMinutes = 60 }: { limit?: number; everyMinutes?: number } = {},
): Promise<OutletCheck & { checked: number }> {
  const due = await tx.sql<{ id: string }>(
    `select o.id from outlets o left join outlet_checks c on c.outlet_id = o.id
      where c.checked_at is null or c.checked_at <= $1
      order by c.checked_at nulls first, o.id limit $2`,
    [tx.clock.now().subtract({ minutes: everyMinutes }).toString(), limit],
  );
  const sum = { raised: 0, cleared: 0 };
  for (const { id } of due) {
    const done = await checkOutlet(tx, id);
    sum.raised += done.raised;
    sum.cleared += done.cleared;
  }
  return { ...sum, checked: due.length };
}

/** The current version of each check that is in use, by code. */
async function liveChecks(tx: Tx): Promise<LiveChecks> {
  const rows = await tx.sql<{ code: string; version: string }>(
    `select code, current_version_id as version from rules where status = 'live' and code = any ($1)`,
    [[...outletSignalCodes]],
  );
  return new Map(rows.map(({ code, version }) => [code, version]));
}

function isSame(signal: OpenSignal, finding: Finding): boolean {
  return signal.code === finding.code && signal.detail === finding.detail;
}

async function raise(tx: Tx, actor: Actor, outletId: string, finding: Finding, live: LiveChecks): Promise<void> {
  const id = tx.ids.next();
  const { code, detail, note, facts } = finding;
  await tx.sql(
    `insert into outlet_signals (id, outlet_id, code, detail, rule_version_id, note, facts, newest_item_id, since,
                                 raised_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9, $10, $10)`,
    [
      id,
      outletId,
      code,
      detail,
      live.get(code),
      JSON.stringify(note),
      JSON.stringify(facts),
      facts.examples[0] ?? null,
      facts.firstDay,
      tx.clock.now().toString(),
    ],
  );
  recordAudit(tx, actor, {
    type: 'outlet-signal.raised',
    subject: { type: 'outlet', id: outletId },
    data: { signalId: id, code, detail, note, facts },
  });
}

async function refresh(tx: Tx, id: string, { code, note, facts }: Finding, live: LiveChecks): Promise<void> {
  await tx.sql(
    `update outlet_signals set rule_version_id = $2, note = $3::jsonb, facts = $4::jsonb, newest_item_id = $5,
            since = $6, last_seen_at = $7
      where id = $1`,
    [
      id,
      live.get(code),
      JSON.stringify(note),
      JSON.stringify(facts),
      facts.examples[0] ?? null,
      facts.firstDay,
      tx.clock.now().toString(),
    ],
  );
}

async function clear(
  tx: Tx,
  actor: Actor,
  outletId: string,
  { id, code, detail }: OpenSignal,
  standing: Standing,
  live: LiveChecks,
): Promise<void> {
  const note = cleared(standing, live.has(code));
  await tx.sql('update outlet_signals set cleared_at = $2, cleared_note = $3::jsonb where id = $1', [
    id,
    tx.clock.now().toString(),
    JSON.stringify(note),
  ]);
  recordAudit(tx, actor, {
    type: 'outlet-signal.cleared',
    subject: { type: 'outlet', id: outletId },
    data: { signalId: id, code, detail, note },
  });
}
