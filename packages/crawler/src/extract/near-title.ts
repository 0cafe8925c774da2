import { splitByline } from './authors.ts';
import { saysModified } from './dates.ts';
import { foldForComparison } from './text.ts';

/** Lines looked at before and after the headline: the header of an article is short. */
const reach = { before: 4, after: 14 };

/** The short lines around the headline, nearest first among those after it, then those before. */
export function linesNearTitle(lines: readonly string[], title: string | null): string[] {
  if (!title) return [];
  const folded = foldForComparison(title);
  const within = title.length + 80;
  const exact = lines.findIndex((line) => line.length < within && foldForComparison(line) === folded);
  const at =
    exact >= 0 ? exact : lines.findIndex((line) => line.length < within && foldForComparison(line).endsWith(folded));
  if (at < 0) return [];
  const short = (line: string): boolean => line.length <= 120;
  return [
    ...lines.slice(at + 1, at + 1 + reach.after).filter(short),
    ...lines
      .slice(Math.max(0, at - reach.before), at)
      .reverse()
      .filter(short),
  ];
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

/** Names in the first line near the headline that is labelled as a byline. */
export function bylineNearTitle(near: readonly string[]): string[] {
  for (const line of near) {
    if (line.length > 100 || !bylineLabel.test(line)) continue;
    const names = splitByline(line.replace(/\s[|•·].*$/, ''));
    if (names.length > 0 && names.length <= 5 && names.every((name) => name.split(' ').length <= 6)) return names;
  }
  return [];
}
