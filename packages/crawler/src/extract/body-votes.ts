import type { Element } from 'domhandler';
import { assembleBody } from './assemble.ts';
import type { Block } from './blocks.ts';
import { bestRoot, modelPage, type PageModel } from './content.ts';
import { parseDocument } from './document.ts';
import { profileVote } from './profiles.ts';
import { readabilityVote } from './readability-vote.ts';
import { bagSimilarity, cleanLine, sharedWords, wordBag } from './text.ts';

export type BodyMethod = `profile:${string}` | 'scoring' | 'readability' | 'json-ld' | 'embedded' | 'none';

type ChosenBody = {
  lines: Block[];
  /** The element the lines come from; null where they come from no element of the page. */
  root: Element | null;
  method: BodyMethod;
  /** 0 to 1: how far the votes gave the same text; 1 where only one could be taken. */
  agreement: number;
};

/** Below this many characters a body is doubted, and what scripts and JSON-LD hold is looked at as well. */
const thinBody = 250;

/**
 * Three votes on where the body is: the template's own mark, the sum of line values, Mozilla Readability. Where the
 * first two agree the third, ten times as dear, is not asked.
 */
export function chooseBody(
  scripts: readonly string[],
  page: PageModel | null,
  titles: readonly string[],
  articleBody: string | null,
): ChosenBody {
  const chosen = page ? voteOnPage(page, titles) : nothing();
  if (textLength(chosen.lines) >= thinBody) return chosen;
  const others = [fromJsonLd(articleBody), fromScripts(scripts, titles)];
  return others.reduce((best, other) => (completes(other, best) ? other : best), chosen);
}

/** Much longer, and it holds what was found on the page: else it is the text of something else. */
function completes(other: ChosenBody, chosen: ChosenBody): boolean {
  if (textLength(other.lines) < Math.max(thinBody, textLength(chosen.lines) * 2)) return false;
  const visible = bagOf(chosen.lines);
  return visible.size < 8 || sharedWords(visible, bagOf(other.lines)) > visible.size * 0.8;
}

function voteOnPage(page: PageModel, titles: readonly string[]): ChosenBody {
  const scoredRoot = bestRoot(page);
  const scored = assembleBody(page, scoredRoot, titles);
  const profile = profileVote(page, scoredRoot);
  const marked = profile ? (profile.root === scoredRoot ? scored : assembleBody(page, profile.root, titles)) : null;
  const scoredBag = bagOf(scored);
  const byProfile =
    profile && marked ? { lines: marked, root: profile.root, method: `profile:${profile.name}` as const } : null;
  const byScoring = { lines: scored, root: scoredRoot, method: 'scoring' as const };
  const similarity = byProfile ? bagSimilarity(scoredBag, bagOf(byProfile.lines)) : 0;
  if (byProfile && similarity >= 0.85) return { ...byProfile, agreement: similarity };

  const readable = readabilityVote(page);
  if (!readable) return { ...(byProfile ?? byScoring), agreement: byProfile ? similarity : 1 };
  const readableBag = wordBag(readable);
  const forScoring = bagSimilarity(scoredBag, readableBag);
  if (byProfile) {
    const forProfile = bagSimilarity(bagOf(byProfile.lines), readableBag);
    if (forScoring <= forProfile + 0.25) return { ...byProfile, agreement: Math.max(similarity, forProfile) };
    return { ...byScoring, agreement: forScoring };
  }
  if (scoredRoot === page.body && forScoring < 0.6) {
    const kept = linesWithin(assembleBody(page, page.body, titles), readable);
    if (textLength(kept) >= thinBody)
      return { lines: kept, root: page.body, method: 'readability', agreement: forScoring };
  }
  return { ...byScoring, agreement: forScoring };
}

/** The page's own lines that the reader view shows too: its choice of place with our cleaning. */
function linesWithin(lines: Block[], text: string): Block[] {
  const dense = text.replace(/\s+/g, '');
  return lines.filter((line) => dense.includes(line.text.replace(/\s+/g, '')));
}

function fromJsonLd(articleBody: string | null): ChosenBody {
  if (!articleBody) return nothing();
  const markup = /<\/?(?:p|br|div)\b/i.test(articleBody)
    ? articleBody
    : `<p>${articleBody.replace(/</g, '&lt;').replace(/(?:\r?\n){1,}/g, '</p><p>')}</p>`;
  return read(`<body>${markup}</body>`, 'json-ld', []);
}

const escapedParagraph = /(?:\\u003c|&lt;|<)p[\s>\\]/i;

/** Sites that draw their pages in the browser carry the body as escaped markup inside a script. */
function fromScripts(scripts: readonly string[], titles: readonly string[]): ChosenBody {
  let best = nothing();
  for (const source of scripts) {
    if (source.length < 500 || source.length > 1_500_000 || !escapedParagraph.test(source)) continue;
    const first = source.search(escapedParagraph);
    const last = Math.max(source.lastIndexOf('/p\\u003e'), source.lastIndexOf('/p>'), source.lastIndexOf('\\/p'));
    if (last <= first) continue;
    const found = read(
      `<body>${unescapeScript(source.slice(first, last)).replace(/<$/, '')}</p></body>`,
      'embedded',
      titles,
    );
    if (textLength(found.lines) > textLength(best.lines)) best = found;
  }
  return best;
}

function unescapeScript(source: string): string {
  return source
    .replace(/\\{1,2}u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\\{1,2}[nrt]/g, ' ')
    .replace(/\\{1,3}(["'/\\])/g, '$1');
}

function read(markup: string, method: BodyMethod, titles: readonly string[]): ChosenBody {
  const page = modelPage(parseDocument(markup));
  return page ? { lines: assembleBody(page, bestRoot(page), titles), root: null, method, agreement: 1 } : nothing();
}

function nothing(): ChosenBody {
  return { lines: [], root: null, method: 'none', agreement: 1 };
}

function bagOf(lines: Block[]): ReturnType<typeof wordBag> {
  return wordBag(cleanLine(lines.map((line) => line.text).join(' ')));
}

function textLength(lines: Block[]): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}
