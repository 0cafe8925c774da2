import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import { getOutlet } from '../../registry/index.ts';
import { Licence } from '../licences/licence.ts';
import type { LegalBasis } from '../procedures/definition.ts';
import { DepositSchedule } from './deposit.ts';
import { planSchedule } from './plan-deposits.ts';
import type { Release } from './release-days.ts';

export type AddDepositScheduleInput = {
  outletId: string;
  licenceId: string | null;
  release: Release;
  copies: number;
  /** `HH:MM` at the office; null for the end of the day. */
  dueTime: string | null;
  daysBefore: number;
  basis: LegalBasis;
  /** ISO 8601, both days included. */
  validFrom: string;
  validTo: string | null;
};

/**
 * Enters when an outlet brings out issues and what it deposits of each; the issues of the next weeks are expected at
 * once.
 * @throws DomainError `not-found` for the outlet, `invalid-input` for another outlet's licence or days the wrong way round
 */
export async function addDepositSchedule(
  tx: Tx,
  actor: Actor,
  input: Authorized<AddDepositScheduleInput, 'deposit.record'>,
): Promise<DepositSchedule> {
  await getOutlet(tx, input.outletId);
  await requireSound(tx, input);
  const { outletId, licenceId, release, copies, dueTime, daysBefore, basis, validFrom, validTo } = input;
  const schedule = tx.em.create(DepositSchedule, {
    id: tx.ids.next(),
    outletId,
    licenceId,
    release,
    copies,
    dueTime,
    daysBefore,
    basis,
    validFrom,
    validTo,
    plannedThrough: null,
    createdAt: tx.clock.now(),
    createdById: actor.id,
    createdByName: actor.name,
    rowVersion: 1,
  });
  recordAudit(tx, actor, {
    type: 'deposit-schedule.added',
    subject: { type: 'outlet', id: outletId },
    data: { scheduleId: schedule.id, licenceId, release, copies, dueTime, daysBefore, basis, validFrom, validTo },
  });
  await tx.em.flush();
  await planSchedule(tx, schedule.id);
  return schedule;
}

async function requireSound(tx: Tx, input: AddDepositScheduleInput): Promise<void> {
  if (input.validTo !== null && input.validTo < input.validFrom) {
    throw new DomainError('invalid-input', 'The last day is before the first.', {
      fieldErrors: [{ pointer: '/validTo', detail: 'before validFrom' }],
    });
  }
  if (input.licenceId === null) return;
  const licence = await tx.em.findOne(Licence, { id: input.licenceId });
  if (licence?.outletId === input.outletId) return;
  throw new DomainError('invalid-input', 'That licence isn’t this outlet’s.', {
    fieldErrors: [{ pointer: '/licenceId', detail: 'not this outlet’s' }],
  });
}
