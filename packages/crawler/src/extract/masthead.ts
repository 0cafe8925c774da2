import { cleanLine } from './text.ts';

export type Masthead = {
  /** Licence numbers as printed, white space taken out: `123/GP-BTTTT`. */
  licenceNumbers: string[];
  /** The lines that speak of the licence, as printed. */
  licenceText: string | null;
  editorInChief: string | null;
  /** `Chịu trách nhiệm nội dung`: whom an aggregated site or a station names where it has no editor-in-chief. */
  responsiblePerson: string | null;
  governingBody: string | null;
  contact: { address: string | null; phones: string[]; emails: string[] };
};

const licenceLine = /giấy\s*phép|cấp\s*phép|\bGPH[ĐD]\b|\bGPXB\b|\/\s*(?:GP|GXN)/i;
const licenceNumber =
  /(?<![\d/])(\d{1,5}(?:\s?\/\s?(?:19|20)\d{2})?\s?\/\s?(?:GP|GXN|QĐ|GPH[ĐD]|GPXB|GPTTĐT)(?:\s?[-–]\s?[A-ZĐ&]{1,12}){0,4})(?![\p{L}])/giu;
const bareNumber = /giấy\s*phép[^\d\n]{0,80}?số\s*:?\s*(\d{1,5}(?:\s?\/\s?[\dA-ZĐ&.-]{2,20})?)/giu;
const honorific =
  '(?:(?:ông|bà|nhà báo|ths\\.?|thạc sĩ|ts\\.?|tiến sĩ|pgs\\.?|gs\\.?|đ\\/c|đồng chí|bs\\.?|luật sư)[\\s.:]*){0,3}';
const personName = "(\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*){1,5})";
const editor =
  /(?<!phó\s)(?<!phó\s\s)(?:tổng\s+biên\s+tập|editor[\s-]in[\s-]chief)(?:\s*\([^)]{1,30}\))?\s*(?:phụ trách)?\s*[:：–-]?\s*/giu;
const responsible =
  /chịu\s+trách\s+nhiệm(?:\s+(?:chính|chung|về|quản\s+lý|nội\s+dung|xuất\s+bản|chính\s+về\s+nội\s+dung|thông\s+tin)){0,4}\s*[:：–-]?\s*/giu;
const headOfStation = /trưởng\s+(?:đài|ban\s+biên\s+tập)\s*[:：–-]\s*/giu;
const nameAfter = new RegExp(`^(?:${honorific})${personName}`, 'u');
const honorificStart = new RegExp(`^${honorific}`, 'iu');
const governing = /(?:cơ\s+quan\s+chủ\s+quản|đơn\s+vị\s+chủ\s+quản)\s*[:：–-]?\s*([^|•\n]{3,160})/iu;
const address = /(?:tòa\s*soạn|toà\s*soạn|trụ\s*sở(?:\s+chính)?|địa\s*chỉ)\s*[:：–-]\s*([^|•\n]{8,200})/iu;
const phone = /(?<![\d/])\(?(?:\+?84|0)(?:[\s.()-]{0,2}\d){8,10}(?![\d/])/g;
const email = /[a-z0-9][a-z0-9._%+-]{0,60}@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,30}){1,4}/gi;
const phoneLine = /điện\s*thoại|đt\b|tel\b|hotline|đường\s*dây\s*nóng|liên\s*hệ|phone|fax|tòa\s*soạn|toà\s*soạn/i;
const stopLabel =
  /\s*(?:[-–|•;,.]\s*)?(?:phó\s+tổng\s+biên\s+tập|tổng\s+biên\s+tập|điện\s*thoại|đt\s*:|tel\s*:|email|e-mail|fax|hotline|giấy\s*phép|trụ\s*sở|địa\s*chỉ|tòa\s*soạn|website|chịu\s+trách\s+nhiệm).*$/iu;

/**
 * The imprint a press outlet has to show: licence, head, governing body, seat. `lines` are all lines of the page.
 * @source Decree 237/2026/ND-CP, masthead data of electronic newspapers and aggregated sites
 */
export function readMasthead(lines: readonly string[]): Masthead {
  const imprint = lines.filter((line) => line.length >= 4 && line.length <= 3_000);
  const licensed = imprint.filter((line) => licenceLine.test(line) && /\d/.test(line));
  const contactLines = imprint.filter((line) => phoneLine.test(line) || licenceLine.test(line));
  return {
    licenceNumbers: unique(licensed.flatMap(numbersIn)).slice(0, 10),
    licenceText:
      licensed.length > 0
        ? unique(licensed.map((l) => l.slice(0, 500)))
            .slice(0, 4)
            .join('\n')
        : null,
    editorInChief: firstOf(imprint, (line) => personAfter(line, editor)) ?? personOnNextLine(imprint, editor),
    responsiblePerson:
      firstOf(imprint, (line) => personAfter(line, responsible)) ??
      personOnNextLine(imprint, responsible) ??
      firstOf(imprint, (line) => personAfter(line, headOfStation)),
    governingBody: firstOf(imprint, (line) => tidy(governing.exec(line)?.[1])),
    contact: {
      address: firstOf(imprint, (line) => tidy(address.exec(line)?.[1])),
      phones: unique(contactLines.flatMap((line) => line.match(phone) ?? []).map((p) => p.trim())).slice(0, 6),
      emails: unique(imprint.flatMap((line) => line.match(email) ?? []).map((e) => e.toLowerCase())).slice(0, 6),
    },
  };
}

function numbersIn(line: string): string[] {
  const full = [...line.matchAll(licenceNumber)].map((m) => m[1] as string);
  const found = full.length > 0 ? full : [...line.matchAll(bareNumber)].map((m) => m[1] as string);
  return found.map((n) =>
    n
      .replace(/\s+/g, '')
      .replace(/–/g, '-')
      .replace(/[-.]+$/, '')
      .toUpperCase(),
  );
}

function personAfter(line: string, label: RegExp): string | null {
  for (const match of line.matchAll(label)) {
    const rest = line.slice(match.index + match[0].length, match.index + match[0].length + 160);
    const found = nameAt(rest);
    if (found) return found;
  }
  return null;
}

/** Templates that put label and name into two boxes. */
function personOnNextLine(lines: readonly string[], label: RegExp): string | null {
  for (const [at, line] of lines.entries()) {
    if (line.length > 60) continue;
    const match = [...line.matchAll(label)].at(-1);
    const next = lines[at + 1];
    if (!match || !next || match.index + match[0].length < line.length || next.length > 80) continue;
    const found = nameAt(next);
    if (found) return found;
  }
  return null;
}

function nameAt(text: string): string | null {
  const bare = text.replace(honorificStart, '').replace(stopLabel, '');
  const name = nameAfter.exec(bare)?.[1];
  return name && !notPerson.test(name) ? cleanLine(name) : null;
}

const notPerson = /^(?:Phó|Tổng|Báo|Trang|Điện|Cơ|Giấy|Ban|Trưởng|Giám|Thư|Địa|Tòa|Toà|Công|Sở|Ủy|Uỷ)(?:\s|$)/u;

function tidy(text: string | undefined): string | null {
  if (!text) return null;
  return (
    cleanLine(text)
      .replace(stopLabel, '')
      .replace(/[\s,;.:–-]+$/, '') || null
  );
}

function firstOf<T>(items: readonly T[], read: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = read(item);
    if (found) return found;
  }
  return null;
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
