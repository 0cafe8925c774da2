import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import type { DeadlineRule } from '../../law/index.ts';
import type { PaperRef } from './case-paper-facts.ts';

const reading = new ReadingConfig();
reading.unit = ['đồng'];
reading.units = [[], ['nghìn'], ['triệu'], ['tỷ']];

/**
 * An amount as decisions print it: `25.000.000 đồng (Bằng chữ: Hai mươi lăm triệu đồng)`.
 * @param vnd a whole number, not below 0
 */
export function amountInFull(vnd: number): string {
  return `${new Intl.NumberFormat('vi-VN').format(vnd)} đồng (Bằng chữ: ${capitalised(amountInWords(vnd))})`;
}

/** `hai mươi lăm triệu đồng`. @param vnd a whole number, not below 0 */
export function amountInWords(vnd: number): string {
  return doReadNumber(String(BigInt(vnd)), reading);
}

/** `ngày 05 tháng 02 năm 2027`, as Decree 30/2020/NĐ-CP writes it: days below 10 and the months 1 and 2 take a 0. */
export function longDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** `Biên bản vi phạm hành chính số 05/BB-VPHC ngày 05 tháng 02 năm 2027`. */
export function nameRef({ name, number, date }: PaperRef): string {
  return `${name}${number === null ? '' : ` số ${number}`} ${longDay(date)}`;
}

const unitNames: Record<DeadlineRule['unit'], string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
  year: 'năm',
};

/** A period as papers print it: `05 ngày làm việc`. */
export function period({ amount, unit }: Pick<DeadlineRule, 'amount' | 'unit'>): string {
  return `${twoDigits(amount)} ${unitNames[unit]}`;
}

/** Numbers below 10 take a leading 0. */
export function twoDigits(amount: number): string {
  return String(amount).padStart(2, '0');
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Without the full stop or semicolon it may end with, to go on behind it. */
export function unclosed(text: string): string {
  return text.trim().replace(/[.;,\s]{1,20}$/u, '');
}
