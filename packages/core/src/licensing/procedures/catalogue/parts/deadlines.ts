import type { Confidence, DeadlineRule } from '../../../../law/index.ts';
import type { ProcedureDefinition } from '../../definition.ts';
import { by } from './define.ts';
import { circular20, decree61 } from './sources.ts';

/**
 * Working days counted from the day a dossier was filed. What comes after 15:00 is handed over at the beginning of the
 * next working day (one-stop rules, Decree 61/2018; provinces still count so).
 */
export function daysFromFiling(amount: number, source: string, confidence: Confidence): DeadlineRule {
  return { ...daysFromAcceptance(amount, source, confidence), cutOff: '15:00' };
}

/** Working days counted from official acceptance: the office's own act, so no hour of the day moves it. */
export function daysFromAcceptance(amount: number, source: string, confidence: Confidence): DeadlineRule {
  return { amount, unit: 'working-day', cutOff: null, firstDay: 'day-after', rollForward: true, source, confidence };
}

/** Days of the calendar (Civil Code Art. 147-148): the law says “ngày”, not “ngày làm việc”. */
export function calendarDays(amount: number, source: string, confidence: Confidence): DeadlineRule {
  return { ...daysFromAcceptance(amount, source, confidence), unit: 'calendar-day' };
}

/** What the office wants of itself, counted as the law's time is. */
export function target(of: DeadlineRule, amount: number): DeadlineRule {
  return { ...of, amount, source: officeTarget, confidence: 'D' };
}

/** A target where the law gives no time. */
export function ownTarget(amount: number): DeadlineRule {
  return daysFromFiling(amount, officeTarget, 'D');
}

const officeTarget = 'Mục tiêu nội bộ của cơ quan, mặc định';

/** Circular 20/2026: nobody says anything within the time, so the dossier is officially accepted. */
export function checkOfCircular20(
  workingDays: number,
  confidence: Confidence = 'V',
): ProcedureDefinition['completeness'] {
  const source = `${circular20}: kiểm tra tính đầy đủ, hợp lệ trong ${workingDays} ngày làm việc`;
  return {
    rule: daysFromFiling(workingDays, source, confidence),
    silence: 'accepted',
    basis: by(`${circular20}: quá thời hạn mà không thông báo thì hồ sơ được coi là tiếp nhận chính thức`, confidence),
  };
}

/** A time for the check that an instrument of its own gives; it says nothing of silence. */
export function checkWithin(
  workingDays: number,
  source: string,
  confidence: Confidence,
): ProcedureDefinition['completeness'] {
  return {
    rule: daysFromFiling(workingDays, source, confidence),
    silence: 'nothing',
    basis: by(`${source}: hồ sơ chưa đầy đủ, hợp lệ thì thông báo để hoàn thiện`, confidence),
  };
}

/** The general rule: one request for a supplement, within three working days. */
export function oneStopCheck(): ProcedureDefinition['completeness'] {
  return checkWithin(3, decree61, 'OLD');
}

/** Days before the end of a term at which the holder is reminded. */
export const reminderDays = [90, 60, 30, 7, 1] as const;
