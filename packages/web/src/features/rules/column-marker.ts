export type ColumnPlace = {
  /** The line of the query up to the place, the character there (a space past the end), the rest of the line. */
  before: string;
  at: string;
  after: string;
  /** How many columns the marker below stands in. */
  indent: number;
};

const contextLength = 36;

/**
 * The line of a query around a column, cut so that the place is always in view.
 * @param column from 1, in UTF-16 code units of the whole query, as the parser counts
 */
export function locateColumn(query: string, column: number): ColumnPlace {
  const index = Math.min(Math.max(column - 1, 0), query.length);
  const lineStart = query.lastIndexOf('\n', index - 1) + 1;
  const newline = query.indexOf('\n', index);
  const lineEnd = newline === -1 ? query.length : newline;
  const start = Math.max(lineStart, index - contextLength);
  const end = Math.min(lineEnd, index + contextLength);
  const ellipsisBefore = start > lineStart ? '…' : '';
  const ellipsisAfter = end < lineEnd ? '…' : '';
  const before = ellipsisBefore + query.slice(start, index);
  const at = index < lineEnd ? query.slice(index, index + 1) : ' ';
  return { before, at, after: query.slice(index + 1, end) + ellipsisAfter, indent: before.length };
}
