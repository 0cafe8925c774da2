import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { Bilingual } from '../../law/index.ts';
import type { Answers } from '../dossiers/dossier.ts';
import type { FormField, ProcedureDefinition, Purpose } from './definition.ts';
import { fieldsOf, isFieldAsked } from './form-questions.ts';

/** What is wrong with an answer: a JSON pointer (RFC 6901) into the dossier, and a sentence. */
export type AnswerProblem = { readonly pointer: string; readonly text: Bilingual };

type Answer = Answers[string];

/** Unless a field says otherwise. */
const lengths: Partial<Record<FormField['kind'], number>> = { line: 300, text: 5000, email: 200, phone: 40 };
const mostDomains = 50;
const mostRows = 500;

/**
 * Finds what is missing or malformed in the answers to a procedure's form. Only what is asked is looked at; lengths are
 * counted in characters of the composed text (NFC). Pure.
 */
export function checkAnswers(definition: ProcedureDefinition, purpose: Purpose, answers: Answers): AnswerProblem[] {
  return fieldsOf(definition)
    .filter((field) => isFieldAsked(field, purpose, answers))
    .flatMap((field) => checkField(field, answers[field.key]));
}

/**
 * The answers as they are kept: those of the form's own fields alone, composed (NFC) and without white space around
 * them, nothing where nothing was answered.
 */
export function normaliseAnswers(definition: ProcedureDefinition, answers: Answers): Answers {
  const kept: Answers = {};
  for (const field of fieldsOf(definition)) {
    const answer = answers[field.key];
    if (answer !== undefined && !isEmpty(answer)) kept[field.key] = normalise(field, answer);
  }
  return kept;
}

function checkField(field: FormField, answer: Answer | undefined): AnswerProblem[] {
  const pointer = `/answers/${field.key}`;
  if (answer === undefined || isEmpty(answer)) {
    if (!field.required) return [];
    return [{ pointer, text: about(field, 'chưa có câu trả lời', 'is not answered yet') }];
  }
  const faults = checkers[field.kind](field, answer);
  return faults.map(({ at, vi, en }) => ({ pointer: pointer + (at ?? ''), text: about(field, vi, en) }));
}

type Fault = { at?: string; vi: string; en: string };

const malformed: Fault = {
  vi: 'không đúng dạng câu trả lời của ô này',
  en: 'is not the kind of answer this field takes',
};

const checkers: Record<FormField['kind'], (field: FormField, answer: Answer) => Fault[]> = {
  line: (field, answer) => checkText(field, answer, true),
  text: (field, answer) => checkText(field, answer, false),
  number: checkNumber,
  money: checkNumber,
  date: (_, answer) =>
    checkPattern(
      answer,
      isDate,
      'không phải là một ngày có thật (năm-tháng-ngày)',
      'is not a day that exists (year-month-day)',
    ),
  time: (_, answer) =>
    checkPattern(
      answer,
      isTime,
      'không phải là một giờ trong ngày (giờ:phút)',
      'is not a time of the day (hours:minutes)',
    ),
  choice: (field, answer) => (hasOption(field, answer) ? [] : [notAnOption]),
  choices: (field, answer) =>
    Array.isArray(answer) && answer.every((one) => hasOption(field, one)) ? [] : [notAnOption],
  'yes-no': (_, answer) => (typeof answer === 'boolean' ? [] : [malformed]),
  email: (field, answer) => [
    ...checkText(field, answer, true),
    ...checkPattern(answer, isEmail, 'không phải là một địa chỉ thư điện tử', 'is not an e-mail address'),
  ],
  phone: (field, answer) => [
    ...checkText(field, answer, true),
    ...checkPattern(answer, isPhone, 'không phải là một số điện thoại', 'is not a telephone number'),
  ],
  domains: (_, answer) => checkDomains(answer),
  rows: checkRows,
};

const notAnOption: Fault = { vi: 'không nằm trong các lựa chọn', en: 'is not one of the choices' };

function checkText(field: FormField, answer: Answer, oneLine: boolean): Fault[] {
  if (typeof answer !== 'string') return [malformed];
  const most = field.maxLength ?? lengths[field.kind] ?? 300;
  const length = [...answer.normalize('NFC').trim()].length;
  const faults: Fault[] = [];
  if (length > most) {
    faults.push({ vi: `dài ${length} ký tự, nhiều nhất là ${most}`, en: `has ${length} characters, ${most} at most` });
  }
  if (oneLine && /[\r\n]/.test(answer)) faults.push({ vi: 'chỉ được viết trên một dòng', en: 'must be on one line' });
  return faults;
}

function checkNumber(field: FormField, answer: Answer): Fault[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return [{ vi: 'không phải là một số', en: 'is not a number' }];
  const faults: Fault[] = [];
  if (field.kind === 'money' && !Number.isSafeInteger(answer)) {
    faults.push({ vi: 'phải là số đồng chẵn', en: 'must be a whole number of VND' });
  }
  const unit = { vi: field.unit ? ` ${field.unit.vi}` : '', en: field.unit ? ` ${field.unit.en}` : '' };
  if (field.min !== undefined && answer < field.min) {
    faults.push({ vi: `ít nhất là ${field.min}${unit.vi}`, en: `must be at least ${field.min}${unit.en}` });
  }
  if (field.max !== undefined && answer > field.max) {
    faults.push({ vi: `nhiều nhất là ${field.max}${unit.vi}`, en: `must be at most ${field.max}${unit.en}` });
  }
  return faults;
}

function checkPattern(answer: Answer, fits: (text: string) => boolean, vi: string, en: string): Fault[] {
  return typeof answer === 'string' && fits(answer.trim()) ? [] : [{ vi, en }];
}

function checkDomains(answer: Answer): Fault[] {
  if (!Array.isArray(answer) || !answer.every((one) => typeof one === 'string')) return [malformed];
  const faults: Fault[] = answer.flatMap((domain, index) => {
    if (isDomain(domain)) return [];
    const shown = domain.slice(0, 100);
    return [{ at: `/${index}`, vi: `“${shown}” không phải là một tên miền`, en: `“${shown}” is not a domain name` }];
  });
  if (answer.length > mostDomains) {
    faults.push({ vi: `nhiều nhất ${mostDomains} tên miền`, en: `takes ${mostDomains} domain names at most` });
  }
  return faults;
}

function checkRows(field: FormField, answer: Answer): Fault[] {
  if (!Array.isArray(answer)) return [malformed];
  if (answer.length > mostRows) return [{ vi: `nhiều nhất ${mostRows} dòng`, en: `takes ${mostRows} rows at most` }];
  return answer.flatMap((row, index) => {
    const number = index + 1;
    if (typeof row !== 'object') return [{ ...malformed, at: `/${index}` }];
    return (field.columns ?? []).flatMap((column): Fault[] => {
      const at = `/${index}/${column.key}`;
      const cell = row[column.key];
      const said = { vi: `dòng ${number}, cột “${column.label.vi}”`, en: `row ${number}, column “${column.label.en}”` };
      if (cell === undefined || cell === '') return [{ at, vi: `${said.vi} còn trống`, en: `${said.en} is empty` }];
      if (typeof cell !== 'number' && column.kind === 'number') {
        return [{ at, vi: `${said.vi} không phải là một số`, en: `${said.en} is not a number` }];
      }
      if (typeof cell === 'string' && cell.length > 2000) {
        return [{ at, vi: `${said.vi} quá dài`, en: `${said.en} is too long` }];
      }
      return [];
    });
  });
}

function hasOption(field: FormField, answer: unknown): boolean {
  return (field.options ?? []).some(({ value }) => value === answer);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at <= 64 && !/[\s"<>()]/.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

function isPhone(text: string): boolean {
  return /^\+?[\d .()-]+$/.test(text) && text.replace(/\D/g, '').length >= 6;
}

/** A host name with a top-level domain (RFC 1123), written with its accents or as ASCII; no address, no port, no path. */
function isDomain(text: string): boolean {
  if (/[\s:/?#@\\]/.test(text) || isIP(text) !== 0) return false;
  const ascii = domainToASCII(text);
  if (ascii.length === 0 || ascii.length > 253) return false;
  const labels = ascii.split('.');
  return (
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    !/^\d+$/.test(labels.at(-1)!)
  );
}

function isEmpty(answer: Answer): boolean {
  if (answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  return Array.isArray(answer) && answer.length === 0;
}

function normalise(field: FormField, answer: Answer): Answer {
  if (typeof answer === 'string') return composed(answer);
  if (!Array.isArray(answer)) return answer;
  if (answer.every((one) => typeof one === 'string')) return answer.map(composed);
  const columns = (field.columns ?? []).map(({ key }) => key);
  return answer.flatMap((row) => {
    if (typeof row !== 'object') return [];
    const cells = Object.entries(row).filter(([key]) => columns.includes(key));
    return [Object.fromEntries(cells.map(([key, cell]) => [key, typeof cell === 'string' ? composed(cell) : cell]))];
  });
}

function composed(text: string): string {
  return text.normalize('NFC').trim();
}

function about(field: FormField, vi: string, en: string): Bilingual {
  return { vi: `“${field.label.vi}”: ${vi}.`, en: `“${field.label.en}” ${en}.` };
}
