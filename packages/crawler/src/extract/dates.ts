/** Reading a moment out of what pages write. Results are ISO 8601, with an offset where one is known. */

export type DateContext = {
  /** Day before month, and +07:00 where no zone is given. */
  vietnamese: boolean;
  /** Month before day: American pages. */
  monthFirst?: boolean;
};

const iso =
  /^([+-]?\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?/i;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const numeric = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/;
const numericShort = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?![\d.])/;
const yearFirst = /(?<!\d)(\d{4})\s?(?:[/.年-]|년)\s?(\d{1,2})\s?(?:[/.月-]|월)\s?(\d{1,2})(?!\d)/;
const vietnameseLong = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})/i;
const vietnameseShort = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})/i;
const clock = /(?<![\d/.-])([01]?\d|2[0-3])\s?(?::|h|g|giờ\s?)\s?([0-5]\d)(?::([0-5]\d))?(?:\s?([ap])\.?m\b\.?)?/i;
const zone = /(?:GMT|UTC)\s?([+-]\s?\d{1,2})(?::?([0-5]\d))?|\b(GMT|UTC)\b|(?<=\d\s?)([+-]\d{2}):?(\d{2})\b/i;
const epoch = /^1\d{9}(?:\d{3})?$/;

const months = new Map<string, number>();
for (const [number, names] of [
  'jan january januar janvier janv enero ene gennaio gen januari janeiro ocak tammikuu styczeń stycznia января январь leden ledna',
  'feb february februar février fevrier févr febrero febbraio februari fevereiro şubat luty lutego февраля února',
  'mar march märz mars marzo maart março mart maret marca марта března',
  'apr april avril avr abril abr aprile nisan kwietnia апреля dubna',
  'may mai mayo maj maggio mei maio mayıs maja мая května',
  'jun june juni juin junio giugno giu junho haziran czerwca июня června',
  'jul july juli juillet juil julio luglio lug julho temmuz lipca июля července',
  'aug august août aout agosto ago augustus augusti ağustos sierpnia августа srpna agu agustus',
  'sep sept september septembre septiembre settembre set setembro eylül września сентября září',
  'oct october oktober okt octobre octubre ottobre ott outubro ekim października октября října',
  'nov november novembre noviembre novembro kasım listopada ноября listopadu',
  'dec december dez dezember décembre decembre déc diciembre dic dicembre desember des dezembro aralık grudnia декабря prosince',
].entries()) {
  for (const name of names.split(' ')) months.set(name, number + 1);
}
const dayMonthName =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})/u;
const monthNameDay = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;

type Day = { year: number; month: number; day: number };

/**
 * Reads the first moment in `text`, or null. Knows ISO 8601 and its sloppy forms, RFC 2822, epoch numbers,
 * `Thứ năm, 17/9/2026, 07:31 (GMT+7)`, `17-9-2026`, `ngày 17 tháng 9 năm 2026` and month names of common languages.
 */
export function parseMoment(text: string, context: DateContext): string | null {
  const source = text.slice(0, 300).normalize('NFC').replace(/\s+/g, ' ').trim();
  if (source.length < 6) return null;
  if (epoch.test(source)) return new Date(Number(source) * (source.length === 10 ? 1000 : 1)).toISOString();
  const machine = iso.exec(source) ?? compact.exec(source);
  if (machine) return fromMachine(machine, context);
  const rest = dayIn(source, context);
  if (!rest) return null;
  return compose(
    rest.day,
    clockIn(source.replace(rest.matched, ' ')),
    zoneIn(source.replace(rest.matched, ' ')),
    context,
  );
}

function fromMachine(match: RegExpExecArray, context: DateContext): string | null {
  const [, year, month, day, hour, minute, second, offset] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const time = hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  return compose(date, time, offset ? normalOffset(offset) : null, context);
}

function dayIn(source: string, context: DateContext): { day: Day; matched: string } | null {
  const long = vietnameseLong.exec(source) ?? vietnameseShort.exec(source);
  if (long) return { day: { day: Number(long[1]), month: Number(long[2]), year: Number(long[3]) }, matched: long[0] };
  const lead = yearFirst.exec(source);
  if (lead) return { day: { year: Number(lead[1]), month: Number(lead[2]), day: Number(lead[3]) }, matched: lead[0] };
  const digits = numeric.exec(source);
  if (digits) {
    const [a, b, year] = [Number(digits[1]), Number(digits[2]), Number(digits[3])];
    const monthFirst = b > 12 || (context.monthFirst === true && !context.vietnamese && a <= 12);
    return { day: monthFirst ? { year, month: a, day: b } : { year, month: b, day: a }, matched: digits[0] };
  }
  const short = numericShort.exec(source);
  if (short) {
    return {
      day: { day: Number(short[1]), month: Number(short[2]), year: 2000 + Number(short[3]) },
      matched: short[0],
    };
  }
  const named = dayMonthName.exec(source);
  const namedMonth = named ? months.get((named[2] as string).toLowerCase()) : undefined;
  if (named && namedMonth)
    return { day: { year: Number(named[3]), month: namedMonth, day: Number(named[1]) }, matched: named[0] };
  const american = monthNameDay.exec(source);
  const americanMonth = american ? months.get((american[1] as string).toLowerCase()) : undefined;
  if (american && americanMonth)
    return { day: { year: Number(american[3]), month: americanMonth, day: Number(american[2]) }, matched: american[0] };
  return null;
}

type Time = { hour: number; minute: number; second: number };

function clockIn(source: string): Time | null {
  const match = clock.exec(source);
  if (!match) return null;
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0) };
}

function zoneIn(source: string): string | null {
  const match = zone.exec(source);
  if (!match) return null;
  if (match[1]) return normalOffset(`${match[1].replace(/\s/g, '')}:${match[2] ?? '00'}`);
  if (match[3]) return 'Z';
  return normalOffset(`${match[4]}:${match[5]}`);
}

function normalOffset(offset: string): string | null {
  if (/^(?:z|utc|gmt)$/i.test(offset)) return 'Z';
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (!match || Number(match[2]) > 14) return null;
  const text = `${match[1]}${(match[2] as string).padStart(2, '0')}:${match[3] ?? '00'}`;
  return text === '+00:00' || text === '-00:00' ? 'Z' : text;
}

function compose(day: Day, time: Time | null, offset: string | null, context: DateContext): string | null {
  if (!isRealDay(day)) return null;
  const date = `${pad(day.year, 4)}-${pad(day.month)}-${pad(day.day)}`;
  if (!time || time.hour > 23 || time.minute > 59 || time.second > 59) return date;
  return `${date}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${offset ?? (context.vietnamese ? '+07:00' : '')}`;
}

function isRealDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

const modifiedLabel =
  /(?:cập nhật|chỉnh sửa|sửa lúc|updated?|modified|last edit|aktualisiert|mis à jour|modifié|actualizad|aggiornat|oppdatert|opdateret|uppdaterad|güncelle|обновлено|更新)/i;

/** Whether the words around a date say that it is that of a change, not of publication. */
export function saysModified(text: string): boolean {
  return modifiedLabel.test(text.normalize('NFC').slice(0, 300));
}
