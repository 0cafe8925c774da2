import type { Tx } from '../../platform/index.ts';
import { licencesOfOutlet } from '../../registry/index.ts';
import type { OutletFacts } from './licence-standing.ts';

/** What the register has of an outlet; null where there is no such outlet. */
export async function loadOutletFacts(tx: Tx, outletId: string): Promise<OutletFacts | null> {
  const [row] = await tx.sql<Omit<OutletFacts, 'licences'>>(
    `select o.id, o.kind, o.status, o.licence_number as "registeredNumber",
            to_char(o.licence_valid_to, 'YYYY-MM-DD') as "registeredValidTo",
            array(select domain from outlet_domains d where d.outlet_id = o.id order by domain) as domains
       from outlets o where o.id = $1`,
    [outletId],
  );
  return row ? { ...row, licences: await licencesOfOutlet(tx, outletId) } : null;
}
