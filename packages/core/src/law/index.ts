export type { Bilingual } from './bilingual.ts';
export * from './catalogue/index.ts';
export { type Confidence, confidences } from './confidence.ts';
export {
  type ClockChange,
  extendClock,
  finishClock,
  pauseClock,
  removeExtension,
  restartClock,
  resumeClock,
} from './deadline/change-clock.ts';
export { type ClockView, clocksOf, getClock } from './deadline/clock.queries.ts';
export { type ClockKind, type ClockSubject, clockKinds, DeadlineClock } from './deadline/clock.ts';
export type { RecordedClockEvent } from './deadline/clock-events.queries.ts';
export type { ClockAction, ClockEvent } from './deadline/clock-events.ts';
export { computeDeadline, type Deadline, type DeadlineState, type ExplainedStep } from './deadline/compute-deadline.ts';
export type { MovedClock } from './deadline/move-clocks.ts';
export { type DeadlineRule, type Period, type PeriodUnit, periodUnits } from './deadline/rule.ts';
export { type StartClockInput, startClock } from './deadline/start-clock.ts';
export {
  type CalendarDayView,
  calendarYears,
  findCalendarDay,
  listCalendarDays,
  readCalendar,
} from './working-calendar/calendar.queries.ts';
export { CalendarDay, type CalendarDayEventType } from './working-calendar/calendar-day.ts';
export { confirmDay } from './working-calendar/confirm-day.ts';
export { type CalendarDayChange, previewDay } from './working-calendar/preview-day.ts';
export { type CalendarChange, type ProposeDayInput, proposeDay } from './working-calendar/propose-day.ts';
export { withdrawDay } from './working-calendar/withdraw-day.ts';
export {
  countWorkingDays,
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
