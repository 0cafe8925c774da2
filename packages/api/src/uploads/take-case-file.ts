import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ExhibitFile } from '@pressdesk/core/enforcement';
import type { SignedInActor } from '@pressdesk/core/identity';
import { fileKinds } from '@pressdesk/core/licensing';
import { DomainError, makeTemporaryFolder } from '@pressdesk/core/platform';
import { fileTypeFromFile } from 'file-type';
import type { Services } from '../services.ts';
import { checkFile } from './check-file.ts';
import { inspectFile } from './inspect-file.ts';
import { cleanFileName } from './upload-metadata.ts';

/** A file for a case has this many bytes at most. */
const maxCaseFileBytes = 50_000_000;

/** Sound and film as recorders and telephones make them. */
const recordings = new Set([
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/wav',
  'audio/vnd.wave',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/flac',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/matroska',
]);

/**
 * Takes a file for a case in: it is written to a temporary place, scanned, told by its bytes, and stored by its hash.
 * @param options.takesRecordings whether sound and film are taken beside documents and pictures
 * @throws DomainError `too-large`, those of `checkFile`
 */
export async function takeCaseFile(
  services: Services,
  actor: SignedInActor,
  file: File,
  { caseId, takesRecordings }: { caseId: string; takesRecordings: boolean },
): Promise<ExhibitFile> {
  if (file.size > maxCaseFileBytes) {
    throw new DomainError('too-large', `A file may have ${maxCaseFileBytes / 1_000_000} MB at most.`, {
      facts: { maxBytes: maxCaseFileBytes },
    });
  }
  const fileName = cleanFileName(file.name);
  const folder = await makeTemporaryFolder('pressdesk-case-file-');
  try {
    const path = join(folder, 'file');
    await writeFile(path, Readable.fromWeb(file.stream()));
    return await checkFile(services, actor, path, {
      inspect: () => (takesRecordings ? inspectAny(path) : inspectFile(path, fileKinds)),
      refusal: { type: 'case.file-refused', subject: { type: 'case', id: caseId }, data: { fileName } },
      store: async ({ mediaType }) => ({ fileName, mediaType, ...(await services.blobs.putFile(path)) }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inspectAny(path: string): Promise<{ mediaType: string }> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && recordings.has(found.mime) ? { mediaType: found.mime } : inspectFile(path, fileKinds);
}
