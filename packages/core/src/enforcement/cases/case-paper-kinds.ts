import type { Bilingual } from '../../law/index.ts';
import type { FormSymbol } from '../papers/index.ts';

/** What a paper is among the papers of a case, and what it is called in lists. */
export type CasePaperKind = { readonly kind: string; readonly title: Bilingual };

/** The papers that the steps of a file make; those of decisions have their own. */
export const casePaperKinds = {
  MBB01: {
    kind: 'record',
    title: { vi: 'Biên bản vi phạm hành chính', en: 'Record of an administrative violation' },
  },
  MBB02: { kind: 'working-minutes', title: { vi: 'Biên bản làm việc', en: 'Minutes of a working session' } },
  MBB03: {
    kind: 'explanation-minutes',
    title: { vi: 'Biên bản phiên giải trình trực tiếp', en: 'Minutes of an oral explanation' },
  },
  MBB05: {
    kind: 'verification-minutes',
    title: { vi: 'Biên bản xác minh tình tiết của vụ việc', en: 'Minutes of a verification' },
  },
  MBB06: {
    kind: 'refusal-minutes',
    title: { vi: 'Biên bản về việc không ký, không nhận văn bản', en: 'Minutes of a refusal to sign or receive' },
  },
  MQĐ33: {
    kind: 'criminal-transfer-decision',
    title: {
      vi: 'Quyết định chuyển hồ sơ để truy cứu trách nhiệm hình sự',
      en: 'Decision to transfer a case to the prosecution',
    },
  },
  letter: {
    kind: 'transfer-letter',
    title: { vi: 'Công văn chuyển vụ việc theo thẩm quyền', en: 'Letter that hands a case over' },
  },
} as const satisfies Partial<Record<FormSymbol, CasePaperKind>>;

export type CasePaperSymbol = keyof typeof casePaperKinds;
