import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Amendment, NewsroomClockState } from './newsroom-state.ts';

/**
 * @returns null when no path is given or nothing was kept there yet
 * @throws when the file holds something else
 */
export function loadClockState(path: string | undefined): NewsroomClockState | null {
  if (path === undefined || !existsSync(path)) return null;
  const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof kept !== 'object' || kept === null || !('startedAt' in kept) || !('stepTimes' in kept)) {
    throw new Error(`${path} is not the state of a demo newsroom`);
  }
  const stepTimes = Array.isArray(kept.stepTimes) ? kept.stepTimes : [];
  const amendments = 'amendments' in kept && Array.isArray(kept.amendments) ? kept.amendments : [];
  return {
    startedAt: dateFrom(kept.startedAt, path),
    stepTimes: stepTimes.map((time) => dateFrom(time, path)),
    amendments: amendments.map((each: Amendment) => ({ ...each, at: dateFrom(each.at, path) })),
  };
}

export function saveClockState(path: string | undefined, state: NewsroomClockState): void {
  if (path === undefined) return;
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(temporary, path);
}

function dateFrom(value: unknown, path: string): Date {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${path} holds a time that cannot be read`);
  return date;
}
