import type { DossierResponse } from '@pressdesk/api/schemas';

/** What the page has a button and a dialog for, in the order of the menu. */
export const offeredActions = [
  'accept',
  'take-up',
  'propose',
  'acknowledge',
  'endorse',
  'sign',
  'request-supplement',
  'refuse-acceptance',
  'send-back',
  'request-fee',
  'record-fee',
  'answer-withdrawal',
  'supplement',
  'request-withdrawal',
  'apologise',
  'assign',
  'return-result',
] as const;
export type OfferedAction = (typeof offeredActions)[number];

/** What moves a dossier on, the first that is allowed being the next step. */
const waysOn = [
  'sign',
  'endorse',
  'accept',
  'take-up',
  'propose',
  'acknowledge',
  'record-fee',
  'answer-withdrawal',
  'return-result',
] as const satisfies readonly OfferedAction[];

type ActionsOf = Pick<DossierResponse, 'actions' | 'components'> & {
  definition: { result: Pick<DossierResponse['definition']['result'], 'kind'> };
};

/** The actions the reader may take now; the two answers to a wish to withdraw are one. */
export function offeredTo({ actions }: Pick<DossierResponse, 'actions'>): OfferedAction[] {
  const answersWithdrawal = actions.some((action) => action === 'accept-withdrawal' || action === 'refuse-withdrawal');
  return offeredActions.filter(
    (action) => actions.includes(action) || (action === 'answer-withdrawal' && answersWithdrawal),
  );
}

/**
 * The next step of a dossier, for the one button that stands out; null when it isn't the reader's turn. With something
 * found insufficient that is the request for it; where there is nothing to grant, it is taking note.
 */
export function nextStepOf(dossier: ActionsOf): OfferedAction | null {
  const offered = offeredTo(dossier);
  const lacks = dossier.components.some(({ check }) => check?.verdict === 'insufficient');
  if (lacks && offered.includes('request-supplement')) return 'request-supplement';
  if (dossier.definition.result.kind === 'acknowledgement' && offered.includes('acknowledge')) return 'acknowledge';
  return waysOn.find((action) => offered.includes(action)) ?? null;
}

/** What an action brings with it: the paper that is issued, what becomes of the clock, and who sees it. */
export type Effect = { paper: string; clock: string; seen: 'public' | 'inner' };

export const effects: Record<OfferedAction, Effect> = {
  accept: { paper: 'receipt', clock: 'starts', seen: 'public' },
  'refuse-acceptance': { paper: 'refusal', clock: 'ends', seen: 'public' },
  'request-supplement': { paper: 'supplement', clock: 'pauses', seen: 'public' },
  'request-fee': { paper: 'none', clock: 'pauses', seen: 'public' },
  'record-fee': { paper: 'none', clock: 'goesOn', seen: 'public' },
  'take-up': { paper: 'none', clock: 'unchanged', seen: 'public' },
  propose: { paper: 'none', clock: 'unchanged', seen: 'inner' },
  endorse: { paper: 'none', clock: 'unchanged', seen: 'inner' },
  'send-back': { paper: 'none', clock: 'unchanged', seen: 'inner' },
  sign: { paper: 'result', clock: 'ends', seen: 'public' },
  acknowledge: { paper: 'acknowledgement', clock: 'ends', seen: 'public' },
  apologise: { paper: 'apology', clock: 'newAppointment', seen: 'public' },
  assign: { paper: 'none', clock: 'unchanged', seen: 'inner' },
  'answer-withdrawal': { paper: 'none', clock: 'withdrawal', seen: 'public' },
  supplement: { paper: 'none', clock: 'goesOn', seen: 'public' },
  'request-withdrawal': { paper: 'none', clock: 'unchanged', seen: 'public' },
  'return-result': { paper: 'none', clock: 'unchanged', seen: 'public' },
};
