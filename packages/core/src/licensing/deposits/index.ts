export { type AddDepositScheduleInput, addDepositSchedule } from './add-schedule.ts';
export {
  Deposit,
  type DepositAction,
  DepositSchedule,
  type DepositState,
  depositStates,
  depositTransitions,
  type ReadingResult,
  readingResults,
} from './deposit.ts';
export {
  type DepositFilter,
  type DepositView,
  type DepositWorkload,
  depositWorkload,
  getDeposit,
  listDeposits,
} from './deposits.queries.ts';
export { endDepositSchedule } from './end-schedule.ts';
export { excuseDeposit } from './excuse-deposit.ts';
export { markOverdueDeposits } from './mark-overdue.ts';
export { planDeposits } from './plan-deposits.ts';
export { type DepositReading, readDeposit } from './read-deposit.ts';
export { type DepositReceipt, recordDeposit, recordUnplannedDeposit, type UnplannedDeposit } from './record-deposit.ts';
export type { Release } from './release-days.ts';
export {
  type DepositScheduleView,
  type DepositTerms,
  depositTerms,
  getDepositSchedule,
  listDepositSchedules,
} from './schedules.queries.ts';
