import { runCli } from '@pressdesk/crawler/cli';
import { withDatabase } from './with-core.ts';

/** `npm run pressdesk -- …`: the command line on this machine's database, whether the office is running or not. */
export async function pressdesk(args: string[]): Promise<void> {
  await withDatabase((config) => runCli(args, config, (line) => process.stdout.write(`${line}\n`)));
}
