import type { PaperMoment } from '@pressdesk/core/papers';
import { AlignmentType, type PageNumber, Paragraph, type ParagraphChild, TextRun } from 'docx';

export const font = 'Times New Roman';

type Style = {
  bold?: boolean;
  italics?: boolean;
  /** Half points; 28, which is 14 points, without it. */
  size?: number;
  /** Space above, in twentieths of a point. */
  before?: number;
  /** Whether it stays on the page of what follows. */
  keepNext?: boolean;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
};

type Piece = string | (typeof PageNumber)[keyof typeof PageNumber];

/** A paragraph of running text: justified, its first line 1.27 cm in; `lead` stands before it in bold. */
export function body(text: string, { lead, ...style }: Style & { lead?: string } = {}): Paragraph {
  const { bold = false, italics = false } = style;
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { before: 60, after: 60, line: 264 },
    keepNext: style.keepNext ?? false,
    children: [...(lead ? [new TextRun({ text: lead, bold: true })] : []), new TextRun({ text, bold, italics })],
  });
}

/** Text in the middle of the line. */
export function centred(pieces: Piece[], style: Style = {}): Paragraph {
  return paragraph(pieces, { alignment: AlignmentType.CENTER, ...style });
}

/** A line without an indent. */
export function plain(text: string, style: Style = {}): Paragraph {
  return paragraph([text], style);
}

function paragraph(pieces: Piece[], style: Style): Paragraph {
  const { bold = false, italics = false, size = 28, before = 0, alignment = AlignmentType.LEFT } = style;
  const children: ParagraphChild[] = [new TextRun({ children: pieces, bold, italics, size })];
  return new Paragraph({ alignment, spacing: { before, after: 40 }, keepNext: style.keepNext ?? false, children });
}

/** Legal bases: in italics, each closed by a semicolon, the last one by a full stop. */
export function bases(list: readonly string[]): Paragraph[] {
  return list.map((basis, i) =>
    body(`${basis.replace(/[;.\s]{1,20}$/u, '')}${i + 1 < list.length ? ';' : '.'}`, { italics: true }),
  );
}

export function sentence(words: string): string {
  return /[.;:!?…]$/u.test(words) ? words : `${words}.`;
}

export function twoDigits(amount: number): string {
  return String(amount).padStart(2, '0');
}

/** Days below 10 and the months 1 and 2 take a leading 0 (Decree 30/2020/NĐ-CP, Annex I). @param iso ISO 8601 */
export function onDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

export function onMoment({ date, time }: PaperMoment): string {
  if (time === null) return onDay(date);
  const [hour, minute] = time.split(':');
  return `${hour} giờ ${minute} phút, ${onDay(date)}`;
}
