import type { Element } from 'domhandler';
import { decodeHTML } from 'entities';
import { classPhrase } from './boilerplate.ts';
import { attribute, textOf } from './document.ts';
import { type JsonObject, stringOf } from './json-ld.ts';
import { firstMeta, type PageScan } from './page-scan.ts';
import { bagSimilarity, cleanLine, cleanOrNull, foldForComparison, wordBag } from './text.ts';

/** What each place is worth when they disagree: the headline a reader sees weighs most, two that agree weigh more. */
const weights = { shown: 2, jsonLd: 1.2, shared: 1, tab: 0.9 };

/**
 * The headline most places of the page agree on: heading, JSON-LD, sharing title, tab title; without the name of
 * the site. Null when there is none of them.
 */
export function chooseTitle(scan: PageScan, article: JsonObject | null, siteName: string | null): string | null {
  const bare = (text: string | null): string | null => (text === null ? null : withoutSite(text, siteName));
  const jsonLd = bare(read(stringOf(article?.headline)));
  const shared = bare(read(firstMeta(scan, 'og:title', 'twitter:title')));
  const tab = bare(read(scan.titles[0]?.children.map((c) => ('data' in c ? c.data : '')).join('') ?? null));
  const stated = [jsonLd, shared, tab].filter((t): t is string => t !== null);
  const shown = shownTitle(scan, stated, siteName);
  if (shown && shared && tab && isBlogName(shown, shared, tab)) return shared;

  const votes = new Map<string, { text: string; weight: number }>();
  const vote = (text: string | null, weight: number): void => {
    if (!text) return;
    const key = foldForComparison(text);
    const known = votes.get(key);
    if (known) known.weight += weight;
    else votes.set(key, { text, weight });
  };
  vote(shown ? withoutKicker(shown, jsonLd ?? shared) : null, weights.shown);
  const anchor = shown ?? jsonLd;
  vote(jsonLd, weights.jsonLd);
  vote(withoutTail(shared, anchor), weights.shared);
  vote(withoutTail(tab, anchor), weights.tab);
  let best: { text: string; weight: number } | null = null;
  for (const candidate of votes.values()) if (!best || candidate.weight > best.weight) best = candidate;
  return best?.text ?? null;
}

/** Some systems encode references twice. */
function read(text: string | null | undefined): string | null {
  if (!text) return null;
  return cleanOrNull(/&#?\w{2,10};/.test(text) ? decodeHTML(text.slice(0, 2_000)) : text, 500);
}

/** The marked or first heading that resembles what the page says of itself; the only heading where it says nothing. */
function shownTitle(scan: PageScan, stated: readonly string[], siteName: string | null): string | null {
  const marked = scan.marked.find(
    (e) => attribute(e, 'data-role') === 'title' || attribute(e, 'itemprop') === 'headline',
  );
  const headings =
    scan.headings.length > 0 ? scan.headings : [...scan.marked.filter(hasTitleClass), ...scan.subheadings];
  const shown = [...(marked ? [marked] : []), ...headings]
    .map((e) => read(textOf(e, 500)) ?? '')
    .filter((t) => t.length > 1 && t.length < 400 && foldForComparison(t) !== foldForComparison(siteName ?? ''));
  const bags = stated.map((t) => wordBag(foldForComparison(t)));
  let best: string | null = null;
  let bestScore = 0.5;
  for (const text of shown) {
    const bag = wordBag(foldForComparison(text));
    const score = Math.max(0, ...bags.map((b) => bagSimilarity(bag, b)));
    if (score > bestScore + 0.001) {
      best = text;
      bestScore = score;
    }
  }
  if (best) return best;
  // Old portals have one tab title for all pages; what stands in their headline's box is the headline.
  const boxed = scan.marked.find((e) => hasTitleClass(e) && textOf(e, 400).trim().length > 15);
  if (boxed && scan.headings.length === 0 && stated.length <= 1) return read(textOf(boxed, 400));
  const only = scan.headings.length > 0 ? shown[0] : undefined;
  return only && (stated.length === 0 || (shown.length === 1 && only.length > 12)) ? only : null;
}

const titleClass =
  /(?:^| )(?:article header|articleheader|article title|news title|newstitle|post title|detail title|title detail|tieu de|tieude|tieu de tin|tieudetin|entry title|headline)(?: |$)/;

function hasTitleClass(element: Element): boolean {
  return titleClass.test(classPhrase(element));
}

/** The first heading is the blog's name where the tab reads `Name: Story` and the page shares itself as `Story`. */
function isBlogName(shown: string, shared: string, tab: string): boolean {
  const [a, b, whole] = [shown, shared, tab].map(foldForComparison) as [string, string, string];
  return a !== b && (whole === `${a} ${b}` || whole === `${b} ${a}`);
}

/** Kickers are often inside the heading; what the page states then is the end of what it shows. */
function withoutKicker(shown: string, stated: string | null): string {
  if (!stated) return shown;
  const a = foldForComparison(shown);
  const b = foldForComparison(stated);
  return a !== b && b.length > 12 && a.replace(/ /g, '').endsWith(b.replace(/ /g, '')) ? stated : shown;
}

/** Cuts ` | Site`, ` - Site` and `Site: ` off a title where the part is the site's name or clearly the shorter end. */
function withoutSite(title: string, siteName: string | null): string {
  const site = siteName ? foldForComparison(siteName) : '';
  const parts = title.split(/\s+[|–—·•»-]\s+|\s*[|｜]\s*|\s+::\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) as string;
  const first = parts[0] as string;
  const cutEnd = cleanLine(title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜–—·•»:-]+$/, ''));
  if (site && foldForComparison(last) === site) return withoutSite(cutEnd, siteName);
  if (site && foldForComparison(first) === site) {
    return withoutSite(title.slice(first.length).replace(/^[\s|｜–—·•»:-]+/, ''), siteName);
  }
  const short = last.split(' ').length <= 4 && cutEnd.split(' ').length >= 3;
  return short && /[|｜•»]/.test(title.slice(cutEnd.length)) ? cutEnd : title;
}

/** `Headline - Section | Site` is a vote for the headline. */
function withoutTail(title: string | null, headline: string | null): string | null {
  if (!title || !headline || headline.length < 12 || !title.startsWith(headline)) return title;
  return /^\s*[|｜ㅣ–—·•»:-]/.test(title.slice(headline.length)) ? headline : title;
}
