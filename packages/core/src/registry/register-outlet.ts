import { recordAudit } from '../audit/index.ts';
import type { Actor, Authorized } from '../identity/index.ts';
import { DomainError, oneAtATime, type Tx } from '../platform/index.ts';
import { Outlet, OutletDomain, type OutletKind } from './outlet.ts';
import { Publisher } from './publisher.ts';

export type RegisterOutletInput = {
  publisher: { code: string; name: string };
  code: string;
  name: string;
  kind: OutletKind;
  licenceNumber: string | null;
  /** ISO 8601 date, the last day of validity. */
  licenceValidTo: string | null;
  /** Host names, lower case, with a port where it isn't the usual one. */
  domains: string[];
};

/**
 * Enters an outlet into the register, with its publisher when that one is new.
 * @throws DomainError `duplicate` when the code or a domain is already another outlet's
 */
export async function registerOutlet(
  tx: Tx,
  actor: Actor,
  input: Authorized<RegisterOutletInput, 'outlet.manage'>,
): Promise<Outlet> {
  await oneAtATime(tx, 'outlet.register');
  await refuseDuplicates(tx, input);
  const now = tx.clock.now();
  const publisher =
    (await tx.em.findOne(Publisher, { code: input.publisher.code })) ??
    tx.em.create(Publisher, { id: tx.ids.next(), ...input.publisher, createdAt: now });
  const outlet = tx.em.create(Outlet, {
    id: tx.ids.next(),
    publisher,
    code: input.code,
    name: input.name,
    kind: input.kind,
    licenceNumber: input.licenceNumber,
    licenceValidTo: input.licenceValidTo,
    status: 'active',
    createdAt: now,
    rowVersion: 1,
  });
  for (const domain of input.domains) tx.em.create(OutletDomain, { domain, outlet });
  recordAudit(tx, actor, {
    type: 'outlet.registered',
    subject: { type: 'outlet', id: outlet.id },
    data: {
      code: input.code,
      name: input.name,
      kind: input.kind,
      licenceNumber: input.licenceNumber,
      domains: input.domains,
    },
  });
  return outlet;
}

async function refuseDuplicates(tx: Tx, input: RegisterOutletInput): Promise<void> {
  if (await tx.em.findOne(Outlet, { code: input.code })) {
    throw new DomainError('duplicate', `There is already an outlet with the code ${input.code}.`, {
      fieldErrors: [{ pointer: '/code', detail: 'already taken' }],
    });
  }
  const taken = await tx.em.find(OutletDomain, { domain: { $in: input.domains } }, { populate: ['outlet'] });
  for (const { domain, outlet } of taken) {
    throw new DomainError('duplicate', `${domain} already belongs to ${outlet.name}.`, {
      fieldErrors: [{ pointer: `/domains/${input.domains.indexOf(domain)}`, detail: `belongs to ${outlet.name}` }],
    });
  }
}
