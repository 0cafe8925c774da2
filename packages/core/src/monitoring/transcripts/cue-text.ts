import { decodeHTML } from 'entities';
import { splitSpeaker } from './speakers.ts';
import { transcriptLimits } from './transcript.ts';

export type Utterance = { speaker: string | null; text: string };

/**
 * The words of a cue and who says them. A cue in which several speak (`<v An>…<v Bình>…`, or lines that begin with
 * "MC:" and "PV:") gives one utterance for each. Tags, styling codes and times inside the text are dropped.
 */
export function readCueText(payload: string[]): Utterance[] {
  const text = payload.join('\n').slice(0, transcriptLimits.cueTextLength);
  const voices = /<v(?:\.[^\s<>]{0,200})?[ \t]+([^<>\n]{1,300})>|<\/v>/gi;
  const utterances: Utterance[] = [];
  let at = 0;
  let speaker: string | null = null;
  for (const match of text.matchAll(voices)) {
    addLines(utterances, speaker, text.slice(at, match.index));
    speaker = match[1] === undefined ? null : cleanSpeaker(match[1]);
    at = match.index + match[0].length;
  }
  addLines(utterances, speaker, text.slice(at));
  return utterances;
}

/** A speaker's name: entities read, one space between words, NFC. */
function cleanSpeaker(raw: string): string | null {
  const name = cleanWords(decodeHTML(raw)).replace(/\s+/g, ' ').trim();
  return name === '' ? null : name.slice(0, transcriptLimits.speakerLength).toWellFormed();
}

function addLines(utterances: Utterance[], voice: string | null, marked: string): void {
  let current: Utterance | null = null;
  for (const line of marked.split('\n')) {
    const words = cleanWords(withoutMarkup(line))
      .replace(/[ \t]+/g, ' ')
      .trim();
    if (words === '') continue;
    const said: Utterance = voice === null ? splitSpeaker(words) : { speaker: voice, text: words };
    if (current && (voice !== null || said.speaker === null)) {
      current.text = current.text === '' ? said.text : `${current.text}\n${said.text}`;
    } else {
      current = said;
      utterances.push(current);
    }
  }
}

function withoutMarkup(line: string): string {
  return decodeHTML(line.replace(/<\/?[a-z\d][^<>]{0,300}>|<\/>|\{\\[^{}]{0,100}\}/gi, ''));
}

function cleanWords(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}|[\u200e\u200f\u2028\u2029\ufeff]/gu, (character) =>
      character === '\t' || character === '\n' ? character : '',
    )
    .normalize('NFC');
}
