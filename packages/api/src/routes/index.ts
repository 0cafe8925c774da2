import type { App } from '../context.ts';
import type { Services } from '../services.ts';
import { listAudit } from './audit/list-audit.ts';
import { addDepositSchedule } from './deposits/add-deposit-schedule.ts';
import { endDepositSchedule } from './deposits/end-deposit-schedule.ts';
import { excuseDeposit } from './deposits/excuse-deposit.ts';
import { listDepositSchedules } from './deposits/list-deposit-schedules.ts';
import { listDeposits } from './deposits/list-deposits.ts';
import { readDeposit } from './deposits/read-deposit.ts';
import { readDepositTerms } from './deposits/read-deposit-terms.ts';
import { readDepositWorkload } from './deposits/read-deposit-workload.ts';
import { recordDeposit } from './deposits/record-deposit.ts';
import { recordReading } from './deposits/record-reading.ts';
import { recordUnplannedDeposit } from './deposits/record-unplanned-deposit.ts';
import { acceptDossier } from './dossiers/accept-dossier.ts';
import { acknowledgeDossier } from './dossiers/acknowledge-dossier.ts';
import { answerWithdrawal } from './dossiers/answer-withdrawal.ts';
import { apologise } from './dossiers/apologise.ts';
import { assignDossier } from './dossiers/assign-dossier.ts';
import { checkComponent } from './dossiers/check-component.ts';
import { discardDossier } from './dossiers/discard-dossier.ts';
import { endorse } from './dossiers/endorse.ts';
import { listDossiers } from './dossiers/list-dossiers.ts';
import { listStaff } from './dossiers/list-staff.ts';
import { openDossier } from './dossiers/open-dossier.ts';
import { previewDossier } from './dossiers/preview-dossier.ts';
import { propose } from './dossiers/propose.ts';
import { readControlSlip } from './dossiers/read-control-slip.ts';
import { readDossier } from './dossiers/read-dossier.ts';
import { readDossierBoard } from './dossiers/read-dossier-board.ts';
import { readDossierFile } from './dossiers/read-dossier-file.ts';
import { readDossierSummary } from './dossiers/read-dossier-summary.ts';
import { recordFee } from './dossiers/record-fee.ts';
import { refuseAcceptance } from './dossiers/refuse-acceptance.ts';
import { requestFee } from './dossiers/request-fee.ts';
import { requestSupplement } from './dossiers/request-supplement.ts';
import { requestWithdrawal } from './dossiers/request-withdrawal.ts';
import { returnResult } from './dossiers/return-result.ts';
import { saveDossier } from './dossiers/save-dossier.ts';
import { sendBack } from './dossiers/send-back.ts';
import { signDossier } from './dossiers/sign-dossier.ts';
import { submitDossier } from './dossiers/submit-dossier.ts';
import { supplementDossier } from './dossiers/supplement-dossier.ts';
import { takeUp } from './dossiers/take-up.ts';
import { enforcementEndpoints } from './enforcement-endpoints.ts';
import { exportAudit } from './exports/export-audit.ts';
import { exportCalendar } from './exports/export-calendar.ts';
import { exportDeposits } from './exports/export-deposits.ts';
import { exportDossiers } from './exports/export-dossiers.ts';
import { exportInstruments } from './exports/export-instruments.ts';
import { exportItems } from './exports/export-items.ts';
import { exportLicences } from './exports/export-licences.ts';
import { exportMessages } from './exports/export-messages.ts';
import { exportOutletSignals } from './exports/export-outlet-signals.ts';
import { exportOutlets } from './exports/export-outlets.ts';
import { exportProvisions } from './exports/export-provisions.ts';
import { exportPublishers } from './exports/export-publishers.ts';
import { exportReviewItems } from './exports/export-review-items.ts';
import { exportRules } from './exports/export-rules.ts';
import { exportSources } from './exports/export-sources.ts';
import { addInstrument } from './law/add-instrument.ts';
import { addProvision } from './law/add-provision.ts';
import { computeDeadline } from './law/compute-deadline.ts';
import { confirmCalendarDay } from './law/confirm-calendar-day.ts';
import { confirmProvision } from './law/confirm-provision.ts';
import { listInstruments } from './law/list-instruments.ts';
import { listProvisions } from './law/list-provisions.ts';
import { previewCalendarDay } from './law/preview-calendar-day.ts';
import { proposeCalendarDay } from './law/propose-calendar-day.ts';
import { readCalendar } from './law/read-calendar.ts';
import { readProvision } from './law/read-provision.ts';
import { reviseInstrument } from './law/revise-instrument.ts';
import { reviseProvision } from './law/revise-provision.ts';
import { withdrawCalendarDay } from './law/withdraw-calendar-day.ts';
import { liftSuspension } from './licences/lift-suspension.ts';
import { listLicences } from './licences/list-licences.ts';
import { readLicence } from './licences/read-licence.ts';
import { readLicenceStatus } from './licences/read-licence-status.ts';
import { recordLicence } from './licences/record-licence.ts';
import { revokeLicence } from './licences/revoke-licence.ts';
import { suspendLicence } from './licences/suspend-licence.ts';
import { listMessages } from './messages/list-messages.ts';
import { addSource } from './monitoring/add-source.ts';
import { changeSource } from './monitoring/change-source.ts';
import { listItems } from './monitoring/list-items.ts';
import { listOutletSignals } from './monitoring/list-outlet-signals.ts';
import { listSources } from './monitoring/list-sources.ts';
import { putOutletSignalOnDesk } from './monitoring/put-outlet-signal-on-desk.ts';
import { readItem } from './monitoring/read-item.ts';
import { readItemVersion } from './monitoring/read-item-version.ts';
import { readOutletStanding } from './monitoring/read-outlet-standing.ts';
import { readOverview } from './monitoring/read-overview.ts';
import { readSource } from './monitoring/read-source.ts';
import { runSource } from './monitoring/run-source.ts';
import { uploadTranscript } from './monitoring/upload-transcript.ts';
import { reportEndpoints } from './oversight/index.ts';
import { readPaperDocx } from './papers/read-paper-docx.ts';
import { readPaperPdf } from './papers/read-paper-pdf.ts';
import { readSigning } from './papers/read-signing.ts';
import { listProcedures } from './procedures/list-procedures.ts';
import { readProcedure } from './procedures/read-procedure.ts';
import { readRegisterEntry } from './register/read-register-entry.ts';
import { readRegisterKeys } from './register/read-register-keys.ts';
import { searchRegister } from './register/search-register.ts';
import { listOutlets } from './registry/list-outlets.ts';
import { listPublishers } from './registry/list-publishers.ts';
import { readOutlet } from './registry/read-outlet.ts';
import { registerOutlet } from './registry/register-outlet.ts';
import { claimNextReviewItem } from './review/claim-next-review-item.ts';
import { claimReviewItem } from './review/claim-review-item.ts';
import { decideReviewItem } from './review/decide-review-item.ts';
import { heartbeatClaim } from './review/heartbeat-claim.ts';
import { listPresence } from './review/list-presence.ts';
import { listReviewItems } from './review/list-review-items.ts';
import { readReviewItem } from './review/read-review-item.ts';
import { releaseClaim } from './review/release-claim.ts';
import { reopenReviewItem } from './review/reopen-review-item.ts';
import { checkRule } from './rules/check-rule.ts';
import { createRule } from './rules/create-rule.ts';
import { listRules } from './rules/list-rules.ts';
import { readRule } from './rules/read-rule.ts';
import { retireRule } from './rules/retire-rule.ts';
import { reviseRule } from './rules/revise-rule.ts';
import { searchItems } from './search/search-items.ts';
import { changePassword } from './session/change-password.ts';
import { confirmTotp } from './session/confirm-totp.ts';
import { disableTotp } from './session/disable-totp.ts';
import { readSession } from './session/read-session.ts';
import { signIn } from './session/sign-in.ts';
import { signOut } from './session/sign-out.ts';
import { startTotp } from './session/start-totp.ts';
import { readApiDocument } from './system/api-document.ts';
import { readHealth } from './system/health.ts';
import { listJobs } from './system/list-jobs.ts';
import { readReadiness } from './system/readiness.ts';
import { readReference } from './system/reference.ts';
import { resumableUploads } from './uploads/resumable-uploads.ts';

// A list’s export stands before what is read by an id under the same path.
const endpoints: ((app: App, services: Services) => void)[] = [
  signIn,
  readSession,
  signOut,
  changePassword,
  startTotp,
  confirmTotp,
  disableTotp,

  exportOutlets,
  listOutlets,
  readOutlet,
  registerOutlet,
  exportPublishers,
  listPublishers,
  readOutletStanding,
  exportOutletSignals,
  listOutletSignals,
  putOutletSignalOnDesk,

  readOverview,
  exportSources,
  listSources,
  readSource,
  addSource,
  changeSource,
  runSource,
  exportItems,
  listItems,
  readItem,
  readItemVersion,
  uploadTranscript,
  searchItems,

  exportRules,
  listRules,
  readRule,
  createRule,
  checkRule,
  reviseRule,
  retireRule,

  listProcedures,
  readProcedure,

  exportInstruments,
  listInstruments,
  addInstrument,
  reviseInstrument,
  exportProvisions,
  listProvisions,
  readProvision,
  addProvision,
  reviseProvision,
  confirmProvision,

  exportReviewItems,
  listReviewItems,
  readReviewItem,
  claimNextReviewItem,
  claimReviewItem,
  heartbeatClaim,
  releaseClaim,
  decideReviewItem,
  reopenReviewItem,
  listPresence,

  exportCalendar,
  readCalendar,
  previewCalendarDay,
  proposeCalendarDay,
  confirmCalendarDay,
  withdrawCalendarDay,
  computeDeadline,

  searchRegister,
  readRegisterEntry,
  readRegisterKeys,

  exportDossiers,
  listDossiers,
  readDossierBoard,
  readDossierSummary,
  readDossier,
  openDossier,
  saveDossier,
  submitDossier,
  discardDossier,
  resumableUploads,
  readDossierFile,
  previewDossier,
  readControlSlip,
  acceptDossier,
  refuseAcceptance,
  checkComponent,
  requestSupplement,
  supplementDossier,
  requestFee,
  recordFee,
  assignDossier,
  takeUp,
  propose,
  endorse,
  sendBack,
  signDossier,
  acknowledgeDossier,
  apologise,
  requestWithdrawal,
  answerWithdrawal,
  returnResult,
  listStaff,

  exportLicences,
  listLicences,
  readLicence,
  readLicenceStatus,
  recordLicence,
  suspendLicence,
  liftSuspension,
  revokeLicence,
  readPaperDocx,
  readPaperPdf,
  readSigning,

  exportMessages,
  listMessages,

  exportDeposits,
  listDeposits,
  readDepositWorkload,
  readDeposit,
  recordUnplannedDeposit,
  recordDeposit,
  recordReading,
  excuseDeposit,
  listDepositSchedules,
  addDepositSchedule,
  endDepositSchedule,
  readDepositTerms,

  ...enforcementEndpoints,

  ...reportEndpoints,

  exportAudit,
  listAudit,
  listJobs,
  readHealth,
  readReadiness,
  readApiDocument,
  readReference,
];

/** Every endpoint, in the order of the reference page. */
export function registerRoutes(app: App, services: Services): void {
  for (const register of endpoints) register(app, services);
}
