/** Lower case without any accent; `đ` counts as `d`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase();
}

/** Whether every word of a wish stands somewhere in a text, accents and case aside. An empty wish matches all. */
export function matchWords(text: string, wish: string): boolean {
  const folded = fold(text);
  return fold(wish)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
