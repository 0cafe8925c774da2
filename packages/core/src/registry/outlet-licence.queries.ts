import type { Tx } from '../platform/index.ts';
import type { LicenceScope, OutletLicenceStatus } from './outlet-licence.ts';

export type OutletLicenceView = {
  licenceId: string;
  number: string;
  procedureCode: string;
  status: OutletLicenceStatus;
  /** ISO 8601, both days included; null where it has no end. */
  validFrom: string;
  validTo: string | null;
  domains: string[];
  scope: LicenceScope;
};

/** Every licence linked to an outlet, the one that began last first. */
export async function licencesOfOutlet(tx: Tx, outletId: string): Promise<OutletLicenceView[]> {
  return tx.sql<OutletLicenceView>(
    `select licence_id as "licenceId", number, procedure_code as "procedureCode", status,
            to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
            domains, scope
       from outlet_licences where outlet_id = $1 order by valid_from desc, number`,
    [outletId],
  );
}
