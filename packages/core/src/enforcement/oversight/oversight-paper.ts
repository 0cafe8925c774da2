import type { OfficeIdentity, OversightPaper, OversightRow } from '../../papers/index.ts';
import { officeTimeZone } from '../../platform/index.ts';
import type { Indicator, OversightReport } from './oversight-report.queries.ts';
import { number, unitName } from './report-sentences.ts';

/** Of a breakdown so many are printed; the rest is added up in one line where figures can be. */
const mostParts = 12;

/** The report as it is printed: a draft without number and signature, for whoever signs it. */
export function oversightPaper(report: OversightReport, office: OfficeIdentity): OversightPaper {
  const { period, lastYear, cutOff } = report;
  const date = cutOff.toZonedDateTimeISO(officeTimeZone);
  return {
    template: 'oversight',
    office,
    number: `…/BC-${office.abbreviation}`,
    date: date.toPlainDate().toString(),
    signatory: { personId: '', name: '', capacity: [], position: 'GIÁM ĐỐC' },
    recipients: ['Đoàn giám sát của Hội đồng nhân dân tỉnh', office.parent],
    bases: [],
    subject: `Kết quả quản lý nhà nước về báo chí, xuất bản từ ngày ${dmy(period.from)} đến ngày ${dmy(period.to)}`,
    opening: [
      `Thực hiện yêu cầu giám sát, ${office.name} báo cáo các chỉ tiêu dưới đây.`,
      `Số liệu chốt lúc ${date.toPlainTime().toString({ smallestUnit: 'minute' })} ngày ${dmy(date.toPlainDate().toString())}; cùng kỳ năm trước là từ ngày ${dmy(lastYear.from)} đến ngày ${dmy(lastYear.to)}${comparedTo(report)}.`,
      ...(report.place ? [report.place.how.vi] : ['Phạm vi: toàn tỉnh.']),
    ],
    groups: report.groups.map(({ number: group, title, indicators }) => ({
      title: `${roman(group)}. ${title.vi}`,
      rows: indicators.flatMap(rowsOf),
    })),
    notes: report.notes.map(({ vi }) => vi),
  };
}

function comparedTo({ lastYearCutOff, lastYear }: OversightReport): string {
  const day = lastYearCutOff.subtract({ nanoseconds: 1 }).toZonedDateTimeISO(officeTimeZone).toPlainDate().toString();
  return day === lastYear.to ? '' : `, tính đến ngày ${dmy(day)}`;
}

function rowsOf(indicator: Indicator): OversightRow[] {
  const { label, unit, value, lastYear, manual, note } = indicator;
  const notes = [
    manual ? `Nhập tay: ${manual.enteredBy.name}${manual.note === '' ? '' : ` (${manual.note})`}.` : null,
    indicator.source === 'manual' && !manual ? 'Chưa nhập.' : null,
    note?.vi ?? null,
  ].filter((text) => text !== null);
  const row = { unit: unitName(unit).vi, ...printed(value, lastYear) };
  return [
    { number: indicator.number, label: label.vi, ...row, note: notes.length > 0 ? notes.join(' ') : null },
    ...indicator.parts.slice(0, mostParts).map((part) => ({
      number: '',
      label: part.label.vi,
      unit: '',
      ...printed(part.value, part.lastYear),
      note: null,
    })),
  ];
}

function printed(value: number | null, lastYear: number | null): Pick<OversightRow, 'value' | 'lastYear' | 'change'> {
  const write = (figure: number | null) => (figure === null ? '–' : number(figure, 'vi'));
  const change = value === null || lastYear === null ? null : Math.round((value - lastYear) * 100) / 100;
  const sign = change !== null && change > 0 ? '+' : '';
  return {
    value: write(value),
    lastYear: write(lastYear),
    change: change === null ? '–' : `${sign}${number(change, 'vi')}`,
  };
}

function roman(figure: number): string {
  return ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][figure - 1] ?? String(figure);
}

function dmy(day: string): string {
  return day.split('-').reverse().join('/');
}
