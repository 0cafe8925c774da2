import type { Bilingual } from '../../../../law/index.ts';
import type { Condition, LegalBasis, Notice } from '../../definition.ts';

/** A notice within working days before or after the day in the field `effective-on`. */
export function workingDayNotice(
  when: Notice['when'],
  workingDays: number,
  condition: Condition | null,
  of: Bilingual,
  basis: LegalBasis,
): Notice {
  const period = { amount: workingDays, unit: 'working-day' } as const;
  return { condition, when, period, of, field: 'effective-on', basis, objection: null };
}
