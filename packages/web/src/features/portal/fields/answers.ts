import type { FormField, Purpose } from '@pressdesk/api/schemas';
import { formatDay, parseClock, parseDay } from '../../../ui/dates.ts';
import type { Answer, Answers, Row } from '../portal-types.ts';
import { holds } from './conditions.ts';

/** What was typed, as an answer; or what is wrong with it. */
export type ReadAnswer = { ok: true; answer: Answer } | { ok: false; why: 'number' | 'date' | 'time' };

/** An answer as it is typed into a field of one text. */
export function writeAnswer(field: FormField, answer: Answer | undefined, language: string): string {
  if (answer === undefined || answer === null) return '';
  if (field.kind === 'date') return formatDay(String(answer));
  if (typeof answer === 'number') return writeNumber(answer, language);
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string').join('\n') : String(answer);
}

/** Reads what was typed; the other way round than `writeAnswer`. Nothing typed is no answer, which is never wrong. */
export function readAnswer(field: FormField, text: string, language: string): ReadAnswer {
  const trimmed = text.trim();
  switch (field.kind) {
    case 'domains':
      return { ok: true, answer: readDomains(text) };
    case 'number':
    case 'money': {
      const number = trimmed === '' ? null : readNumber(trimmed, language);
      return number === undefined ? { ok: false, why: 'number' } : { ok: true, answer: number };
    }
    case 'date': {
      const day = trimmed === '' ? null : parseDay(trimmed);
      return day === null && trimmed !== '' ? { ok: false, why: 'date' } : { ok: true, answer: day };
    }
    case 'time': {
      const time = trimmed === '' ? null : parseClock(trimmed);
      return time === null && trimmed !== '' ? { ok: false, why: 'time' } : { ok: true, answer: time };
    }
    default:
      return { ok: true, answer: text };
  }
}

/** One address a line or between commas; what surrounds a name in an address is left off. */
function readDomains(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((each) => each.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/, ''))
    .filter((each) => each !== '');
}

/** `12.345,5` in Vietnamese, `12,345.5` in English. */
export function writeNumber(value: number, language: string): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 6 }).format(value);
}

/**
 * A number as it is written in the language. A lone separator of thousands before other than three digits is taken as
 * the decimal sign, as people who change keyboards mean it. Undefined for what is no number.
 */
export function readNumber(text: string, language: string): number | undefined {
  const [thousands, decimal] = language === 'en' ? [',', '.'] : ['.', ','];
  const compact = text.replace(/[\s\u00a0]/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(compact)) return undefined;
  const groups = compact.split(thousands);
  const loneDecimal = groups.length === 2 && groups[1]!.length !== 3 && !compact.includes(decimal);
  const plain = loneDecimal ? compact.replace(thousands, '.') : groups.join('').replace(decimal, '.');
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** Whether a field is asked of somebody who comes for this and answered that. */
export function isFieldAsked(field: FormField, purpose: Purpose, answers: Answers): boolean {
  return field.when === undefined || holds(field.when, purpose, answers);
}

/** Whether two answers say the same; white space around and the way accents are composed don't count. */
export function isSameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

export function isAnswered(answer: Answer | undefined): boolean {
  return normal(answer) !== null;
}

function normal(answer: Answer | undefined): unknown {
  if (answer === undefined || answer === null) return null;
  if (typeof answer === 'string') return composed(answer) || null;
  if (!Array.isArray(answer)) return answer;
  if (answer.length === 0) return null;
  return answer.map((one) => (typeof one === 'string' ? composed(one) : normalRow(one)));
}

function normalRow(row: Row): [string, unknown][] {
  return Object.entries(row)
    .map(([key, cell]): [string, unknown] => [key, typeof cell === 'string' ? composed(cell) : cell])
    .filter(([, cell]) => cell !== '')
    .sort(([a], [b]) => a.localeCompare(b));
}

function composed(text: string): string {
  return text.normalize('NFC').trim();
}
