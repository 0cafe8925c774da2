import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import RssParser from 'rss-parser';
import { z } from 'zod';
import { FeedError, type ParsedFeed, parseFeed } from '../src/feeds/index.ts';

const slowMs = 2000;
const feedUrl = 'http://127.0.0.1:8097/tests/feed.xml';

/** One line of a corpus' `gold.jsonl`: a file below `files/`, and what a reader should find in it. */
const goldRow = z.object({
  file: z.string(),
  contentType: z.string().nullable(),
  expect: z.array(z.object({ at: z.string(), field: z.string(), equals: z.unknown() })),
});
type Sample = {
  name: string;
  bytes: Uint8Array;
  contentType: string | null;
  expect: z.infer<typeof goldRow>['expect'];
};
type Outcome = { feed: Readable | null; elapsedMs: number; error: string | null };
type Readable = Record<string, unknown> & { items: Record<string, unknown>[] };

/**
 * Measures `parseFeed` and, on the same documents in the same run, rss-parser alone given the bytes as UTF-8: documents
 * read, documents that took more than 2 s, expectations met, milliseconds a feed. `corpusDir` holds `gold.jsonl` and `files/`;
 * without it a feed made here is used, which says something about speed and nothing about correctness.
 */
export async function benchFeeds(corpusDir: string | null, print: (line: string) => void): Promise<void> {
  const samples = corpusDir !== null && existsSync(join(corpusDir, 'gold.jsonl')) ? readCorpus(corpusDir) : null;
  if (samples === null)
    print('feeds: no corpus folder given or found; measuring on 200 copies of a generated feed of 50 items');
  const measured = samples ?? Array.from({ length: 200 }, (_, i) => generatedFeed(i));
  print(summary('feeds, parseFeed', measured, await run(measured, readWithParseFeed)));
  print(summary('feeds, rss-parser alone', measured, await run(measured, readWithRssParserAlone)));
}

function readCorpus(dir: string): Sample[] {
  const lines = readFileSync(join(dir, 'gold.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const row = goldRow.parse(JSON.parse(line));
    return {
      name: row.file,
      bytes: readFileSync(join(dir, 'files', row.file)),
      contentType: row.contentType,
      expect: row.expect,
    };
  });
}

function generatedFeed(seed: number): Sample {
  const items = Array.from({ length: 50 }, (_, i) => {
    const number = seed * 50 + i;
    return `<item><title>Bản tin số ${number}: phiên họp thường kỳ</title><link>https://bao.example.vn/ban-tin-${number}.html</link>
<guid>https://bao.example.vn/ban-tin-${number}.html</guid><pubDate>Thu, 17 Sep 2026 07:${String(i).padStart(2, '0')}:00 +0700</pubDate>
<description><![CDATA[<a href="/x"><img src="/a.jpg"></a><p>${'Nội dung tóm tắt của bản tin. '.repeat(8)}</p>]]></description></item>`;
  });
  const text = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Thời sự</title>${items.join('\n')}</channel></rss>`;
  return { name: `generated ${seed}`, bytes: Buffer.from(text), contentType: 'text/xml', expect: [] };
}

async function run(samples: Sample[], read: (sample: Sample) => Promise<Readable>): Promise<Outcome[]> {
  for (const sample of samples.slice(0, 50)) await read(sample).catch(() => null);
  const outcomes: Outcome[] = [];
  for (const sample of samples) {
    const startedMs = performance.now();
    const outcome = await answerInTime(read(sample));
    outcomes.push({ ...outcome, elapsedMs: performance.now() - startedMs });
  }
  return outcomes;
}

async function answerInTime(reading: Promise<Readable>): Promise<Omit<Outcome, 'elapsedMs'>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), slowMs + 500);
  });
  try {
    return { feed: await Promise.race([reading, late]), error: null };
  } catch (error) {
    return { feed: null, error: error instanceof FeedError ? error.code : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function readWithParseFeed(sample: Sample): Promise<Readable> {
  const feed: ParsedFeed = await parseFeed(sample.bytes, { url: feedUrl, contentType: sample.contentType });
  const named = (one: { authors: string[]; url: string | null }) => ({
    ...one,
    author: one.authors.join(', '),
    link: one.url,
  });
  return { ...named(feed), items: feed.items.map(named) };
}

/** One parser for all, as its documentation shows it. */
const sharedRssParser = new RssParser();

async function readWithRssParserAlone(sample: Sample): Promise<Readable> {
  const feed = await sharedRssParser.parseString(Buffer.from(sample.bytes).toString('utf8'));
  const named = (one: Record<string, unknown>) => ({
    ...one,
    id: one.id ?? one.guid,
    author: one.creator ?? one.author,
  });
  return { ...named({ ...feed }), items: feed.items.map((item) => named({ ...item })) };
}

function summary(name: string, samples: Sample[], outcomes: Outcome[]): string {
  const read = outcomes.filter((one) => one.feed !== null).length;
  const slow = outcomes.filter((one) => one.elapsedMs > slowMs).length;
  const times = outcomes.map((one) => one.elapsedMs).sort((a, b) => a - b);
  const wanted = samples.flatMap((sample, i) => sample.expect.map((one) => meets(outcomes[i]?.feed ?? null, one)));
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  return [
    `${name}: read ${read} of ${samples.length} (${((100 * read) / Math.max(1, samples.length)).toFixed(1)} %)`,
    `over 2 s ${slow}`,
    `expectations ${wanted.filter(Boolean).length} of ${wanted.length}`,
    `ms a feed median ${at(0.5)}, p95 ${at(0.95)}`,
  ].join(' · ');
}

/** An expectation names `feed` or `item N`, a field, and its value; white space doesn't count. */
function meets(feed: Readable | null, wanted: Sample['expect'][number]): boolean {
  const holder = wanted.at === 'feed' ? feed : feed?.items[Number(wanted.at.slice('item '.length))];
  return holder !== null && holder !== undefined && squash(holder[wanted.field]) === squash(wanted.equals);
}

function squash(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.replace(/\s+/g, ' ').trim();
}
