import type { DossierClock } from '@pressdesk/api/schemas';

/** Who a dossier was with. While nobody holds it, as between two clocks, no time of law runs. */
export type Side = 'office' | 'applicant' | 'nobody';

/** A stretch of the line; instants in milliseconds. */
export type ClockSpan = {
  side: Side;
  /** A clock of the office stands still meanwhile. */
  paused: boolean;
  late: boolean;
  /** It lies in the future: what is left until the day that is due. */
  ahead: boolean;
  from: number;
  to: number;
};

export type ClockMark = { kind: 'today' | 'due' | 'internal' | 'finished'; at: number; day: string | null };

export type ClockPicture = { from: number; to: number; spans: ClockSpan[]; marks: ClockMark[] };

type Phase = { state: 'running' | 'paused'; from: number; to: number };
type Track = { clock: DossierClock; side: Side; phases: Phase[]; finished: number | null; due: number | null };

const dayMs = 86_400_000;

/** The time of whoever stands before the office: to add what a dossier lacks, to explain, to do what was decided. */
const theirs = new Set(['supplement', 'explanation-written', 'explanation-longer', 'explanation-oral', 'execution']);

/** Events after which a clock runs or stands still; the others leave it as it is. */
const turning = new Map<string, Phase['state']>([
  ['start', 'running'],
  ['resume', 'running'],
  ['restart', 'running'],
  ['pause', 'paused'],
]);

/**
 * The clocks of a dossier as one line from the first start to the last day that matters. Some time is the
 * applicant's or the party's, and so is the time in which the office's clock stands still, because it stands still for them.
 * Internal targets are marked and hold nobody.
 * @returns null while no clock has started
 */
export function toClockPicture(clocks: readonly DossierClock[], now: number): ClockPicture | null {
  const tracks = clocks.filter(({ kind }) => kind === 'statutory').map((clock) => toTrack(clock, now));
  const starts = tracks.flatMap(({ phases }) => phases.slice(0, 1).map(({ from }) => from));
  if (starts.length === 0) return null;
  const open = tracks.filter(({ finished }) => finished === null);
  const from = Math.min(...starts);
  const reached = open.length > 0 ? now : Math.max(...tracks.map(({ finished }) => finished ?? from));
  const dues = open.flatMap(({ due }) => (due === null ? [] : [due]));
  const last = Math.max(reached, ...dues);
  return {
    from,
    to: Math.max(last, from + dayMs),
    spans: toSpans(tracks, from, reached, Math.max(reached, ...dues)),
    marks: toMarks(clocks, tracks, reached, open.length > 0),
  };
}

/** What a clock is for, whichever round it belongs to: a second `decision` is called `decision-2`. */
export function purposeOf(purpose: string): string {
  return purpose.replace(/-\d+$/, '');
}

/** Whether the time is that of whoever stands before the office. */
export function isTheirs(purpose: string): boolean {
  return theirs.has(purposeOf(purpose));
}

function toTrack(clock: DossierClock, now: number): Track {
  const finished = clock.finishedAt === null ? null : Date.parse(clock.finishedAt);
  const due = clock.deadline.dueAt === null ? null : Date.parse(clock.deadline.dueAt);
  const side = isTheirs(clock.purpose) ? 'applicant' : 'office';
  return { clock, side, phases: phasesOf(clock, finished ?? now), finished, due };
}

/** When it ran and when it stood still, until its end or the present. A restart only goes on running. */
function phasesOf({ events, startedAt }: DossierClock, end: number): Phase[] {
  const turns = events
    .filter(({ type }) => turning.has(type))
    .map(({ type, at }) => ({ state: turning.get(type)!, at: Date.parse(at) }))
    .filter(({ at }) => at <= end)
    .sort((a, b) => a.at - b.at);
  if (turns.length === 0) turns.push({ state: 'running', at: Date.parse(startedAt) });
  return turns.map(({ state, at }, index) => ({ state, from: at, to: turns[index + 1]?.at ?? Math.max(end, at) }));
}

function toSpans(tracks: Track[], from: number, reached: number, last: number): ClockSpan[] {
  const cuts = new Set([from, reached, last]);
  for (const { phases, due } of tracks) {
    for (const phase of phases) cuts.add(phase.from).add(phase.to);
    if (due !== null) cuts.add(due);
  }
  const ordered = [...cuts].filter((cut) => cut >= from && cut <= last).sort((a, b) => a - b);
  const spans: ClockSpan[] = [];
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1];
    if (end === undefined) break;
    const span = spanAt(tracks, start, end, reached);
    const before = spans.at(-1);
    if (before && isSame(before, span)) before.to = end;
    else spans.push(span);
  }
  return spans;
}

function spanAt(tracks: Track[], from: number, to: number, reached: number): ClockSpan {
  const ahead = from >= reached;
  const here = tracks.flatMap(({ phases, finished, side, due }) => {
    // What is ahead belongs to whoever holds it now.
    const now = finished === null ? phases.at(-1) : undefined;
    const phase = ahead ? now : phases.find((each) => each.from <= from && from < each.to);
    return phase ? [{ side, due, state: phase.state }] : [];
  });
  const paused = here.some(({ side, state }) => side === 'office' && state === 'paused');
  const office = here.filter(({ side, state }) => side === 'office' && state === 'running');
  const applicant = here.filter(({ side }) => side === 'applicant');
  const side: Side = office.length > 0 ? 'office' : paused || applicant.length > 0 ? 'applicant' : 'nobody';
  const holding = side === 'office' ? office : applicant;
  return {
    side,
    paused: paused && side === 'applicant',
    late: !ahead && holding.some(({ due }) => due !== null && from >= due),
    ahead,
    from,
    to,
  };
}

function isSame(a: ClockSpan, b: ClockSpan): boolean {
  return a.side === b.side && a.paused === b.paused && a.late === b.late && a.ahead === b.ahead;
}

function toMarks(clocks: readonly DossierClock[], tracks: Track[], reached: number, isOpen: boolean): ClockMark[] {
  const marks: ClockMark[] = [{ kind: isOpen ? 'today' : 'finished', at: reached, day: null }];
  for (const { finished, due, clock } of tracks) {
    if (finished === null && due !== null) marks.push({ kind: 'due', at: due, day: clock.deadline.dueOn });
  }
  for (const { kind, finishedAt, deadline } of clocks) {
    if (kind !== 'internal' || finishedAt !== null || deadline.dueAt === null) continue;
    marks.push({ kind: 'internal', at: Date.parse(deadline.dueAt), day: deadline.dueOn });
  }
  return marks;
}
