import type { CatalogueConfidence } from '../../law/index.ts';
import type { FormRef } from '../../papers/index.ts';

export const formSymbols = [
  'MBB01',
  'MBB02',
  'MBB03',
  'MBB05',
  'MBB06',
  'MQĐ01',
  'MQĐ02',
  'MQĐ14',
  'MQĐ15',
  'MQĐ33',
  'MQĐ34',
  'MQĐ38',
  'MQĐ39',
  'MQĐ40',
  'letter',
] as const;
export type FormSymbol = (typeof formSymbols)[number];

/** A form as it holds for a time. Decrees change forms: a change is another row with its own first day. */
export type CaseForm = FormRef & {
  symbol: FormSymbol;
  /** Behind the number, before the office: `QĐ-XPVPHC` in `05/QĐ-XPVPHC`. Null for a letter, which has the office's own. */
  numberCode: string | null;
  /** First and last day it is used, ISO 8601. */
  validFrom: string;
  validTo: string | null;
  /** How sure we are of heading and subject; a number code that is less sure is named in the note. */
  confidence: CatalogueConfidence;
  note: string | null;
};

const annex = 'Nghị định 118/2021/NĐ-CP';
const mayHaveChanged =
  'Nghị định 68/2025/NĐ-CP và Nghị định 190/2025/NĐ-CP có thể đã sửa mẫu; chưa ai đối chiếu với phụ lục hiện hành.';
const codeFromMemory = 'Ký hiệu trong số văn bản ghi theo trí nhớ, chưa kiểm tra.';

/**
 * The forms of papers in sanction cases.
 * @source Decree 118/2021/NĐ-CP, annex (table of contents read, the forms' texts not)
 */
export const caseForms: readonly CaseForm[] = [
  form('MBB01', 'BIÊN BẢN VI PHẠM HÀNH CHÍNH', null, 'BB-VPHC', 'V'),
  form('MBB02', 'BIÊN BẢN LÀM VIỆC', null, 'BB-LV', 'V', codeFromMemory),
  form('MBB03', 'BIÊN BẢN PHIÊN GIẢI TRÌNH TRỰC TIẾP', null, 'BB-GTTT', 'S', codeFromMemory),
  form('MBB05', 'BIÊN BẢN XÁC MINH', 'Tình tiết của vụ việc vi phạm hành chính', 'BB-XM', 'S', codeFromMemory),
  form('MBB06', 'BIÊN BẢN', 'Về việc không nhận quyết định xử phạt vi phạm hành chính', 'BB-KNQĐ', 'S', codeFromMemory),
  form('MQĐ01', 'QUYẾT ĐỊNH', 'Xử phạt vi phạm hành chính theo thủ tục xử phạt không lập biên bản', 'QĐ-XPVPHC', 'V'),
  form('MQĐ02', 'QUYẾT ĐỊNH', 'Xử phạt vi phạm hành chính', 'QĐ-XPVPHC', 'V'),
  form('MQĐ14', 'QUYẾT ĐỊNH', 'Tịch thu tang vật, phương tiện vi phạm hành chính', 'QĐ-TTTVPT', 'S', codeFromMemory),
  form('MQĐ15', 'QUYẾT ĐỊNH', 'Áp dụng biện pháp khắc phục hậu quả', 'QĐ-KPHQ', 'S', codeFromMemory),
  form(
    'MQĐ33',
    'QUYẾT ĐỊNH',
    'Chuyển hồ sơ vụ vi phạm có dấu hiệu tội phạm để truy cứu trách nhiệm hình sự',
    'QĐ-CHSVP',
    'S',
    codeFromMemory,
  ),
  form('MQĐ34', 'QUYẾT ĐỊNH', 'Giao quyền xử phạt vi phạm hành chính', 'QĐ-GQXP', 'S', codeFromMemory),
  form(
    'MQĐ38',
    'QUYẾT ĐỊNH',
    'Sửa đổi, bổ sung, hủy bỏ một phần quyết định trong xử phạt vi phạm hành chính',
    'QĐ-SĐXPHC',
    'S',
    codeFromMemory,
  ),
  form(
    'MQĐ39',
    'QUYẾT ĐỊNH',
    'Đính chính quyết định trong xử phạt vi phạm hành chính',
    'QĐ-ĐCXPHC',
    'S',
    codeFromMemory,
  ),
  form('MQĐ40', 'QUYẾT ĐỊNH', 'Hủy bỏ quyết định trong xử phạt vi phạm hành chính', 'QĐ-HBXPHC', 'S', codeFromMemory),
  {
    symbol: 'letter',
    decree: 'Nghị định 30/2020/NĐ-CP',
    heading: 'CÔNG VĂN',
    subject: null,
    numberCode: null,
    validFrom: '2020-03-05',
    validTo: null,
    confidence: 'V',
    note: 'Văn bản chuyển vụ việc không có mẫu riêng; trình bày theo thể thức công văn.',
  },
];

/**
 * The form a paper of a day is made by.
 * @param on ISO 8601
 * @throws Error for a day before the register begins: such a paper can't be made here
 */
export function formOf(symbol: FormSymbol, on: string): CaseForm {
  const found = caseForms.findLast(
    (each) => each.symbol === symbol && each.validFrom <= on && (each.validTo === null || each.validTo >= on),
  );
  if (!found) throw new Error(`No form ${symbol} is known for ${on}.`);
  return found;
}

/** What a paper says of its form: the register's own remarks stay in the register. */
export function formRefOf(symbol: FormSymbol, on: string): FormRef {
  const { decree, heading, subject } = formOf(symbol, on);
  return { symbol, decree, heading, subject };
}

function form(
  symbol: FormSymbol,
  heading: string,
  subject: string | null,
  numberCode: string,
  confidence: CatalogueConfidence,
  remark: string | null = null,
): CaseForm {
  return {
    ...{ symbol, decree: annex, heading, subject, numberCode, confidence },
    ...{ validFrom: '2022-01-01', validTo: null },
    note: [remark, mayHaveChanged].filter(Boolean).join(' '),
  };
}
