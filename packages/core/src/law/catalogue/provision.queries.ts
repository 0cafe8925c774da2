import { decodeCursor, type Page, requireFound, type Tx, toPage } from '../../platform/index.ts';
import { foldAccents } from '../../platform/text.ts';
import type { CatalogueConfidence } from './confidence.ts';
import type { ProvisionKind } from './provision.ts';
import { type ProvisionVersionView, toVersionView, type VersionRow, versionColumns } from './provision-view.ts';

export type ProvisionView = {
  id: string;
  code: string;
  instrument: { code: string; number: string; name: string };
  /** The text that applies on the day that was asked for; without one, the text of the latest first day. */
  version: ProvisionVersionView;
  versionCount: number;
  rowVersion: number;
};

export type ProvisionQuery = {
  /** Words that must all be there, with or without their accents. */
  q?: string | undefined;
  /** The instrument's code. */
  instrument?: string | undefined;
  kind?: ProvisionKind | undefined;
  confidence?: CatalogueConfidence | undefined;
  confirmed?: boolean | undefined;
  /** Only what applies on this day, in the text of that day. ISO 8601. */
  on?: string | undefined;
};

type Row = VersionRow & {
  provision_id: string;
  code: string;
  instrument_code: string;
  instrument_number: string;
  instrument_name: string;
  version_count: string;
  row_version: number;
  sort_key: string;
};

/**
 * The version for day `$1`: of those that have begun, the one that began last, and of two that began on one day the one
 * that was written later. It may have ended before that day, which `inForce` asks. Without a day, the same of them all.
 */
const versionOfDay = (table: string, owner: string) => `
  select * from ${table} where ${owner} and ($1::date is null or valid_from <= $1)
   order by valid_from desc nulls last, number desc limit 1`;

const inForce = `($1::date is null or (
  (v.valid_to is null or v.valid_to >= $1) and iv.valid_from is not null and (iv.valid_to is null or iv.valid_to >= $1)))`;

/** By instrument and place in it: article 9 before 10, 28 before 28a. */
const sortKey = `(i.code || ' ' || lpad(coalesce(substring(v.article from '^[0-9]+'), '9999'), 4, '0')
  || coalesce(substring(v.article from '[a-zđ]$'), ' ')
  || lpad(coalesce(substring(v.clause from '^[0-9]+'), '0'), 4, '0') || coalesce(substring(v.clause from '[a-zđ]$'), ' ')
  || coalesce(v.point, ' ') || ' ' || p.code) collate "C"`;

const select = `
  select p.id as provision_id, p.code, p.row_version, i.code as instrument_code, i.number as instrument_number,
         iv.name as instrument_name, ${sortKey} as sort_key, ${versionColumns},
         (select count(*) from law_provision_versions a where a.provision_id = p.id) as version_count
    from law_provisions p
    join law_instruments i on i.id = p.instrument_id
    join lateral (${versionOfDay('law_instrument_versions', 'instrument_id = i.id')}) iv on true
    join lateral (${versionOfDay('law_provision_versions', 'provision_id = p.id')}) v on true
    left join law_provision_confirmations f on f.provision_version_id = v.id
   where ${inForce}`;

/** Provisions by instrument and place in it. */
export async function listProvisions(
  tx: Tx,
  query: ProvisionQuery & { cursor?: string | undefined; limit: number },
): Promise<Page<ProvisionView>> {
  const [after] = query.cursor ? decodeCursor(query.cursor, 1) : [null];
  const words = foldAccents(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const rows = await tx.sql<Row>(
    `${select}
       and not exists (select 1 from unnest($2::text[]) word where strpos(v.search_text, word) = 0)
       and ($3::text is null or i.code = $3)
       and ($4::text is null or v.kind = $4)
       and ($5::text is null or v.confidence = $5)
       and ($6::boolean is null or (f.confirmed_at is not null) = $6)
       and ($7::text is null or ${sortKey} > $7)
     order by ${sortKey} limit $8`,
    [
      ...[query.on ?? null, words, query.instrument ?? null, query.kind ?? null, query.confidence ?? null],
      ...[query.confirmed ?? null, after === null ? null : String(after), query.limit + 1],
    ],
  );
  return toPage(rows, query.limit, (row) => [row.sort_key], toProvisionView);
}

/** @throws DomainError `not-found` */
export async function getProvision(tx: Tx, code: string): Promise<ProvisionView> {
  const [row] = await tx.sql<Row>(`${select} and p.code = $2`, [null, code]);
  return toProvisionView(requireFound(row, 'provision'));
}

/**
 * The provision in the text that applied on a day, or null when it, or its instrument, was not in force. Acts are
 * judged by the text in force when they ended (Decree 118/2021 Art 7).
 * @throws DomainError `not-found` when the catalogue has no such code
 */
export async function provisionOn(tx: Tx, code: string, day: Temporal.PlainDate): Promise<ProvisionView | null> {
  const [row] = await tx.sql<Row>(`${select} and p.code = $2`, [day.toString(), code]);
  if (row) return toProvisionView(row);
  await getProvision(tx, code);
  return null;
}

function toProvisionView(row: Row): ProvisionView {
  return {
    id: row.provision_id,
    code: row.code,
    instrument: { code: row.instrument_code, number: row.instrument_number, name: row.instrument_name },
    version: toVersionView(row),
    versionCount: Number(row.version_count),
    rowVersion: row.row_version,
  };
}
