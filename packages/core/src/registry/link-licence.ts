import { officeDay, type Tx } from '../platform/index.ts';
import { licencesOfOutlet } from './outlet-licence.queries.ts';
import { type LicenceScope, mainLicence, type OutletLicenceStatus } from './outlet-licence.ts';

export type LinkLicenceInput = {
  licenceId: string;
  /** Null for a licence that is no outlet's, such as a printing house's: then nothing is linked. */
  outletId: string | null;
  number: string;
  procedureCode: string;
  status: OutletLicenceStatus;
  /** ISO 8601, both days included; null where it has no end. */
  validFrom: string;
  validTo: string | null;
  domains: readonly string[];
  /** ISO 8601: from which day the status holds, such as a suspension's first; left out, the day it changed. */
  statusSince?: string;
  scope?: LicenceScope;
};

const outletStatus = {
  'in-force': 'active',
  suspended: 'suspended',
  // The outlet is still there; that its licence has ended is told by the date.
  expired: 'active',
  revoked: 'closed',
  ceased: 'closed',
} as const satisfies Record<OutletLicenceStatus, string>;

/**
 * Lets the register know a licence as it now is: to be called by whatever changes one, in the same transaction. The
 * outlet's own row keeps number, end and status of its main licence. Linking the same again changes nothing.
 */
export async function linkLicence(tx: Tx, input: LinkLicenceInput): Promise<void> {
  if (input.outletId === null) return;
  const [before] = await tx.sql<{ outlet_id: string }>(
    'select outlet_id from outlet_licences where licence_id = $1 for update',
    [input.licenceId],
  );
  await tx.sql(
    `insert into outlet_licences (licence_id, outlet_id, number, procedure_code, status, valid_from, valid_to, domains,
                                  scope, updated_at, status_since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10,
             coalesce($11::date, case when $5 = 'in-force' then $6::date else $12::date end))
     on conflict (licence_id) do update set
       outlet_id = excluded.outlet_id, number = excluded.number, procedure_code = excluded.procedure_code,
       status = excluded.status, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       domains = excluded.domains, scope = excluded.scope, updated_at = excluded.updated_at,
       status_since = case when $11::date is not null then $11::date
                           when outlet_licences.status = excluded.status then outlet_licences.status_since
                           else $12::date end`,
    [
      input.licenceId,
      input.outletId,
      input.number,
      input.procedureCode,
      input.status,
      input.validFrom,
      input.validTo,
      [...new Set(input.domains.map((domain) => domain.toLowerCase()))].sort(),
      JSON.stringify(input.scope ?? {}),
      tx.clock.now().toString(),
      input.statusSince ?? null,
      officeDay(tx.clock.now()).toString(),
    ],
  );
  await summarise(tx, input.outletId);
  if (before && before.outlet_id !== input.outletId) await summarise(tx, before.outlet_id);
}

/** Writes the outlet's main licence into its own row; an outlet without one keeps what was entered by hand. */
async function summarise(tx: Tx, outletId: string): Promise<void> {
  // Held against other licences alone: items that come meanwhile only need the outlet to stay.
  const [outlet] = await tx.sql<{ licence_number: string | null }>(
    'select licence_number from outlets where id = $1 for no key update',
    [outletId],
  );
  const main = mainLicence(await licencesOfOutlet(tx, outletId), outlet?.licence_number ?? null);
  if (!main) return;
  await tx.sql(
    `update outlets set licence_number = $2, licence_valid_to = $3, status = $4, row_version = row_version + 1
      where id = $1 and (licence_number, licence_valid_to, status) is distinct from ($2::text, $3::date, $4::text)`,
    [outletId, main.number, main.validTo, outletStatus[main.status]],
  );
}
