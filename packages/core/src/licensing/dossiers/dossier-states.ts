import type { TransitionTable } from '../../platform/index.ts';

/**
 * The states of a dossier: a draft, and the ten that systems of state exchange (the numbers are theirs).
 * 1 Mới đăng ký, 2 Được tiếp nhận, 3 Không được tiếp nhận, 4 Đang xử lý, 5 Yêu cầu bổ sung giấy tờ, 6 Yêu cầu thực hiện
 * nghĩa vụ tài chính, 7 Công dân yêu cầu rút hồ sơ, 8 Dừng xử lý, 9 Đã xử lý xong, 10 Đã trả kết quả.
 */
export const dossierStates = [
  'draft',
  'registered',
  'accepted',
  'not-accepted',
  'processing',
  'awaiting-supplement',
  'awaiting-fee',
  'withdrawal-requested',
  'stopped',
  'done',
  'returned',
] as const;
export type DossierState = (typeof dossierStates)[number];

export const nationalStateNumbers: Readonly<Record<DossierState, number | null>> = {
  draft: null,
  registered: 1,
  accepted: 2,
  'not-accepted': 3,
  processing: 4,
  'awaiting-supplement': 5,
  'awaiting-fee': 6,
  'withdrawal-requested': 7,
  stopped: 8,
  done: 9,
  returned: 10,
};

/** Where a dossier in work is: with the officer, the head of the room, or the leader who signs. */
export const dossierSteps = ['examination', 'endorsement', 'signature'] as const;
export type DossierStep = (typeof dossierSteps)[number];

/** What people (and, for `deem-accepted` and `lapse`, the law's silence) do to a dossier. */
export const dossierActions = [
  'save',
  'submit',
  'discard',
  'accept',
  'deem-accepted',
  'refuse-acceptance',
  'request-supplement',
  'supplement',
  'lapse',
  'request-fee',
  'record-fee',
  'take-up',
  'propose',
  'send-back',
  'endorse',
  'sign',
  'acknowledge',
  'request-withdrawal',
  'refuse-withdrawal',
  'accept-withdrawal',
  'apologise',
  'assign',
  'check-component',
  'return-result',
] as const;
export type DossierAction = (typeof dossierActions)[number];

/**
 * What may follow what. Actions that leave the state alone are listed too, so that the table answers what is allowed.
 * After a supplement, a fee or a refused withdrawal a dossier goes back to the state it came from (`cameFrom`), which
 * the table can't say; the operation does.
 */
export const dossierTransitions = {
  draft: { save: 'draft', submit: 'registered', discard: 'stopped' },
  registered: {
    'check-component': 'registered',
    assign: 'registered',
    'request-supplement': 'awaiting-supplement',
    accept: 'accepted',
    'deem-accepted': 'accepted',
    'refuse-acceptance': 'not-accepted',
    'request-withdrawal': 'withdrawal-requested',
  },
  accepted: {
    assign: 'accepted',
    'take-up': 'processing',
    'request-fee': 'awaiting-fee',
    acknowledge: 'done',
    apologise: 'accepted',
    'request-withdrawal': 'withdrawal-requested',
  },
  'not-accepted': {},
  processing: {
    assign: 'processing',
    'check-component': 'processing',
    'request-supplement': 'awaiting-supplement',
    'request-fee': 'awaiting-fee',
    propose: 'processing',
    'send-back': 'processing',
    endorse: 'processing',
    sign: 'done',
    acknowledge: 'done',
    apologise: 'processing',
    'request-withdrawal': 'withdrawal-requested',
  },
  'awaiting-supplement': {
    save: 'awaiting-supplement',
    supplement: 'registered',
    lapse: 'stopped',
    assign: 'awaiting-supplement',
    'request-withdrawal': 'withdrawal-requested',
  },
  'awaiting-fee': {
    'record-fee': 'accepted',
    assign: 'awaiting-fee',
    'request-withdrawal': 'withdrawal-requested',
  },
  'withdrawal-requested': {
    assign: 'withdrawal-requested',
    'accept-withdrawal': 'stopped',
    'refuse-withdrawal': 'processing',
  },
  stopped: {},
  done: { 'return-result': 'returned' },
  returned: {},
} as const satisfies TransitionTable<DossierState, DossierAction>;

/** Which actions belong to which step, while the dossier is in work. */
export const stepActions = {
  examination: ['check-component', 'request-supplement', 'request-fee', 'propose', 'acknowledge'],
  endorsement: ['endorse', 'send-back'],
  signature: ['sign', 'send-back'],
} as const satisfies Record<DossierStep, readonly DossierAction[]>;
