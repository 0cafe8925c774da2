import type { StoredCue } from './item.ts';

/** The fields of a text that rules read; hits point into these. */
export type RuleDocument = { title: string; body: string; author: string; speaker?: string };

/** What rules read of a version: each name that speaks in a transcript stands once, one a line. */
export function ruleDocument(version: {
  title: string;
  body: string;
  authors: string[];
  cues?: StoredCue[] | null | undefined;
}): RuleDocument {
  const speakers = new Set(version.cues?.map((cue) => cue.speaker).filter((name) => name !== null));
  return {
    title: version.title,
    body: version.body,
    author: version.authors.join('\n'),
    ...(speakers.size > 0 ? { speaker: [...speakers].join('\n') } : {}),
  };
}
