import { personNames } from '../../identity/index.ts';
import type { Violation } from '../../law/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { OfficeTitle } from '../decisions/decision.ts';
import { bracketFor, type JudgedAct, sectorOf } from '../law/index.ts';
import type { Case, Party } from './case.ts';
import type { CaseFacts } from './case-actions.ts';
import { explanationUntil, today } from './case-clocks.ts';
import { knownConflicts } from './case-conflicts.queries.ts';
import { foldCase } from './case-position.ts';
import type { CaseAction } from './case-states.ts';

type EventRow = { action: CaseAction; actorId: string; data: Record<string, unknown> };
type FindingRow = { id: string; number: number; violation: Violation; instrument: string; article: string | null };

/** Reads what decides on who may do what with a case now. */
export async function readCaseFacts(tx: Tx, kase: Case): Promise<CaseFacts> {
  const day = today(tx);
  const events = await tx.sql<EventRow>(
    `select action, actor_id as "actorId", data from case_events where case_id = $1 order by seq`,
    [kase.id],
  );
  const findings = await standingFindings(tx, kase);
  const position = foldCase(events);
  const counts = await readCounts(tx, kase);
  const names = kase.assigneeId ? await personNames(tx, [kase.assigneeId]) : new Map<string, string>();
  return {
    today: day,
    position,
    findings: findings.map(({ number }) => number),
    acts: toActs(findings, kase.party.kind),
    unanswered: await unansweredFindings(tx, kase),
    silent: silentFindings(findings, events),
    explanationUntil: await explanationUntil(tx, kase),
    explanationExtended: sinceRecord(events).some(({ action }) => action === 'extend-explanation'),
    recordMakers: events.flatMap(({ action, actorId }) => (action === 'make-record' ? [actorId] : [])),
    conflicts: await knownConflicts(tx, kase),
    proposal: counts.proposedById === null ? null : { proposedById: counts.proposedById },
    offices: await officesOn(tx, day),
    complaintHandlers: counts.handlers,
    openObligations: Number(counts.obligations),
    openComplaints: Number(counts.complaints),
    assigneeName: kase.assigneeId ? (names.get(kase.assigneeId) ?? null) : null,
  };
}

/** The acts of a case that stand, for this kind of party: what competence is decided by. */
export async function judgedActsOf(tx: Tx, kase: Pick<Case, 'id' | 'party'>): Promise<JudgedAct[]> {
  return toActs(await standingFindings(tx, kase), kase.party.kind);
}

function toActs(findings: readonly FindingRow[], partyKind: Party['kind']): JudgedAct[] {
  return findings.flatMap(({ violation, instrument, article }) => {
    const sector = sectorOf(instrument, article);
    return sector ? [{ sector, maxVnd: bracketFor(violation, partyKind)?.maxVnd ?? null }] : [];
  });
}

async function standingFindings(tx: Tx, { id }: Pick<Case, 'id'>): Promise<FindingRow[]> {
  return tx.sql<FindingRow>(
    `select f.id, f.number, f.violation, i.code as instrument, v.article
       from findings f
       join law_provision_versions v on v.id = f.provision_version_id
       join law_provisions p on p.id = v.provision_id
       join law_instruments i on i.id = p.instrument_id
      where f.case_id = $1 and f.dropped_at is null order by f.number`,
    [id],
  );
}

async function unansweredFindings(tx: Tx, { id }: Case): Promise<number[]> {
  const rows = await tx.sql<{ number: number }>(
    `select distinct f.number from findings f join finding_replies r on r.finding_id = f.id
      where f.case_id = $1 and f.dropped_at is null and r.kind <> 'no-answer'
        and not exists (select 1 from finding_answers a where a.reply_id = r.id)
      order by f.number`,
    [id],
  );
  return rows.map(({ number }) => number);
}

/** What was said, or that nothing was, counts from the record that holds. */
function silentFindings(findings: readonly FindingRow[], events: readonly EventRow[]): number[] {
  const heard = sinceRecord(events).flatMap(({ action, data }) => {
    return action === 'record-reply' && Array.isArray(data.findingIds) ? (data.findingIds as string[]) : [];
  });
  return findings.filter(({ id }) => !heard.includes(id)).map(({ number }) => number);
}

function sinceRecord(events: readonly EventRow[]): readonly EventRow[] {
  return events.slice(events.findLastIndex(({ action }) => action === 'make-record') + 1);
}

type Counts = { proposedById: string | null; obligations: string; complaints: string; handlers: string[] };

async function readCounts(tx: Tx, { id }: Case): Promise<Counts> {
  const [row] = await tx.sql<Counts>(
    `select (select proposed_by_id from decision_proposals where case_id = $1 and state = 'open') as "proposedById",
            (select count(*) from obligations where case_id = $1 and settled_at is null) as obligations,
            (select count(*) from complaints
              where case_id = $1 and state in ('received', 'accepted', 'suspended')) as complaints,
            (select coalesce(json_agg(handler_id), '[]') from complaints
              where case_id = $1 and handler_id is not null) as handlers`,
    [id],
  );
  return row!;
}

/** An office somebody holds: their own, or one that was delegated to them. */
export type HeldOffice = { id: string; userId: string; title: OfficeTitle; delegatedById: string | null };

/** Who holds which office on a day, by themselves or by delegation. */
export async function officesOn(tx: Tx, day: string): Promise<HeldOffice[]> {
  return tx.sql<HeldOffice>(
    `select id, user_id as "userId", title, delegated_by_id as "delegatedById" from office_holders
      where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) order by valid_from, id`,
    [day],
  );
}
