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
  /** ISO 8601: since when it has stood as it stands. */
  statusSince: string;
  domains: string[];
  scope: LicenceScope;
};

/** Every licence linked to an outlet, the one that began last first. */
export async function licencesOfOutlet(tx: Tx, outletId: string): Promise<OutletLicenceView[]> {
  return tx.sql<OutletLicenceView>(
    `select licence_id as "licenceId", number, procedure_code as "procedureCode", status,
            to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo",
            to_char(status_since, 'YYYY-MM-DD') as "statusSince", domains, scope
       from outlet_licences where outlet_id = $1 order by valid_from desc, number`,
    [outletId],
  );
}
