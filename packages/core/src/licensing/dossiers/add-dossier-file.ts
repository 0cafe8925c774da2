import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import { DomainError, type Tx } from '../../platform/index.ts';
import type { DossierComponent, FileKind, ProcedureDefinition } from '../procedures/definition.ts';
import type { Dossier } from './dossier.ts';
import { DossierFile } from './dossier-file.ts';
import { allowStep, badInput, holdDossier } from './dossier-step.ts';

export type AddDossierFileInput = {
  component: string;
  fileName: string;
  /** What the bytes are, found by looking at them. */
  mediaType: string;
  bytes: number;
  sha256: string;
  scan: 'clean' | 'none';
};

export const maxDossierFileBytes = 50 * 1024 * 1024;

export const mediaTypeOf: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
};

/**
 * Adds a file, whose bytes are stored, as the next version of its component, while the dossier is a draft or waits for a
 * supplement. The same bytes again are the same file. The row's version stays: two uploads at once don't collide.
 * @throws DomainError `invalid-transition`, `forbidden`, `too-large`, `invalid-input` for a component the procedure doesn't
 *   have or a kind of file it doesn't take
 */
export async function addDossierFile(
  tx: Tx,
  actor: Actor,
  dossier: Authorized<Dossier, 'dossier.file'>,
  input: AddDossierFileInput,
): Promise<DossierFile> {
  await holdDossier(tx, dossier);
  const { definition } = await allowStep(tx, actor, dossier, 'save');
  requireFit(componentOf(definition, input.component), input);
  const last = await tx.em.findOne(
    DossierFile,
    { dossierId: dossier.id, component: input.component },
    { orderBy: { number: 'desc' } },
  );
  if (last?.sha256 === input.sha256) return last;
  const file = tx.em.create(DossierFile, {
    ...input,
    fileName: shownName(input.fileName),
    id: tx.ids.next(),
    dossierId: dossier.id,
    number: (last?.number ?? 0) + 1,
    uploadedAt: tx.clock.now(),
    uploadedById: actor.id,
    uploadedByName: actor.name,
  });
  await tx.em.flush();
  recordAudit(tx, actor, {
    type: 'dossier.file-added',
    subject: { type: 'dossier', id: dossier.id },
    data: { fileId: file.id, component: file.component, number: file.number, sha256: file.sha256, scan: file.scan },
  });
  return file;
}

/** @throws DomainError `invalid-input` for a component the procedure doesn't have */
export function componentOf({ components }: ProcedureDefinition, key: string): DossierComponent {
  const component = components.find((each) => each.key === key);
  if (component) return component;
  throw badInput('/component', 'Thủ tục không có thành phần hồ sơ này.', 'The procedure asks for no such component.');
}

/**
 * Whether a file may lie in a component's slot, before and after its bytes have come.
 * @throws DomainError `too-large`, `invalid-input`
 */
export function requireFit(
  { files, name }: DossierComponent,
  { mediaType, bytes }: Pick<AddDossierFileInput, 'mediaType' | 'bytes'>,
): void {
  if (bytes > maxDossierFileBytes) {
    const why = { vi: 'Mỗi tệp tối đa 50 MB.', en: 'A file may have 50 MB at most.' };
    throw new DomainError('too-large', why.en, { facts: { why, maxBytes: maxDossierFileBytes } });
  }
  if (files.some((kind) => mediaTypeOf[kind] === mediaType)) return;
  const detail = `“${name.en}” takes ${files.join(', ')}; this file is something else (${mediaType}).`;
  throw new DomainError('invalid-input', detail, {
    facts: {
      why: { vi: `“${name.vi}” chỉ nhận tệp ${files.join(', ')}; tệp này là loại khác (${mediaType}).`, en: detail },
      allowed: files,
      mediaType,
    },
    fieldErrors: [{ pointer: '/component', detail }],
  });
}

/** A name without folders and without characters nobody sees; the bytes are found by their hash anyway. */
function shownName(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return name.slice(0, 200) || 'file';
}
