import { recordAudit } from '../../audit/index.ts';
import type { Actor, Authorized } from '../../identity/index.ts';
import type { Bilingual } from '../../law/index.ts';
import { type Blobs, type Database, DomainError, sha256Hex } from '../../platform/index.ts';
import { wrongField } from '../cases/case-input.ts';
import { appendCustody, exhibitLabel, findExhibit } from './custody.ts';
import type { Exhibit } from './exhibit.ts';

/**
 * Opens the file of an exhibit: it is compared with its hash before anybody sees it, and who opened it is in its custody
 * and in the log. A sealed one asks for a reason. A file that isn't what it was is noted before the reader is told.
 * @throws DomainError `invalid-input` for a sealed exhibit without a reason, `not-found` where there is no file,
 *   `evidence-changed` when the file was changed or is gone
 */
export async function readExhibit(
  database: Database,
  actor: Actor,
  exhibit: Authorized<Exhibit, 'evidence.read'>,
  { why, blobs }: { why: string; blobs: Blobs },
): Promise<{ exhibit: Exhibit; bytes: Uint8Array }> {
  const reason = why.normalize('NFC').trim();
  if (exhibit.isSealed && reason === '') {
    const label = exhibitLabel(exhibit.number);
    throw wrongField('/why', {
      vi: `${label} đã niêm phong: hãy nêu lý do mở.`,
      en: `${label} is sealed: say why you open it.`,
    });
  }
  if (!exhibit.sha256) throw new DomainError('not-found', 'This exhibit is an object; it has no file.');
  const found = await lookAt(blobs, exhibit.sha256);
  await database.transaction(async (tx) => {
    const held = await findExhibit(tx, exhibit.id);
    const isWhole = found.result === 'whole';
    await appendCustody(tx, actor, held, {
      action: isWhole ? 'opened' : 'failed-verification',
      note: reason,
      foundSha256: found.sha256,
    });
    held.verifiedAt = tx.clock.now();
    held.verifiedResult = found.result;
    recordAudit(tx, actor, {
      type: isWhole ? 'exhibit.opened' : 'exhibit.not-whole',
      subject: { type: 'exhibit', id: held.id },
      data: { caseId: held.caseId, number: held.number, why: reason, found: found.result },
    });
  });
  if (found.result === 'whole') return { exhibit, bytes: found.bytes };
  const sentence = notWhole(exhibitLabel(exhibit.number), found.result);
  throw new DomainError('evidence-changed', sentence.en, {
    facts: { why: sentence, exhibitId: exhibit.id, result: found.result },
  });
}

function notWhole(label: string, result: 'changed' | 'missing'): Bilingual {
  return result === 'missing'
    ? {
        vi: `Không còn tệp của ${label} trong kho. Việc này đã được ghi vào quá trình quản lý chứng cứ; hãy báo cho quản trị viên.`,
        en: `The file of ${label} is gone from the store. This is noted in its custody; tell the administrator.`,
      }
    : {
        vi: `Tệp của ${label} không còn đúng như khi tiếp nhận. Việc này đã được ghi vào quá trình quản lý chứng cứ; hãy báo cho quản trị viên.`,
        en: `The file of ${label} is no longer what was taken in. This is noted in its custody; tell the administrator.`,
      };
}

export type FoundFile =
  | { result: 'whole'; bytes: Uint8Array; sha256: string }
  | { result: 'changed' | 'missing'; bytes: null; sha256: string | null };

/** Reads a blob and compares it with the hash that is kept apart from it. */
export async function lookAt(blobs: Blobs, sha256: string): Promise<FoundFile> {
  try {
    const bytes = await blobs.get(sha256);
    const found = sha256Hex(bytes);
    return found === sha256
      ? { result: 'whole', bytes, sha256: found }
      : { result: 'changed', bytes: null, sha256: found };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const result = error.code === 'not-found' ? 'missing' : 'changed';
    return { result, bytes: null, sha256: null };
  }
}
