import type { Bilingual } from '@pressdesk/core/law';
import { type Indicator, type OversightReport, unitName } from '@pressdesk/core/oversight';
import { writeXlsx } from 'hucre/xlsx';
import { type CellValue, toCell } from './cells.ts';
import type { Language } from './export-list.ts';

type Row = CellValue[];

const titles: Record<'number' | 'label' | 'unit' | 'value' | 'lastYear' | 'change' | 'source' | 'note', Bilingual> = {
  number: { vi: 'TT', en: 'No.' },
  label: { vi: 'Chỉ tiêu', en: 'Figure' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  value: { vi: 'Trong kỳ', en: 'In the period' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'A year before' },
  change: { vi: 'Tăng, giảm', en: 'Change' },
  source: { vi: 'Nguồn', en: 'Source' },
  note: { vi: 'Ghi chú', en: 'Note' },
};

/** A sheet a group, then one with the cut-off, what narrows, and how every figure is counted. Text stays text. */
export async function writeReportWorkbook(report: OversightReport, lang: Language): Promise<Uint8Array> {
  const head = Object.values(titles).map((title) => title[lang]);
  const widths = [8, 52, 14, 18, 18, 14, 24, 60];
  const sheets = report.groups.map(({ number, title, indicators }) => ({
    name: sheetName(`${number}. ${title[lang]}`),
    columns: widths.map((width) => ({ width })),
    rows: [head, ...indicators.flatMap((indicator) => rowsOf(indicator, lang))].map(toCells),
    freezePane: { rows: 1 },
  }));
  const notes = {
    name: lang === 'vi' ? 'Ghi chú, cách tính' : 'Notes and definitions',
    columns: [{ width: 48 }, { width: 110 }, { width: 12 }],
    rows: notesOf(report, lang).map(toCells),
  };
  return writeXlsx({ sheets: [...sheets, notes] });
}

function rowsOf(indicator: Indicator, lang: Language): Row[] {
  const { number, label, unit, value, lastYear, parts } = indicator;
  return [
    [
      number,
      label[lang],
      unitName(unit)[lang],
      value,
      lastYear,
      change(value, lastYear),
      sourceOf(indicator, lang),
      indicator.note?.[lang],
    ],
    ...parts.map(
      (part): Row => [
        '',
        `– ${part.label[lang]}`,
        '',
        part.value,
        part.lastYear,
        change(part.value, part.lastYear),
        '',
        '',
      ],
    ),
  ];
}

function sourceOf({ source, manual }: Indicator, lang: Language): string {
  if (source === 'computed') return lang === 'vi' ? 'Hệ thống tính' : 'Counted';
  if (!manual) return lang === 'vi' ? 'Nhập tay: chưa nhập' : 'By hand: not entered';
  return `${lang === 'vi' ? 'Nhập tay' : 'By hand'}: ${manual.enteredBy.name}, ${toCell(manual.enteredAt)}${manual.note === '' ? '' : `; ${manual.note}`}`;
}

function notesOf(report: OversightReport, lang: Language): Row[] {
  const { period, lastYear, place, cutOff, lastYearCutOff, notes, groups } = report;
  const word = (vi: string, en: string) => ({ vi, en })[lang];
  return [
    [word('Kỳ báo cáo', 'Period'), `${period.from} – ${period.to}`],
    [word('Cùng kỳ năm trước', 'The same period a year before'), `${lastYear.from} – ${lastYear.to}`],
    [word('Thời điểm chốt số liệu', 'Data cut-off'), cutOff],
    [word('Cùng kỳ tính đến', 'A year before, counted to'), lastYearCutOff],
    [word('Địa bàn', 'Place'), place ? `${place.name}. ${place.how[lang]}` : word('Toàn tỉnh', 'The whole province')],
    ...notes.map((note): Row => [word('Lưu ý', 'Note'), note[lang]]),
    [],
    [word('Chỉ tiêu', 'Figure'), word('Cách tính', 'How it is counted'), word('Độ tin cậy', 'Confidence')],
    ...groups.flatMap(({ indicators }) =>
      indicators.map(
        (indicator): Row => [
          `${indicator.number} ${indicator.label[lang]}`,
          indicator.definition[lang],
          indicator.confidence,
        ],
      ),
    ),
  ];
}

function change(value: number | null, lastYear: number | null): number | null {
  return value === null || lastYear === null ? null : Math.round((value - lastYear) * 100) / 100;
}

/** What would begin a formula begins with a quotation mark instead, as in the lists that are taken out as CSV. */
function toCells(row: Row): (string | number | boolean | null)[] {
  return row.map((value) => {
    const cell = toCell(value);
    return typeof cell === 'string' && /^[=+@\t\r]|^-(?!\s)/.test(cell) ? `'${cell}` : cell;
  });
}

/** What Excel allows for the name of a sheet: 31 characters, none of `[]:*?/\`. */
function sheetName(title: string): string {
  return title
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();
}
