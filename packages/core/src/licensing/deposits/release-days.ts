import { officeTimeZone } from '../../platform/index.ts';

/**
 * When issues come out: on days of the week (1 is Monday, 7 Sunday), on days of the month (31 stands for the last day of
 * a shorter one), or as they come, then none is expected.
 */
export type Release =
  | { readonly kind: 'weekly'; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly days: readonly number[] }
  | { readonly kind: 'irregular' };

/** The days of release from one day to another, both included; each once, in order. */
export function releaseDays(release: Release, from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (isReleaseDay(release, day)) days.push(day);
  }
  return days;
}

function isReleaseDay(release: Release, day: Temporal.PlainDate): boolean {
  switch (release.kind) {
    case 'weekly':
      return release.weekdays.includes(day.dayOfWeek);
    case 'monthly':
      return release.days.some((wanted) => Math.min(wanted, day.daysInMonth) === day.day);
    case 'irregular':
      return false;
  }
}

/**
 * The moment by which copies of an issue must be there.
 * @param dueTime `HH:MM` at the office; null for the end of that day
 * @source Decree 237/2026/NĐ-CP Art. 16 (08:00 on the day of release); Circular 20/2026/TT-BVHTTDL (day of release)
 */
export function depositDueAt(
  releasedOn: Temporal.PlainDate,
  { dueTime, daysBefore }: { dueTime: string | null; daysBefore: number },
): Temporal.Instant {
  const day = releasedOn.subtract({ days: daysBefore });
  const at =
    dueTime === null
      ? day.add({ days: 1 }).toZonedDateTime(officeTimeZone)
      : day.toZonedDateTime({ timeZone: officeTimeZone, plainTime: Temporal.PlainTime.from(dueTime) });
  return at.toInstant();
}
