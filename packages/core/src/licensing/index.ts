export { type Answers, type Applicant, type Channel, channels, Dossier, type Proposal } from './dossiers/dossier.ts';
export { DossierEvent } from './dossiers/dossier-event.ts';
export { DossierCheck, DossierFile } from './dossiers/dossier-file.ts';
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
export { licencePaper, signatoryOf } from './licences/licence-paper.ts';
export { dmy, printAnswer, printAnswers } from './licences/print-answers.ts';
export { findLicence } from './licences/record-decision.ts';
export { type RecordLicenceInput, recordLicence } from './licences/record-licence.ts';
export { type DecisionFact, foldLicence, statusOn, suspendedDays, type VersionFact } from './licences/status-on.ts';
export { type AnswerProblem, checkAnswers, normaliseAnswers } from './procedures/check-answers.ts';
export * from './procedures/definition.ts';
export {
  fieldsOf,
  homesOf,
  isFieldAsked,
  isOnlyNoted,
  noticeOf,
  requiredComponents,
  subjectOf,
  timesOf,
} from './procedures/form-questions.ts';
export { ProcedureVersion } from './procedures/procedure-version.ts';
