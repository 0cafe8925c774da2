import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '@pressdesk/core/audit';
import { authorize, type SignedInActor } from '@pressdesk/core/identity';
import { addDossierFile, componentOf, type FileKind, findDossier, procedureOfVersion } from '@pressdesk/core/licensing';
import { DomainError } from '@pressdesk/core/platform';
import type { Services } from '../services.ts';
import { scanFile } from './clamd.ts';
import { inspectFile } from './inspect-file.ts';
import { refusal } from './refusal.ts';
import type { UploadMetadata } from './upload-metadata.ts';

/** States in which a dossier takes files: while it is written, and while something is asked for. */
const openStates = ['draft', 'awaiting-supplement'];

/**
 * The slot a file is for, if somebody may put one there now.
 * @throws DomainError `forbidden`, `not-found`, `invalid-transition`, or `invalid-input` for a component the procedure
 *   doesn't have
 */
export async function findSlot(
  { database }: Services,
  actor: SignedInActor,
  { dossierId, component }: UploadMetadata,
): Promise<{ kinds: readonly FileKind[] }> {
  return database.transaction(async (tx) => {
    const dossier = authorize(actor, 'dossier.file', await findDossier(tx, dossierId));
    if (!openStates.includes(dossier.state)) {
      const why = {
        vi: 'Hồ sơ đang ở cơ quan giải quyết nên chưa nhận thêm tệp.',
        en: 'The dossier takes no files now: it is with the office.',
      };
      throw new DomainError('invalid-transition', why.en, { facts: { why, from: dossier.state, action: 'add-file' } });
    }
    const definition = await procedureOfVersion(tx, dossier.procedureVersionId);
    return { kinds: componentOf(definition, component).files };
  });
}

/**
 * Looks at a file that has arrived whole, and puts it into its dossier. What is refused is in the audit log and nowhere
 * else.
 * @param path where it lies; it stays there
 * @returns the id of the dossier's file
 * @throws DomainError `infected-file`, `empty-file`, `wrong-file-kind`, `broken-file`, those of `findSlot`, or
 *   `unavailable` when the scanner can't be asked
 */
export async function receiveFile(
  services: Services,
  actor: SignedInActor,
  path: string,
  metadata: UploadMetadata,
): Promise<string> {
  const { database, blobs, config } = services;
  const { kinds } = await findSlot(services, actor, metadata);
  try {
    const scan = config.clamdUrl === null ? 'none' : await scanClean(config.clamdUrl, path);
    const { mediaType } = await inspectFile(path, kinds);
    const { sha256, bytes } = await blobs.putFile(path);
    return await database.transaction(async (tx) => {
      const dossier = authorize(actor, 'dossier.file', await findDossier(tx, metadata.dossierId));
      const { component, fileName } = metadata;
      const file = await addDossierFile(tx, actor, dossier, { component, fileName, mediaType, bytes, sha256, scan });
      return file.id;
    });
  } catch (error) {
    if (error instanceof DomainError && refusals.has(error.code)) {
      await recordRefusal(services, actor, path, metadata, error);
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
  { dossierId, component, fileName }: UploadMetadata,
  { code, message }: DomainError,
): Promise<void> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(path), sha256);
  const data = { component, fileName, sha256: sha256.digest('hex'), code, why: message };
  await database.transaction(async (tx) => {
    recordAudit(tx, actor, { type: 'dossier.file-refused', subject: { type: 'dossier', id: dossierId }, data });
  });
}
