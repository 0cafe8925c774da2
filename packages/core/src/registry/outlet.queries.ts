import { decodeCursor, type Page, requireFound, type Tx, toPage } from '../platform/index.ts';
import type { OutletKind } from './outlet.ts';

export type OutletView = {
  id: string;
  code: string;
  name: string;
  kind: OutletKind;
  publisher: { id: string; code: string; name: string };
  licenceNumber: string | null;
  licenceValidTo: string | null;
  status: 'active' | 'suspended' | 'closed';
  domains: string[];
};

type Row = Omit<OutletView, 'publisher'> & { publisher_id: string; publisher_code: string; publisher_name: string };

const select = `
  select o.id, o.code, o.name, o.kind, o.licence_number as "licenceNumber",
         to_char(o.licence_valid_to, 'YYYY-MM-DD') as "licenceValidTo", o.status,
         p.id as publisher_id, p.code as publisher_code, p.name as publisher_name,
         coalesce((select json_agg(d.domain order by d.domain) from outlet_domains d where d.outlet_id = o.id), '[]') as domains
    from outlets o join publishers p on p.id = o.publisher_id`;

/** Outlets by name. */
export async function listOutlets(
  tx: Tx,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<OutletView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const rows = await tx.sql<Row>(
    `${select} where ($1::text is null or (o.name, o.id) > ($1, $2::uuid)) order by o.name, o.id limit $3`,
    [after[0], after[1], query.limit + 1],
  );
  return toPage(rows, query.limit, (row) => [row.name, row.id], toView);
}

/** @throws DomainError `not-found` */
export async function getOutlet(tx: Tx, id: string): Promise<OutletView> {
  const [row] = await tx.sql<Row>(`${select} where o.id = $1`, [id]);
  return toView(requireFound(row, 'outlet'));
}

function toView({ publisher_id, publisher_code, publisher_name, ...row }: Row): OutletView {
  return { ...row, publisher: { id: publisher_id, code: publisher_code, name: publisher_name } };
}
