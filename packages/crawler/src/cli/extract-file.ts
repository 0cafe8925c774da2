import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeBytes } from '@pressdesk/core/charset';
import { parseTranscript } from '@pressdesk/core/transcripts';
import { extractArticle } from '../extract/index.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** Prints what the crawler would read from a file, as JSON. */
export async function extractFile(path: string, url: string, print: (line: string) => void): Promise<void> {
  const bytes = await readFile(path).catch(() => refuseUnknown('file', path));
  const read = /\.(srt|vtt)$/i.test(path)
    ? parseTranscript(bytes, { fileName: basename(path) })
    : extractArticle(decodeBytes(bytes, { kind: 'html' }).text, url);
  print(JSON.stringify(read, null, 2));
}
