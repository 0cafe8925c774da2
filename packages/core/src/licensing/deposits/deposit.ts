import { defineEntity, type InferEntity } from '@mikro-orm/core';
import { InstantType, type TransitionTable } from '../../platform/index.ts';
import type { LegalBasis } from '../procedures/definition.ts';
import type { Release } from './release-days.ts';

export const depositStates = ['expected', 'overdue', 'received', 'read', 'excused'] as const;
export type DepositState = (typeof depositStates)[number];

export type DepositAction = 'receive' | 'read' | 'excuse' | 'fall-due';

/** Every way of a deposit. A receipt is put right by receiving again, until somebody has read the issue. */
export const depositTransitions = {
  expected: { receive: 'received', excuse: 'excused', 'fall-due': 'overdue' },
  overdue: { receive: 'received', excuse: 'excused' },
  received: { read: 'read', receive: 'received' },
  read: {},
  excused: { receive: 'received' },
} as const satisfies TransitionTable<DepositState, DepositAction>;

export const readingResults = ['clean', 'finding'] as const;
export type ReadingResult = (typeof readingResults)[number];

/** When an outlet brings out issues, how many copies it deposits of each, and by when. */
export const DepositSchedule = defineEntity({
  name: 'DepositSchedule',
  tableName: 'deposit_schedules',
  properties: (p) => ({
    id: p.uuid().primary(),
    outletId: p.uuid(),
    licenceId: p.uuid().nullable(),
    release: p.json<Release>(),
    copies: p.integer(),
    /** `HH:MM` at the office; null for the end of the day. */
    dueTime: p.text().nullable(),
    /** Calendar days before the release; 0 for the day itself. */
    daysBefore: p.integer(),
    basis: p.json<LegalBasis>(),
    /** ISO 8601, both days included. */
    validFrom: p.date(),
    validTo: p.date().nullable(),
    plannedThrough: p.date().nullable(),
    createdAt: p.type(InstantType),
    createdById: p.text(),
    createdByName: p.text(),
    rowVersion: p.integer(),
  }),
});
export type DepositSchedule = InferEntity<typeof DepositSchedule>;

/** One issue of which copies are to be deposited: expected, received, read. */
export const Deposit = defineEntity({
  name: 'Deposit',
  tableName: 'deposits',
  properties: (p) => ({
    id: p.uuid().primary(),
    /** Null for an issue that nobody had announced. */
    scheduleId: p.uuid().nullable(),
    outletId: p.uuid(),
    issueNumber: p.text().nullable(),
    /** ISO 8601. */
    releasedOn: p.date(),
    dueAt: p.type(InstantType),
    copiesDue: p.integer(),
    state: p.enum(depositStates),
    receivedAt: p.type(InstantType).nullable(),
    copiesReceived: p.integer().nullable(),
    printRun: p.integer().nullable(),
    isLate: p.boolean().nullable(),
    receivedById: p.text().nullable(),
    receivedByName: p.text().nullable(),
    readAt: p.type(InstantType).nullable(),
    readById: p.text().nullable(),
    readByName: p.text().nullable(),
    result: p.enum(readingResults).nullable(),
    finding: p.text().nullable(),
    reviewItemId: p.uuid().nullable(),
    /** Why no copies are due after all. */
    excuse: p.text().nullable(),
    rowVersion: p.integer(),
  }),
});
export type Deposit = InferEntity<typeof Deposit>;
