import { DomainError, type Tx } from '../../platform/index.ts';
import type { CalendarDay } from './calendar-day.ts';

/**
 * Reads a day anew under the calendar's lock, so that of two who change it at once the second sees the first's change.
 * @throws DomainError `version-conflict`, or `invalid-transition` when it is withdrawn
 */
export async function holdDay(tx: Tx, day: CalendarDay, rowVersion: number): Promise<void> {
  await tx.em.refresh(day);
  if (day.rowVersion !== rowVersion) {
    throw new DomainError('version-conflict', 'Someone changed this day meanwhile. Look at it again before you save.', {
      facts: { rowVersion: day.rowVersion },
    });
  }
  if (day.withdrawnAt) throw new DomainError('invalid-transition', 'This day is withdrawn already.');
}
