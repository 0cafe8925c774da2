import type { Bilingual } from '@pressdesk/core/law';
import { DomainError, type ProblemCode } from '@pressdesk/core/platform';

/** Why a file isn’t taken: a sentence for whoever handed it in, in both languages. */
export function refusal(
  code: Extract<ProblemCode, 'empty-file' | 'wrong-file-kind' | 'broken-file' | 'infected-file'>,
  why: Bilingual,
  more: { facts?: Record<string, unknown>; cause?: unknown } = {},
): DomainError {
  return new DomainError(code, why.en, { ...more, facts: { why, ...more.facts } });
}

export function broken(vi: string, en: string, cause?: unknown): DomainError {
  return refusal('broken-file', { vi, en }, cause === undefined ? {} : { cause });
}

export function empty(): DomainError {
  return refusal('empty-file', { vi: 'Tệp rỗng: không có nội dung nào.', en: 'The file is empty: it has 0 bytes.' });
}
