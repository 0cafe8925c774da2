import { isSameAnswer } from '../fields/answers.ts';
import type { Answer, Applicant, Draft } from '../portal-types.ts';

/** A value that two people changed to different things; `at` is `answers/<key>` or `applicant/<key>`. */
export type Conflict = { at: string; mine: Answer; theirs: Answer };

export type Autosave = {
  /** What the server has, as far as is known. */
  base: Draft;
  rowVersion: number;
  /** What is on screen. */
  draft: Draft;
  phase: 'idle' | 'saving' | 'waiting' | 'conflict' | 'refused';
  /** What is under way to the server. */
  sent: Draft | null;
  /** How often in a row it didn't get through. */
  attempts: number;
  savedAt: string | null;
  /** Why it was refused. */
  problem: unknown;
  conflicts: Conflict[];
};

export type AutosaveEvent =
  | { type: 'edit'; draft: Draft }
  | { type: 'send' }
  | { type: 'saved'; rowVersion: number; at: string }
  /** It may get through later: the network, the time, the server. */
  | { type: 'unreachable' }
  | { type: 'refused'; problem: unknown }
  /** What the server has now, read anew: after a conflict, or because something else changed the dossier. */
  | { type: 'arrived'; server: Draft; rowVersion: number }
  | { type: 'resolve'; mine: ReadonlySet<string> };

export function startAutosave(server: Draft, rowVersion: number): Autosave {
  return {
    base: server,
    rowVersion,
    draft: server,
    phase: 'idle',
    sent: null,
    attempts: 0,
    savedAt: null,
    problem: null,
    conflicts: [],
  };
}

/** The next state of saving as one types. Nothing typed is ever dropped here: only `resolve` may, and it was asked. */
export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case 'edit': {
      const phase = state.phase === 'refused' ? 'idle' : state.phase;
      return { ...state, draft: event.draft, phase, problem: phase === 'idle' ? null : state.problem };
    }
    case 'send':
      if (!mustSend(state)) return state;
      return { ...state, phase: 'saving', sent: state.draft, problem: null };
    case 'saved':
      return {
        ...state,
        phase: 'idle',
        base: state.sent ?? state.base,
        rowVersion: event.rowVersion,
        sent: null,
        attempts: 0,
        savedAt: event.at,
      };
    case 'unreachable':
      return { ...state, phase: 'waiting', sent: null, attempts: state.attempts + 1 };
    case 'refused':
      return { ...state, phase: 'refused', sent: null, problem: event.problem };
    case 'arrived':
      return arrive(state, event.server, event.rowVersion);
    case 'resolve':
      return resolve(state, event.mine);
  }
}

/** Whether there is something to send, and nothing under way or to be decided first. */
export function mustSend(state: Autosave): boolean {
  return isUnsaved(state) && (state.phase === 'idle' || state.phase === 'waiting');
}

export function isUnsaved({ base, draft }: Pick<Autosave, 'base' | 'draft'>): boolean {
  return placesOf(base, draft).some((at) => !isSameAnswer(valueAt(base, at), valueAt(draft, at)));
}

/** How long to wait before it is sent: a breath after typing, then longer each time it doesn't get through. */
export function delayMs({ attempts }: Pick<Autosave, 'attempts'>): number {
  return attempts === 0 ? 800 : Math.min(30_000, 1000 * 2 ** attempts);
}

/** Takes what only the server changed, keeps what only is changed here, and asks about what both changed. */
function arrive(state: Autosave, server: Draft, rowVersion: number): Autosave {
  const isOld = rowVersion < state.rowVersion;
  const isKnown = rowVersion === state.rowVersion && (state.phase === 'saving' || state.phase === 'conflict');
  if (isOld || isKnown) return state;
  const { merged, conflicts } = mergeDrafts(state.base, state.draft, server);
  const standing = state.conflicts
    .filter(({ at, mine }) => !conflicts.some((each) => each.at === at) && !isSameAnswer(mine, valueAt(server, at)))
    .map((conflict) => ({ ...conflict, theirs: valueAt(server, conflict.at) ?? null }));
  const open = [...standing, ...conflicts];
  return {
    ...state,
    base: server,
    rowVersion,
    draft: merged,
    sent: null,
    conflicts: open,
    phase: open.length > 0 ? 'conflict' : 'idle',
    problem: null,
  };
}

function resolve(state: Autosave, mine: ReadonlySet<string>): Autosave {
  const draft = state.conflicts.reduce(
    (before, { at }) => (mine.has(at) ? before : withValue(before, at, valueAt(state.base, at) ?? null)),
    state.draft,
  );
  return { ...state, draft, conflicts: [], phase: 'idle' };
}

/** Joins two changes of one draft; where both changed a value to different things, mine stays and is told of. */
function mergeDrafts(base: Draft, mine: Draft, theirs: Draft): { merged: Draft; conflicts: Conflict[] } {
  let merged = mine;
  const conflicts: Conflict[] = [];
  for (const at of placesOf(base, mine, theirs)) {
    const [was, here, there] = [valueAt(base, at), valueAt(mine, at), valueAt(theirs, at)];
    if (isSameAnswer(here, there) || isSameAnswer(was, there)) continue;
    if (isSameAnswer(was, here)) merged = withValue(merged, at, there ?? null);
    else conflicts.push({ at, mine: here ?? null, theirs: there ?? null });
  }
  return { merged, conflicts };
}

function placesOf(...drafts: Draft[]): string[] {
  const places = drafts.flatMap(({ answers, applicant }) => [
    ...Object.keys(applicant).map((key) => `applicant/${key}`),
    ...Object.keys(answers).map((key) => `answers/${key}`),
  ]);
  return [...new Set(places)];
}

function valueAt({ answers, applicant }: Draft, at: string): Answer | undefined {
  const [root, key] = split(at);
  return root === 'applicant' ? applicant[key as keyof Applicant] : answers[key];
}

function withValue({ answers, applicant }: Draft, at: string, value: Answer): Draft {
  const [root, key] = split(at);
  if (root === 'applicant') return { answers, applicant: { ...applicant, [key]: String(value ?? '') } };
  return { applicant, answers: { ...answers, [key]: value } };
}

function split(at: string): [string, string] {
  const slash = at.indexOf('/');
  return [at.slice(0, slash), at.slice(slash + 1)];
}
