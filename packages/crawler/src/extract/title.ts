import type { Element } from 'domhandler';
import { attribute, textOf } from './document.ts';
import { type JsonObject, stringOf } from './json-ld.ts';
import { firstMeta, type PageScan } from './page-scan.ts';
import { bagSimilarity, cleanLine, cleanOrNull, foldForComparison, wordBag } from './text.ts';

/**
 * The headline a reader sees, when what the page says of itself confirms it; else what the page says, without the
 * name of the site.
 */
export function chooseTitle(scan: PageScan, article: JsonObject | null, siteName: string | null): string | null {
  const headline = cleanOrNull(stringOf(article?.headline), 500);
  const shared = cleanOrNull(firstMeta(scan, 'og:title', 'twitter:title'), 500);
  const tab = cleanOrNull(scan.titles[0] ? textOf({ ...scan.titles[0] } as Element, 500) : null, 500);
  const stated = [headline, shared, tab].filter((t): t is string => t !== null);
  const marked = scan.marked.find(
    (e) => attribute(e, 'data-role') === 'title' || attribute(e, 'itemprop') === 'headline',
  );
  const shown = [...(marked ? [marked] : []), ...scan.headings]
    .map((e) => cleanLine(textOf(e, 500)))
    .filter((t) => t.length > 1 && t.length < 400);

  const bags = stated.map((t) => wordBag(foldForComparison(withoutSite(t, siteName))));
  let best: string | null = null;
  let bestScore = 0.55;
  for (const text of shown) {
    const bag = wordBag(foldForComparison(text));
    const score = Math.max(0, ...bags.map((b) => bagSimilarity(bag, b)));
    if (score > bestScore + 0.001) {
      best = text;
      bestScore = score;
    }
  }
  if (best) return withoutKicker(best, headline ?? shared, siteName);
  if (headline) return headline;
  if (stated.length === 0) return shown[0] ?? null;
  if (shown.length === 1 && shown[0] && shown[0].length > 12) return shown[0];
  return withoutSite(shared ?? (tab as string), siteName);
}

/** Kickers are often inside the heading; what the page states then is the end of what it shows. */
function withoutKicker(shown: string, stated: string | null, siteName: string | null): string {
  if (!stated) return shown;
  const plain = withoutSite(stated, siteName);
  const a = foldForComparison(shown);
  const b = foldForComparison(plain);
  return a !== b && b.length > 12 && a.replace(/ /g, '').endsWith(b.replace(/ /g, '')) ? plain : shown;
}

/** Cuts ` | Site`, ` - Site` and `Site: ` off a title where the part is the site's name or clearly the shorter end. */
function withoutSite(title: string, siteName: string | null): string {
  const site = siteName ? foldForComparison(siteName) : '';
  const parts = title.split(/\s+[|–—·•»-]\s+|\s*\|\s*|\s+::\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1) as string;
  const first = parts[0] as string;
  const cutEnd = title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/, '');
  if (site && foldForComparison(last) === site) return cutEnd;
  if (site && foldForComparison(first) === site) return title.slice(first.length).replace(/^[\s|–—·•»:-]+/, '');
  return last.split(' ').length <= 4 &&
    cutEnd.split(' ').length >= 3 &&
    /[|·•»]|\s[–—-]\s/.test(title.slice(cutEnd.length))
    ? cutEnd
    : title;
}
