import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { type ExportIndex, exportCase, verifyExport } from '@pressdesk/core/enforcement';
import { type EvidenceIndexPaper, openSealKeys, type PaperPress } from '@pressdesk/core/papers';
import { type ActorRef, type Config, DomainError, officeTimeZone } from '@pressdesk/core/platform';
import { Command } from 'commander';

type Print = (line: string) => void;

/**
 * `pressdesk evidence …`: writes a case out into one folder, and checks such a folder without any database.
 * @param args the words after `evidence`
 * @throws DomainError with a sentence; the caller prints it and exits with 1
 */
export async function evidence(args: string[], print: Print): Promise<void> {
  const program = new Command('pressdesk evidence')
    .description('Cases as folders that anybody can check.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: (text) => print(text.trimEnd()) });
  program
    .command('export')
    .description('write a case with its papers, exhibits, custody and log into one signed folder')
    .argument('<case>', 'number of the case, such as 12/HS-XPVPHC')
    .argument('[folder]', 'the same as --to')
    .option('--to <folder>', 'a folder that isn’t there yet, or is empty')
    .option('--by <name>', 'who exports, as the index and the log name it', userInfo().username)
    .action((number: string, folder: string | undefined, options: { to?: string; by: string }, command: Command) => {
      const to = options.to ?? folder ?? command.error('error: say where to: --to <folder>');
      return exportTo(number, { to, by: options.by }, print);
    });
  program
    .command('verify')
    .description('check an exported folder; needs no database. Exits with 1 and names each file that isn’t as it was')
    .argument('<folder>')
    .option('--keys <file>', 'the office’s published keys (a JWK set), instead of those in the folder')
    .action((folder: string, options: { keys?: string }) => verifyFolder(folder, options, print));
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Help and usage errors have already been printed.
    if (error instanceof Error && 'exitCode' in error) process.exitCode = Number(error.exitCode);
    else throw error;
  }
}

async function exportTo(number: string, { to, by }: { to: string; by: string }, print: Print): Promise<void> {
  const folder = resolve(to);
  const actor: ActorRef = { kind: 'system', id: 'command-line', name: by };
  const { withCore } = await import('./with-core.ts');
  await withCore(async ({ config, database, blobs }) => {
    // Whoever only checks a folder doesn't wait for what sets documents.
    const { openPaperPress } = await import('@pressdesk/api');
    const { signing, published } = await openSealKeys(config);
    const press = openPaperPress(config);
    const manifest = await exportCase(database, actor, number, folder, {
      ...{ blobs, sealKey: signing, keys: published },
      makeIndex: (index) => typesetIndex(press, indexPaper(config, index)),
    });
    print(
      `${manifest.case.number} is in ${folder}: ${manifest.files.length} files, signed with key ${manifest.keyId}.`,
    );
    for (const { what, why } of manifest.notWhole) print(`Left out, because it ${reasons[why] ?? why}: ${what}`);
    if (manifest.notWhole.length > 0) process.exitCode = 1;
  });
}

const reasons: Record<string, string> = { changed: 'was changed', missing: 'is missing' };

async function verifyFolder(folder: string, { keys }: { keys?: string }, print: Print): Promise<void> {
  const trusted = keys === undefined ? undefined : await readKeys(keys);
  const found = await verifyExport(resolve(folder), trusted);
  for (const { path, why } of found.problems) print(`${path} ${why}`);
  if (found.problems.length > 0) {
    print(`${found.caseNumber ?? 'The folder'}: ${found.problems.length} of its parts aren’t as they were exported.`);
    process.exitCode = 1;
    return;
  }
  const whose = trusted === undefined ? 'a key that lies in the folder itself' : 'one of the given keys';
  print(`${found.caseNumber}, exported at ${found.exportedAt}: all ${found.files} files are as they were.`);
  print(`Signed with ${found.keyId}, ${whose}.`);
}

async function readKeys(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new DomainError('not-found', `The keys can’t be read: ${file} (${error.code}).`, { cause: error });
  });
}

function indexPaper({ office }: Config, index: ExportIndex): EvidenceIndexPaper {
  const { caseNumber, title, party, exportedBy, entries } = index;
  const at = index.exportedAt.toZonedDateTimeISO(officeTimeZone);
  const date = at.toPlainDate().toString();
  return {
    template: 'evidence-index',
    ...{ office, number: null, date, recipients: [], bases: [] },
    signatory: { personId: '', name: exportedBy, capacity: [], position: 'NGƯỜI TRÍCH XUẤT' },
    ...{ caseNumber, title, party, exportedBy, entries },
    exported: { date, time: at.toPlainTime().toString({ smallestUnit: 'minute' }) },
  };
}

/** Files may be called anything: what the typeface doesn't have is printed as a question mark, and the hash stays. */
async function typesetIndex(press: PaperPress, paper: EvidenceIndexPaper): Promise<Uint8Array> {
  try {
    return await press.typeset(paper, []);
  } catch (error) {
    const missing = error instanceof DomainError ? error.facts.characters : null;
    if (!Array.isArray(missing) || missing.length === 0) throw error;
    const plain = (text: string) => missing.reduce<string>((rest, each) => rest.replaceAll(String(each), '?'), text);
    return typesetIndex(press, {
      ...paper,
      ...{ title: plain(paper.title), party: plain(paper.party) },
      entries: paper.entries.map((entry) => ({
        ...entry,
        ...{ label: plain(entry.label), what: plain(entry.what), path: plain(entry.path) },
      })),
    });
  }
}
