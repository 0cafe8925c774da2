import { diffWords } from 'diff';
import { foldAccents } from '../../platform/text.ts';
import type { Bilingual } from '../rule.ts';

/** What of a version the check looks at; instants are compared as they are. */
export type EditedText = { title: string; body: string; modifiedAt: Temporal.Instant | null };

const saysItChanged = [
  'cai chinh',
  'dinh chinh',
  'da cap nhat',
  'cap nhat luc',
  'da sua',
  'noi dung nay da duoc',
  'updated',
  'correction',
];

/**
 * Finds a text that was changed after publication without the page saying so: no word of a correction or an update,
 * and no later time of modification.
 * @returns a note for the reviewer, or null when nothing was changed or the page says so
 */
export function findSilentEdit(before: EditedText, after: EditedText): Bilingual | null {
  const titleChanged = before.title !== after.title;
  const bodyChanged = before.body !== after.body;
  if (!titleChanged && !bodyChanged) return null;
  const isDatedLater =
    after.modifiedAt !== null &&
    (before.modifiedAt === null || Temporal.Instant.compare(after.modifiedAt, before.modifiedAt) > 0);
  const folded = foldAccents(`${after.title}\n${after.body}`);
  const foldedBefore = foldAccents(`${before.title}\n${before.body}`);
  if (isDatedLater || saysItChanged.some((word) => folded.includes(word) && !foldedBefore.includes(word))) return null;

  const { added, removed } = countWords(before.body, after.body);
  const title = titleChanged ? { vi: 'Tiêu đề đã đổi. ', en: 'The headline changed. ' } : { vi: '', en: '' };
  return {
    vi: `Bài đã bị sửa sau khi đăng mà trang không ghi chú. ${title.vi}Nội dung: thêm ${added} từ, bớt ${removed} từ.`,
    en: `The text was changed after publication and the page doesn’t say so. ${title.en}Body: ${added} words added, ${removed} removed.`,
  };
}

function countWords(before: string, after: string): { added: number; removed: number } {
  const changes = diffWords(before, after, { timeout: 500 });
  // Past the time-out the texts have little in common: all of one was put in the place of the other.
  if (!changes) return { added: wordsIn(after), removed: wordsIn(before) };
  let added = 0;
  let removed = 0;
  for (const change of changes) {
    if (change.added) added += wordsIn(change.value);
    if (change.removed) removed += wordsIn(change.value);
  }
  return { added, removed };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
