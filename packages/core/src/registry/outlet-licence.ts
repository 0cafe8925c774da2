import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../platform/index.ts';

/** What a licence is worth in law; the same words as in the licensing context, which decides on it. */
export const outletLicenceStatuses = ['in-force', 'suspended', 'revoked', 'expired', 'ceased'] as const;
export type OutletLicenceStatus = (typeof outletLicenceStatuses)[number];

/** What a licence allows, as far as it can be known; what isn't named isn't limited. */
export type LicenceScope = {
  /** BCP 47 primary tags, such as `vi`. */
  readonly languages?: readonly string[];
};

/** A licence as the register and the crawler know it: the shadow of the one that licensing keeps. */
export const OutletLicence = defineEntity({
  name: 'OutletLicence',
  tableName: 'outlet_licences',
  properties: (p) => ({
    licenceId: p.uuid().primary(),
    outletId: p.uuid(),
    number: p.text(),
    procedureCode: p.text(),
    status: p.enum(outletLicenceStatuses),
    /** ISO 8601, both days included; null where it has no end. */
    validFrom: p.date(),
    validTo: p.date().nullable(),
    /** Host names, lower case, with a port where it isn't the usual one. */
    domains: p.array(),
    scope: p.json<LicenceScope>(),
    /** Since when it has stood as it stands; for a suspension, its first day. */
    statusSince: p.date(),
    updatedAt: p.type(InstantType),
  }),
});
export type OutletLicence = InferEntity<typeof OutletLicence>;

/** Procedures whose licence is what an outlet publishes under (domain: bulletin, special issue, aggregated site). */
const grantedHere: readonly string[] = ['P01', 'P03', 'P23'];
/** Licences and approvals that stand beside the one the Ministry gave a press agency. */
const besideAnother: readonly string[] = ['P05', 'P06'];

const statusOrder: readonly OutletLicenceStatus[] = ['in-force', 'suspended', 'expired', 'revoked', 'ceased'];

type Candidate = {
  number: string;
  procedureCode: string;
  status: OutletLicenceStatus;
  validFrom: string;
  validTo: string | null;
};

/** Whether one publishes under a licence of this procedure at all; a notice of a press conference gives no such right. */
export function isLicenceToPublish(procedureCode: string): boolean {
  return grantedHere.includes(procedureCode) || besideAnother.includes(procedureCode);
}

/**
 * The licence that an outlet is known by: one in force before one that isn't, and of several the one that ends last.
 * A supplement's or an approval's number never takes the place of the number the register already has.
 * @param registered the number in the register; null where none is entered
 */
export function mainLicence<L extends Candidate>(licences: readonly L[], registered: string | null): L | null {
  const candidates = licences.filter(
    ({ number, procedureCode }) =>
      number === registered ||
      grantedHere.includes(procedureCode) ||
      (registered === null && besideAnother.includes(procedureCode)),
  );
  return candidates.sort(byWorth)[0] ?? null;
}

function byWorth(a: Candidate, b: Candidate): number {
  return (
    statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) ||
    compareText(b.validTo ?? '9999-12-31', a.validTo ?? '9999-12-31') ||
    compareText(b.validFrom, a.validFrom) ||
    compareText(a.number, b.number)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
