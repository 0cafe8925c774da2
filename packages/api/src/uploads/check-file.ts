import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '@pressdesk/core/audit';
import type { SignedInActor } from '@pressdesk/core/identity';
import { DomainError } from '@pressdesk/core/platform';
import type { Services } from '../services.ts';
import { scanFile } from './clamd.ts';
import { refusal } from './refusal.ts';

/** How a file was found to be. */
export type LookedAt = { mediaType: string; scan: 'clean' | 'none' };

type Check<Stored> = {
  inspect(): Promise<{ mediaType: string }>;
  /** What stands in the audit log when what is in the file is refused. */
  refusal: { type: string; subject: { type: string; id: string }; data: Record<string, unknown> };
  store(looked: LookedAt): Promise<Stored>;
};

/**
 * Has a file that arrived scanned and looked at before it is stored. What is refused is in the audit log and nowhere else.
 * @throws DomainError `infected-file`, `empty-file`, `wrong-file-kind`, `broken-file`, what `store` throws, or `unavailable`
 *   when the scanner can't be asked
 */
export async function checkFile<Stored>(
  services: Services,
  actor: SignedInActor,
  path: string,
  check: Check<Stored>,
): Promise<Stored> {
  const { clamdUrl } = services.config;
  try {
    const scan = clamdUrl === null ? 'none' : await scanClean(clamdUrl, path);
    const { mediaType } = await check.inspect();
    return await check.store({ mediaType, scan });
  } catch (error) {
    if (error instanceof DomainError && refusals.has(error.code)) {
      await recordRefusal(services, actor, path, check.refusal, error);
    }
    throw error;
  }
}

async function scanClean(url: string, path: string): Promise<'clean'> {
  const verdict = await scanFile(url, path);
  if (!verdict.infected) return 'clean';
  const why = {
    vi: `Phần mềm quét phát hiện mã độc ${verdict.name} trong tệp.`,
    en: `The scanner found ${verdict.name} in the file.`,
  };
  throw refusal('infected-file', why, { facts: { found: verdict.name } });
}

/** Refusals of what is in the file, which an auditor may want to know of. */
const refusals = new Set(['infected-file', 'empty-file', 'wrong-file-kind', 'broken-file']);

async function recordRefusal(
  { database }: Services,
  actor: SignedInActor,
  path: string,
  entry: Check<unknown>['refusal'],
  { code, message }: DomainError,
): Promise<void> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(path), sha256);
  const data = { ...entry.data, sha256: sha256.digest('hex'), code, why: message };
  await database.transaction(async (tx) => {
    recordAudit(tx, actor, { ...entry, data });
  });
}
