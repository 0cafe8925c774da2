import { type Tx, toInstant } from '../../platform/index.ts';
import { correctionExcerpt, countCorrections, speaksOf } from './correction-words.ts';
import type { Obligation } from './obligation.ts';

/** What was found on the outlet's own pages. */
export type Sighting = {
  at: Temporal.Instant;
  itemId: string;
  versionId: string | null;
  title: string;
  url: string | null;
  /** The words around it; empty where a page is gone. */
  excerpt: string;
};

type ItemRow = { id: string; title: string; url: string | null; absentSince: string | null };
type VersionRow = {
  id: string;
  itemId: string;
  number: number;
  title: string;
  body: string;
  recordedAt: string;
  url: string | null;
};

/** Items an outlet published since that are looked through for a correction. */
const mostItems = 200;

const asPrinted = ['cải chính', 'Cải chính', 'CẢI CHÍNH', 'đính chính', 'Đính chính', 'ĐÍNH CHÍNH'];
const apologies = ['xin lỗi', 'Xin lỗi', 'XIN LỖI'];
/** A first, coarse look for the database; how the words are really written is looked at here. */
const patterns = [...asPrinted, ...apologies].map((words) => `%${words}%`);

/**
 * Looks on the outlet's pages, as they were fetched last, for what was ordered: the page gone; or words of correction in a
 * newer version of the article, or in a new one that speaks of it. Nothing here fetches.
 * @param since when it was ordered
 */
export async function lookForOrder(
  tx: Tx,
  watch: NonNullable<Obligation['watch']>,
  since: Temporal.Instant,
): Promise<Sighting | null> {
  if (!watch.itemId) return null;
  const [item] = await tx.sql<ItemRow>(
    'select id, title, url, absent_since as "absentSince" from items where id = $1',
    [watch.itemId],
  );
  if (!item) return null;
  if (watch.what === 'removal') {
    return item.absentSince === null
      ? null
      : {
          at: toInstant(item.absentSince),
          itemId: item.id,
          versionId: null,
          title: item.title,
          url: item.url,
          excerpt: '',
        };
  }
  return (await inTheItem(tx, item, since)) ?? (await inAnother(tx, item, watch.outletId, since));
}

/** Whether what was seen is still there: the page still gone, or the words still on a page that is there. */
export async function isStillThere(tx: Tx, obligation: Obligation): Promise<boolean> {
  const { watch, seenVersionId } = obligation;
  if (watch?.what === 'removal') {
    const [item] = await tx.sql<{ gone: boolean }>('select absent_since is not null as gone from items where id = $1', [
      watch.itemId,
    ]);
    return item?.gone ?? true;
  }
  const [row] = await tx.sql<{ gone: boolean; title: string; body: string }>(
    `select i.absent_since is not null as gone, now.title, now.body
       from item_versions seen
       join items i on i.id = seen.item_id
       join item_versions now on now.id = i.current_version_id
      where seen.id = $1`,
    [seenVersionId],
  );
  return row !== undefined && !row.gone && countCorrections(textOf(row)) > 0;
}

/** A newer version that has more words of correction than the one that was there when it was ordered. */
async function inTheItem(tx: Tx, { id, url }: ItemRow, since: Temporal.Instant): Promise<Sighting | null> {
  const versions = await tx.sql<VersionRow>(
    `select v.id, v.item_id as "itemId", v.number, v.title, v.body, v.recorded_at as "recordedAt", $3::text as url
       from item_versions v
      where v.item_id = $1
        and v.number >= (select coalesce(max(b.number), 0) from item_versions b where b.item_id = $1 and b.recorded_at <= $2)
      order by v.number limit ${mostItems}`,
    [id, since.toString(), url],
  );
  const before = versions.find((each) => isBefore(each, since));
  const least = before ? countCorrections(textOf(before)) : 0;
  const found = versions.find((each) => !isBefore(each, since) && countCorrections(textOf(each)) > least);
  return found ? toSighting(found) : null;
}

/** A new item of the outlet that corrects or apologises, and speaks of the article. */
async function inAnother(tx: Tx, item: ItemRow, outletId: string, since: Temporal.Instant): Promise<Sighting | null> {
  const candidates = await tx.sql<VersionRow>(
    `select v.id, v.item_id as "itemId", v.number, v.title, v.body, v.recorded_at as "recordedAt", i.url
       from items i join item_versions v on v.id = i.current_version_id
      where i.outlet_id = $1 and i.first_seen_at >= $2 and i.absent_since is null and i.id <> $3
        and (v.title like any ($4) or v.body like any ($4))
      order by i.first_seen_at, i.id limit ${mostItems}`,
    [outletId, since.toString(), item.id, patterns],
  );
  const found = candidates.find((each) => countCorrections(textOf(each)) > 0 && speaksOf(textOf(each), item.title));
  return found ? toSighting(found) : null;
}

function isBefore({ recordedAt }: VersionRow, since: Temporal.Instant): boolean {
  return Temporal.Instant.compare(toInstant(recordedAt), since) <= 0;
}

function textOf({ title, body }: { title: string; body: string }): string {
  return `${title}\n${body}`;
}

function toSighting(version: VersionRow): Sighting {
  const { id, itemId, title, url, recordedAt } = version;
  return { at: toInstant(recordedAt), itemId, versionId: id, title, url, excerpt: correctionExcerpt(textOf(version)) };
}
