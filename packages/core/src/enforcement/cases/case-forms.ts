import type { Bilingual } from '../../law/index.ts';
import type { FormRef, NumberSeries } from '../../papers/index.ts';

/** A form of the law as this office uses it: what is printed above, and which series its numbers come from. */
export type CaseForm = FormRef & {
  /** What the paper is among the papers of a case. */
  readonly kind: string;
  readonly series: NumberSeries;
  readonly title: Bilingual;
};

const decree118 = 'Nghị định 118/2021/NĐ-CP (sửa đổi 68/2025, 190/2025)';

/** Symbols and headings are data: decrees change them. @source Annex of Decree 118/2021/NĐ-CP */
export const caseForms = {
  record: form('MBB01', 'record', 'BB-VPHC', 'BIÊN BẢN', 'Vi phạm hành chính', {
    vi: 'Biên bản vi phạm hành chính',
    en: 'Record of an administrative violation',
  }),
  workingSession: form('MBB02', 'working-minutes', 'BB-LV', 'BIÊN BẢN LÀM VIỆC', null, {
    vi: 'Biên bản làm việc',
    en: 'Minutes of a working session',
  }),
  oralSession: form('MBB03', 'explanation-minutes', 'BB-GT', 'BIÊN BẢN', 'Phiên giải trình trực tiếp', {
    vi: 'Biên bản phiên giải trình trực tiếp',
    en: 'Minutes of an oral explanation',
  }),
  verification: form(
    'MBB05',
    'verification-minutes',
    'BB-XM',
    'BIÊN BẢN',
    'Xác minh tình tiết của vụ việc vi phạm hành chính',
    {
      vi: 'Biên bản xác minh tình tiết',
      en: 'Minutes of a verification',
    },
  ),
  refusalToSign: form('MBB06', 'refusal-minutes', 'BB-KN', 'BIÊN BẢN', 'Về việc không ký, không nhận văn bản', {
    vi: 'Biên bản về việc không ký, không nhận',
    en: 'Minutes of a refusal to sign or receive',
  }),
  handOver: form('BBCG', 'transfer-minutes', 'BB-CG', 'BIÊN BẢN', 'Chuyển hồ sơ vụ vi phạm hành chính', {
    vi: 'Biên bản chuyển hồ sơ vụ vi phạm',
    en: 'Minutes of handing a case over',
  }),
  criminalTransfer: form(
    'MQĐ33',
    'criminal-transfer-decision',
    'QĐ-CHS',
    'QUYẾT ĐỊNH',
    'Chuyển hồ sơ vụ vi phạm có dấu hiệu tội phạm để truy cứu trách nhiệm hình sự',
    {
      vi: 'Quyết định chuyển hồ sơ để truy cứu trách nhiệm hình sự',
      en: 'Decision to transfer a case to the prosecution',
    },
  ),
} as const satisfies Record<string, CaseForm>;

function form(
  symbol: string,
  kind: string,
  series: string,
  heading: string,
  subject: string | null,
  title: Bilingual,
): CaseForm {
  return {
    symbol,
    decree: decree118,
    heading,
    subject,
    kind,
    series: { code: series, pattern: `{seq}/${series}` },
    title,
  };
}

/** What is printed of a form. */
export function formRef({ symbol, decree, heading, subject }: CaseForm): FormRef {
  return { symbol, decree, heading, subject };
}
