import type { Bilingual, Confidence } from '../../law/index.ts';

type Covers = 'half' | 'nine-months' | 'year' | 'quarter' | 'month' | 'import-year';

/** A report that comes again: what it covers, when it is due, and where that is written. */
export type ReportKind = {
  readonly code: string;
  readonly name: Bilingual;
  readonly to: Bilingual;
  readonly covers: readonly Covers[];
  /** How many days after the period's last one it is due; 0 for that day itself. */
  readonly dueDays: number;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly note: Bilingual | null;
};

const dayNotFound: Bilingual = {
  vi: 'Văn bản đọc được không ghi ngày hạn; ngày này là mốc nội bộ, cần xác nhận.',
  en: 'No day was found in the text; this one is the office’s own and needs confirming.',
};
const received: Bilingual = {
  vi: 'Báo cáo do cơ sở gửi đến; ghi số và ngày nhận.',
  en: 'Sent in by establishments; note its number and the day it came.',
};
const ministry: Bilingual = {
  vi: 'Cục Xuất bản, In và Phát hành',
  en: 'Publishing, Printing and Distribution Authority',
};
const committee: Bilingual = { vi: 'UBND tỉnh', en: 'Provincial People’s Committee' };
const here: Bilingual = { vi: 'Sở (cơ sở nộp)', en: 'The department (from establishments)' };

export const reportKinds: readonly ReportKind[] = [
  {
    code: 'publishing',
    name: { vi: 'Báo cáo hoạt động xuất bản, in, phát hành', en: 'Publishing, printing and distribution' },
    ...{ to: ministry, covers: ['half', 'year'], dueDays: 15, confidence: 'V', note: null },
    basis: 'Thông tư 01/2020/TT-BTTTT, Điều 2',
  },
  {
    code: 'publishing-establishments',
    name: { vi: 'Báo cáo của cơ sở xuất bản, in, phát hành', en: 'Reports of publishing and printing establishments' },
    ...{ to: here, covers: ['half', 'year'], dueDays: 10, confidence: 'V', note: received },
    basis: 'Thông tư 01/2020/TT-BTTTT, Điều 2',
  },
  {
    code: 'imported-press',
    name: { vi: 'Báo cáo nhập khẩu báo chí', en: 'Imported press' },
    // "Before 20 December" for the year to 14 December: the 19th at the latest.
    ...{ to: here, covers: ['import-year'], dueDays: 5, confidence: 'V', note: received },
    basis: 'Nghị định 237/2026/NĐ-CP, Điều 26 khoản 6',
  },
  {
    code: 'aggregated-sites',
    name: { vi: 'Báo cáo trang thông tin điện tử tổng hợp', en: 'Aggregated news sites' },
    to: { vi: 'Bộ Văn hóa, Thể thao và Du lịch', en: 'Ministry of Culture, Sports and Tourism' },
    // "Before 15 January": the 14th.
    ...{ covers: ['year'], dueDays: 14, confidence: 'OLD' },
    basis: 'Thông tư 09/2014/TT-BTTTT (văn bản cũ)',
    note: {
      vi: 'Căn cứ theo văn bản cũ, cần đối chiếu Nghị định 147/2024.',
      en: 'From an old text; compare Decree 147/2024.',
    },
  },
  {
    code: 'deposit-reading',
    name: { vi: 'Báo cáo kết quả đọc lưu chiểu', en: 'Results of reading deposits' },
    ...{ to: committee, covers: ['month'], dueDays: 5, confidence: 'M', note: dayNotFound },
    basis: 'Thông tư 06/2020/TT-BTTTT, mẫu 01–03; Thông tư 81/2017/TT-BTC',
  },
  {
    code: 'press-information',
    name: {
      vi: 'Họp báo định kỳ, cung cấp thông tin cho báo chí',
      en: 'Press conference and information for the press',
    },
    to: { vi: 'Báo chí', en: 'The press' },
    ...{ covers: ['quarter'], dueDays: 0, confidence: 'S', note: null },
    basis: 'Nghị định 244/2026/NĐ-CP: ít nhất ba tháng một lần',
  },
  {
    code: 'work',
    name: { vi: 'Báo cáo công tác quản lý báo chí, xuất bản', en: 'Work report on press and publishing' },
    ...{ to: committee, covers: ['half', 'nine-months', 'year'], dueDays: 15, confidence: 'M', note: dayNotFound },
    basis: 'Nghị định 09/2019/NĐ-CP',
  },
  {
    code: 'sanctions',
    name: { vi: 'Báo cáo công tác thi hành pháp luật xử lý vi phạm hành chính', en: 'Administrative sanctions' },
    to: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
    ...{ covers: ['half', 'year'], dueDays: 10, confidence: 'M', note: dayNotFound },
    basis: 'Nghị định 118/2021/NĐ-CP',
  },
  {
    code: 'complaints',
    name: {
      vi: 'Báo cáo tiếp công dân, khiếu nại, tố cáo, phòng chống tham nhũng',
      en: 'Complaints and anti-corruption',
    },
    to: { vi: 'Thanh tra tỉnh', en: 'Provincial Inspectorate' },
    ...{ covers: ['quarter', 'year'], dueDays: 10, confidence: 'M', note: dayNotFound },
    basis: 'Chế độ báo cáo của ngành thanh tra',
  },
];

export type ReportPeriod = { key: string; from: string; to: string };

/** The periods of a kind of coverage that end in a year. */
export function periodsOf(covers: Covers, year: number): ReportPeriod[] {
  const through = (key: string, first: number, last: number): ReportPeriod => ({
    key: `${year}-${key}`,
    from: Temporal.PlainDate.from({ year, month: first, day: 1 }).toString(),
    // The last day of the month, whatever its length.
    to: Temporal.PlainDate.from({ year, month: last, day: 31 }, { overflow: 'constrain' }).toString(),
  });
  switch (covers) {
    case 'half':
      return [through('H1', 1, 6)];
    case 'nine-months':
      return [through('9M', 1, 9)];
    case 'year':
      return [through('Y', 1, 12)];
    case 'quarter':
      return [1, 2, 3, 4].map((quarter) => through(`Q${quarter}`, quarter * 3 - 2, quarter * 3));
    case 'month':
      return Array.from({ length: 12 }, (_, month) =>
        through(String(month + 1).padStart(2, '0'), month + 1, month + 1),
      );
    case 'import-year':
      return [{ key: `${year}-I`, from: `${year - 1}-12-15`, to: `${year}-12-14` }];
  }
}
