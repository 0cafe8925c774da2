import type { PaperSection, PaperTable } from '@pressdesk/core/papers';
import { type FileChild, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { body, centred, plain, sentence } from './lines.ts';

/** As Vietnamese instruments letter their points; behind the last letter they go on as numbers. */
const letters = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');

/** A part of a record or an article, in the order of `PaperSection`, without its title. */
export function sectionBody(section: PaperSection): FileChild[] {
  return [
    ...section.paragraphs.map((text) => body(text)),
    ...labelled(section),
    ...(section.clauses ?? []).flatMap((clause, i) => [body(`${i + 1}. ${clause.text}`), ...labelled(clause)]),
    ...(section.table ? [gridOf(section.table), plain('')] : []),
  ];
}

function labelled({ facts = [], points = [] }: Pick<PaperSection, 'facts' | 'points'>): Paragraph[] {
  return [
    ...facts.map(({ label, value }) => body(`${label}: ${sentence(value)}`)),
    ...points.map((point, i) => body(`${letters[i] ?? i + 1}) ${point}`)),
  ];
}

function gridOf({ columns, rows }: PaperTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((name) => new TableCell({ children: [centred([name], { bold: true, size: 22 })] })),
      }),
      ...rows.map(
        (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [cell(text)] })) }),
      ),
    ],
  });
}

function cell(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: 22 })] });
}
