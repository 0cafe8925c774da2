import type { App } from '../context.ts';
import type { Services } from '../services.ts';
import { addFinding } from './cases/add-finding.ts';
import { answerReply } from './cases/answer-reply.ts';
import { assignCase } from './cases/assign-case.ts';
import { changeFinding } from './cases/change-finding.ts';
import { changeParty } from './cases/change-party.ts';
import { closeCase } from './cases/close-case.ts';
import { closeExplanation } from './cases/close-explanation.ts';
import { declareConflict } from './cases/declare-conflict.ts';
import { dismissCase } from './cases/dismiss-case.ts';
import { dropFinding } from './cases/drop-finding.ts';
import { extendExplanation } from './cases/extend-explanation.ts';
import { listCases } from './cases/list-cases.ts';
import { listCircumstances } from './cases/list-circumstances.ts';
import { listInspectors } from './cases/list-inspectors.ts';
import { makeRecord } from './cases/make-record.ts';
import { mergeCase } from './cases/merge-case.ts';
import { noteOralSession } from './cases/note-oral-session.ts';
import { noteRefusalToSign } from './cases/note-refusal-to-sign.ts';
import { noteVerification } from './cases/note-verification.ts';
import { noteWorkingSession } from './cases/note-working-session.ts';
import { openCase } from './cases/open-case.ts';
import { openCaseFromReview } from './cases/open-case-from-review.ts';
import { readCase } from './cases/read-case.ts';
import { readCaseCalendar } from './cases/read-case-calendar.ts';
import { readCaseSummary } from './cases/read-case-summary.ts';
import { readReplyAttachment } from './cases/read-reply-attachment.ts';
import { recordReply } from './cases/record-reply.ts';
import { reopenCase } from './cases/reopen-case.ts';
import { sendFindings } from './cases/send-findings.ts';
import { stopByLimitation } from './cases/stop-by-limitation.ts';
import { transferCase } from './cases/transfer-case.ts';
import { transferCriminal } from './cases/transfer-criminal.ts';
import { acceptComplaint } from './complaints/accept-complaint.ts';
import { decideComplaint } from './complaints/decide-complaint.ts';
import { fileComplaint } from './complaints/file-complaint.ts';
import { noteDialogue } from './complaints/note-dialogue.ts';
import { refuseComplaint } from './complaints/refuse-complaint.ts';
import { resumeComplaint } from './complaints/resume-complaint.ts';
import { suspendComplaint } from './complaints/suspend-complaint.ts';
import { withdrawComplaint } from './complaints/withdraw-complaint.ts';
import { allowInstalments } from './decisions/allow-instalments.ts';
import { amendDecision } from './decisions/amend-decision.ts';
import { cancelDecision } from './decisions/cancel-decision.ts';
import { confirmRemedy } from './decisions/confirm-remedy.ts';
import { correctDecision } from './decisions/correct-decision.ts';
import { decideCase } from './decisions/decide-case.ts';
import { decideRemedies } from './decisions/decide-remedies.ts';
import { decideWithoutRecord } from './decisions/decide-without-record.ts';
import { deliverPaper } from './decisions/deliver-paper.ts';
import { markExecuted } from './decisions/mark-executed.ts';
import { noteLawsuit } from './decisions/note-lawsuit.ts';
import { notePublication } from './decisions/note-publication.ts';
import { postponeFine } from './decisions/postpone-fine.ts';
import { proposeDecision } from './decisions/propose-decision.ts';
import { readDeliveryProof } from './decisions/read-delivery-proof.ts';
import { recordPayment } from './decisions/record-payment.ts';
import { reduceFine } from './decisions/reduce-fine.ts';
import { sendBackDecision } from './decisions/send-back-decision.ts';
import { startEnforcement } from './decisions/start-enforcement.ts';
import { addExhibit } from './evidence/add-exhibit.ts';
import { listItemCaptures } from './evidence/list-item-captures.ts';
import { noteCustody } from './evidence/note-custody.ts';
import { readExhibitFile } from './evidence/read-exhibit-file.ts';
import { exportCases } from './exports/export-cases.ts';
import { appointOffice } from './offices/appoint-office.ts';
import { endOffice } from './offices/end-office.ts';
import { listLeaders } from './offices/list-leaders.ts';
import { listOffices } from './offices/list-offices.ts';

/** Every endpoint of enforcement, in the order of the reference page. */
export const enforcementEndpoints: readonly ((app: App, services: Services) => void)[] = [
  exportCases,
  listCases,
  readCaseSummary,
  readCaseCalendar,
  listCircumstances,
  listInspectors,
  readCase,
  openCase,
  openCaseFromReview,
  addFinding,
  answerReply,
  assignCase,
  changeFinding,
  changeParty,
  closeCase,
  closeExplanation,
  declareConflict,
  dismissCase,
  dropFinding,
  extendExplanation,
  makeRecord,
  mergeCase,
  noteOralSession,
  noteRefusalToSign,
  noteVerification,
  noteWorkingSession,
  readReplyAttachment,
  recordReply,
  reopenCase,
  sendFindings,
  stopByLimitation,
  transferCase,
  transferCriminal,

  addExhibit,
  listItemCaptures,
  noteCustody,
  readExhibitFile,

  allowInstalments,
  amendDecision,
  cancelDecision,
  confirmRemedy,
  correctDecision,
  decideCase,
  decideRemedies,
  decideWithoutRecord,
  deliverPaper,
  markExecuted,
  noteLawsuit,
  notePublication,
  postponeFine,
  proposeDecision,
  readDeliveryProof,
  recordPayment,
  reduceFine,
  sendBackDecision,
  startEnforcement,

  acceptComplaint,
  decideComplaint,
  fileComplaint,
  noteDialogue,
  refuseComplaint,
  resumeComplaint,
  suspendComplaint,
  withdrawComplaint,

  appointOffice,
  endOffice,
  listOffices,
  listLeaders,
];
