/** The office's legal time zone: every legal day is a day there. */
export const officeTimeZone = 'Asia/Ho_Chi_Minh';

/** Where the program gets the time from; tests put a clock of their own here. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant().round('millisecond') };

/** The calendar day of an instant where the office is. */
export function officeDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(officeTimeZone).toPlainDate();
}
