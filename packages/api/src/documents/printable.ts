/** The same text however it was typed, so that what is copied out of a document is what was put in. */
export function printable<T>(content: T): T {
  return JSON.parse(JSON.stringify(content, (_, value) => (typeof value === 'string' ? printableText(value) : value)));
}

/** Without what can't be seen and would turn or hide the rest: control characters, marks of direction (Unicode Cf). */
function printableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
}
