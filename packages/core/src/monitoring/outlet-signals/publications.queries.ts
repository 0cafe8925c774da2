import { officeDay, officeTimeZone, type Tx, toInstant } from '../../platform/index.ts';
import type { Masthead } from '../item.ts';
import type { SignalFacts } from './outlet-signal.ts';

/** What an outlet published in a time, as a signal tells of it; null when there was nothing. */
export type Publications = Omit<SignalFacts, 'licenceNumber'> | null;

/** Counting stops here: a signal needs to say "many", not how many exactly. */
const countedAtMost = 1_000;
const exampleCount = 5;
/** Hosts and languages that are told apart; the ones with most items first. */
const groupsAtMost = 20;

// An item stands on the day it says it was published; where it says nothing, on the day it was first seen.
const at = 'coalesce(i.published_at, i.first_seen_at)';

type Row = { count: string; first: string | null; last: string | null; examples: string[] };

/** Items from a day on (ISO 8601, at the office), of one kind where one is named. */
export async function publishedSince(
  tx: Tx,
  outletId: string,
  day: string,
  kind: 'broadcast' | null = null,
): Promise<Publications> {
  const [row] = await tx.sql<Row>(
    `with found as (
       select i.id, ${at} as at from items i
        where i.outlet_id = $1 and i.current_version_id is not null and ${at} >= $2 and ($3::text is null or i.kind = $3)
        order by ${at} desc limit ${countedAtMost + 1})
     select count(*) as count, max(at) as last,
            (select ${at} from items i
              where i.outlet_id = $1 and i.current_version_id is not null and ${at} >= $2
                and ($3::text is null or i.kind = $3)
              order by ${at} limit 1) as first,
            (select coalesce(array_agg(id), '{}')
               from (select id from found order by at desc, id desc limit ${exampleCount}) newest) as examples
       from found`,
    [outletId, startOf(day), kind],
  );
  return row ? toPublications(row) : null;
}

type GroupRow = Row & { key: string | null };

/** Items from a day on, by the host of their address as it stands there; what has no address is left out. */
export async function publishedByHost(tx: Tx, outletId: string, day: string): Promise<Map<string, Publications>> {
  return grouped(tx, outletId, day, `substring(lower(i.url) from '^https?://([^/?#@]+)')`);
}

/** Items from a day on, by the language their page says it is in: the primary tag, such as `vi`. */
export async function publishedByLanguage(tx: Tx, outletId: string, day: string): Promise<Map<string, Publications>> {
  return grouped(
    tx,
    outletId,
    day,
    `(select lower(substring(v.language from '^[A-Za-z]{2,3}')) from item_versions v where v.id = i.current_version_id)`,
  );
}

async function grouped(tx: Tx, outletId: string, day: string, key: string): Promise<Map<string, Publications>> {
  const rows = await tx.sql<GroupRow>(
    `with found as materialized (
       select i.id, ${at} as at, ${key} as key from items i
        where i.outlet_id = $1 and i.current_version_id is not null and ${at} >= $2
        order by ${at} desc limit 5000)
     select key, count(*) as count, min(at) as first, max(at) as last,
            (array_agg(id order by at desc, id desc))[1:${exampleCount}] as examples
       from found where key is not null group by key order by count(*) desc, key limit ${groupsAtMost}`,
    [outletId, startOf(day)],
  );
  return new Map(rows.map((row) => [row.key ?? '', toPublications(row)]));
}

export type MastheadRow = { itemId: string; day: string; masthead: Masthead };

/** The newest items whose page names a licence, the newest first. */
export async function newestMastheads(tx: Tx, outletId: string, day: string, limit: number): Promise<MastheadRow[]> {
  const rows = await tx.sql<{ id: string; at: string; masthead: Masthead }>(
    `select i.id, ${at} as at, v.masthead
       from items i join item_versions v on v.id = i.current_version_id
      where i.outlet_id = $1 and ${at} >= $2 and jsonb_array_length(v.masthead->'licenceNumbers') > 0
      order by ${at} desc, i.id desc limit $3`,
    [outletId, startOf(day), limit],
  );
  return rows.map((row) => ({ itemId: row.id, day: dayOf(row.at), masthead: row.masthead }));
}

function toPublications({ count, first, last, examples }: Row): Publications {
  if (first === null || last === null) return null;
  return {
    itemCount: Math.min(Number(count), countedAtMost),
    atLeast: Number(count) > countedAtMost,
    firstDay: dayOf(first),
    lastDay: dayOf(last),
    examples,
  };
}

function startOf(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(officeTimeZone).toInstant().toString();
}

function dayOf(instant: string): string {
  return officeDay(toInstant(instant)).toString();
}
