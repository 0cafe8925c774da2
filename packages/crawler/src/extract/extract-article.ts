import { type BodyMethod, chooseBody } from './body-votes.ts';
import { modelPage } from './content.ts';
import { parseDocument, textOf } from './document.ts';
import { findEdgeByline } from './edge-byline.ts';
import { findLede } from './lede.ts';
import { type Masthead, readMasthead } from './masthead.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { cleanLine, foldForComparison } from './text.ts';

export type ExtractedArticle = Omit<Metadata, 'articleBody'> & {
  /** NFC plain text without control characters; paragraphs stand apart by an empty line. */
  text: string;
  /** The paragraphs of `text` in order, the summary under the headline first. */
  paragraphs: string[];
  masthead: Masthead;
  /** Which vote won the body. */
  method: BodyMethod;
  /** 0 to 1: how far the votes gave the same body. A template whose pages fall here has changed. */
  agreement: number;
};

/**
 * Reads an article page of any kind: body, headline, authors, dates, imprint. Never throws and takes bounded time
 * on any input; what can't be found is null or empty. `url` is the address the page came from, for relative links,
 * the country and a date in the path.
 */
export function extractArticle(html: string, url: string): ExtractedArticle {
  const document = parseDocument(html);
  const page = modelPage(document);
  const lines = page?.all.map((block) => block.text) ?? [];
  const { metadata, scan, isNews } = readMetadata(document, url, lines);
  const { articleBody, ...known } = metadata;
  const titles = [metadata.title ?? '', ...scan.headings.map((e) => cleanLine(textOf(e, 500)))].filter(Boolean);
  const body = chooseBody(scan.scripts, page, titles, articleBody);
  const lede = page && isNews ? findLede(page, scan, body.root, body.lines, metadata.description) : null;
  const byline = findEdgeByline(body.lines);
  const authors = byline && namesNobody(metadata) ? byline.names : known.authors;
  const signature = byline?.names.every((name) => authors.includes(name)) ? byline.line : null;
  const kept = body.lines.filter((line) => line !== signature).map((line) => line.text);
  const paragraphs = withinLimit([...(lede ? [lede] : []), ...kept]);
  const masthead = readMasthead(lines);
  return {
    ...known,
    authors,
    text: paragraphs.join('\n\n'),
    paragraphs,
    masthead,
    method: body.method,
    agreement: body.agreement,
  };
}

/** No author, or only the outlet itself. */
function namesNobody({ authors, siteName }: Metadata): boolean {
  return authors.every((name) => siteName !== null && foldForComparison(siteName).startsWith(foldForComparison(name)));
}

/** No article is longer; a full-text index refuses what is much longer. */
const textLimit = 400_000;

function withinLimit(paragraphs: string[]): string[] {
  let left = textLimit;
  const kept: string[] = [];
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    kept.push(paragraph.length <= left ? paragraph : paragraph.slice(0, left).toWellFormed());
    left -= paragraph.length + 2;
  }
  return kept;
}
