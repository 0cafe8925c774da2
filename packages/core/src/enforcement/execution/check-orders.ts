import { timekeeperActor } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import { Case } from '../cases/case.ts';
import { today } from '../cases/case-clocks.ts';
import { dmy } from '../cases/case-sentences.ts';
import { allowCaseStep, endCaseStep, holdCase } from '../cases/case-step.ts';
import { CaseDecision } from '../decisions/decision.ts';
import { isStillThere, lookForOrder, type Sighting } from './look-for-order.ts';
import { Obligation } from './obligation.ts';
import { tellParty } from './tell-party.ts';

/** How long a look lasts, so that one run doesn't look twice; and how old a page may be before the crawler is sent. */
const minutesBetween = 30;
const hoursBeforeFetching = 20;

/**
 * Looks at what decisions ordered: whether a correction or a removal is seen on the outlet's pages, whether what was seen
 * stayed as long as it has to, and what is late. The crawler is sent to watched pages that it would leave alone by now.
 * What is seen is told; that it is enough, a person says.
 * @returns how many obligations were looked at; as many as `limit` means that more may be waiting
 */
export async function checkOrders(tx: Tx, { limit = 200 }: { limit?: number } = {}): Promise<number> {
  const due = await tx.sql<{ id: string; caseId: string }>(dueOrders, [
    tx.clock.now().subtract({ minutes: minutesBetween }).toString(),
    today(tx),
    tx.clock.now().toString(),
    limit,
  ]);
  for (const { id, caseId } of due) await checkOne(tx, id, caseId);
  return due.length;
}

/** Watched and open, or seen and not yet long enough there; or simply overdue. */
const dueOrders = `
  select o.id, o.case_id as "caseId"
    from obligations o join cases k on k.id = o.case_id
   where o.settled_at is null and (o.watch is not null or o.due_on < $2::date)
     and (o.looked_at is null or o.looked_at < $1) and k.state in ('decided', 'executed', 'closed')
  union all
  select o.id, o.case_id
    from obligations o join cases k on k.id = o.case_id
   where o.settled_at is not null and o.seen_at is not null and o.state = 'executed'
     and o.seen_at > $3::timestamptz - interval '60 days'
     and o.seen_at > $3::timestamptz - make_interval(days => (o.watch ->> 'keepDays')::int + 1)
     and (o.looked_at is null or o.looked_at < $1) and k.state in ('decided', 'executed', 'closed')
  order by 1 limit $4`;

async function checkOne(tx: Tx, id: string, caseId: string): Promise<void> {
  const kase = await tx.em.findOneOrFail(Case, { id: caseId });
  await holdCase(tx, kase);
  const obligation = await tx.em.findOneOrFail(Obligation, { id }, { refresh: true });
  const now = tx.clock.now();
  const lookedBefore = obligation.lookedAt;
  if (lookedBefore && Temporal.Instant.compare(lookedBefore, now.subtract({ minutes: minutesBetween })) >= 0) return;
  obligation.lookedAt = now;
  const { watch } = obligation;
  if (watch) await sendCrawler(tx, watch.itemId);
  if (watch && obligation.seenAt) await checkKept(tx, kase, obligation, obligation.seenAt);
  else if (watch) await look(tx, kase, obligation);
  if (!obligation.settledAt && !obligation.seenAt) await tellLate(tx, kase, obligation);
}

async function look(tx: Tx, kase: Case, obligation: Obligation): Promise<void> {
  const decision = await tx.em.findOneOrFail(CaseDecision, { id: obligation.decisionId });
  const vanished = await lastVanished(tx, obligation);
  const sighting = await lookForOrder(tx, obligation.watch!, vanished ?? decision.decidedAt);
  if (!sighting) return;
  obligation.seenAt = sighting.at;
  obligation.seenVersionId = sighting.versionId;
  await note(tx, kase, obligation, 'seen', seenWords(obligation, sighting), {
    ...{ itemId: sighting.itemId, versionId: sighting.versionId, url: sighting.url, title: sighting.title },
    excerpt: sighting.excerpt,
  });
}

function seenWords({ watch }: Obligation, { title, excerpt }: Sighting): string {
  if (watch!.what === 'removal') return `Trang “${title}” không còn truy cập được; chờ thanh tra viên xác nhận đã gỡ`;
  return `Thấy nội dung cải chính, xin lỗi tại “${title}”: ${excerpt}; chờ thanh tra viên xác nhận`;
}

/** What was seen has to stay: that it went earlier is told, and it is looked for again. */
async function checkKept(tx: Tx, kase: Case, obligation: Obligation, seenAt: Temporal.Instant): Promise<void> {
  const { keepDays } = obligation.watch!;
  const keptFor = seenAt.until(tx.clock.now()).total({ unit: 'hours' }) / 24;
  const isOver = keptFor > keepDays && (obligation.watch!.what === 'correction' || obligation.settledAt);
  if (isOver || (await isStillThere(tx, obligation))) return;
  obligation.seenAt = null;
  obligation.seenVersionId = null;
  const what =
    obligation.watch!.what === 'removal' ? 'Trang đã gỡ nay lại truy cập được' : 'Nội dung cải chính, xin lỗi đã bị gỡ';
  await note(tx, kase, obligation, 'vanished', `${what}, chưa đủ ${keepDays} ngày: ${obligation.text}`, {
    seenAt: seenAt.toString(),
  });
}

async function tellLate(tx: Tx, kase: Case, obligation: Obligation): Promise<void> {
  const { id, dueOn, text } = obligation;
  if (!dueOn || dueOn >= today(tx) || obligation.kind === 'suspension') return;
  const [told] = await tx.sql(
    `select 1 from case_events where case_id = $1 and action = 'watch-order' and data @> $2::jsonb limit 1`,
    [kase.id, JSON.stringify({ what: 'late', obligationId: id, dueOn })],
  );
  if (told) return;
  await note(tx, kase, obligation, 'late', `Quá hạn từ sau ngày ${dmy(dueOn)}: ${text}`, {});
  await tellParty(tx, kase, {
    key: `order-late:${id}:${dueOn}`,
    kind: 'case-order',
    subject: `Hồ sơ vụ việc số ${kase.number}: quá hạn thi hành`,
    body: `Nghĩa vụ “${text}” phải thực hiện chậm nhất ngày ${dmy(dueOn)} mà chưa được ghi nhận là đã thực hiện. Nếu đã thực hiện, đề nghị Quý đơn vị báo lại; nếu chưa, quyết định có thể bị cưỡng chế thi hành.`,
  });
}

async function note(
  tx: Tx,
  kase: Case,
  { id, dueOn }: Obligation,
  what: 'seen' | 'vanished' | 'late',
  words: string,
  data: Record<string, unknown>,
): Promise<void> {
  const step = await allowCaseStep(tx, timekeeperActor, kase, 'watch-order');
  await endCaseStep(tx, timekeeperActor, kase, step, {
    note: words,
    isPublic: what === 'late',
    data: { what, obligationId: id, dueOn: dueOn ?? null, ...data },
  });
}

/** What vanished once counts again only when it is published anew. */
async function lastVanished(tx: Tx, { id, caseId }: Obligation): Promise<Temporal.Instant | null> {
  const [row] = await tx.sql<{ at: string }>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from case_events
      where case_id = $1 and action = 'watch-order' and data @> $2::jsonb order by seq desc limit 1`,
    [caseId, JSON.stringify({ what: 'vanished', obligationId: id })],
  );
  return row ? Temporal.Instant.from(row.at) : null;
}

/** A page isn't fetched any more a month after it was first seen; a watched one is, once a day. */
async function sendCrawler(tx: Tx, itemId: string | null): Promise<void> {
  if (!itemId) return;
  const now = tx.clock.now();
  await tx.sql(
    `update watched_pages p set next_fetch_at = $2
       from sources s
      where s.id = p.source_id and s.kind <> 'drop-folder' and p.item_id = $1
        and (p.last_fetched_at is null or p.last_fetched_at < $3) and (p.next_fetch_at is null or p.next_fetch_at > $2)`,
    [itemId, now.toString(), now.subtract({ hours: hoursBeforeFetching }).toString()],
  );
}
