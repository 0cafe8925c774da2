import { type Actor, authorize } from '../../identity/index.ts';
import { decideOnLicence, findLicence, type Licence } from '../../licensing/index.ts';
import type { Kit } from '../../papers/index.ts';
import { officeDay, type Tx } from '../../platform/index.ts';
import type { Case } from '../cases/case.ts';
import { dmy } from '../cases/case-sentences.ts';
import { suspensionEnd } from '../execution/create-obligations.ts';
import type { CaseDecision, Suspension } from './decision.ts';

/**
 * Writes ordered suspensions into the licences: each for its whole term, even past the licence's own end; the register
 * lifts it by itself after the last day.
 * @returns numbers of the licences
 * @source Decree 68/2025/NĐ-CP
 */
export async function suspendLicences(
  tx: Tx,
  actor: Actor,
  kase: Case,
  kit: Kit,
  decision: CaseDecision,
  suspensions: readonly Suspension[],
): Promise<string[]> {
  const on = officeDay(decision.decidedAt);
  const numbers: string[] = [];
  for (const { licenceId, months, what } of suspensions) {
    if (licenceId === null) continue;
    const licence = await findLicence(tx, licenceId);
    await decideOnLicence(tx, actor, authorize(actor, 'licence.decide', licence), {
      rowVersion: licence.rowVersion,
      action: 'suspend',
      basis: `Quyết định số ${decision.number} ngày ${dmy(on.toString())}`,
      reason: what || `Xử phạt vi phạm hành chính trong hồ sơ số ${kase.number}`,
      effectiveOn: on.toString(),
      endsOn: suspensionEnd(on, months),
      caseRef: kase.number,
      kit,
    });
    numbers.push(licence.number);
  }
  return numbers;
}

/** Lifts the suspensions a case brought that still run: all, or those of some licences. @returns numbers of the licences */
export async function liftSuspensions(
  tx: Tx,
  actor: Actor,
  kase: Case,
  { kit, basis, reason, licenceIds }: { kit: Kit; basis: string; reason: string; licenceIds: readonly string[] | null },
): Promise<string[]> {
  const today = officeDay(tx.clock.now()).toString();
  const rows = await tx.sql<{ id: string }>(
    `select distinct l.id from licences l join licence_decisions d on d.licence_id = l.id
      where d.case_ref = $1 and d.action = 'suspend' and l.status = 'suspended' and d.ends_on >= $2::date
        and ($3::text[] is null or l.id::text = any ($3)) order by l.id`,
    [kase.number, today, licenceIds],
  );
  const numbers: string[] = [];
  for (const { id } of rows) {
    const licence: Licence = await findLicence(tx, id);
    await decideOnLicence(tx, actor, authorize(actor, 'licence.decide', licence), {
      ...{ rowVersion: licence.rowVersion, action: 'lift-suspension', basis, reason },
      ...{ effectiveOn: today, endsOn: null, caseRef: kase.number, kit },
    });
    numbers.push(licence.number);
  }
  return numbers;
}
