export type { Bilingual } from './bilingual.ts';
export * from './catalogue/index.ts';
export { type Confidence, confidences } from './confidence.ts';
export type { ClockAction, ClockEvent } from './deadline/clock-events.ts';
export { computeDeadline, type Deadline, type DeadlineState, type ExplainedStep } from './deadline/compute-deadline.ts';
export { type DeadlineRule, type Period, type PeriodUnit, periodUnits } from './deadline/rule.ts';
export {
  type DayFact,
  type DayKind,
  type DayStatus,
  type Decision,
  dayKinds,
  dayStatuses,
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar/working-calendar.ts';
