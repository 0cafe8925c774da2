import { isPersonName, splitByline } from './authors.ts';
import { saysModified } from './dates.ts';
import { foldForComparison } from './text.ts';

/** Lines looked at before and after the headline: the header of an article is short. */
const reach = { before: 4, after: 14 };

/** The short lines around the headline, nearest first among those after it, then those before. */
export function linesNearTitle(lines: readonly string[], title: string | null): string[] {
  const short = (line: string): boolean => line.length <= 120;
  if (!title) return linesBeforeBody(lines).filter(short);
  const folded = foldForComparison(title);
  const within = title.length + 80;
  const exact = lines.findIndex((line) => line.length < within && foldForComparison(line) === folded);
  const at =
    exact >= 0 ? exact : lines.findIndex((line) => line.length < within && foldForComparison(line).endsWith(folded));
  if (at < 0) return linesBeforeBody(lines).filter(short);
  return [
    ...lines.slice(at + 1, at + 1 + reach.after).filter(short),
    ...lines
      .slice(Math.max(0, at - reach.before), at)
      .reverse()
      .filter(short),
  ];
}

/** Where the headline isn't found as a line: what stands just above the first paragraph. */
function linesBeforeBody(lines: readonly string[]): string[] {
  const body = lines.findIndex((line) => line.length >= 100);
  return body < 0 ? [] : lines.slice(Math.max(0, body - 8), body).reverse();
}

/** The first date near the headline that isn't labelled as a change. */
export function dateNearTitle(near: readonly string[], read: (text: string) => string | null): string | null {
  for (const line of near) {
    if (line.length > 90 || saysModified(line)) continue;
    const moment = read(line);
    if (moment) return moment;
  }
  return null;
}

const bylineLabel =
  /^(?:by|written by|posted by|words by|story by|von|par|por|av|bởi|tác giả|bài viết|bài và ảnh|thực hiện)(?:\s*:|\s)\s*\p{L}/iu;

/** Names in the first of the lines that is labelled as a byline and holds people's names only. */
export function bylineIn(lines: readonly string[]): string[] {
  for (const line of lines) {
    if (line.length > 100 || !bylineLabel.test(line)) continue;
    const names = splitByline(line.replace(/\s[|•·⋅].*$/, '').replace(/\s+(?:\p{L}{3,9}\.?\s)?\d.*$/u, ''));
    if (names.length > 0 && names.length <= 5 && names.every(isPersonName)) return names;
  }
  return [];
}

const publishedLabel =
  /^(?:published|posted|first published|ngày đăng|đăng ngày|đăng lúc|ngày xuất bản|xuất bản|veröffentlicht|publié|publicado|pubblicato)(?![\p{L}])/iu;

/** The date of the first short line that calls itself the publication, wherever on the page it stands. */
export function labelledDate(lines: readonly string[], read: (text: string) => string | null): string | null {
  for (const line of lines) {
    if (line.length > 90 || !publishedLabel.test(line)) continue;
    // "Published 3 May, updated 4 May": the first date is the labelled one.
    const moment = read(line.split(/updated|cập nhật|aktualisiert|mis à jour|modifié/i)[0] ?? '');
    if (moment) return moment;
  }
  return null;
}
