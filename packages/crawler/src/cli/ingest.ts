import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Core } from '@pressdesk/core';
import { type Authorized, authorize, setupActor } from '@pressdesk/core/identity';
import { type Config, DomainError } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import { recordTranscript } from '@pressdesk/core/transcripts';
import { SingleBar } from 'cli-progress';
import { createFetcher, type Fetcher } from '../fetch/index.ts';
import { airedAt } from '../ingest/drop-folder.ts';
import { type Found, recordPage } from '../ingest/record-found.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { withCore } from './sources.ts';

const pageName = /\.x?html?$/i;
const transcriptName = /\.(srt|vtt)$/i;
const fileLimitBytes = 10 * 1024 * 1024;
const noHints = { title: null, authors: [], publishedAt: null };

type Input = { what: string[]; outlet: string; local: boolean };

/**
 * Reads files, pages and folders into an outlet, with a bar that shows how far it is. What can't be read is named with
 * its reason at the end, and the rest is kept. Ctrl-C stops after the one being read; running it again changes nothing
 * of what is already there.
 */
export async function ingest(config: Config, input: Input, print: (line: string) => void): Promise<void> {
  const targets = (await Promise.all(input.what.map(expand))).flat();
  if (targets.length === 0) throw new DomainError('empty-file', 'There is no .html, .srt or .vtt file in there.');
  await withCore(config, async (core) => {
    const outlet = await findOutlet(core, input.outlet);
    const fetcher = createFetcher({ userAgent: config.crawler.userAgent });
    const bar = new SingleBar({ format: '{bar} {value}/{total}  {what}', clearOnComplete: true, noTTYOutput: false });
    const counts = { created: 0, changed: 0, unchanged: 0 };
    const failed: string[] = [];
    let stopped = false;
    const onStop = () => {
      stopped = true;
    };
    process.once('SIGINT', onStop);
    bar.start(targets.length, 0, { what: '' });
    for (const target of targets) {
      if (stopped) break;
      bar.update({ what: basename(target) });
      try {
        counts[await readOne(core, fetcher, outlet, target, input.local)] += 1;
      } catch (error) {
        failed.push(`${target}: ${error instanceof Error ? error.message : String(error)}`);
      }
      bar.increment();
    }
    bar.stop();
    process.off('SIGINT', onStop);
    await fetcher.close();
    for (const line of failed) print(`not read  ${line}`);
    print(
      `${counts.created} new, ${counts.changed} changed, ${counts.unchanged} as before, ${failed.length} not read.`,
    );
    if (stopped) print('Stopped. Run it again to go on; what is there already is not read twice.');
    if (failed.length > 0) process.exitCode = 1;
  });
}

async function expand(what: string): Promise<string[]> {
  if (/^https?:\/\//i.test(what)) return [what];
  const info = await stat(what).catch(() => refuseUnknown('file or folder', what));
  if (!info.isDirectory()) return [resolve(what)];
  const files = await readdir(what, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && (pageName.test(file.name) || transcriptName.test(file.name)))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

async function findOutlet(core: Core, code: string): Promise<Authorized<Outlet, 'item.record'>> {
  const outlet = await core.database.transaction((tx) => tx.em.findOne(Outlet, { code }));
  return authorize(setupActor, 'item.record', outlet ?? refuseUnknown('outlet', code));
}

async function readOne(
  core: Core,
  fetcher: Fetcher,
  outlet: Authorized<Outlet, 'item.record'>,
  target: string,
  local: boolean,
): Promise<'created' | 'changed' | 'unchanged'> {
  const byHand = { status: 200, headers: {}, etag: null, lastModified: null, source: null, watched: target };
  if (/^https?:/i.test(target)) {
    const page = await fetcher.fetch({ url: target, local, accept: 'page' });
    if (page.kind !== 'ok') throw new DomainError('unavailable', 'The page gave no text.');
    const found: Found = { ...page, source: null, watched: target };
    return (await recordPage(core, outlet, { page, found, hints: noHints }, setupActor)).outcome;
  }
  const { size } = await stat(target);
  if (size > fileLimitBytes) throw new DomainError('too-large', 'It is larger than 10 MB.');
  const bytes = await readFile(target);
  const name = basename(target);
  if (transcriptName.test(name)) {
    const file = { bytes, name, contentType: null, title: null, airedAt: airedAt(name) };
    return (await recordTranscript(core, setupActor, outlet, { file, sourceId: null })).outcome;
  }
  if (!pageName.test(name)) throw new DomainError('invalid-input', 'Only .html, .srt and .vtt files are read.');
  const url = pathToFileURL(target).href;
  const found: Found = { ...byHand, url, contentType: 'text/html' };
  return (
    await recordPage(
      core,
      outlet,
      { page: { bytes, contentType: 'text/html', url }, found, hints: noHints },
      setupActor,
    )
  ).outcome;
}
