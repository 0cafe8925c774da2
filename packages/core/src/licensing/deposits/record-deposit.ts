import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { getOutlet } from '../../registry/index.ts';
import { Deposit } from './deposit.ts';
import { lockDeposit } from './locked-deposit.ts';
import { depositDueAt } from './release-days.ts';

export type DepositReceipt = {
  receivedAt: Temporal.Instant;
  /** How many copies were handed in. */
  copies: number;
  printRun: number | null;
  issueNumber: string | null;
};

/**
 * Notes the copies of an expected issue as received; whether they came late follows from when they were due. Done again,
 * it puts the receipt right, until the issue is read.
 * @throws DomainError `invalid-input` for a time that is still to come, `version-conflict`, `invalid-transition`
 */
export async function recordDeposit(
  tx: Tx,
  actor: Actor,
  subject: Authorized<{ id: string }, 'deposit.record'>,
  input: DepositReceipt & { rowVersion: number },
): Promise<Deposit> {
  requirePast(tx, input.receivedAt);
  const { deposit, state } = await lockDeposit(tx, subject.id, input.rowVersion, 'receive');
  const before = deposit.state;
  receive(deposit, actor, input);
  deposit.state = state;
  deposit.excuse = null;
  deposit.rowVersion += 1;
  noteReceipt(tx, actor, deposit, before === 'received' ? 'deposit.receipt-corrected' : 'deposit.received');
  return deposit;
}

export type UnplannedDeposit = DepositReceipt & {
  outletId: string;
  /** ISO 8601. */
  releasedOn: string;
  copiesDue: number;
  /** `HH:MM` at the office; null for the end of the day. */
  dueTime: string | null;
};

/**
 * Notes an issue that nobody expected: an irregular one, or an extra.
 * @throws DomainError `not-found` for the outlet, `invalid-input` for a time that is still to come
 */
export async function recordUnplannedDeposit(
  tx: Tx,
  actor: Actor,
  input: Authorized<UnplannedDeposit, 'deposit.record'>,
): Promise<Deposit> {
  requirePast(tx, input.receivedAt);
  await getOutlet(tx, input.outletId);
  const dueAt = depositDueAt(Temporal.PlainDate.from(input.releasedOn), { dueTime: input.dueTime, daysBefore: 0 });
  const deposit = tx.em.create(Deposit, {
    id: tx.ids.next(),
    scheduleId: null,
    outletId: input.outletId,
    issueNumber: null,
    releasedOn: input.releasedOn,
    dueAt,
    copiesDue: input.copiesDue,
    state: 'received',
    rowVersion: 1,
  });
  receive(deposit, actor, input);
  noteReceipt(tx, actor, deposit, 'deposit.received');
  return deposit;
}

function receive(deposit: Deposit, actor: Actor, input: DepositReceipt): void {
  deposit.receivedAt = input.receivedAt;
  deposit.copiesReceived = input.copies;
  deposit.printRun = input.printRun;
  deposit.issueNumber = input.issueNumber ?? deposit.issueNumber ?? null;
  deposit.isLate = Temporal.Instant.compare(input.receivedAt, deposit.dueAt) > 0;
  deposit.receivedById = actor.id;
  deposit.receivedByName = actor.name;
}

function noteReceipt(tx: Tx, actor: Actor, deposit: Deposit, type: string): void {
  recordAudit(tx, actor, {
    type,
    subject: { type: 'deposit', id: deposit.id },
    data: {
      outletId: deposit.outletId,
      releasedOn: deposit.releasedOn,
      issueNumber: deposit.issueNumber,
      receivedAt: deposit.receivedAt?.toString(),
      copies: deposit.copiesReceived,
      copiesDue: deposit.copiesDue,
      printRun: deposit.printRun,
      isLate: deposit.isLate,
    },
  });
}

function requirePast(tx: Tx, receivedAt: Temporal.Instant): void {
  if (Temporal.Instant.compare(receivedAt, tx.clock.now()) <= 0) return;
  throw new DomainError('invalid-input', 'Copies can’t have been received at a time that is still to come.', {
    fieldErrors: [{ pointer: '/receivedAt', detail: 'in the future' }],
  });
}
