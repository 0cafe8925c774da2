const zone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `23/11/2026 08:30` on the clock of Viet Nam; the text itself when it is not an instant. */
export function formatInstant(instant: string): string {
  const found = partsOf(instant);
  return found ? `${found.day}/${found.month}/${found.year} ${found.hour}:${found.minute}` : instant;
}

/** `08:30` on the day `now` lies in, `23/11 08:30` within the same year, else the whole date: for narrow columns. */
export function formatInstantShort(instant: string, now: Date = new Date()): string {
  const found = partsOf(instant);
  const today = partsOf(now.toISOString());
  if (!found || !today) return instant;
  const time = `${found.hour}:${found.minute}`;
  if (found.year !== today.year) return `${found.day}/${found.month}/${found.year}`;
  return found.month === today.month && found.day === today.day ? time : `${found.day}/${found.month} ${time}`;
}

/** `23/11/2026` for a calendar date (`2026-11-23`). */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : day;
}

/** The calendar date (`2026-11-23`) an instant falls on in Viet Nam. */
export function dayOf(instant: string): string {
  const found = partsOf(instant);
  return found ? `${found.year}-${found.month}-${found.day}` : instant.slice(0, 10);
}

/** An age in the largest whole unit, for "3 hours ago" beside the exact time. */
export function ageOf(instant: string, now: Date = new Date()): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000));
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / (24 * 60)) };
}

/** Reads a time of day, `17:00`, `7h30` or `7:5`; null when it is none. */
export function parseClock(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[:hg.]\s*(\d{1,2})?\s*$/i.exec(text);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function partsOf(instant: string): Record<string, string> | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/**
 * Reads a date as people here type it: `23/11/2026`, `3-1-26`, `23.11.2026`. The month stands second, always.
 * @returns the calendar date (`2026-11-23`), or null when it is none
 */
export function parseDay(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})\s*$/.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fullYear = match[3]!.length === 2 ? 2000 + year : year;
  const date = new Date(Date.UTC(fullYear, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
