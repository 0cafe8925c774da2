export { keepTimeJob, timekeeperEverySeconds } from './jobs.ts';
export { runTimekeeper, type TimekeeperContext, type TimekeeperPart } from './run-timekeeper.ts';
