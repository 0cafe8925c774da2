export type CueTimes = { startMs: number; endMs: number } | { problem: string };

const arrow = /--?>|[–—]>|→/;
const time = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,:](\d{1,3}))?(?=\s|$)/;

/** Whether a line is meant to be the times of a cue; text that merely has an arrow in it is not. */
export function looksLikeTimes(line: string): boolean {
  const head = line.slice(0, 200);
  return head.includes('-->') ? /^\s*(\d|:|-->)/.test(head) : /^\s*\d{1,4}:\d/.test(head) && arrow.test(head);
}

/**
 * Reads `00:01:02,500 --> 00:01:04,000`, hours optional, comma or full stop, whatever settings follow; a problem is said in words.
 */
export function parseCueTimes(line: string): CueTimes {
  const head = line.slice(0, 400);
  const match = arrow.exec(head);
  if (!match) return { problem: 'the arrow between the times is missing' };
  const startMs = parseTime(head.slice(0, match.index).trim());
  const endMs = parseTime(head.slice(match.index + match[0].length).trim());
  if (startMs === null) return { problem: 'the start time cannot be read' };
  if (endMs === null) return { problem: 'the end time cannot be read' };
  if (endMs < startMs) return { problem: 'it ends before it starts' };
  return { startMs, endMs };
}

function parseTime(text: string): number | null {
  const match = time.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const wholeMs = ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return wholeMs + Number((fraction ?? '0').padEnd(3, '0'));
}
