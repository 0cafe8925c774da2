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
