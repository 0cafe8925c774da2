/** The dates (`2026-11-23`) of a month in weeks from Monday to Sunday; null where a week lies in another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1;
    return day >= 1 && day <= length ? isoDay(year, month, day) : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The days of the week from Monday, in short and in full. */
export function weekdayNames(language: string): { short: string; long: string }[] {
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, index) => {
    const day = new Date(monday + index * 86_400_000);
    return {
      short: inWords(language, { weekday: language === 'en' ? 'short' : 'narrow' }, day),
      long: inWords(language, { weekday: 'long' }, day),
    };
  });
}

export function weekdayName(date: string, language: string): string {
  return inWords(language, { weekday: 'long' }, new Date(`${date}T00:00:00Z`));
}

/** `2 tháng 9` or `2 September`, to be read aloud. */
export function dayInWords(date: string, language: string): string {
  return inWords(language, { day: 'numeric', month: 'long' }, new Date(`${date}T00:00:00Z`));
}

export function monthName(month: number, language: string): string {
  const name = inWords(language, { month: 'long' }, new Date(Date.UTC(2024, month - 1, 1)));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How many days lie between two dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function inWords(language: string, options: Intl.DateTimeFormatOptions, day: Date): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'vi-VN', { ...options, timeZone: 'UTC' }).format(day);
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
