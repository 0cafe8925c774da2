import { type Actor, mayOnAll } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import { DomainError, decodeCursor, type Page, type Tx, toPage } from '../../platform/index.ts';
import type { OutletKind } from '../../registry/index.ts';
import { wordsAsked } from '../words-asked.ts';
import type { LegalStatus, Licence } from './licence.ts';

/** A licence in a list. */
export type LicenceListItem = {
  id: string;
  publicId: string;
  number: string;
  procedure: { code: string; name: Bilingual };
  kind: Licence['kind'];
  publisher: { id: string; name: string };
  outlet: { id: string; code: string; name: string; kind: OutletKind } | null;
  subject: string;
  /** Today's, as last brought up to date: at least once an hour. */
  status: LegalStatus;
  /** ISO 8601, both days included; null where it has no end. */
  validFrom: string;
  validTo: string | null;
  suspendedUntil: string | null;
  versionNumber: number;
  rowVersion: number;
};

export type LicenceFilter = {
  /** Words of number, holder, place, what it is for and kind: all of them, by their beginning, with accents or without. */
  q?: string | undefined;
  status?: LegalStatus | undefined;
  procedure?: string | undefined;
  publisherId?: string | undefined;
  outletId?: string | undefined;
  /** ISO 8601: only licences whose last day is before it. */
  endsBefore?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The columns of a list item, from `licences l`. */
export const licenceItemColumns = `
  l.id, l.public_id as "publicId", l.number, l.kind, l.subject, l.status,
  to_char(l.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(l.valid_to, 'YYYY-MM-DD') as "validTo",
  to_char(l.suspended_until, 'YYYY-MM-DD') as "suspendedUntil", l.version_number as "versionNumber",
  l.row_version as "rowVersion", json_build_object('id', p.id, 'name', p.name) as publisher,
  case when o.id is null then null
       else json_build_object('id', o.id, 'code', o.code, 'name', o.name, 'kind', o.kind) end as outlet,
  json_build_object('code', l.procedure_code, 'name', coalesce(n.name,
    jsonb_build_object('vi', l.procedure_code, 'en', l.procedure_code))) as procedure`;
export const licenceItemJoins = `join publishers p on p.id = l.publisher_id left join outlets o on o.id = l.outlet_id
  left join names n on n.code = l.procedure_code`;
/** What the procedures of the licences in `page` are called; each definition, which is long, is looked into once. */
export const procedureNames = `names as materialized (
  select code, (select definition -> 'name' from procedure_versions v where v.code = c.code
                 order by v.version desc limit 1) as name
    from (select distinct procedure_code as code from page) c)`;

/**
 * Licences, the one issued last first. Whoever may only read their own publisher's sees those alone.
 * @throws DomainError `forbidden` for whoever may read none
 */
export async function listLicences(tx: Tx, actor: Actor, filter: LicenceFilter): Promise<Page<LicenceListItem>> {
  const own = ownOnly(actor);
  const [issuedAt, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
  const rows = await tx.sql<LicenceListItem & { issued_at: string }>(
    `with page as materialized (select * from licences
              where ($1::tsquery is null or search @@ $1::tsquery) and ($2::text is null or status = $2)
                and ($3::text is null or procedure_code = $3) and ($4::uuid is null or publisher_id = $4)
                and ($5::uuid is null or publisher_id = $5) and ($6::uuid is null or outlet_id = $6)
                and ($7::date is null or valid_to < $7)
                and ($8::timestamptz is null or (issued_at, id) < ($8, $9::uuid))
              order by issued_at desc, id desc limit $10), ${procedureNames}
     select ${licenceItemColumns}, l.issued_at::text as issued_at
       from page l ${licenceItemJoins}
      order by l.issued_at desc, l.id desc`,
    [
      wordsAsked(filter.q),
      filter.status ?? null,
      filter.procedure ?? null,
      own,
      filter.publisherId ?? null,
      filter.outletId ?? null,
      filter.endsBefore ?? null,
      issuedAt,
      id,
      filter.limit + 1,
    ],
  );
  return toPage(
    rows,
    filter.limit,
    (row) => [row.issued_at, row.id],
    ({ issued_at: _, ...item }) => item,
  );
}

/** The publisher a reader is confined to; null for those who read everybody's. @throws DomainError `forbidden` */
function ownOnly(actor: Actor): string | null {
  if (mayOnAll(actor, 'licence.read')) return null;
  if (actor.publisherId) return actor.publisherId;
  throw new DomainError('forbidden', 'Your role doesn’t allow this (licence.read).', {
    facts: { action: 'licence.read' },
  });
}
