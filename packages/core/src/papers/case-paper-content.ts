import type { PaperFact, PaperHead, PaperMoment } from './paper-content.ts';

/** Which form of which decree a paper is, and its heading: data, since decrees change them. */
export type FormRef = {
  /** `MBB01`, `MQĐ02`. */
  symbol: string;
  /** `Nghị định 118/2021/NĐ-CP`. */
  decree: string;
  /** In capitals: `BIÊN BẢN VI PHẠM HÀNH CHÍNH`, `QUYẾT ĐỊNH`. */
  heading: string;
  /** Under the heading: `Xử phạt vi phạm hành chính`. */
  subject: string | null;
};

/** A numbered sentence of a section or an article, with its labelled lines and lettered points. */
export type PaperClause = { text: string; facts?: PaperFact[]; points?: string[] };

/** Rows of as many cells as there are columns. */
export type PaperTable = { columns: string[]; rows: string[][] };

/** A part of a record or an article of a decision, in this order: title, paragraphs, labelled lines and so on. */
export type PaperSection = {
  title: string | null;
  paragraphs: string[];
  facts?: PaperFact[];
  /** Lettered: a), b) … */
  points?: string[];
  /** Numbered: 1., 2. … */
  clauses?: PaperClause[];
  table?: PaperTable;
};

/** A record (MBB01, 02, 03, 05, 06 …): who was there, what was found, and everybody's signature under it. */
export type CaseRecordPaper = PaperHead & {
  template: 'case-record';
  form: FormRef;
  began: PaperMoment;
  ended: PaperMoment | null;
  place: string;
  /** Of the office, the party, witnesses: each with what they are there as. */
  present: { role: string; name: string; position: string | null; address: string | null }[];
  sections: PaperSection[];
  /** How many copies, of equal value; how many pages the reader is told on paper. */
  copies: number;
  /** Who signs by hand below, left to right and down: `NGƯỜI VI PHẠM`, `NGƯỜI CHỨNG KIẾN`; the officer is the signatory. */
  signers: { label: string; name: string | null; note: string | null }[];
};

/** A decision (MQĐ01, 02, 14, 15, 33, 38, 39, 40 …): bases, what was considered, articles. */
export type CaseDecisionPaper = PaperHead & {
  template: 'case-decision';
  form: FormRef;
  /** Who decides, in capitals: `GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH`. */
  authority: string;
  /** Completes “Xét”, one each. */
  considering: string[];
  /** Printed as `Điều 1.` and so on. */
  articles: PaperSection[];
};

/** A letter on a case to another agency; it has no type of document above it, what it is about stands under its number. */
export type CaseLetterPaper = PaperHead & {
  template: 'case-letter';
  form: FormRef;
  /** Completes “V/v”: `chuyển vụ việc có dấu hiệu vi phạm hành chính`. */
  about: string;
  to: string[];
  sections: PaperSection[];
};

/** What an exported case holds: the first thing whoever opens the folder reads. */
export type EvidenceIndexPaper = PaperHead & {
  template: 'evidence-index';
  caseNumber: string;
  title: string;
  party: string;
  exported: PaperMoment;
  exportedBy: string;
  entries: { label: string; what: string; path: string; sha256: string }[];
};
