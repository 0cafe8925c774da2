import { officeTimeZone } from '@pressdesk/core/platform';

/** What may stand in a cell: text, a number, yes or no, a day, a point in time, several texts, or nothing. */
export type CellValue =
  | string
  | number
  | boolean
  | Temporal.Instant
  | Temporal.PlainDate
  | readonly string[]
  | null
  | undefined;

/** No cell of Excel holds more. */
const maxCellLength = 32_767;

/** A value as it stands in a file: days as ISO 8601, points in time as ISO 8601 where the office is, to the minute. */
export function toCell(value: CellValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Temporal.Instant) return toLocalMinute(value);
  if (value instanceof Temporal.PlainDate) return value.toString();
  if (typeof value === 'object') return toText(value.join('; '));
  return typeof value === 'string' ? toText(value) : value;
}

/** XML 1.0 has no controls but tab and line ends, and no half characters. */
function toText(text: string): string {
  const clean = text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
  return clean.length <= maxCellLength ? clean : `${clean.slice(0, maxCellLength - 1).toWellFormed()}…`;
}

function toLocalMinute(instant: Temporal.Instant): string {
  const local = instant.toZonedDateTimeISO(officeTimeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
