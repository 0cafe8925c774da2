import { findTerms, toMarks } from './match-text.ts';
import type { SearchTerms } from './parse-search-text.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchHit } from './search-engine.ts';
import { makeSnippet } from './snippet.ts';

/** A document as a hit: its marks are found anew in the stored text, whatever engine named the document. */
export function presentHit(document: SearchDocument, terms: SearchTerms): SearchHit {
  const found = findTerms(document.body, terms);
  const snippet = makeSnippet(document.body, found);
  return {
    itemId: document.itemId,
    documentId: document.id,
    kind: document.kind,
    title: document.title,
    titleMarks: toMarks(findTerms(document.title, terms)),
    snippet: snippet.text,
    snippetMarks: snippet.marks,
    outletId: document.outletId,
    outletName: document.outletName,
    url: document.url,
    publishedAt: document.publishedAt,
    hasSignal: document.hasSignal,
    startSeconds: startSeconds(document, snippet.firstFound),
  };
}

function startSeconds(document: SearchDocument, offset: number | null): number | null {
  if (document.kind !== 'broadcast') return null;
  const cue = offset === null ? undefined : document.cues?.findLast((each) => each.start <= offset);
  const startMs = cue?.startMs ?? document.startMs;
  return startMs === null ? null : Math.floor(startMs / 1000);
}
