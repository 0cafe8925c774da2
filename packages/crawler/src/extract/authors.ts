import { cleanLine, foldForComparison } from './text.ts';

const lead =
  /^(?:(?:by|written by|authored by|this (?:post|article|story) was written by|reported by|story by|words by|posted by|published by|author|von|par|por|di|av|af|door|yazan|tác giả|bài viết|bài và ảnh|bài, ảnh|tin,? ảnh|tin và ảnh|tin,? bài|bài,? ảnh|tin|bài|thực hiện|người viết|ảnh|biên tập|nguồn|theo|text|redaktion)\s*[:：|]\s*|(?:by|written by|authored by|this (?:post|article|story) was written by|posted by|von|par|por|av|door|text by|theo)\s+)/iu;
const trailing =
  /\s*(?:[|•·–—]|\s-\s|\(|,\s+(?:staff|senior|chief|contributing|special|associated press|reuters|editor|reporter|correspondent|writer|author|founder|ceo|phd|md|rn|rd|mba|jd|cpa)\b).*$/iu;
const jobTitle =
  /^(?:pv|phóng viên|btv|biên tập viên|nhà báo|ctv|cộng tác viên|ths\.?|ts\.?|gs\.?|pgs\.?|dr\.?|prof\.?)\s*[:.]?\s+/iu;
const trailingTitle = /\s+(?:staff writer|senior writer|contributor|reporter|correspondent|editor in chief|editor)$/iu;
const notAName =
  /(?:https?:|www\.|@|\.(?:com|vn|net|org)\/|\d{3,}|^\d|[{}<>[\]]|cập nhật|updated|published|\bmin read\b)/iu;
/** What stands beside a name in a list: a job or a degree. */
const notAnybody =
  /^(?:(?:staff|senior|chief|contributing|special|freelance|associate|deputy|managing|news|reporter|web)\s+)*(?:writer|reporter|editor|correspondent|contributor|columnist|journalist|author|staff|founder|ceo|ph\.?d|m\.?d|rn|rd|mba|jd|cpa|dvm|esq|jr|sr)\.?$|\d/iu;
const generic = new Set([
  'admin',
  'administrator',
  'editor',
  'author',
  'guest',
  'user',
  'webmaster',
  'root',
  'unknown',
  'none',
  'null',
  'undefined',
  'anonymous',
  'quan tri',
  'quan tri vien',
  'ban bien tap',
  'bbt',
  'posts',
  'by',
  'von',
  'written by',
  'posted by',
]);
const separators = /\s*(?:[,;&|•·⋅]|\s\/\s|\s(?:and|und|et|y|e|och|og|và|with|ve|en)\s|\s[–—-]\s)\s*/iu;

/**
 * The people in a byline, in order and once each: labels (`Tác giả:`, `Theo`), job titles, places and addresses go.
 * @example splitByline('Bài, ảnh: Nguyễn Văn A – Trần Thị B') // ['Nguyễn Văn A', 'Trần Thị B']
 */
export function splitByline(text: string): string[] {
  let line = cleanLine(text.slice(0, 400).replace(/(?:https?:\/\/|www\.)\S+/gi, ' '));
  for (let i = 0; i < 2; i += 1) line = line.replace(lead, '');
  return uniqueNames(
    line.split(separators).flatMap((part) => (notAnybody.test(part.trim()) ? [] : (tidyName(part) ?? []))),
  );
}

/** One name, without labels and titles, or null when it is none. */
export function tidyName(text: string): string | null {
  const name = cleanLine(text.slice(0, 300))
    .replace(lead, '')
    .replace(jobTitle, '')
    .replace(trailing, '')
    .replace(trailingTitle, '')
    .replace(/^[\s:,.–—-]+|[\s:,–—-]+$/g, '');
  if (name.length < 2 || name.length > 80 || notAName.test(name) || !/\p{L}/u.test(name)) return null;
  if (generic.has(foldForComparison(name)) || name.split(' ').length > 9) return null;
  return name;
}

/** First spelling of each name; a name that is contained in a fuller one before it is dropped. */
export function uniqueNames(names: readonly string[]): string[] {
  const kept: string[] = [];
  const folded = new Set<string>();
  for (const name of names) {
    const key = foldForComparison(name);
    if (!key || folded.has(key)) continue;
    folded.add(key);
    kept.push(name);
    if (kept.length >= 20) break;
  }
  return kept;
}

const personName = /^(?:\p{Lu}[\p{L}'’.-]*)(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al)){1,4}$/u;

/** Looks like a person's name and nothing else: two to five capitalised words. */
export function isPersonName(text: string): boolean {
  return text.length >= 4 && text.length <= 40 && personName.test(text) && tidyName(text) === text;
}
