import { DomainError } from './errors.ts';

/** A page of a list and the cursor of the next one; null when this is the last. */
export type Page<T> = { items: T[]; nextCursor: string | null };

type CursorKey = (string | number | null)[];

/** An opaque cursor: the sort key of the last row of a page. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws DomainError `invalid-cursor` when the text isn't a cursor of `length` parts */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
    if (Array.isArray(key) && key.length === length && key.every(isPart)) return key as CursorKey;
  } catch {
    // Falls through to the one sentence below.
  }
  throw new DomainError('invalid-cursor', 'The list’s place marker can’t be read. Start again from the first page.', {
    fieldErrors: [{ pointer: '/cursor', detail: 'not a cursor of this list' }],
  });
}

/** Cuts a page of `limit` from rows read with `limit + 1`. */
export function toPage<Row, T>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  map: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(map),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
