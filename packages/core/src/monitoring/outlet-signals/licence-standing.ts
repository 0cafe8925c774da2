import {
  isLicenceToPublish,
  type LicenceScope,
  type OutletKind,
  type OutletLicenceView,
} from '../../registry/index.ts';

/** What the register knows of an outlet that an outlet signal may rest on. */
export type OutletFacts = {
  readonly id: string;
  readonly kind: OutletKind;
  readonly status: 'active' | 'suspended' | 'closed';
  /** As entered in the outlet's own row. */
  readonly registeredNumber: string | null;
  readonly registeredValidTo: string | null;
  readonly licences: readonly OutletLicenceView[];
  /** Host names entered for the outlet itself. */
  readonly domains: readonly string[];
};

/** A licence to publish, from the licensing context or entered by hand; by hand less is known. */
export type HeldLicence = {
  readonly number: string;
  readonly procedureCode: string | null;
  readonly status: OutletLicenceView['status'];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly statusSince: string | null;
  readonly domains: readonly string[];
  readonly scope: LicenceScope;
};

/**
 * How an outlet stands with its licences on a day. `since` is the first day on which it may not publish, ISO 8601; null
 * where the register doesn't say.
 */
export type Standing =
  | { readonly kind: 'in-force'; readonly licences: readonly HeldLicence[] }
  | { readonly kind: 'suspended' | 'ended'; readonly licence: HeldLicence; readonly since: string | null }
  | { readonly kind: 'none' };

/** The licences an outlet publishes under; the one entered by hand counts where licensing doesn't know it. */
export function heldLicences({ licences, ...outlet }: OutletFacts): HeldLicence[] {
  const held: HeldLicence[] = licences.filter(
    ({ procedureCode, number }) => isLicenceToPublish(procedureCode) || number === outlet.registeredNumber,
  );
  const { registeredNumber } = outlet;
  if (registeredNumber !== null && !held.some(({ number }) => number === registeredNumber)) {
    const status = { active: 'in-force', suspended: 'suspended', closed: 'ceased' } as const;
    held.push({
      number: registeredNumber,
      procedureCode: null,
      status: status[outlet.status],
      validFrom: null,
      validTo: outlet.registeredValidTo,
      statusSince: null,
      domains: [],
      scope: {},
    });
  }
  return held;
}

/** How an outlet stands on a day: one licence in force is enough; a suspended one counts before one that has ended. */
export function standingOn(facts: OutletFacts, today: string): Standing {
  const held = heldLicences(facts).filter(({ validFrom }) => validFrom === null || validFrom <= today);
  const running = held.filter(({ validTo }) => validTo === null || validTo >= today);
  const inForce = running.filter(({ status }) => status === 'in-force');
  if (inForce.length > 0) return { kind: 'in-force', licences: inForce };
  const suspended = running.find(({ status }) => status === 'suspended');
  if (suspended) return { kind: 'suspended', licence: suspended, since: suspended.statusSince };
  const ended = held.map((licence) => ({ licence, since: firstDayWithout(licence) })).sort(latestFirst)[0];
  return ended ? { kind: 'ended', ...ended } : { kind: 'none' };
}

function firstDayWithout({ status, validTo, statusSince }: HeldLicence): string | null {
  const wasTaken = status === 'revoked' || status === 'ceased';
  if (wasTaken) return statusSince;
  return validTo === null ? statusSince : Temporal.PlainDate.from(validTo).add({ days: 1 }).toString();
}

function latestFirst(a: { since: string | null }, b: { since: string | null }): number {
  return (b.since ?? '') < (a.since ?? '') ? -1 : (b.since ?? '') > (a.since ?? '') ? 1 : 0;
}
