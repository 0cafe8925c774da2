import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { extractArticle } from '../src/extract/extract-article.ts';
import { fixturePages } from '../src/extract/fixtures.ts';

type Gold = { id: string; url: string; text: string; publishedAt?: string | null; publishedOn?: string | null };
type Page = { gold: Gold; html: string };
type Found = { text: string; publishedAt: string | null };
type Result = {
  pages: number;
  f1: number;
  precision: number;
  recall: number;
  meanMs: number;
  p95Ms: number;
  throws: number;
  daysRight: number;
  daysKnown: number;
};

/**
 * Measures article extraction on a folder of corpora, each with `gold.jsonl` and `html/<id>.html.gz`, and Mozilla
 * Readability on linkedom on the same pages in the same run. Without a folder it says so in one line and measures
 * three small pages of its own. It prints and asserts nothing.
 */
export async function benchExtraction(corpusDir: string | null, print: (line: string) => void): Promise<void> {
  const folders = corpusDir !== null && existsSync(corpusDir) ? corpusFolders(corpusDir) : [];
  if (folders.length === 0) {
    print('extraction: no corpus folder given or found, measured on three small pages instead');
    compare('small pages', () => fixturePages.map(toPage), print);
    return;
  }
  for (const folder of folders) compare(folder.name, () => corpusPages(folder.path), print);
}

function toPage({ name, url, html, body, publishedOn }: (typeof fixturePages)[number]): Page {
  return { gold: { id: name, url, text: body.join('\n'), publishedOn }, html };
}

function compare(name: string, pages: () => Iterable<Page>, print: (line: string) => void): void {
  const ours = measure(pages(), (html, url) => extractArticle(html, url));
  const theirs = measure(pages(), readabilityAlone);
  print(`${name}: ours ${describe(ours)}`);
  print(`${name}: Readability on linkedom ${describe(theirs)}`);
  print(
    `${name}: F1 × ${(ours.f1 / theirs.f1).toFixed(3)}, time × ${(ours.meanMs / theirs.meanMs).toFixed(2)} of Readability on linkedom`,
  );
}

function measure(pages: Iterable<Page>, extract: (html: string, url: string) => Found): Result {
  const sums = { f1: 0, precision: 0, recall: 0, throws: 0, daysRight: 0, daysKnown: 0 };
  const times: number[] = [];
  for (const { gold, html } of pages) {
    let found: Found = { text: '', publishedAt: null };
    const start = performance.now();
    try {
      found = extract(html, gold.url);
    } catch {
      sums.throws += 1;
    }
    times.push(performance.now() - start);
    const score = compareBags(found.text, gold.text);
    sums.f1 += score.f1;
    sums.precision += score.precision;
    sums.recall += score.recall;
    const day = gold.publishedAt ?? gold.publishedOn;
    if (day) {
      sums.daysKnown += 1;
      if (isSameDay(found.publishedAt, day)) sums.daysRight += 1;
    }
  }
  const n = Math.max(1, times.length);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    ...sums,
    pages: times.length,
    f1: sums.f1 / n,
    precision: sums.precision / n,
    recall: sums.recall / n,
    meanMs: times.reduce((sum, ms) => sum + ms, 0) / n,
    p95Ms: sorted[Math.min(n - 1, Math.floor(n * 0.95))] ?? 0,
  };
}

function describe(r: Result): string {
  const quality = `F1 ${r.f1.toFixed(4)} · P ${r.precision.toFixed(4)} · R ${r.recall.toFixed(4)}`;
  return `${r.pages} pages · ${quality} · ${r.meanMs.toFixed(1)} ms a page, p95 ${r.p95Ms.toFixed(1)} · throws ${r.throws} · day right ${r.daysRight}/${r.daysKnown}`;
}

function readabilityAlone(html: string): Found {
  const { document } = parseHTML(html);
  const article = new Readability(document).parse();
  return { text: article?.textContent ?? '', publishedAt: article?.publishedTime ?? null };
}

function compareBags(found: string, gold: string): { f1: number; precision: number; recall: number } {
  const a = bag(found);
  const b = bag(gold);
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  const precision = a.size > 0 ? shared / a.size : 0;
  const recall = b.size > 0 ? shared / b.size : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

function bag(text: string): { counts: Map<string, number>; size: number } {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

function isSameDay(found: string | null, gold: string): boolean {
  if (!found) return false;
  const apartMs = Math.abs(Date.parse(found) - Date.parse(gold.replace(' ', 'T')));
  return found.slice(0, 10) === gold.slice(0, 10) || apartMs < 60_000;
}

function corpusFolders(corpusDir: string): { name: string; path: string }[] {
  return readdirSync(corpusDir)
    .map((name) => ({ name, path: join(corpusDir, name) }))
    .filter(({ path }) => existsSync(join(path, 'gold.jsonl')) && existsSync(join(path, 'html')));
}

function* corpusPages(folder: string): Generator<Page> {
  for (const line of readFileSync(join(folder, 'gold.jsonl'), 'utf8').trim().split('\n')) {
    const gold = JSON.parse(line) as Gold;
    const file = join(folder, 'html', `${gold.id}.html.gz`);
    if (existsSync(file)) yield { gold, html: gunzipSync(readFileSync(file)).toString('utf8') };
  }
}
