import type { Action } from '@pressdesk/core/identity';
import { finding, party } from './enforcement-api.ts';

/**
 * What a route is about: `thing` is publisher A’s case, or something in it, which was put to the party; `internal` is
 * something in it that the office keeps; `list` shows everybody what is theirs; `office` is no publisher’s; `missing` is
 * something that isn’t there, so that who may ask is told so.
 */
type About = 'thing' | 'internal' | 'list' | 'office' | 'missing';

export type Row = {
  permission: Action;
  /** Roles that may beside those of the permission. */
  also?: readonly string[];
  about: About;
  /** The version in it is an old one: who may do it is told so, and nothing changes. */
  body?: Record<string, unknown>;
  query?: string;
};

const nobody = '019ab000-0000-7000-8000-000000000000';
const stale = { rowVersion: 1 };
const reason = 'Kiểm tra quyền.';
const day = '2026-10-30';
const session = { on: day, text: reason, present: ['Võ Ngọc Diệp'] };
const content = {
  points: [{ findingId: nobody, outcome: 'fine', fineVnd: 40_000_000, reason: '' }],
  ...{ suspensions: [], remedies: [], reason: '', deviation: null },
};
const ease = { obligationId: nobody, reason, document: '01/QĐ' };

function step(permission: Action, body: Record<string, unknown> = {}): Row {
  return { permission, about: 'thing', body: { ...stale, ...body } };
}
function work(body: Record<string, unknown> = {}): Row {
  return step('case.work', body);
}
function decide(body: Record<string, unknown> = {}): Row {
  return step('case.decide', body);
}
function review(body: Record<string, unknown> = {}): Row {
  return step('case.review', body);
}

/** Every route of enforcement by its operation id: a new one has to say here who may use it. */
export const permissionTable: Record<string, Row> = {
  listCases: { permission: 'case.read', about: 'list' },
  exportCases: { permission: 'case.read', about: 'list', query: '?format=csv' },
  readCaseSummary: { permission: 'case.read', about: 'list' },
  readCaseCalendar: { permission: 'case.read', about: 'list', query: '?month=2026-11' },
  listInspectors: { permission: 'evidence.read', about: 'office' },
  listCircumstances: { permission: 'law.read', about: 'office' },
  readCase: { permission: 'case.read', about: 'thing' },
  readReplyAttachment: { permission: 'case.read', about: 'thing' },
  openCase: {
    ...{ permission: 'case.open', about: 'office' },
    body: {
      ...{ title: 'Vụ việc khác', party, origin: { type: 'complaint', id: null, text: '' } },
      ...{ actEndedOn: null, detectedOn: '2026-11-02' },
    },
  },
  openCaseFromReview: { permission: 'case.open', about: 'missing', body: { reviewItemId: nobody } },

  assignCase: work({ assigneeId: null }),
  declareConflict: step('case.read', { reason }),
  changeParty: work({ party, reason }),
  addFinding: work(finding),
  changeFinding: work({ findingId: nobody, ...finding }),
  dropFinding: work({ findingId: nobody, reason }),
  noteWorkingSession: work(session),
  noteVerification: work(session),
  noteOralSession: work(session),
  makeRecord: work({ complexity: 'simple', place: 'Trụ sở', present: ['Võ Ngọc Diệp'] }),
  noteRefusalToSign: work({ witness: 'Tổ trưởng dân phố', reason }),
  sendFindings: work(),
  recordReply: step('case.reply', { findingId: nobody, kind: 'agrees', channel: 'portal' }),
  extendExplanation: work({ days: 2, reason }),
  answerReply: work({ replyId: nobody, verdict: 'accepted', text: reason }),
  closeExplanation: work(),
  transferCase: work({ to: 'Chủ tịch Ủy ban nhân dân tỉnh', reason }),
  transferCriminal: decide({ to: 'Công an tỉnh', reason }),
  stopByLimitation: work(),
  dismissCase: work({ reason }),
  mergeCase: work({ intoId: nobody, reason }),
  reopenCase: work({ reason }),
  closeCase: work(),

  addExhibit: step('evidence.handle', { kind: 'object', title: 'Máy in', source: 'Thu giữ', place: 'Kho' }),
  noteCustody: { permission: 'evidence.handle', about: 'office', body: { action: 'shown', note: reason } },
  readPaperDocx: { permission: 'case.read', about: 'internal' },
  readExhibitFile: { permission: 'evidence.read', about: 'office', query: '?why=xem' },
  listItemCaptures: { permission: 'evidence.handle', about: 'office' },

  proposeDecision: work({ kind: 'fine', content }),
  sendBackDecision: decide({ reason }),
  decideCase: decide(),
  decideWithoutRecord: decide({ content }),
  decideRemedies: decide(),
  amendDecision: decide({ reason, content }),
  correctDecision: decide({ reason, corrections: [{ place: 'Điều 1', printed: 'Lac', reads: 'Lạc' }] }),
  cancelDecision: decide({ reason }),
  notePublication: decide({ place: 'Cổng thông tin điện tử', on: day }),
  deliverPaper: work({ paperId: nobody, method: 'post', result: 'delivered', at: '2026-11-02T01:00:00Z' }),
  readDeliveryProof: { permission: 'case.read', about: 'internal' },
  recordPayment: work({ obligationId: nobody, amountVnd: 1, receiptNumber: 'BL-1', paidOn: day }),
  postponeFine: work({ ...ease, until: '2027-01-01' }),
  reduceFine: work({ ...ease, amountVnd: 0 }),
  allowInstalments: work({ ...ease, parts: [1, 2].map((amountVnd) => ({ amountVnd, dueOn: day })) }),
  confirmRemedy: work({ obligationId: nobody, note: reason }),
  startEnforcement: work({ obligationIds: [nobody], reason, document: '01/QĐ' }),
  markExecuted: work(),
  noteLawsuit: work({ on: day, court: 'Tòa án nhân dân khu vực 1' }),

  fileComplaint: step('case.complain', { grounds: reason, channel: 'portal' }),
  acceptComplaint: review(),
  refuseComplaint: review({ reason }),
  noteDialogue: review({ on: day, note: reason }),
  suspendComplaint: review({ reason }),
  resumeComplaint: review({ reason }),
  withdrawComplaint: step('case.complain'),
  decideComplaint: review({ outcome: 'rejected', text: reason }),

  listLeaders: { permission: 'office.manage', about: 'office' },
  listOffices: {
    permission: 'office.manage',
    also: ['inspector', 'department-head', 'leader', 'auditor'],
    about: 'office',
  },
  appointOffice: { permission: 'office.manage', about: 'office' },
  endOffice: { permission: 'office.manage', about: 'missing', body: { lastDay: day } },
};
