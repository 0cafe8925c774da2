import type { Bilingual } from '../../law/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';

export type SimilarTo = {
  publisherId: string | null;
  outletId: string | null;
  /** Codes of the catalogue. */
  provisionCodes: readonly string[];
  itemIds: readonly string[];
  /** Not this one. */
  exceptId?: string | null;
};

export type SimilarCase = { id: string; number: string; title: string; why: Bilingual };

type Row = { id: string; number: string; title: string; provisions: string[]; sameItem: boolean };

/**
 * Cases of the same outlet or publisher about the same provision or the same item, which are open or were opened in the
 * last two years: to be merged with, or to speak of repetition. The newest first, ten at most.
 */
export async function similarCases(tx: Tx, to: SimilarTo): Promise<SimilarCase[]> {
  if (!to.publisherId && !to.outletId) return [];
  const rows = await tx.sql<Row>(
    `select c.id, c.number, c.title,
            array_agg(distinct f.provision_code) filter (where f.provision_code = any ($3::text[])) as provisions,
            bool_or(f.item_id = any ($4::uuid[])) as "sameItem"
       from cases c join findings f on f.case_id = c.id and f.dropped_at is null
      where (c.outlet_id = $1 or c.publisher_id = $2) and c.id is distinct from $5
        and (f.provision_code = any ($3::text[]) or f.item_id = any ($4::uuid[]))
        and (c.state in ('opened', 'recorded', 'decided', 'time-barred') or c.opened_at >= $6)
        and c.state <> 'merged'
      group by c.id order by c.opened_at desc, c.id desc limit 10`,
    [to.outletId, to.publisherId, to.provisionCodes, to.itemIds, to.exceptId ?? null, twoYearsAgo(tx)],
  );
  return rows.map(({ id, number, title, provisions, sameItem }) => ({
    ...{ id, number, title },
    why: whyOf(provisions ?? [], sameItem === true),
  }));
}

function twoYearsAgo(tx: Tx): string {
  return officeDay(tx.clock.now()).subtract({ years: 2 }).toString();
}

function whyOf(provisions: readonly string[], sameItem: boolean): Bilingual {
  const same = provisions.length > 0;
  const list = provisions.join(', ');
  return {
    vi: [sameItem && 'cùng tác phẩm', same && `cùng quy định ${list}`].filter(Boolean).join('; '),
    en: [sameItem && 'the same item', same && `the same provision ${list}`].filter(Boolean).join('; '),
  };
}
