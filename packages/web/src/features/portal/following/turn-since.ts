import type { DossierResponse, DossierState } from '@pressdesk/api/schemas';

type Turn = DossierResponse['turn'];

const turns: Record<DossierState, Turn> = {
  draft: 'applicant',
  registered: 'office',
  accepted: 'office',
  'not-accepted': 'nobody',
  processing: 'office',
  'awaiting-supplement': 'applicant',
  'awaiting-fee': 'applicant',
  'withdrawal-requested': 'office',
  stopped: 'nobody',
  done: 'nobody',
  returned: 'nobody',
};

/** Since when whoever has the dossier has it: the event that gave it to them. @param events in order of time */
export function turnSince(events: readonly { at: string; stateAfter: DossierState }[]): string | null {
  let since: string | null = null;
  let turn: Turn | null = null;
  for (const { at, stateAfter } of events) {
    if (turn === turns[stateAfter]) continue;
    turn = turns[stateAfter];
    since = at;
  }
  return since;
}
