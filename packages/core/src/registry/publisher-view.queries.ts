import { decodeCursor, type Page, requireFound, type Tx, toPage } from '../platform/index.ts';
import { foldAccents } from '../platform/text.ts';

export type PublisherView = {
  id: string;
  code: string;
  name: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  outlets: { id: string; name: string }[];
};

const select = `
  select p.id, p.code, p.name, p.address, p.phone, p.email,
         coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
                     from outlets o where o.publisher_id = p.id), '[]') as outlets
    from publishers p`;

/** Publishers by name, narrowed by a part of name or code, written with accents or without. */
export async function listPublishers(
  tx: Tx,
  query: { q?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<PublisherView>> {
  const after = query.cursor ? decodeCursor(query.cursor, 2) : [null, null];
  const wanted = foldAccents(query.q ?? '').trim();
  const rows = await tx.sql<PublisherView>(
    `${select}
      where ($1::text = '' or strpos(p.search_name, $1) > 0)
        and ($2::text is null or (p.name, p.id) > ($2, $3::uuid))
      order by p.name, p.id limit $4`,
    [wanted, after[0], after[1], query.limit + 1],
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.name, row.id],
    (row) => row,
  );
}

/** @throws DomainError `not-found` */
export async function getPublisher(tx: Tx, id: string): Promise<PublisherView> {
  const [row] = await tx.sql<PublisherView>(`${select} where p.id = $1`, [id]);
  return requireFound(row, 'publisher');
}
