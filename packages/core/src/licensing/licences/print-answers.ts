import type { PaperFact } from '../../papers/index.ts';
import type { Answers } from '../dossiers/dossier.ts';
import type { FormField } from '../procedures/definition.ts';

type Answer = Answers[string];

/** The answers that are printed on a licence, as its lines say them in Vietnamese, in the order of the form. */
export function printAnswers(fields: readonly FormField[], answers: Answers): PaperFact[] {
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const answer = answers[field.key];
    if (!field.onLicence || answer === undefined || answer === null || seen.has(field.key)) return [];
    seen.add(field.key);
    const value = printAnswer(field, answer);
    return value === '' ? [] : [{ label: field.label.vi, value }];
  });
}

/** One answer in Vietnamese: the words of a choice, a date as day/month/year, the cells of a table with commas. */
export function printAnswer(field: FormField, answer: Answer): string {
  if (answer === null) return '';
  if (typeof answer === 'boolean') return answer ? 'Có' : 'Không';
  if (typeof answer === 'number') return `${printNumber(answer)}${field.kind === 'money' ? ' đồng' : unitOf(field)}`;
  if (typeof answer === 'string') {
    if (field.kind === 'date') return dmy(answer);
    return field.kind === 'choice' ? wordsOf(field, answer) : withoutFullStop(answer);
  }
  return answer.map((one) => (typeof one === 'string' ? wordsOf(field, one) : printRow(field, one))).join('; ');
}

/** An ISO 8601 date as it is written in Vietnamese: day/month/year. */
export function dmy(date: string): string {
  return date.split('-').reverse().join('/');
}

function printRow(field: FormField, row: Record<string, string | number>): string {
  return (field.columns ?? [])
    .map(({ key }) => row[key])
    .filter((cell) => cell !== undefined && cell !== '')
    .map((cell) => (typeof cell === 'number' ? printNumber(cell) : cell))
    .join(', ');
}

function wordsOf(field: FormField, value: string): string {
  return field.options?.find((option) => option.value === value)?.label.vi ?? value;
}

function unitOf({ unit }: FormField): string {
  return unit ? ` ${unit.vi}` : '';
}

function printNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}

/** The line ends with one of its own. */
function withoutFullStop(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}
