import type { Confidence } from '../confidence.ts';

export const periodUnits = ['working-day', 'calendar-day', 'month', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

export type Period = { readonly amount: number; readonly unit: PeriodUnit };

/** How a deadline is counted: what a provision of law, or the office's own target, says about it. */
export type DeadlineRule = Period & {
  /** `HH:MM` in the office's time: what is received later, or on a day off, counts as received on the next working day. */
  readonly cutOff: string | null;
  /** Whether counting begins on the day after the event (Civil Code Art. 147.2) or on its own day. */
  readonly firstDay: 'day-after' | 'same-day';
  /** Whether a period that ends on a day off ends on the next working day instead (Civil Code Art. 148.5). */
  readonly rollForward: boolean;
  /** The article it comes from, or what set the target. */
  readonly source: string;
  readonly confidence: Confidence;
};
