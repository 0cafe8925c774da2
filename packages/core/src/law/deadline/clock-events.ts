import { DomainError, nextState, type TransitionTable } from '../../platform/index.ts';
import type { Period } from './rule.ts';

/** What happened to a period of time. `at` is when it took effect, not when somebody wrote it down. */
export type ClockEvent =
  | { readonly type: 'start' | 'pause' | 'resume' | 'restart' | 'finish'; readonly at: Temporal.Instant }
  | ({ readonly type: 'extend'; readonly at: Temporal.Instant; readonly extensionId: string } & Period)
  | { readonly type: 'remove-extension'; readonly at: Temporal.Instant; readonly extensionId: string };

export type ClockAction = ClockEvent['type'];
type ClockPhase = 'new' | 'running' | 'paused' | 'finished';

const clockTransitions = {
  new: { start: 'running' },
  running: {
    pause: 'paused',
    extend: 'running',
    'remove-extension': 'running',
    restart: 'running',
    finish: 'finished',
  },
  paused: { resume: 'running', extend: 'paused', 'remove-extension': 'paused', restart: 'running', finish: 'finished' },
  finished: {},
} as const satisfies TransitionTable<ClockPhase, ClockAction>;

export type Extension = Period & { readonly extensionId: string; readonly removed: boolean };

/** What the events of a clock come to, before anything is counted. */
export type ClockHistory = {
  phase: ClockPhase;
  /** The start that counts: the first one, or the last restart. */
  startedAt: Temporal.Instant;
  restarted: boolean;
  /** In order; only the last can be open, and then its `to` is null. */
  pauses: { from: Temporal.Instant; to: Temporal.Instant | null }[];
  extensions: Extension[];
  finishedAt: Temporal.Instant | null;
};

/**
 * Reads a clock's events in the order of their time; of two at the same moment the one given first comes first. A restart
 * begins anew: what was paused or extended before it counts no more.
 * @throws DomainError `invalid-transition` for what can't follow what was before, `not-found` for an extension that isn't
 *   there, `invalid-input` when nothing starts the clock
 */
export function foldClockEvents(events: readonly ClockEvent[]): ClockHistory {
  const ordered = events.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  const first = ordered[0];
  if (!first) throw new DomainError('invalid-input', 'A deadline needs an event that starts it.');
  const history: ClockHistory = { ...begun(first.at), phase: 'new', restarted: false, finishedAt: null };
  for (const event of ordered) {
    history.phase = nextState<ClockPhase, ClockAction>(clockTransitions, history.phase, event.type);
    apply(history, event);
  }
  return history;
}

function begun(startedAt: Temporal.Instant): Pick<ClockHistory, 'startedAt' | 'pauses' | 'extensions'> {
  return { startedAt, pauses: [], extensions: [] };
}

function apply(history: ClockHistory, event: ClockEvent): void {
  switch (event.type) {
    case 'start':
      return;
    case 'pause':
      history.pauses.push({ from: event.at, to: null });
      return;
    case 'resume':
      history.pauses.at(-1)!.to = event.at;
      return;
    case 'extend':
      history.extensions.push({
        extensionId: event.extensionId,
        amount: event.amount,
        unit: event.unit,
        removed: false,
      });
      return;
    case 'remove-extension':
      removeExtension(history, event.extensionId);
      return;
    case 'restart':
      Object.assign(history, begun(event.at));
      history.restarted = true;
      return;
    case 'finish':
      history.finishedAt = event.at;
  }
}

function removeExtension(history: ClockHistory, extensionId: string): void {
  const index = history.extensions.findIndex((extension) => extension.extensionId === extensionId);
  const extension = history.extensions[index];
  if (!extension) throw new DomainError('not-found', 'The deadline has no such extension.');
  if (extension.removed) throw new DomainError('invalid-transition', 'This extension was taken back already.');
  history.extensions[index] = { ...extension, removed: true };
}
