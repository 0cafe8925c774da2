import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { recordPrintFinding } from '../../monitoring/index.ts';
import { DomainError, officeTimeZone, type Tx } from '../../platform/index.ts';
import { getOutlet } from '../../registry/index.ts';
import type { Deposit, ReadingResult } from './deposit.ts';
import { lockDeposit } from './locked-deposit.ts';

export type DepositReading = {
  rowVersion: number;
  result: ReadingResult;
  /** What was found and where; needed with `finding`, empty otherwise. */
  finding: string;
};

/**
 * Notes that the actor has read an issue. What they found goes to the review desk as an item of its own, where a person
 * decides on it; a finding is no decision.
 * @throws DomainError `invalid-input` when a finding has no words, `version-conflict`, `invalid-transition`
 */
export async function readDeposit(
  tx: Tx,
  actor: Actor,
  subject: Authorized<{ id: string }, 'deposit.record'>,
  input: DepositReading,
): Promise<Deposit> {
  const finding = input.finding.trim();
  if (input.result === 'finding' && finding === '') {
    throw new DomainError('invalid-input', 'Write what was found, and on which page.', {
      fieldErrors: [{ pointer: '/finding', detail: 'needed with a finding' }],
    });
  }
  const { deposit, state } = await lockDeposit(tx, subject.id, input.rowVersion, 'read');
  deposit.state = state;
  deposit.readAt = tx.clock.now();
  deposit.readById = actor.id;
  deposit.readByName = actor.name;
  deposit.result = input.result;
  deposit.rowVersion += 1;
  if (input.result === 'finding') {
    deposit.finding = finding;
    deposit.reviewItemId = await putOnDesk(tx, actor, deposit, finding);
  }
  recordAudit(tx, actor, {
    type: 'deposit.read',
    subject: { type: 'deposit', id: deposit.id },
    data: {
      outletId: deposit.outletId,
      releasedOn: deposit.releasedOn,
      result: deposit.result,
      reviewItemId: deposit.reviewItemId ?? null,
    },
  });
  return deposit;
}

async function putOnDesk(tx: Tx, actor: Actor, deposit: Deposit, finding: string): Promise<string> {
  const outlet = await getOutlet(tx, deposit.outletId);
  const released = Temporal.PlainDate.from(deposit.releasedOn);
  const [year, month, day] = deposit.releasedOn.split('-');
  const issue = deposit.issueNumber ? `, số ${deposit.issueNumber}` : '';
  return recordPrintFinding(tx, actor, {
    outletId: deposit.outletId,
    identityKey: `deposit:${deposit.id}`,
    title: `${outlet.name}${issue}, phát hành ngày ${day}/${month}/${year}`,
    finding,
    publishedAt: released.toZonedDateTime(officeTimeZone).toInstant(),
  });
}
