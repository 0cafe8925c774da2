import type { Bilingual } from '../../law/index.ts';
import type { IndicatorUnit } from './definitions/index.ts';

const units: Record<IndicatorUnit, Bilingual> = {
  dossier: { vi: 'hồ sơ', en: 'dossiers' },
  licence: { vi: 'giấy phép', en: 'licences' },
  decision: { vi: 'quyết định', en: 'decisions' },
  outlet: { vi: 'đơn vị', en: 'outlets' },
  person: { vi: 'người', en: 'people' },
  item: { vi: 'tin, bài', en: 'items' },
  signal: { vi: 'cảnh báo', en: 'warnings' },
  case: { vi: 'vụ việc', en: 'cases' },
  finding: { vi: 'hành vi', en: 'findings' },
  complaint: { vi: 'đơn', en: 'complaints' },
  order: { vi: 'yêu cầu', en: 'orders' },
  issue: { vi: 'số', en: 'issues' },
  event: { vi: 'lượt', en: 'times' },
  hour: { vi: 'giờ', en: 'hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  percent: { vi: '%', en: '%' },
  vnd: { vi: 'đồng', en: 'VND' },
};

type Language = 'vi' | 'en';
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** What the unit of a figure is called. */
export function unitName(unit: IndicatorUnit): Bilingual {
  return units[unit];
}

/** A figure and how it compares, in words: `Hồ sơ tiếp nhận trong kỳ: 12 hồ sơ, tăng 3 (33,3 %) so với 9 cùng kỳ năm trước.` */
export function sentenceOf(
  { label, unit }: { label: Bilingual; unit: IndicatorUnit },
  { value, lastYear }: { value: number | null; lastYear: number | null },
): Bilingual {
  const write = (language: Language) => {
    if (value === null) return `${label[language]}: ${nothing[language]}`;
    return `${label[language]}: ${amount(value, unit, language)}${comparison(value, lastYear, unit, language)}.`;
  };
  return { vi: write('vi'), en: write('en') };
}

const nothing: Bilingual = { vi: 'chưa có số liệu trong kỳ.', en: 'no data in the period.' };

function comparison(value: number, lastYear: number | null, unit: IndicatorUnit, language: Language): string {
  if (lastYear === null) return language === 'vi' ? '; cùng kỳ năm trước không có số liệu' : '; no data a year before';
  const before = amount(lastYear, unit, language);
  if (value === lastYear) return language === 'vi' ? `, bằng cùng kỳ năm trước` : `, the same as a year before`;
  const difference = number(Math.abs(value - lastYear), language);
  // Of shares only points are compared, a percentage of a percentage says nothing.
  const relative =
    unit === 'percent' || lastYear === 0
      ? ''
      : ` (${number((100 * Math.abs(value - lastYear)) / lastYear, language, 1)} %)`;
  if (language === 'vi') {
    const points = unit === 'percent' ? ' điểm phần trăm' : '';
    return `, ${value > lastYear ? 'tăng' : 'giảm'} ${difference}${points}${relative} so với ${before} cùng kỳ năm trước`;
  }
  const points = unit === 'percent' ? ' points' : '';
  return `, ${difference}${points}${relative} ${value > lastYear ? 'more' : 'less'} than ${before} a year before`;
}

function amount(value: number, unit: IndicatorUnit, language: Language): string {
  return `${number(value, language)} ${units[unit][language]}`;
}

/** A number as people there write it. */
export function number(value: number, language: Language, digits = 2): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: digits });
}

/** How a place narrows the figures. */
export function placeSentence(place: string): Bilingual {
  return {
    vi: `Chỉ tính hồ sơ, giấy phép, cơ quan, vụ việc có địa chỉ của cơ quan chủ quản, người được cấp phép hoặc bên vi phạm chứa tên “${place}” (so theo từ, không phân biệt dấu). Địa chỉ ghi tên khác thì không được tính; số nhập tay chỉ lấy số đã nhập cho đúng địa bàn này.`,
    en: `Only what has “${place}” in the address of the publisher, holder or party, word by word and without accents. An address that names the place otherwise isn’t counted; of figures entered by hand only those entered for this place.`,
  };
}

export const reportNotes: Bilingual[] = [
  {
    vi: 'Danh mục chỉ tiêu do cơ quan tự tổng hợp từ nhiệm vụ được giao; chưa có đề cương chính thức cho lĩnh vực này. Cách tính ghi ở từng chỉ tiêu.',
    en: 'The list of figures is composed from the office’s duties; there is no official outline. Each says how it is counted.',
  },
  {
    vi: 'Cùng kỳ năm trước được tính theo hồ sơ hiện có, đến cùng ngày giờ nếu kỳ này chưa kết thúc. Trạng thái đã được sửa về sau (quyết định bàn duyệt được mở lại, cơ quan đã đóng) tính theo hiện trạng.',
    en: 'Last year’s figures come from today’s records, counted to the same day while this period runs. What was changed since (a decision taken back, an outlet closed) counts as it is now.',
  },
  {
    vi: 'Số đánh dấu “nhập tay” do người có tên ghi kèm nhập vào, hệ thống không kiểm chứng được.',
    en: 'Figures marked as entered by hand are the named person’s; the system can’t check them.',
  },
];
