const unreserved = /^[A-Za-z\d\-._~]$/;

/**
 * One spelling for each path: bytes outside ASCII percent-encoded, hexadecimal digits in capitals, and what never
 * needed encoding decoded, so that `/%62ar` and `/bar`, `/ツ` and `/%e3%83%84` are the same.
 * @source RFC 9309 §2.2.2; RFC 3986 §6.2.2
 */
export function normalizePath(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^!-~]/gu, (character) => encodeURIComponent(character))
    .replace(/%([\da-f]{2})/gi, (escaped, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return unreserved.test(character) ? character : escaped.toUpperCase();
    });
}

/**
 * Matches a path from its beginning; `*` stands for any characters, a `$` at the end for the end of the path. Each piece
 * between stars is looked for once, leftmost, so there is no backtracking.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = pieces.shift() ?? '';
  if (!path.startsWith(first)) return false;
  if (pieces.length === 0) return !anchored || path.length === first.length;
  const last = anchored ? (pieces.pop() ?? '') : '';
  let at = first.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !anchored || (path.length - last.length >= at && path.endsWith(last));
}
