import type { Broadcast, BroadcastCue } from './content/index.ts';
import type { PublishedBroadcast } from './newsroom-state.ts';
import { radioProfile } from './outlet-profiles.ts';
import { fileStamp } from './vietnamese-date.ts';

type TimedCue = { startMs: number; endMs: number; speaker: BroadcastCue[0]; text: string };

const syllablesPerSecond = 3.4;
const pauseMs = 450;
/** The signature tune before the first word. */
const openingMs = 4_200;

/** `2026-11-23_0530 Bản tin sáng.srt`: when it went out in local time, then its title, as stations name their files. */
export function transcriptFileName({ broadcast, publishedAt }: PublishedBroadcast): string {
  // what some file systems refuse, and what isn't a letter, a digit, a hyphen or a space
  const title = broadcast.title.replace(/[^\p{L}\p{N} -]/gu, '');
  return `${fileStamp(publishedAt)} ${title}.${broadcast.format}`;
}

export function transcriptText(broadcast: Broadcast): string {
  return broadcast.format === 'vtt' ? webVtt(broadcast) : subRip(broadcast);
}

/** Cues with times as somebody reading aloud would take. */
export function timedCues(cues: readonly BroadcastCue[]): TimedCue[] {
  let at = openingMs;
  return cues.map(([speaker, text]) => {
    const startMs = at;
    const endMs = startMs + Math.max(1_200, Math.round((text.split(/\s+/).length / syllablesPerSecond) * 1000));
    at = endMs + pauseMs;
    return { startMs, endMs, speaker, text };
  });
}

function webVtt(broadcast: Broadcast): string {
  const cues = timedCues(broadcast.cues).map(({ startMs, endMs, speaker, text }, index) => {
    const payload = `<v ${speaker}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`;
    return `${index + 1}\n${clock(startMs, '.')} --> ${clock(endMs, '.')}\n${payload}\n`;
  });
  return `WEBVTT - ${broadcast.title}\nLanguage: vi\n\nNOTE ${radioProfile.name}\n\n${cues.join('\n')}`;
}

function subRip(broadcast: Broadcast): string {
  const cues = timedCues(broadcast.cues).map(
    ({ startMs, endMs, speaker, text }, index) =>
      `${index + 1}\n${clock(startMs, ',')} --> ${clock(endMs, ',')}\n${speaker}: ${text}\n`,
  );
  return cues.join('\n');
}

function clock(ms: number, separator: ',' | '.'): string {
  const pad = (value: number, width = 2) => String(Math.floor(value)).padStart(width, '0');
  const seconds = ms / 1000;
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}${separator}${pad(ms % 1000, 3)}`;
}
