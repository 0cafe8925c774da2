import type { CaseResponse, FindingResponse, ObligationResponse } from '@pressdesk/api/schemas';

/** What the page has words and a dialog for; held against the words by the type of their keys. */
export const offeredActions = [
  'make-record',
  'send-findings',
  'answer-reply',
  'close-explanation',
  'propose-decision',
  'decide',
  'send-back',
  'decide-remedies',
  'decide-without-record',
  'deliver',
  'record-payment',
  'confirm-remedy',
  'mark-executed',
  'close',
  'add-finding',
  'change-finding',
  'drop-finding',
  'add-exhibit',
  'note-working-session',
  'note-verification',
  'note-refusal-to-sign',
  'record-reply',
  'extend-explanation',
  'note-oral-session',
  'postpone',
  'reduce',
  'allow-instalments',
  'start-enforcement',
  'amend-decision',
  'correct-decision',
  'cancel-decision',
  'publish',
  'note-lawsuit',
  'file-complaint',
  'assign',
  'change-party',
  'declare-conflict',
  'transfer',
  'transfer-criminal',
  'stop-by-limitation',
  'dismiss',
  'merge',
  'reopen',
] as const;
export type OfferedAction = (typeof offeredActions)[number];

export const complaintActions = [
  'accept',
  'refuse',
  'note-dialogue',
  'suspend',
  'resume',
  'withdraw',
  'decide',
] as const;
export type ComplaintAction = (typeof complaintActions)[number];

export const custodyActions = ['copied', 'shown', 'moved', 'sealed', 'unsealed', 'returned'] as const;
export type CustodyAction = (typeof custodyActions)[number];

/** What was asked to be done, and to which part of the case. */
export type Asked =
  | { type: 'case'; action: OfferedAction; subjectId?: string }
  | { type: 'complaint'; action: ComplaintAction; complaintId: string }
  | { type: 'custody'; exhibitId: string }
  | { type: 'open-exhibit'; exhibitId: string };

export type CasePartProps = { kase: CaseResponse; onAsk: (asked: Asked) => void };

/** What may be done now, in the order a case goes. */
export function offeredTo({ actions }: { actions: readonly string[] }): OfferedAction[] {
  return offeredActions.filter((action) => actions.includes(action));
}

type Standing = {
  actions: readonly string[];
  findings: readonly Pick<FindingResponse, 'number' | 'droppedAt' | 'replies'>[];
  obligations: readonly Pick<ObligationResponse, 'kind' | 'settledAt'>[];
  events: readonly { action: string }[];
};

/** The step the case is waiting for, where there is one. */
const steps: readonly OfferedAction[] = [
  'answer-reply',
  'decide',
  'propose-decision',
  'close-explanation',
  'send-findings',
  'make-record',
  'decide-remedies',
  'record-payment',
  'mark-executed',
  'close',
];

/**
 * The one action that carries the case on. An answer only where something waits for one; a record only where there is
 * a finding to record.
 */
export function nextStepOf(kase: Standing): OfferedAction | undefined {
  const offered = offeredTo(kase);
  return steps.find((step) => {
    if (!offered.includes(step)) return false;
    if (step === 'answer-reply') return unansweredReplies(kase).length > 0;
    if (step === 'send-findings') return !kase.events.some(({ action }) => action === 'send-findings');
    if (step === 'record-payment') return kase.obligations.some(({ kind, settledAt }) => kind === 'fine' && !settledAt);
    return true;
  });
}

/** What the party said that has no answer yet, with the number of the finding it is about. */
export function unansweredReplies({ findings }: Pick<Standing, 'findings'>) {
  return findings.flatMap(({ number, replies, droppedAt }) =>
    droppedAt
      ? []
      : replies.filter(({ kind, answer }) => kind !== 'no-answer' && !answer).map((reply) => ({ number, reply })),
  );
}

/** Which actions stand together in the menu, in its order. */
export const actionGroups = {
  inquiry: [
    'add-finding',
    'change-finding',
    'drop-finding',
    'add-exhibit',
    'note-working-session',
    'note-verification',
    'make-record',
    'note-refusal-to-sign',
  ],
  hearing: [
    'send-findings',
    'record-reply',
    'answer-reply',
    'extend-explanation',
    'note-oral-session',
    'close-explanation',
  ],
  decision: [
    'propose-decision',
    'decide',
    'send-back',
    'decide-without-record',
    'decide-remedies',
    'amend-decision',
    'correct-decision',
    'cancel-decision',
    'deliver',
    'publish',
  ],
  execution: [
    'record-payment',
    'confirm-remedy',
    'postpone',
    'reduce',
    'allow-instalments',
    'start-enforcement',
    'mark-executed',
  ],
  rights: ['file-complaint', 'note-lawsuit'],
  file: [
    'assign',
    'declare-conflict',
    'change-party',
    'merge',
    'transfer',
    'transfer-criminal',
    'stop-by-limitation',
    'dismiss',
    'reopen',
    'close',
  ],
} as const satisfies Record<string, readonly OfferedAction[]>;
export type ActionGroup = keyof typeof actionGroups;
