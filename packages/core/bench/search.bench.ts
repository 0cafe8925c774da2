import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { type Database, makeTemporaryFolder, openDatabase, openLog } from '../src/platform/index.ts';
import { entities, migrations } from '../src/schema.ts';
import { postgresSearch, type SearchDocument, type SearchEngine, type SearchQuery } from '../src/search/index.ts';

/**
 * Measures search in PostgreSQL on generated articles of about 300 words: how fast they're indexed, and what queries take
 * beside a bare count of the same match, both in the same run.
 *
 * @param options.documents how many; 100,000 unless told (5,000 make a quick look)
 * @param options.url a PostgreSQL where a database may be made and dropped; left out, one is started for the run
 * @param print takes one line of the report
 */
export async function benchSearch(
  options: { documents?: number; url?: string },
  print: (line: string) => void,
): Promise<void> {
  const documents = options.documents ?? 100_000;
  await withDatabase(options.url, async (database) => {
    const engine = postgresSearch(database);
    await measureIndexing(engine, documents, print);
    await measureQueries(database, engine, print);
  });
}

const batch = 500;

async function measureIndexing(engine: SearchEngine, documents: number, print: (line: string) => void): Promise<void> {
  const article = articleMaker();
  const started = performance.now();
  let makingMs = 0;
  const make = (from: number, to: number) => {
    const before = performance.now();
    const made = Array.from({ length: to - from }, (_, i) => article(from + i));
    makingMs += performance.now() - before;
    return made;
  };
  const rebuild = await engine.beginRebuild();
  for (let at = 0; at < documents; at += batch) await rebuild.add(make(at, Math.min(documents, at + batch)));
  const addedMs = performance.now() - started - makingMs;
  await rebuild.swap();
  const rebuiltMs = performance.now() - started - makingMs;
  print(
    `search: ${documents} documents rebuilt: ${rate(documents, rebuiltMs)}, of it the rows ${rate(documents, addedMs)}`,
  );

  const changed = Math.min(documents, 5_000);
  const replaced = make(0, changed);
  const begun = performance.now();
  for (let at = 0; at < changed; at += batch) {
    await engine.index(replaced.slice(at, at + batch).map((each) => ({ itemId: each.itemId, documents: [each] })));
  }
  print(`search: ${changed} documents replaced in the index in use: ${rate(changed, performance.now() - begun)}`);
}

async function measureQueries(database: Database, engine: SearchEngine, print: (line: string) => void): Promise<void> {
  await database.transaction((tx) => tx.sql('analyze search_documents'));
  const [size] = await database.transaction((tx) =>
    tx.sql<{ rows: number; texts: number; indexes: number }>(
      `select (pg_relation_size(oid) / 1e6)::int as rows, (pg_total_relation_size(reltoastrelid) / 1e6)::int as texts,
              (pg_indexes_size(oid) / 1e6)::int as indexes
         from pg_class where oid = 'search_documents'::regclass`,
    ),
  );
  print(`search: rows ${size?.rows} MB, texts and lexemes ${size?.texts} MB, indexes ${size?.indexes} MB`);
  const base: SearchQuery = { text: '', exact: false, sort: 'date', limit: 20 };
  const cases: { name: string; query: Partial<SearchQuery>; bare: string }[] = [
    { name: 'rare phrase of common words, by date', query: { text: `"${rarePhrase}"` }, bare: pairs(rarePhrase) },
    { name: 'the same, accents exact', query: { text: `"${rarePhrase}"`, exact: true }, bare: pairs(rarePhrase) },
    { name: 'rare word, by date', query: { text: 'thuvang' }, bare: `'thuvang'` },
    { name: 'common word, by date', query: { text: commonWord }, bare: `'${commonWord}'` },
    { name: 'common word, by relevance', query: { text: commonWord, sort: 'relevance' }, bare: `'${commonWord}'` },
    {
      name: 'three common words, by relevance',
      query: { text: 'be ho lu', sort: 'relevance' },
      bare: `'be' & 'ho' & 'lu'`,
    },
    {
      name: 'common word, one outlet, a month, facets',
      query: { text: commonWord, outletIds: ['outlet-3'], from: day(200), to: day(230) },
      bare: `'${commonWord}'`,
    },
    { name: 'common word without another', query: { text: `${commonWord} -me` }, bare: `'${commonWord}' & !'me'` },
    { name: 'no text: everything by date', query: {}, bare: '' },
  ];
  for (const { name, query, bare } of cases) {
    const where = bare === '' ? 'true' : `lexemes @@ $1::tsquery`;
    const count = () =>
      database.transaction(async (tx) => {
        // The best plan there is, as the engine asks for: left alone, the planner walks the table for a common word.
        if (bare !== '') await tx.sql(`select set_config('enable_seqscan', 'off', true)`);
        await tx.sql(`select count(*) from search_documents where ${where}`, bare === '' ? [] : [bare]);
      });
    let total = 0;
    const search = async () => {
      total = (await engine.query({ ...base, ...query })).total;
    };
    const [searched, counted] = [await measure(search), await measure(count)];
    print(
      `search: ${name}: ${total} found, median ${ms(searched.median)}, p95 ${ms(searched.p95)}; ` +
        `bare count ${ms(counted.median)}, ratio ${(searched.median / counted.median).toFixed(1)}`,
    );
  }
}

async function measure(work: () => Promise<unknown>): Promise<{ median: number; p95: number }> {
  const times: number[] = [];
  for (let run = 0; run < 23; run += 1) {
    const started = performance.now();
    await work();
    // The first few fill the caches.
    if (run >= 3) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { median: times[10]!, p95: times[18]! };
}

async function withDatabase(url: string | undefined, work: (database: Database) => Promise<void>): Promise<void> {
  const folder = await makeTemporaryFolder('pressdesk-bench-');
  const server = url ? null : await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const name = `bench_search_${process.pid}`;
  const base = url ?? server!.url;
  const own = new URL(base);
  own.pathname = `/${name}`;
  try {
    await administer(base, `create database ${name}`);
    const database = await openDatabase({ url: own.href, entities, migrations, log: openLog('silent', 'bench') });
    try {
      await database.migrate();
      await work(database);
    } finally {
      await database.close();
      await administer(base, `drop database ${name} with (force)`);
    }
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const rarePhrase = 'bộ cá dù đã ghé';
/** In about half of the articles. */
const commonWord = 'be';
const firstDay = Temporal.PlainDate.from('2026-01-01');

function day(offset: number): Temporal.PlainDate {
  return firstDay.add({ days: offset });
}

/** Articles of common and rare syllables as in any language (Zipf), every 2,000th with the rare phrase. */
function articleMaker(): (index: number) => SearchDocument {
  const syllables = makeSyllables();
  const random = seededRandom(20_261_123);
  const words = (count: number) =>
    Array.from({ length: count }, () => syllables[Math.floor(syllables.length ** random()) - 1]!).join(' ');
  return (index) => {
    const id = `d${String(index).padStart(7, '0')}`;
    const outlet = Math.floor(random() ** 2 * 40);
    const publishedAt = Temporal.Instant.from('2026-01-01T00:00:00Z').add({
      seconds: Math.floor(random() * 28_000_000),
    });
    const half = Math.floor(60 + random() * 180);
    const extra = index % 2_000 === 7 ? ` ${rarePhrase} ` : index % 5_000 === 11 ? ' thuvàng ' : '. ';
    return {
      id,
      itemId: id,
      kind: 'article',
      outletId: `outlet-${outlet}`,
      outletName: `Báo số ${outlet}`,
      title: words(11),
      body: words(half) + extra + words(half),
      authors: [],
      url: `https://outlet-${outlet}.example/${id}`,
      publishedAt,
      firstSeenAt: publishedAt,
      hasSignal: random() < 0.03,
      bodyStart: 0,
      startMs: null,
      cues: null,
    };
  };
}

/** Some 4,000 syllables, those without an accent and with short onsets first, so that the words of the queries are common. */
function makeSyllables(): string[] {
  const onsets = [
    'b',
    'c',
    'd',
    'đ',
    'gh',
    'h',
    'kh',
    'l',
    'm',
    'ng',
    'nh',
    'ph',
    'qu',
    's',
    't',
    'th',
    'tr',
    'v',
    'x',
  ];
  const rhymes = [
    'a',
    'o',
    'u',
    'e',
    'i',
    'an',
    'ong',
    'inh',
    'uc',
    'ay',
    'iêm',
    'ương',
    'oan',
    'et',
    'ôt',
    'ăng',
    'uyên',
  ];
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
  const all = rhymes.flatMap((rhyme) =>
    tones.flatMap((tone) =>
      onsets.map((onset) => (onset + rhyme.replace(/[aăeêioôơuưy](?!.*[aăeêoôơư])/u, `$&${tone}`)).normalize('NFC')),
    ),
  );
  return [...new Set(all)];
}

function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Neighbouring pairs as the index names them. */
function pairs(phrase: string): string {
  const words = phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').split(' ');
  return words
    .slice(1)
    .map((word, i) => `'${words[i]}_${word}'`)
    .join(' & ');
}

function rate(count: number, tookMs: number): string {
  return `${Math.round((count / tookMs) * 1000)} documents/s`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
