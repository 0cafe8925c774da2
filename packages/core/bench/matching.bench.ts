import { compileRules, type Rule, type RuleDocument } from '../src/monitoring/rules/index.ts';
import { foldToneMarks } from '../src/platform/text.ts';

/**
 * Measures rule matching on generated Vietnamese-looking articles: throughput with 100, 1,000 and 10,000 rules, how much
 * more 10,000 cost than 100, and 100 rules against looking for each term in turn.
 *
 * @param print takes one line of the report
 */
export async function benchMatching(print: (line: string) => void): Promise<void> {
  const random = seededRandom(20_260_715);
  const articles = Array.from({ length: 400 }, () => ({ title: sentence(random, 12), body: sentence(random, 1200) }));
  const bytes = articles.reduce((sum, { title, body }) => sum + Buffer.byteLength(title) + Buffer.byteLength(body), 0);
  print(`matching: ${articles.length} articles, ${megabytes(bytes)} MB of UTF-8`);

  const everyRule = Array.from({ length: 10_000 }, (_, index) => ({ id: String(index), query: query(random) }));
  const sets = [100, 1_000, 10_000].map((count) => {
    const started = performance.now();
    const { match } = compileRules(everyRule.slice(0, count));
    return { count, match, compiledMs: performance.now() - started, matches: 0, seconds: Number.POSITIVE_INFINITY };
  });
  for (let round = 0; round < 7; round++) {
    for (const set of sets) {
      const took = bestOf(1, () => {
        set.matches = articles.reduce((sum, article) => sum + set.match(article).length, 0);
      });
      set.seconds = Math.min(set.seconds, took);
    }
  }
  for (const { count, seconds, matches, compiledMs } of sets) {
    const speed = megabytes(bytes / seconds);
    print(`matching: ${count} rules: ${speed} MB/s, ${matches} matches, compiled in ${compiledMs.toFixed(0)} ms`);
  }
  const [hundred, , tenThousand] = sets.map(({ seconds }) => seconds);
  print(`matching: 10000 rules take ${(tenThousand! / hundred!).toFixed(2)} times as long as 100`);

  const terms = termsOf(everyRule.slice(0, 100));
  const naive = bestOf(3, () => articles.reduce((sum, article) => sum + findInTurn(terms, article), 0));
  print(
    `matching: 100 rules, each term with indexOf: ${megabytes(bytes / naive)} MB/s, ` +
      `${(naive / hundred!).toFixed(2)} times as long as compiled`,
  );
}

/** What a plain implementation would do: fold a text once, then look for each term in turn. */
function findInTurn(terms: readonly string[], document: RuleDocument): number {
  let found = 0;
  for (const text of Object.values(document)) {
    const folded = foldToneMarks(text ?? '').replace(/\s+/g, ' ');
    for (const term of terms) {
      for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) found++;
    }
  }
  return found;
}

function termsOf(rules: readonly Rule[]): string[] {
  return rules.flatMap(({ query }) =>
    [...query.matchAll(/"([^"]*)"/g)].map(([, phrase]) => foldToneMarks(phrase ?? '')),
  );
}

function query(random: () => number): string {
  const phrase = () => `"${words(random, 2 + Math.floor(random() * 3)).join(' ')}"`;
  const shape = random();
  if (shape < 0.4) return phrase();
  if (shape < 0.6) return `${phrase()} OR ${phrase()}`;
  if (shape < 0.8) return `${phrase()} AND (${phrase()} OR ${phrase()})`;
  if (shape < 0.9) return `title:${phrase()} OR ${phrase()}`;
  return `${phrase()} NOT ${phrase()}`;
}

function sentence(random: () => number, length: number): string {
  return words(random, length)
    .map(
      (word) => (random() < 0.08 ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (random() < 0.07 ? ',' : ''),
    )
    .join(' ');
}

const initials = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const rhymes =
  'a á à ạ ả ai ài ân ấn ất ậu ăn ắn âm ế ệ iên iện iết inh ình o ó òng ộc ông ống ơ ờ ưa ức ương ường uyền'.split(' ');

/** Syllables with a skewed frequency, as in real text: a few are everywhere, most are rare. */
function words(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(random() ** 2 * initials.length * rhymes.length);
    return initials[rank % initials.length]! + rhymes[Math.floor(rank / initials.length)]!;
  });
}

/** Mulberry32: the same texts and rules at every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The least time of a few runs, in seconds. */
function bestOf(runs: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    work();
    best = Math.min(best, (performance.now() - started) / 1000);
  }
  return best;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
