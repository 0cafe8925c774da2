import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, type Logger } from '@pressdesk/core/platform';

/** How long an upload may be under way. */
export const uploadLifeMs = 24 * 60 * 60 * 1000;

/** How many uploads one person may have under way at once. */
const maxUnderWay = 20;
/** How many files one sweep looks at, the oldest first: what is left over is there for the next. */
const maxSwept = 1000;

/** Removes what nobody has written to for longer than an upload may live; whatever can't be removed is only logged. */
export async function sweepUploads(directory: string, log: Logger, now = Date.now()): Promise<void> {
  const names = (await namesIn(directory)).sort((a, b) => (begunAt(a) < begunAt(b) ? -1 : 1));
  for (const name of names.slice(0, maxSwept)) {
    const path = join(directory, name);
    try {
      if (now - (await stat(path)).mtimeMs > uploadLifeMs) await unlink(path);
    } catch (error) {
      if (!isGone(error)) log.warn({ err: error, path }, 'an expired upload can’t be removed');
    }
  }
}

/** @throws DomainError `rate-limited` when somebody begins more uploads than one can send at a time */
export async function requireRoom(directory: string, personId: string): Promise<void> {
  const names = await namesIn(directory);
  const underWay = names.filter((name) => name.startsWith(`${personId}.`) && !name.endsWith('.json'));
  if (underWay.length < maxUnderWay) return;
  const why = {
    vi: `Bạn đang tải dở ${underWay.length} tệp. Hãy tải xong hoặc hủy bớt rồi thử lại.`,
    en: `You have ${underWay.length} uploads under way. Finish or cancel some first.`,
  };
  throw new DomainError('rate-limited', why.en, { facts: { why, underWay: underWay.length } });
}

/** The part of a name that sorts by time: `<person>.<UUIDv7>`, or with `.json` behind it. */
function begunAt(name: string): string {
  return name.split('.')[1] ?? '';
}

async function namesIn(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
