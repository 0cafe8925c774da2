import type { Action } from '@pressdesk/core/identity';

/**
 * What a route is about: `thing` is one thing of a publisher’s, hidden from every other publisher; `list` shows each
 * publisher their own; `office` is nobody’s in particular; `upload` is its owner’s alone.
 */
type About = 'thing' | 'list' | 'office' | 'upload';

export type Row = {
  permission: Action;
  about: About;
  /** A body that would be taken by the schema and changes nothing: the version of a row nobody has seen. */
  body?: Record<string, unknown>;
  query?: string;
};

const stale = { rowVersion: 2_000_000_000 };
const reason = 'Theo quy định.';
const day = '2026-12-01';
const decision = { ...stale, basis: 'Luật Báo chí', reason, effectiveOn: day, endsOn: '2026-12-31' };
const applicant = { organisation: 'A', address: '', person: '', phone: '', email: '' };
const proposal = { outcome: 'grant', grounds: [], reason: '', validFrom: day, validTo: null, conditions: [] };
const item = { pointer: '/components/declaration', text: 'Thiếu dấu.' };

function file(body: Record<string, unknown> = {}): Row {
  return { permission: 'dossier.file', about: 'thing', body: { ...stale, ...body } };
}
function work(body: Record<string, unknown> = {}): Row {
  return { permission: 'dossier.work', about: 'thing', body: { ...stale, ...body } };
}
function read(permission: Action, about: About = 'thing'): Row {
  return { permission, about };
}
function deposit(body: Record<string, unknown>): Row {
  return { permission: 'deposit.record', about: 'thing', body };
}

/** Every route of these contexts by its operation id: a new one has to say here who may use it. */
export const permissionTable: Record<string, Row> = {
  listDossiers: read('dossier.read', 'list'),
  exportDossiers: { ...read('dossier.read', 'list'), query: '?format=csv' },
  readDossierBoard: read('dossier.read', 'list'),
  readDossierSummary: read('dossier.read', 'list'),
  readDossier: read('dossier.read'),
  readDossierFile: read('dossier.read'),
  previewDossier: read('dossier.read'),
  readControlSlip: read('dossier.work'),
  // The office opens what came on paper; the test says which channel and publisher.
  openDossier: { permission: 'dossier.file', about: 'thing' },
  saveDossier: file({ answers: {}, applicant }),
  submitDossier: file({ submissionKey: 'permission-table' }),
  discardDossier: file(),
  supplementDossier: file(),
  requestWithdrawal: file({ reason }),
  acceptDossier: work(),
  refuseAcceptance: work({ reason }),
  checkComponent: work({ component: 'declaration', verdict: 'accepted' }),
  requestSupplement: work({ items: [item] }),
  requestFee: work({ amountVnd: 1 }),
  recordFee: work({ reference: 'BL-1' }),
  takeUpDossier: work(),
  proposeDossier: work({ proposal }),
  acknowledgeDossier: work(),
  apologiseForDossier: work({ reason, newDate: day }),
  answerWithdrawal: work({ accept: true }),
  returnResult: work({ how: 'Trực tuyến' }),
  assignDossier: { permission: 'dossier.assign', about: 'thing', body: { ...stale, assigneeId: null } },
  endorseDossier: { permission: 'dossier.endorse', about: 'thing', body: stale },
  // Of the table’s dossier, which isn’t with the leader.
  sendBackDossier: { permission: 'dossier.endorse', about: 'thing', body: { ...stale, reason } },
  signDossier: { permission: 'dossier.sign', about: 'thing', body: stale },
  listStaff: read('dossier.assign', 'office'),

  createUpload: { permission: 'dossier.file', about: 'thing' },
  askUpload: { permission: 'dossier.file', about: 'upload' },
  continueUpload: { permission: 'dossier.file', about: 'upload' },
  cancelUpload: { permission: 'dossier.file', about: 'upload' },

  listLicences: read('licence.read', 'list'),
  exportLicences: { ...read('licence.read', 'list'), query: '?format=csv' },
  readLicence: read('licence.read'),
  readLicenceStatus: read('licence.read'),
  recordLicence: { permission: 'licence.record', about: 'office' },
  suspendLicence: { permission: 'licence.decide', about: 'thing', body: decision },
  liftSuspension: { permission: 'licence.decide', about: 'thing', body: decision },
  revokeLicence: { permission: 'licence.decide', about: 'thing', body: decision },
  readPaperPdf: read('dossier.read'),
  readSigning: read('dossier.sign', 'office'),

  listMessages: read('message.read', 'list'),
  exportMessages: { ...read('message.read', 'list'), query: '?format=csv' },

  listDeposits: read('deposit.read', 'list'),
  exportDeposits: { ...read('deposit.read', 'list'), query: '?format=csv' },
  readDeposit: read('deposit.read'),
  listDepositSchedules: read('deposit.read', 'list'),
  readDepositTerms: { permission: 'deposit.record', about: 'office' },
  addDepositSchedule: { permission: 'deposit.record', about: 'office' },
  endDepositSchedule: deposit({ ...stale, validTo: day }),
  recordUnplannedDeposit: { permission: 'deposit.record', about: 'office' },
  recordDeposit: deposit({ ...stale, receivedAt: '2026-01-02T01:00:00Z', copies: 2, printRun: 500, issueNumber: '1' }),
  excuseDeposit: deposit({ ...stale, reason }),
  recordReading: deposit({ ...stale, result: 'clean' }),
};
