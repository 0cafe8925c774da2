import type { PaperFinding, PaperInstrument } from './case-paper-facts.ts';
import { longDay } from './paper-words.ts';

type Based = { text: string; issued: string | null; amendments: readonly { number: string; from: string }[] };

/**
 * The laws on procedure and powers, with what amended them and from when (ISO 8601).
 * @source the catalogue's instruments; amendments of the law before 67/2020/QH14 touch other fields and aren't printed
 */
const instruments = {
  law: {
    text: 'Luật Xử lý vi phạm hành chính số 15/2012/QH13',
    issued: '2012-06-20',
    amendments: [
      { number: 'Luật số 67/2020/QH14', from: '2022-01-01' },
      { number: 'Luật số 88/2025/QH15', from: '2025-07-01' },
    ],
  },
  decree118: {
    text: 'Nghị định số 118/2021/NĐ-CP',
    issued: '2021-12-23',
    amendments: [
      // The day it was issued: its first day in force hasn't been seen.
      { number: 'Nghị định số 68/2025/NĐ-CP', from: '2025-03-18' },
      { number: 'Nghị định số 190/2025/NĐ-CP', from: '2025-07-01' },
    ],
  },
  decree189: {
    text: 'Nghị định số 189/2025/NĐ-CP',
    issued: null,
    amendments: [{ number: 'Nghị định số 311/2026/NĐ-CP', from: '2026-09-26' }],
  },
} as const satisfies Record<string, Based>;

const aboutProcedure =
  'của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Xử lý vi phạm hành chính';
const aboutPowers = 'của Chính phủ quy định về thẩm quyền xử phạt vi phạm hành chính';

/**
 * “Căn cứ …” of a paper, from the law down to the sector's decrees, as they were amended by its day.
 * @param articles of the law, such as `Điều 57, Điều 68`
 * @param on ISO 8601
 */
export function legalBases(articles: string, findings: readonly PaperFinding[], on: string): string[] {
  const { law, decree118, decree189 } = instruments;
  return [
    `Căn cứ ${articles} ${cite(law, null, on)}`,
    `Căn cứ ${cite(decree118, aboutProcedure, on)}`,
    ...(on >= '2025-07-01' ? [`Căn cứ ${cite(decree189, aboutPowers, on)}`] : []),
    ...sectorDecrees(findings),
  ];
}

/** The decrees the acts are sanctioned by, each once. */
export function sectorDecrees(findings: readonly PaperFinding[]): string[] {
  const all = findings.map(({ provision }) => provision.instrument);
  return all.filter(({ number }, i) => all.findIndex((each) => each.number === number) === i).map(citeSector);
}

function citeSector({ number, name, issuer, issuedOn, amendedBy }: PaperInstrument): string {
  const [kind, about] = splitName(name);
  const day = issuedOn ? ` ${longDay(issuedOn)}` : '';
  const by = issuer === '' ? '' : ` của ${issuer}`;
  const amended =
    amendedBy.length > 0
      ? ` (được sửa đổi, bổ sung bởi ${amendedBy.map((each) => `${kind} số ${each}`).join(', ')})`
      : '';
  return `Căn cứ ${kind} số ${number}${day}${by} ${about}${amended}`.replace(/\s+/g, ' ').trim();
}

/** `Nghị định quy định xử phạt …` is a `Nghị định` that says `quy định xử phạt …`. */
function splitName(name: string): [kind: string, about: string] {
  const found = /^(Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)\s+(.*)$/su.exec(name);
  return found ? [found[1]!, found[2]!] : ['Nghị định', name];
}

function cite({ text, issued, amendments }: Based, about: string | null, on: string): string {
  const amended = amendments.filter(({ from }) => from <= on).map(({ number }) => number);
  return [
    text,
    issued && longDay(issued),
    about,
    amended.length > 0 && `(được sửa đổi, bổ sung bởi ${amended.join(', ')})`,
  ]
    .filter(Boolean)
    .join(' ');
}
