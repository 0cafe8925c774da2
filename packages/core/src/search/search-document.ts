/** What a document is made from. A broadcast has one document for each window of its transcript. */
export type DocumentKind = 'article' | 'broadcast' | 'print-issue';

/**
 * One text that can be found. The search context knows nothing of where it comes from.
 *
 * An article is one document. A broadcast is a row of windows of about 45 seconds, each overlapping the next by its last
 * cue, so that a phrase that crosses two cues stands whole in one of them.
 */
export type SearchDocument = {
  /**
   * Unique: the item's id where the item is one document, else `${itemId}_${windowIndex}`. Letters, digits, `-` and `_`.
   */
  id: string;
  itemId: string;
  kind: DocumentKind;
  outletId: string;
  outletName: string;
  title: string;
  /** The article's text, or one window of the transcript. */
  body: string;
  authors: string[];
  url: string | null;
  publishedAt: Temporal.Instant | null;
  firstSeenAt: Temporal.Instant;
  hasSignal: boolean;
  /** Where this body lies in the text of the stored version, in UTF-16 code units. */
  bodyStart: number;
  /** Where the window begins in the broadcast. */
  startMs: number | null;
  /** The cues of the window; offsets in `body`, in UTF-16 code units. */
  cues: { startMs: number; start: number; end: number }[] | null;
};

/** All documents of one item: what replaces those that were there. None: the item is taken out. */
export type ItemDocuments = { itemId: string; documents: SearchDocument[] };
