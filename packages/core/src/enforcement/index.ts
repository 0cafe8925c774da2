export { type AssignCaseInput, assignCase } from './cases/assign-case.ts';
export { findCase } from './cases/case.queries.ts';
export {
  Case,
  CaseConflict,
  CaseEvent,
  type CaseOrigin,
  caseOrigins,
  type Party,
} from './cases/case.ts';
export {
  type CaseFacts,
  type CaseObstacle,
  caseActionsOf,
  type KnownConflict,
  policyOfCaseAction,
} from './cases/case-actions.ts';
export { type CaseCalendar, type CaseCalendarEntry, readCaseCalendar } from './cases/case-calendar.queries.ts';
export { casePurposeOf, finishCaseClocks, startCaseClock } from './cases/case-clocks.ts';
export { judgedActsOf, officesOn, readCaseFacts } from './cases/case-facts.ts';
export { type CaseFilter, type CaseListItem, type CaseListQuery, listCases } from './cases/case-list.queries.ts';
export { casePapers } from './cases/case-papers.ts';
export { type CaseMove, type CasePosition, foldCase } from './cases/case-position.ts';
export { type CaseAction, type CaseState, caseActions, caseStates, caseTransitions } from './cases/case-states.ts';
export {
  allowCaseStep,
  beginCaseStep,
  type CaseStep,
  type CaseStepEnd,
  endCaseStep,
  holdCase,
  requireCaseVersion,
  toCaseError,
} from './cases/case-step.ts';
export { type CaseSummary, summariseCases } from './cases/case-summary.queries.ts';
export { getCaseView } from './cases/case-view.queries.ts';
export type { CaseClockView, CaseEventView, CaseView, PaperRef } from './cases/case-view.ts';
export { changeParty } from './cases/change-party.ts';
export { declareConflict } from './cases/declare-conflict.ts';
export { closeCase, dismissCase, reopenCase, stopByLimitation, stopTimeBarred } from './cases/end-case.ts';
export { type MakeRecordInput, makeRecord } from './cases/make-record.ts';
export { mergeCase } from './cases/merge-case.ts';
export {
  type NoteRefusalInput,
  type NoteSessionInput,
  noteOralSession,
  noteRefusalToSign,
  noteVerification,
  noteWorkingSession,
} from './cases/note-session.ts';
export { type OpenCaseInput, openCase } from './cases/open-case.ts';
export { type OpenCaseFromReviewInput, openCaseFromReview } from './cases/open-case-from-review.ts';
export { sendFindings } from './cases/send-findings.ts';
export { type SimilarCase, type SimilarTo, similarCases } from './cases/similar-cases.queries.ts';
export { type TransferInput, transferCase, transferCriminal } from './cases/transfer-case.ts';
export { clockSubjectLabels } from './clock-subjects.queries.ts';
export { type ComplaintView, complaintsOf } from './complaints/complaint.queries.ts';
export {
  Complaint,
  type ComplaintAction,
  type ComplaintState,
  complaintStates,
  complaintTransitions,
} from './complaints/complaint.ts';
export { findComplaint } from './complaints/complaint-step.ts';
export { type DecideComplaintInput, decideComplaint } from './complaints/decide-complaint.ts';
export { type FileComplaintInput, fileComplaint, withdrawComplaint } from './complaints/file-complaint.ts';
export {
  acceptComplaint,
  noteDialogue,
  refuseComplaint,
  resumeComplaint,
  suspendComplaint,
} from './complaints/handle-complaint.ts';
export { type AppointOfficeInput, appointOffice, endOffice } from './decisions/appoint-office.ts';
export { amendDecision, cancelDecision, correctDecision } from './decisions/change-decision.ts';
export {
  checkDecision,
  type DecisionDraft,
  type JudgedFinding,
  type ProposedKind,
} from './decisions/check-decision.ts';
export { type DecideCaseInput, decideCase, decideRemedies, decideWithoutRecord } from './decisions/decide-case.ts';
export { type CaseDecisionView, decisionsOf, openProposalOf, type ProposalView } from './decisions/decision.queries.ts';
export {
  CaseDecision,
  type DecidedPoint,
  type DecisionContent,
  type DecisionKind,
  DecisionProposal,
  decisionKinds,
  OfficeHolder,
  type OfficeTitle,
  type OrderedRemedy,
  officeTitles,
  type Suspension,
} from './decisions/decision.ts';
export { type DecisionInForce, decisionInForce } from './decisions/decision-in-force.ts';
export { notePublication } from './decisions/note-publication.ts';
export { listOffices, type OfficeView, officeOf, officesHeldBy } from './decisions/offices.queries.ts';
export { type ProposeDecisionInput, proposeDecision, sendBackDecision } from './decisions/propose-decision.ts';
export { type AddExhibitInput, addExhibit, type ExhibitFile } from './evidence/add-exhibit.ts';
export { exhibitLabel, findExhibit } from './evidence/custody.ts';
export { type ChainedCustody, checkCustody, type ExhibitIntake } from './evidence/custody-chain.ts';
export { exhibitsOf } from './evidence/exhibit.queries.ts';
export { CustodyEvent, custodyActions, Exhibit, type ExhibitCapture, exhibitKinds } from './evidence/exhibit.ts';
export {
  type ExportedFile,
  type ExportIndex,
  type ExportManifest,
  exportCase,
  exportContext,
} from './evidence/export-case.ts';
export { type NotedCustody, noteCustody, notedCustody } from './evidence/note-custody.ts';
export { readExhibit } from './evidence/read-exhibit.ts';
export { type ExhibitVerification, verifyExhibits } from './evidence/verify-exhibits.ts';
export { type ExportProblem, type ExportVerification, verifyExport } from './evidence/verify-export.ts';
export { checkOrders } from './execution/check-orders.ts';
export { confirmRemedy, markExecuted, noteLawsuit, startEnforcement } from './execution/close-execution.ts';
export { type DeliverPaperInput, deliverPaper } from './execution/deliver-paper.ts';
export { allowInstalments, postpone, reduce } from './execution/ease-fine.ts';
export { type DeliveryView, deliveriesOf, type ObligationView, obligationsOf } from './execution/execution.queries.ts';
export { expireExecutions } from './execution/expire-executions.ts';
export { type Debt, owedOn, type Standstill } from './execution/late-interest.ts';
export { Delivery, executionStates, Obligation, obligationKinds, Payment } from './execution/obligation.ts';
export { type RecordPaymentInput, recordPayment } from './execution/record-payment.ts';
export { startExecutions } from './execution/start-executions.ts';
export { type AnswerReplyInput, answerReply } from './findings/answer-reply.ts';
export { closeExplanation, extendExplanation, recordSilence } from './findings/end-explanation.ts';
export { type Circumstance, Finding, FindingAnswer, FindingReply } from './findings/finding.ts';
export { type FindingReplyView, type FindingView, findingsOf } from './findings/finding-view.queries.ts';
export { type PastFines, pastFines } from './findings/past-fines.queries.ts';
export { type RecordReplyInput, type ReplyAttachment, recordReply } from './findings/record-reply.ts';
export { addFinding, changeFinding, dropFinding, type FindingInput } from './findings/write-finding.ts';
export * from './law/index.ts';
export * from './papers/index.ts';
