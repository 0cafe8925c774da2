import type { Cue } from '../../types.ts';

/** `1:02:09` or `4:07`: a place in a broadcast, from milliseconds. */
export function formatCueTime(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/**
 * The position in `cues` of what is being said at a second: the last cue that has begun by then.
 * Null before the first cue and for a list without cues. Cues are in order of their start.
 */
export function cueAt(cues: readonly Cue[], seconds: number): number | null {
  const ms = seconds * 1000;
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A link carries whole seconds, so a cue that begins within the second named counts as begun.
    if (Math.floor(cues[middle]!.startMs / 1000) * 1000 <= ms) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}

/** The second that `#t=83`, `t=83` or `83` points at; null for anything else. */
export function parseSeconds(text: string): number | null {
  const match = /^#?(?:t=)?(\d{1,6})$/.exec(text);
  return match ? Number(match[1]) : null;
}

/**
 * The names of a broadcast's speakers as rules read them, each name once and one a line, and where in it each name
 * stands: hits in the field `speaker` point into this text.
 */
export function speakerField(cues: readonly Cue[]): {
  text: string;
  places: Map<string, { start: number; end: number }>;
} {
  const places = new Map<string, { start: number; end: number }>();
  let text = '';
  for (const { speaker } of cues) {
    if (speaker === null || places.has(speaker)) continue;
    const start = places.size === 0 ? 0 : text.length + 1;
    text += (places.size === 0 ? '' : '\n') + speaker;
    places.set(speaker, { start, end: start + speaker.length });
  }
  return { text, places };
}

/** Whether a cue opens a new speaker's turn, so that the name is printed once a turn. */
export function opensTurn(cues: readonly Cue[], position: number): boolean {
  const speaker = cues[position]?.speaker;
  return Boolean(speaker) && cues[position - 1]?.speaker !== speaker;
}
