import type { Blobs } from '../platform/index.ts';
import type { SealKey } from './licence-seal.ts';
import type { PaperPress } from './paper-press.ts';

/** Who issues: what stands at the top left of every document, and where it is dated. `config.office` is one. */
export type OfficeIdentity = {
  /** As in running text; printed in capitals: `Ủy ban nhân dân tỉnh Bắc Ninh`. */
  parent: string;
  /** As in running text; printed in capitals: `Sở Văn hóa, Thể thao và Du lịch`. */
  name: string;
  /** Before the date: `Bắc Ninh`. */
  place: string;
  /** In numbers: `SVHTTDL`. */
  abbreviation: string;
  /** The unit that drafts, in numbers of letters and beside “Lưu”: `QLTTBCXB`. */
  unitCode: string;
  /** Where fines are paid, as decisions print it; empty or left out prints a dotted line to fill in. */
  treasuryAccount?: string;
};

/** What an operation needs to issue papers. */
export type Kit = {
  press: PaperPress;
  blobs: Blobs;
  office: OfficeIdentity;
  /** Address people type, for links and QR codes. */
  publicUrl: string;
  /** Seals licences: `(await openSealKeys(config)).signing`. */
  sealKey: SealKey;
  /** Begins the codes of dossiers; the usual one without it. */
  dossierCodePrefix?: string;
};
