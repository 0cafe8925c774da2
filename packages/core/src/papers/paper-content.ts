import type { CaseDecisionPaper, CaseLetterPaper, CaseRecordPaper, EvidenceIndexPaper } from './case-paper-content.ts';
import type { OfficeIdentity } from './office.ts';
import type { OversightPaper } from './oversight-paper-content.ts';

/** What every document has. All text is Vietnamese and plain: nothing in it is markup. */
export type PaperHead = {
  office: OfficeIdentity;
  /** As printed: `05/GP-SVHTTDL`. Null prints no number. */
  number: string | null;
  /** ISO 8601 date of the document. */
  date: string;
  signatory: Signatory;
  /** “Nơi nhận”, one a line, without the closing `;` and without “Lưu”, which the template adds. */
  recipients: string[];
  /** Legal bases (“Căn cứ …”), one each, without the closing `;`. */
  bases: string[];
};

/** Who signs and in what capacity. Decree 30/2020/NĐ-CP, Annex I: TM., Q., KT., TL., TUQ. stand before the position. */
export type Signatory = {
  /** Of the account, for the certificate and the image of the signature. */
  personId: string;
  name: string;
  /** Lines above the position, in capitals: `KT. GIÁM ĐỐC`. Empty when the head signs. */
  capacity: string[];
  /** In capitals: `GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
  position: string;
};

/** A labelled line, such as `Tên bản tin` and its value. */
export type PaperFact = { label: string; value: string };

/** An ISO 8601 date, and the time of day `HH:MM` where it matters. */
export type PaperMoment = { date: string; time: string | null };

/** A file of an applicant, as slips speak of it. */
export type PaperDossier = {
  code: string;
  applicant: string;
  address: string;
  phone: string;
  email: string;
  /** What is asked for: the procedure's name. */
  request: string;
};

/** A licence, as decisions on it speak of it. */
export type PaperLicence = {
  number: string;
  /** ISO 8601 date. */
  issuedOn: string;
  /** `Giấy phép xuất bản bản tin`. */
  name: string;
  holder: string;
  holderAddress: string;
};

/** Where the public checks a licence, and the address the QR code carries: see `makeLicenceQr`. */
export type PaperQr = { url: string; shownUrl: string };

export type LicencePaper = PaperHead & {
  template: 'licence';
  /** In capitals: `GIẤY PHÉP`, `GIẤY XÁC NHẬN ĐĂNG KÝ`. */
  heading: string;
  /** What it is about: `Xuất bản bản tin`. */
  subject: string;
  /** Who grants, in capitals: `GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH`. */
  authority: string;
  holder: string;
  holderAddress: string;
  /** Begins article 1, the holder follows: a licence permits, a confirmation confirms. */
  verb: 'Cho phép' | 'Xác nhận' | 'Chấp thuận';
  /** Ends the sentence after the holder’s address: `xuất bản bản tin`, `đã đăng ký hoạt động cơ sở in`. */
  permits: string;
  /** What is permitted, numbered in article 1. */
  facts: PaperFact[];
  /** What the holder must do: the sentences of article 2. */
  duties: string[];
  /** ISO 8601 dates; without a last day it holds until it is taken back. */
  validFrom: string;
  validTo: string | null;
  /** Set when this one takes the place of an earlier paper. */
  replaces: { number: string; issuedOn: string; reason: string } | null;
  qr: PaperQr | null;
};

/** Form 01: the receipt of a dossier and the day its result is due. */
export type ReceiptSlip = PaperHead & {
  template: 'receipt-slip';
  dossier: PaperDossier;
  /** Who received it: `Trung tâm Phục vụ hành chính công tỉnh`. */
  receivedAt: string;
  components: { name: string; copies: number }[];
  sets: number;
  /** `07 ngày làm việc`. */
  processingTime: string;
  received: PaperMoment;
  due: PaperMoment;
  /** Where the result is handed over: `Trực tuyến, qua Cổng dịch vụ`. */
  collectAt: string;
  /** Book and serial number of the register of dossiers. */
  register: { book: string; entry: string } | null;
};

/** Form 02: what is missing, in one request. */
export type SupplementSlip = PaperHead & {
  template: 'supplement-slip';
  dossier: PaperDossier;
  items: { name: string; reason: string }[];
  reason: string;
  /** ISO 8601 date until which the dossier waits. */
  answerBy: string | null;
  contact: { name: string; phone: string };
};

/** Form 03: why a dossier isn't received. */
export type RefusalSlip = PaperHead & {
  template: 'refusal-slip';
  dossier: PaperDossier;
  receivedAt: string;
  reasons: string[];
};

/** Form 04: the apology for a late result, and its new day. */
export type ApologySlip = PaperHead & {
  template: 'apology-slip';
  dossier: PaperDossier;
  received: PaperMoment;
  due: PaperMoment;
  receipt: { number: string; date: string };
  reason: string;
  newDue: PaperMoment;
};

/** Form 05: who had the dossier, from when to when. */
export type ControlSlip = PaperHead & {
  template: 'control-slip';
  dossier: PaperDossier;
  /** The unit that handles it, and those it works with. */
  handledBy: string;
  together: string[];
  steps: {
    /** `Giao: Bộ phận Tiếp nhận và Trả kết quả`. */
    from: string;
    to: string;
    handedOver: PaperMoment | null;
    taken: PaperMoment | null;
    outcome: 'early' | 'on-time' | 'late' | null;
    note: string;
  }[];
};

/** The written refusal to grant what was asked for, with its reasons. */
export type RefusalDecisionPaper = PaperHead & {
  template: 'refusal-decision';
  dossier: PaperDossier;
  received: PaperMoment;
  /** Completes “không cấp”: `Giấy phép xuất bản bản tin`. */
  refuses: string;
  reasons: { text: string; basis: string | null }[];
  /** How and how long one may complain: whole sentences. */
  appeal: string[];
};

/** A decision on a licence that was granted. */
export type LicenceDecisionPaper = PaperHead & {
  template: 'licence-decision';
  action: 'suspend' | 'lift-suspension' | 'revoke' | 'acknowledge-return';
  authority: string;
  /** Completes “Theo đề nghị của”: `Trưởng phòng Quản lý Thông tin, Báo chí, Xuất bản`. */
  proposedBy: string | null;
  licence: PaperLicence;
  reasons: string[];
  /** ISO 8601 dates: the first day it counts and, for a suspension, the last. */
  effectiveFrom: string;
  effectiveTo: string | null;
  /** What the holder must do, whole sentences. */
  duties: string[];
  /** Completes “chịu trách nhiệm thi hành Quyết định này”. */
  executors: string;
  appeal: string[];
};

export type PaperContent =
  | LicencePaper
  | ReceiptSlip
  | SupplementSlip
  | RefusalSlip
  | ApologySlip
  | ControlSlip
  | RefusalDecisionPaper
  | LicenceDecisionPaper
  | CaseRecordPaper
  | CaseDecisionPaper
  | CaseLetterPaper
  | EvidenceIndexPaper
  | OversightPaper;

export type PaperTemplate = PaperContent['template'];
