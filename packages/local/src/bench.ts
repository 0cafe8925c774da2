import { benchMatching } from '@pressdesk/core/bench/matching';
import { benchSearch } from '@pressdesk/core/bench/search';
import { DomainError } from '@pressdesk/core/platform';
import { benchExtraction } from '@pressdesk/crawler/bench/extraction';
import { benchFeeds } from '@pressdesk/crawler/bench/feeds';
import { benchEnforcement } from '../bench/enforcement.bench.ts';
import { benchIngest } from '../bench/ingest.bench.ts';
import { benchLicensing } from '../bench/licensing.bench.ts';

type Bench = (options: { corpus: string | null; small: boolean }, print: (line: string) => void) => Promise<void>;

const benches: Record<string, Bench> = {
  enforcement: ({ small }, print) =>
    benchEnforcement(small ? { cases: 10_000, open: 300 } : { cases: 200_000, open: 3_000 }, print),
  extraction: ({ corpus }, print) => benchExtraction(corpus, print),
  feeds: ({ corpus }, print) => benchFeeds(corpus && `${corpus}/feeds`, print),
  matching: (_options, print) => benchMatching(print),
  ingest: (_options, print) => benchIngest(print),
  licensing: ({ small }, print) =>
    benchLicensing(
      small ? { licences: 2_000, dossiers: 10_000, open: 300 } : { licences: 100_000, dossiers: 500_000, open: 2_000 },
      print,
    ),
  search: ({ small }, print) => benchSearch({ documents: small ? 5_000 : 100_000 }, print),
};

/**
 * `npm run bench -- [NAME …] [--corpus FOLDER] [--small]`: prints figures and ratios, each pair from one run. Nothing
 * is asserted. The corpus is a folder with `articles`, `news` and `feeds`; without one each bench says what it used.
 */
export async function bench(args: string[]): Promise<void> {
  const at = args.indexOf('--corpus');
  const corpus = at >= 0 ? (args.splice(at, 2)[1] ?? null) : null;
  const small = args.includes('--small');
  const names = args.filter((name) => !name.startsWith('--'));
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const run = benches[name];
    if (!run)
      throw new DomainError(
        'invalid-input',
        `There is no bench “${name}”. There are: ${Object.keys(benches).join(', ')}.`,
      );
    process.stdout.write(`\n${name}\n`);
    await run({ corpus, small }, (line) => process.stdout.write(`  ${line}\n`));
  }
  process.exit(0);
}
