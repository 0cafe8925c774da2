import { BorderStyle, type Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Cells beside each other without lines: how headings and signatures are laid out in Word. Widths in percent. */
export function columns(rows: Paragraph[][][], widths: readonly number[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                width: { size: widths[i] ?? 50, type: WidthType.PERCENTAGE },
                borders: noBorders,
              }),
          ),
        }),
    ),
  });
}
