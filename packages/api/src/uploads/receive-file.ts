import { authorize, type SignedInActor } from '@pressdesk/core/identity';
import { addDossierFile, componentOf, type FileKind, findDossier, procedureOfVersion } from '@pressdesk/core/licensing';
import { DomainError } from '@pressdesk/core/platform';
import type { Services } from '../services.ts';
import { checkFile } from './check-file.ts';
import { inspectFile } from './inspect-file.ts';
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
  const { database, blobs } = services;
  const { kinds } = await findSlot(services, actor, metadata);
  const { dossierId, component, fileName } = metadata;
  const checked = await checkFile(services, actor, path, {
    inspect: () => inspectFile(path, kinds),
    refusal: {
      type: 'dossier.file-refused',
      subject: { type: 'dossier', id: dossierId },
      data: { component, fileName },
    },
    store: async (looked) => {
      const stored = await blobs.putFile(path);
      return database.transaction(async (tx) => {
        const dossier = authorize(actor, 'dossier.file', await findDossier(tx, dossierId));
        return addDossierFile(tx, actor, dossier, { component, fileName, ...looked, ...stored });
      });
    },
  });
  return checked.id;
}
