export * from './deposits/index.ts';
export { acceptDossier } from './dossiers/accept-dossier.ts';
export { acknowledge } from './dossiers/acknowledge.ts';
export {
  type AddDossierFileInput,
  addDossierFile,
  componentOf,
  maxDossierFileBytes,
  mediaTypeOf,
  requireFit,
} from './dossiers/add-dossier-file.ts';
export { answerWithdrawal } from './dossiers/answer-withdrawal.ts';
export { apologise } from './dossiers/apologise.ts';
export { type AssignDossierInput, assignDossier } from './dossiers/assign-dossier.ts';
export { type CheckComponentInput, checkComponent } from './dossiers/check-component.ts';
export { checkProposal } from './dossiers/check-proposal.ts';
export { controlSlipOf } from './dossiers/control-slip.ts';
export { deemAcceptedDue } from './dossiers/deem-accepted.ts';
export { discardDossier } from './dossiers/discard-dossier.ts';
export { findDossier } from './dossiers/dossier.queries.ts';
export { type Answers, type Applicant, type Channel, channels, Dossier, type Proposal } from './dossiers/dossier.ts';
export {
  type DossierFacts,
  type DossierObstacle,
  dossierActionsOf,
  type Missing,
} from './dossiers/dossier-actions.ts';
export {
  type BoardColumn,
  boardColumns,
  boardOfDossiers,
  type DossierBoard,
  type DossierSummary,
  summariseDossiers,
} from './dossiers/dossier-board.queries.ts';
export { isDossierCode, takeDossierCode, usualCodePrefix } from './dossiers/dossier-code.ts';
export { DossierEvent } from './dossiers/dossier-event.ts';
export { DossierCheck, DossierFile } from './dossiers/dossier-file.ts';
export {
  type DossierFilter,
  type DossierListItem,
  type DossierListQuery,
  listDossiers,
} from './dossiers/dossier-list.queries.ts';
export {
  advance,
  type DossierMove,
  type DossierPosition,
  foldDossier,
  newPosition,
} from './dossiers/dossier-position.ts';
export {
  type DossierAction,
  type DossierState,
  type DossierStep,
  dossierActions,
  dossierStates,
  dossierSteps,
  dossierTransitions,
  nationalStateNumbers,
  stepActions,
} from './dossiers/dossier-states.ts';
export { type Due, type DueDays, dueDays, dueOf } from './dossiers/dossier-turn.ts';
export { getDossierView } from './dossiers/dossier-view.queries.ts';
export type { DossierClockView, DossierFileView, DossierView } from './dossiers/dossier-view.ts';
export { endorse } from './dossiers/endorse.ts';
export { lapseSupplements } from './dossiers/lapse-supplements.ts';
export { type OpenDossierInput, openDossier } from './dossiers/open-dossier.ts';
export { previewOf } from './dossiers/preview-result.ts';
export { propose } from './dossiers/propose.ts';
export { recordFee } from './dossiers/record-fee.ts';
export { refuseAcceptance } from './dossiers/refuse-acceptance.ts';
export { requestFee } from './dossiers/request-fee.ts';
export { type RequestSupplementInput, requestSupplement } from './dossiers/request-supplement.ts';
export { requestWithdrawal } from './dossiers/request-withdrawal.ts';
export { returnResult } from './dossiers/return-result.ts';
export { type SaveDossierInput, saveDossier } from './dossiers/save-dossier.ts';
export { sendBack } from './dossiers/send-back.ts';
export { signDossier } from './dossiers/sign-dossier.ts';
export { type SubmitDossierInput, submitDossier } from './dossiers/submit-dossier.ts';
export { supplementDossier } from './dossiers/supplement-dossier.ts';
export { takeUp } from './dossiers/take-up.ts';
export {
  type AppliedToLicence,
  type ApplyToLicenceInput,
  applyToLicence,
  type LicencePurpose,
} from './licences/apply-to-licence.ts';
export { type DecideOnLicenceInput, decideOnLicence } from './licences/decide-on-licence.ts';
export { expireLicences, type LicenceTurns } from './licences/expire-licences.ts';
export { decisionSeries } from './licences/issue-decision-paper.ts';
export { type IssuedLicence, type IssueLicenceInput, issueLicence } from './licences/issue-licence.ts';
export { type LicenceFilter, type LicenceListItem, listLicences } from './licences/licence.queries.ts';
export {
  type LegalStatus,
  Licence,
  type LicenceAction,
  type LicenceContent,
  LicenceDecision,
  LicenceVersion,
  legalStatuses,
  licenceActions,
  licenceTransitions,
} from './licences/licence.ts';
export {
  type LicenceFacts,
  type LicenceObstacle,
  licenceActionsOf,
  type RenewalWindow,
  renewalWindow,
} from './licences/licence-actions.ts';
export { licencePaper, signatoryOf } from './licences/licence-paper.ts';
export { type LicenceStatus, licenceStatusOn } from './licences/licence-status.queries.ts';
export {
  getLicenceView,
  type LicenceDecisionView,
  type LicenceVersionView,
  type LicenceView,
} from './licences/licence-view.queries.ts';
export { dmy, printAnswer, printAnswers } from './licences/print-answers.ts';
export { findLicence } from './licences/record-decision.ts';
export { type RecordLicenceInput, recordLicence } from './licences/record-licence.ts';
export { type RemindersInput, remindersDue } from './licences/reminders-due.ts';
export { type DecisionFact, foldLicence, statusOn, suspendedDays, type VersionFact } from './licences/status-on.ts';
export { procedureCatalogue } from './procedures/catalogue/index.ts';
export { type AnswerProblem, checkAnswers, normaliseAnswers } from './procedures/check-answers.ts';
export * from './procedures/definition.ts';
export { diagramOf, waysInWords } from './procedures/diagram.ts';
export {
  fieldsOf,
  homesOf,
  isComponentAsked,
  isFieldAsked,
  isOnlyNoted,
  noticeOf,
  requiredComponents,
  subjectOf,
  timesOf,
} from './procedures/form-questions.ts';
export {
  getProcedure,
  listProcedures,
  type ProcedureSummary,
  type ProcedureView,
  procedureOfVersion,
} from './procedures/procedure.queries.ts';
export { ProcedureVersion } from './procedures/procedure-version.ts';
export { hashProcedure, seedProcedures } from './procedures/seed-procedures.ts';
export * from './register/index.ts';
