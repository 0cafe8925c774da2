const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  msk: 180,
  ict: 420,
  jst: 540,
  kst: 540,
  aest: 600,
};
const vietNamMinutes = 7 * 60;

/**
 * Reads a feed's date as ISO 8601 in UTC, or null where it makes no sense. Takes RFC 822 with its usual mistakes, W3CDTF
 * and ISO 8601, asctime, and the day-first form Vietnamese sites write ("Thứ năm, 17/9/2026, 07:31 (GMT+7)").
 * A time that names no zone is read as Viet Nam time, a date alone as midnight there, since that is where the
 * outlets are.
 */
export function parseFeedDate(raw: string | null | undefined): string | null {
  if (!raw) return null;
  const text = raw.slice(0, 100).replace(/\s+/g, ' ').trim();
  return fromIso(text) ?? fromRfc822(text) ?? fromAsctime(text) ?? fromDayFirst(text);
}

function fromIso(text: string): string | null {
  const match =
    /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[T ,]{1,2}(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? ?(.{0,20}))?$/i.exec(
      text,
    );
  if (!match) return /^\d{4}$/.test(text) ? instant(Number(text), 1, 1, 0, 0, 0, vietNamMinutes) : null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return instant(
    Number(year),
    Number(month),
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    zoneMinutes(zone),
  );
}

function fromRfc822(text: string): string | null {
  const match =
    /(?:^|[\s,])(\d{1,2})[\s-]([a-z]{3})[a-z]{0,6}[.,]?[\s-](\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?(.{0,20}))?$/i.exec(
      text,
    );
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  const [, day, , year, hour, minute, second, zone] = match;
  return instant(
    fullYear(year ?? ''),
    month,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    zoneMinutes(zone),
  );
}

function fromAsctime(text: string): string | null {
  const match =
    /([a-z]{3})[a-z]{0,6} (\d{1,2}),? (?:(\d{4}),? )?(\d{1,2}):(\d{2})(?::(\d{2}))? ?([a-z]{2,4}|[+-]\d{2}:?\d{2})?(?: ?(\d{4}))?$/i.exec(
      text,
    );
  const month = months.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  const year = match?.[3] ?? match?.[8];
  if (!match || month === 0 || year === undefined) return null;
  return instant(
    Number(year),
    month,
    Number(match[2]),
    Number(match[4]),
    Number(match[5]),
    Number(match[6] ?? 0),
    zoneMinutes(match[7]),
  );
}

function fromDayFirst(text: string): string | null {
  const date = /(?:^|[^\d])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  if (!date) return null;
  const time = /(?:^|[^\d:])(\d{1,2})(?::|h|g)(\d{2})(?::(\d{2}))?/i.exec(text);
  const zone = /(?:gmt|utc) ?([+-]\d{1,2}(?::?\d{2})?)|:\d{2} ?([+-]\d{2}:?\d{2})/i.exec(text);
  const [, day, month, year] = date;
  return instant(
    Number(year),
    Number(month),
    Number(day),
    Number(time?.[1] ?? 0),
    Number(time?.[2] ?? 0),
    Number(time?.[3] ?? 0),
    zoneMinutes(zone?.[1] ?? zone?.[2]),
  );
}

/** Minutes east of Greenwich: `Z`, a name, `+07:00`, `+0700`, `GMT+7`; Viet Nam where nothing can be read. */
function zoneMinutes(raw: string | undefined): number {
  const text = (raw ?? '').trim().toLowerCase();
  const offset = /([+-])(\d{1,2}):?(\d{2})?\)?$/.exec(text);
  if (offset) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  return zones[text.replace(/[^a-z]/g, '')] ?? vietNamMinutes;
}

/** RFC 2822 §4.3: two digits below 50 are this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  offsetMinutes: number,
): string | null {
  const daysInMonth = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (year < 1970 || year > 2200 || day < 1 || day > daysInMonth) return null;
  if (hour > 24 || minute > 59 || second > 60 || Math.abs(offsetMinutes) > 14 * 60) return null;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - offsetMinutes * 60_000).toISOString();
}
