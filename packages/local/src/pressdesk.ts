import { evidence } from './evidence.ts';

/** `npm run pressdesk -- …`: the command line on this machine's database, whether the office is running or not. */
export async function pressdesk([first, ...rest]: string[]): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  // Exported cases are checked where there is no database.
  if (first === 'evidence') return evidence(rest, print);
  const [{ runCli }, { withDatabase }] = await Promise.all([
    import('@pressdesk/crawler/cli'),
    import('./with-core.ts'),
  ]);
  await withDatabase((config) => runCli(first === undefined ? [] : [first, ...rest], config, print));
}
