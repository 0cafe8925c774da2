import { sanitiseText } from '../../platform/text.ts';
import type { StoredCue } from '../item.ts';
import type { ReadItem } from '../record-version.ts';
import type { Transcript } from './transcript.ts';

/**
 * A transcript as an item: the body is the cues' texts, one a line, so that a phrase that crosses two cues stands whole
 * in it, and each cue knows where its text lies.
 */
export function readBroadcast(
  transcript: Transcript,
  about: { name: string; title: string | null; airedAt: Temporal.Instant | null; identityKey: string },
): ReadItem {
  let body = '';
  const cues: StoredCue[] = transcript.cues.map((cue) => {
    // As it will be stored: what is cleaned only later would move every offset behind it.
    const text = sanitiseText(cue.text).replace(/\s+/g, ' ').trim();
    const start = body.length;
    body += `${text}\n`;
    const { index, startMs, endMs, speaker } = cue;
    return { index, startMs, endMs, speaker, text, start, end: start + text.length };
  });
  return {
    kind: 'broadcast',
    identityKey: about.identityKey,
    url: null,
    title: about.title ?? transcript.title ?? titleOf(about.name),
    sapo: null,
    body: body.trimEnd(),
    authors: [],
    publishedAt: about.airedAt,
    modifiedAt: null,
    language: transcript.language,
    cues,
    masthead: null,
  };
}

/** A file name as people read it: without its ending, its date and its dashes. */
function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]+$/, '')
    .replace(/^\d{4}-?\d{2}-?\d{2}(?:[T_ -]?\d{2}[:hH-]?\d{2})?[_ -]*/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words === '' ? fileName : words.charAt(0).toUpperCase() + words.slice(1);
}
