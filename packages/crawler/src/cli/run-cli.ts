import { type Role, roles } from '@pressdesk/core/identity';
import { sourceKinds } from '@pressdesk/core/monitoring';
import type { Config } from '@pressdesk/core/platform';
import { Command, InvalidArgumentError } from 'commander';
import { extractFile } from './extract-file.ts';
import { ingest } from './ingest.ts';
import { rotateSeal } from './seal.ts';
import { addOneSource, listAllSources, runOneSource } from './sources.ts';
import { addUser, closeUser, givePassword, listUsers, reopenClosedUser } from './users.ts';

/**
 * The `pressdesk` command line.
 * @param argv the words after the program's name
 * @throws DomainError with a sentence; the caller prints it and exits with 1
 */
export async function runCli(argv: string[], config: Config, print: (line: string) => void): Promise<void> {
  const program = new Command('pressdesk')
    .description('Sources, files and pages from the command line.')
    .exitOverride();
  program.configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => print(text.trimEnd()) });

  const source = program.command('source').description('where outlets are read');
  source
    .command('add')
    .description('add a source to an outlet')
    .argument('<outlet>', 'code of the outlet')
    .argument('<url>', 'address of the feed or list page, or path of the folder')
    .requiredOption('--kind <kind>', `one of ${sourceKinds.join(', ')}`, oneOfKinds)
    .option('--name <name>', 'how it is called; left out, its address')
    .option('--interval <seconds>', 'how often it is read', seconds, 900)
    .option('--local', 'its addresses may be private or loopback ones', false)
    .action((outlet, url, options) => addOneSource(config, { outlet, url, ...options }, print));
  source
    .command('list')
    .description('all sources and how they are')
    .action(() => listAllSources(config, print));
  source
    .command('run')
    .description('read a source now and wait until it and its pages are read')
    .argument('<source>', 'its address, name or id')
    .action((wanted) => runOneSource(config, wanted, print));

  const user = program.command('user').description('who may sign in');
  user
    .command('add')
    .description('make an account; its password is shown once')
    .argument('<email>')
    .requiredOption('--name <name>', 'how the person is called')
    .requiredOption('--role <role...>', `one or more of ${roles.join(', ')}`, oneOfRoles)
    .action((email, options) => addUser(config, email, options, print));
  user
    .command('list')
    .description('all accounts')
    .action(() => listUsers(config, print));
  user
    .command('close')
    .description('sign an account out, until it is opened again')
    .argument('<email>')
    .action((email) => closeUser(config, email, print));
  user
    .command('reopen')
    .description('open a closed account again')
    .argument('<email>')
    .action((email) => reopenClosedUser(config, email, print));
  user
    .command('password')
    .description('give an account a new password, shown once; its sessions end')
    .argument('<email>')
    .option('--without-totp', 'ask for no code any more, where the device is lost', false)
    .action((email, options) => givePassword(config, email, options, print));

  program
    .command('seal')
    .description('the key that seals printed licences')
    .command('rotate')
    .description('seal with a new key from the next start on; the old ones stay published')
    .action(() => rotateSeal(config, print));

  program
    .command('ingest')
    .description('read files, pages or folders into an outlet')
    .argument('<what...>', 'files (.html, .srt, .vtt), http(s) addresses, or folders of such files')
    .requiredOption('--outlet <code>', 'whose output it is')
    .option('--local', 'addresses may be private or loopback ones', false)
    .action((what, options) => ingest(config, { what, ...options }, print));
  program
    .command('extract')
    .description('show what is read from a page or transcript, and store nothing')
    .argument('<file>', 'an .html, .srt or .vtt file')
    .option('--url <url>', 'the address the page came from', 'https://page.invalid/')
    .action((file, options) => extractFile(file, options.url, print));

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    // Help and usage errors have already been printed.
    if (error instanceof Error && 'exitCode' in error) process.exitCode = Number(error.exitCode);
    else throw error;
  }
}

function oneOfKinds(value: string): string {
  if ((sourceKinds as readonly string[]).includes(value)) return value;
  throw new InvalidArgumentError(`It is one of ${sourceKinds.join(', ')}.`);
}

function oneOfRoles(value: string, before: Role[] = []): Role[] {
  const role = roles.find((known) => known === value);
  if (!role) throw new InvalidArgumentError(`It is one of ${roles.join(', ')}.`);
  return [...before, role];
}

function seconds(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 5 && number <= 604_800) return number;
  throw new InvalidArgumentError('It is a whole number from 5 to 604800.');
}
