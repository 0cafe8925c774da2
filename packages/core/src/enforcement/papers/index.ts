export type {
  CasePaperFacts,
  DecisionFacts,
  PaperExhibit,
  PaperFinding,
  PaperInstrument,
  PaperProvision,
  PaperRef,
  RecordFacts,
} from './case-paper-facts.ts';
export { fineDecision, fineWithoutRecordDecision, remediesDecision, type SanctionFacts } from './fine-decision.ts';
export { type CaseForm, caseForms, type FormSymbol, formOf, formSymbols } from './forms.ts';
export { explanationMinutes, refusalMinutes, verificationMinutes, workingMinutes } from './minutes.ts';
export {
  amendmentDecision,
  cancellationDecision,
  confiscationDecision,
  correctionDecision,
  criminalTransferDecision,
  transferLetter,
} from './other-decisions.ts';
export { readPaperFindings } from './paper-findings.queries.ts';
export { type ViolationRecordFacts, violationRecord } from './violation-record.ts';
