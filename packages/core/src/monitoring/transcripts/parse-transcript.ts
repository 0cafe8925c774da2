import { decodeBytes } from '../../platform/charset/index.ts';
import { readCueText } from './cue-text.ts';
import { findTimes, parseSrt } from './parse-srt.ts';
import { isWebvttSignature, parseWebvtt } from './parse-webvtt.ts';
import {
  type RawTranscript,
  type Transcript,
  type TranscriptCue,
  TranscriptError,
  type TranscriptFormat,
  transcriptLimits,
} from './transcript.ts';

export type TranscriptSource = { fileName: string; contentType?: string | null };

/**
 * Reads a broadcast's transcript in SubRip (SRT) or WebVTT, in any charset. The content decides which of the two it is;
 * the name only where the content can't. A cue whose times make no sense is left out with a warning that names its line.
 *
 * @throws TranscriptError when the file holds no transcript, or none of its cues has times that can be read
 */
export function parseTranscript(bytes: Uint8Array, source: TranscriptSource): Transcript {
  const { fileBytes } = transcriptLimits;
  if (bytes.length > fileBytes)
    throw new TranscriptError('tooLarge', `The file is larger than ${fileBytes / 1024 / 1024} MB.`);
  const decoded = decodeBytes(bytes, { contentType: source.contentType, kind: 'text' });
  const text = decoded.text.replaceAll('\0', '\ufffd');
  if (text.trim() === '') throw new TranscriptError('empty', 'The file is empty.');
  const lines = text.trimStart().split(/\r\n|\n|\r/);
  const skippedLines = text.slice(0, text.length - text.trimStart().length).split(/\r\n|\n|\r/).length - 1;

  const format = detectFormat(lines, source);
  const raw = format === 'webvtt' ? parseWebvtt(lines) : parseSrt(lines);
  requireCues(raw);
  const { cues, warnings } = readCues(raw);
  if (decoded.replaced > 0) {
    warnings.push({ line: 1, message: `${decoded.replaced} characters could not be read as ${decoded.charset}.` });
  }
  if (cues.length === 0) throw new TranscriptError('empty', 'None of the cues has any text.', warnings);
  return {
    format,
    language: languageTag(raw.language) ?? languageOfName(source.fileName),
    title: raw.title?.normalize('NFC') ?? null,
    cues,
    warnings: warnings
      .slice(0, transcriptLimits.warnings)
      .map((warning) => ({ ...warning, line: warning.line + skippedLines })),
  };
}

function detectFormat(lines: string[], source: TranscriptSource): TranscriptFormat {
  if (isWebvttSignature(lines[0])) return 'webvtt';
  const saysWebvtt = /\.(vtt|webvtt)$/i.test(source.fileName) || /^\s*text\/vtt\b/i.test(source.contentType ?? '');
  if (findTimes(lines).length === 0 && !(saysWebvtt && lines.some((line) => line.includes('-->')))) {
    throw new TranscriptError(
      'notATranscript',
      'The file has no line with the times of a cue; it is neither SRT nor WebVTT.',
    );
  }
  return saysWebvtt ? 'webvtt' : 'srt';
}

function requireCues(raw: RawTranscript): void {
  if (raw.cues.length + raw.broken.length > transcriptLimits.cues) throw tooManyCues();
  if (raw.cues.length > 0) return;
  if (raw.broken.length === 0) throw new TranscriptError('empty', 'The file has a header but no cue.');
  const first = raw.broken.slice(0, 5);
  const named = first.map((warning) => `line ${warning.line}: ${warning.message}`).join(' ');
  throw new TranscriptError('brokenTimes', `No cue has times that can be read. ${named}`, first);
}

function tooManyCues(): TranscriptError {
  return new TranscriptError('tooManyCues', `The file has more than ${transcriptLimits.cues} cues.`);
}

function readCues(raw: RawTranscript): { cues: TranscriptCue[]; warnings: Transcript['warnings'] } {
  const cues: TranscriptCue[] = [];
  const warnings = [...raw.broken, ...raw.warnings];
  let latestStartMs = 0;
  for (const { line, startMs, endMs, payload } of raw.cues) {
    const utterances = readCueText(payload).filter((one) => one.text !== '');
    if (utterances.length === 0) warnings.push({ line, message: 'The cue has no text.' });
    if (startMs < latestStartMs) warnings.push({ line, message: 'The cue starts before the one above it.' });
    latestStartMs = Math.max(latestStartMs, startMs);
    for (const utterance of utterances) cues.push({ index: cues.length + 1, startMs, endMs, ...utterance });
    if (cues.length > transcriptLimits.cues) throw tooManyCues();
  }
  return { cues, warnings: warnings.sort((a, b) => a.line - b.line) };
}

function languageTag(raw: string | null): string | null {
  const tag = raw?.trim() ?? '';
  return /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

function languageOfName(fileName: string): string | null {
  return languageTag(/\.([a-z]{2}(?:-[A-Za-z]{2})?)\.[a-z]{3,6}$/.exec(fileName.slice(-40))?.[1] ?? null);
}
