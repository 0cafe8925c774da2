import { type Clock, officeTimeZone, systemClock } from '@pressdesk/core/platform';

/** The clock of the system, but while `during` runs it says what it was set to. */
export type DemoClock = Clock & {
  during<T>(work: (set: (at: Temporal.Instant) => void) => Promise<T>): Promise<T>;
};

export function openDemoClock(): DemoClock {
  let at: Temporal.Instant | null = null;
  return {
    now: () => at ?? systemClock.now(),
    async during(work) {
      try {
        return await work((instant) => {
          at = instant;
        });
      } finally {
        at = null;
      }
    },
  };
}

/** A moment at the office so many days ago; never on a weekend, when nobody is there: then on the Friday before. */
export function workingMoment(today: Temporal.PlainDate, daysAgo: number, time: string): Temporal.Instant {
  const day = today.subtract({ days: daysAgo });
  const atWork = day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day;
  return atWork.toZonedDateTime({ timeZone: officeTimeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}
