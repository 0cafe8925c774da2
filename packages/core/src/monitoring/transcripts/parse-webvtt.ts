import { parseCueTimes } from './cue-times.ts';
import type { RawTranscript } from './transcript.ts';

/**
 * Reads the blocks of a WebVTT file: header with its metadata, then cues; NOTE, STYLE and REGION blocks are passed over.
 * Times are as written: what `X-TIMESTAMP-MAP` maps them to is the clock of a video stream that isn't here.
 * @source https://www.w3.org/TR/webvtt1/#file-parsing; RFC 8216 §3.5
 */
export function parseWebvtt(lines: string[]): RawTranscript {
  const transcript: RawTranscript = { language: null, title: null, cues: [], broken: [], warnings: [] };
  let at = isWebvttSignature(lines[0]) ? readHeader(lines, transcript) : 0;
  if (at === 0) transcript.warnings.push({ line: 1, message: 'The first line should be WEBVTT.' });
  while (at < lines.length) {
    if (lines[at]?.trim() === '') at += 1;
    else at = readBlock(lines, at, transcript);
  }
  return transcript;
}

export function isWebvttSignature(line: string | undefined): boolean {
  return line !== undefined && /^WEBVTT(?:[ \t]|$)/.test(line);
}

/** The line behind the header; it ends with an empty line or where a cue begins. */
function readHeader(lines: string[], transcript: RawTranscript): number {
  const comment = (lines[0] ?? '')
    .slice(6, 300)
    .replace(/^[\s–—-]+/, '')
    .trim();
  if (comment !== '') transcript.title = comment;
  let at = 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || line.includes('-->')) break;
    const [, key, value] = /^([\w-]{1,40})\s{0,4}[:=]\s{0,4}(.{1,200})/.exec(line) ?? [];
    if (key?.toLowerCase() === 'language') transcript.language = value?.trim() ?? null;
    if (key?.toLowerCase() === 'title') transcript.title = value?.trim() ?? null;
  }
  // A cue right below the header, without an empty line: the line before may be its identifier.
  return at;
}

/** Reads one block and gives the line behind it. A second line of times ends a cue that no empty line ended. */
function readBlock(lines: string[], start: number, transcript: RawTranscript): number {
  const first = lines[start] ?? '';
  const timesAt = first.includes('-->') ? start : (lines[start + 1] ?? '').includes('-->') ? start + 1 : -1;
  if (timesAt < 0) {
    const end = endOfBlock(lines, start);
    if (!/^(NOTE|STYLE|REGION)(?:[ \t]|$)/.test(first)) {
      transcript.warnings.push({ line: start + 1, message: 'Text outside of a cue was passed over.' });
    }
    return end;
  }
  // NOTE with an arrow in its second line is still a cue with that identifier, as the standard has it.
  let end = timesAt + 1;
  while (end < lines.length && lines[end]?.trim() !== '' && !lines[end]?.includes('-->')) end += 1;
  const times = parseCueTimes(lines[timesAt] ?? '');
  if ('problem' in times) {
    transcript.broken.push({ line: timesAt + 1, message: `The cue was left out: ${times.problem}.` });
  } else {
    transcript.cues.push({ line: timesAt + 1, ...times, payload: lines.slice(timesAt + 1, end) });
  }
  return end;
}

function endOfBlock(lines: string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]?.trim() !== '') {
    // A cue begins where its times are; one line before may be its identifier, which can't be told from text.
    if (lines[end]?.includes('-->')) return end;
    end += 1;
  }
  return end;
}
