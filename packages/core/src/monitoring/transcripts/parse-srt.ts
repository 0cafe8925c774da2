import { looksLikeTimes, parseCueTimes } from './cue-times.ts';
import type { RawTranscript } from './transcript.ts';

/**
 * Reads SubRip. A cue begins at its line of times and goes up to the next one's; its number may be missing, and so may
 * the empty line between cues. SubRip has no standard; this takes what the common programs write.
 */
export function parseSrt(lines: string[]): RawTranscript {
  const transcript: RawTranscript = { language: null, title: null, cues: [], broken: [], warnings: [] };
  const starts = findTimes(lines);
  for (const [n, at] of starts.entries()) {
    const times = parseCueTimes(lines[at] ?? '');
    if ('problem' in times) {
      transcript.broken.push({ line: at + 1, message: `The cue was left out: ${times.problem}.` });
      continue;
    }
    const next = starts[n + 1] ?? lines.length;
    const end = n + 1 < starts.length && isNumber(lines[next - 1]) && next - 1 > at ? next - 1 : next;
    const payload = lines.slice(at + 1, end).filter((line) => line.trim() !== '');
    transcript.cues.push({ line: at + 1, ...times, payload });
  }
  return transcript;
}

/** Where cues begin: lines of times, and whatever has the arrow below a cue's number. */
export function findTimes(lines: string[]): number[] {
  const found: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (looksLikeTimes(line) || (line.includes('-->') && isNumber(lines[i - 1]))) found.push(i);
  }
  return found;
}

function isNumber(line: string | undefined): boolean {
  return line !== undefined && /^\s*\d{1,9}\s*$/.test(line.slice(0, 100));
}
