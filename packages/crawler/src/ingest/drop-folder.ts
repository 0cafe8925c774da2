import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceEntry } from '@pressdesk/core/monitoring';

/** Files of a drop folder that are looked at, at most. */
const fileLimit = 5_000;

const transcriptName = /\.(srt|vtt)$/i;

/** The transcripts in a folder. Hidden files and other kinds are left alone: a file being written ends otherwise. */
export async function listDropFolder(folder: string): Promise<SourceEntry[]> {
  const files = await readdir(folder, { withFileTypes: true });
  const named = files.filter(
    (file: Dirent) => file.isFile() && !file.name.startsWith('.') && transcriptName.test(file.name),
  );
  const entries: SourceEntry[] = [];
  for (const file of named.slice(0, fileLimit)) {
    const path = join(folder, file.name);
    const info = await stat(path).catch(() => null);
    if (!info) continue;
    entries.push({
      url: path,
      fingerprint: `${info.size}-${Math.trunc(info.mtimeMs)}`,
      hints: { title: null, authors: [], publishedAt: airedAt(file.name)?.toString() ?? null },
    });
  }
  return entries;
}

/** When a broadcast was aired, from a file name such as `2026-11-23_0530 ban tin sang.srt`; office time. */
export function airedAt(fileName: string): Temporal.Instant | null {
  const found = /(\d{4})-?(\d{2})-?(\d{2})(?:[T_ -]?(\d{2})[:hH-]?(\d{2}))?/.exec(fileName);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00'] = found;
  try {
    return Temporal.ZonedDateTime.from(`${year}-${month}-${day}T${hour}:${minute}[Asia/Ho_Chi_Minh]`).toInstant();
  } catch {
    return null;
  }
}
