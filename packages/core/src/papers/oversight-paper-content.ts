import type { PaperHead } from './paper-content.ts';

/** A row of figures, as printed: numbers already written as people there write them. */
export type OversightRow = {
  /** `5.3`; empty for a part of the figure above. */
  number: string;
  label: string;
  unit: string;
  value: string;
  lastYear: string;
  change: string;
  note: string | null;
};

/** The report a delegation of the People's Council asks for ("BÁO CÁO"). */
export type OversightPaper = PaperHead & {
  template: 'oversight';
  /** Under the heading: `Kết quả quản lý nhà nước về báo chí, xuất bản từ ngày … đến ngày …`. */
  subject: string;
  /** Whole sentences before the tables: for whom, what place, the cut-off. */
  opening: string[];
  /** `Trong kỳ`, `Cùng kỳ năm trước`. */
  groups: { title: string; rows: OversightRow[] }[];
  /** Whole sentences after the tables. */
  notes: string[];
};
