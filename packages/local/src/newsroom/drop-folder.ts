import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedBroadcast } from './newsroom-state.ts';
import { transcriptFileName, transcriptText } from './transcripts.ts';

/**
 * Puts the transcripts of what was broadcast into the folder. A file appears whole or not at all (written beside under
 * a hidden name, then renamed); one that is there with the same bytes isn't touched.
 * @returns the names of the files written
 */
export function fillDropFolder(folder: string, broadcasts: readonly PublishedBroadcast[]): string[] {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const aired of broadcasts) {
    const name = transcriptFileName(aired);
    const text = transcriptText(aired.broadcast);
    if (isThere(join(folder, name), text)) continue;
    replaceFile(folder, name, text, aired.publishedAt);
    written.push(name);
  }
  return written;
}

function isThere(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

function replaceFile(folder: string, name: string, text: string, at: Date): void {
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  writeFileSync(temporary, text);
  utimesSync(temporary, at, at);
  renameSync(temporary, join(folder, name));
}
