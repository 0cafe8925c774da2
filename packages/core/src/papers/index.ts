export type {
  CaseDecisionPaper,
  CaseLetterPaper,
  CaseRecordPaper,
  EvidenceIndexPaper,
  FormRef,
  PaperClause,
  PaperSection,
  PaperTable,
} from './case-paper-content.ts';
export { hashContent, type IssuePaperInput, issuePaper, type PaperSubject } from './issue-paper.ts';
export {
  checkLicenceSeal,
  makeLicenceQr,
  type SealCheck,
  type SealedLicence,
  type SealJwk,
  type SealKey,
  sealLicence,
  signBytes,
} from './licence-seal.ts';
export { noteNumber } from './note-number.ts';
export { type NumberSeries, printNumber, type TakenNumber, takeNumber } from './number-series.ts';
export type { Kit, OfficeIdentity } from './office.ts';
export type { OversightPaper, OversightRow } from './oversight-paper-content.ts';
export { Paper } from './paper.ts';
export type {
  ApologySlip,
  ControlSlip,
  LicenceDecisionPaper,
  LicencePaper,
  PaperContent,
  PaperDossier,
  PaperFact,
  PaperHead,
  PaperLicence,
  PaperMoment,
  PaperQr,
  PaperTemplate,
  ReceiptSlip,
  RefusalDecisionPaper,
  RefusalSlip,
  Signatory,
  SupplementSlip,
} from './paper-content.ts';
export {
  type PaperPress,
  type PaperSignature,
  type SignatureKind,
  type SignRequest,
  signatureKinds,
} from './paper-press.ts';
export { getPaper, paperPdf, papersOf } from './papers.queries.ts';
export { openSealKeys, rotateSealKey, type SealKeys } from './seal-keys.ts';
