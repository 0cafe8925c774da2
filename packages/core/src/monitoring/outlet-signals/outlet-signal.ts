import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType } from '../../platform/index.ts';
import { checkCodes } from '../checks/check-codes.ts';
import type { Bilingual } from '../rule.ts';

/** What the system may find about an outlet as a whole; each is a rule of kind `check` under this code. */
export const outletSignalCodes = [
  checkCodes.licenceExpired,
  checkCodes.licenceSuspended,
  checkCodes.noLicence,
  checkCodes.outOfScope,
  checkCodes.domainNotListed,
  checkCodes.mastheadDiffers,
] as const;
export type OutletSignalCode = (typeof outletSignalCodes)[number];

/** What a signal rests on: how many items, on which days, and a few of them to look at. */
export type SignalFacts = {
  readonly licenceNumber: string | null;
  readonly itemCount: number;
  /** Whether there are more than were counted. */
  readonly atLeast: boolean;
  /** ISO 8601 days at the office. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Ids, the newest first. */
  readonly examples: readonly string[];
};

/**
 * Something about an outlet that doesn't fit its licence. The system raises it and clears it by itself; it decides
 * nothing. One is open for an outlet, a code and what it is about.
 */
export const OutletSignal = defineEntity({
  name: 'OutletSignal',
  tableName: 'outlet_signals',
  properties: (p) => ({
    id: p.uuid().primary(),
    outletId: p.uuid(),
    code: p.text().$type<OutletSignalCode>(),
    /** What it is about where an outlet may have several of a code, such as a host; otherwise empty. */
    detail: p.text(),
    ruleVersionId: p.uuid(),
    note: p.json<Bilingual>(),
    facts: p.json<SignalFacts>(),
    newestItemId: p.uuid().nullable(),
    /** ISO 8601: the day of the first item it is about. */
    since: p.date(),
    raisedAt: p.type(InstantType),
    lastSeenAt: p.type(InstantType),
    clearedAt: p.type(InstantType).nullable(),
    clearedNote: p.json<Bilingual>().nullable(),
    /** The item of the desk that a person opened from it. */
    reviewItemId: p.uuid().nullable(),
  }),
});
export type OutletSignal = InferEntity<typeof OutletSignal>;
