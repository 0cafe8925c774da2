import type { CaseRecordPaper, PaperHead } from '@pressdesk/core/papers';
import type { Paragraph, Table } from 'docx';
import { columns } from './columns.ts';
import { centred, plain } from './lines.ts';

/** Recipients at the left, who signs at the right. */
export function closingBlock(paper: PaperHead): Table {
  return columns(
    [
      [
        [
          plain('Nơi nhận:', { bold: true, italics: true, size: 24, before: 240 }),
          ...[...paper.recipients.map((who) => `- ${who};`), `- Lưu: VT, ${paper.office.unitCode}.`].map((line) =>
            plain(line, { size: 22 }),
          ),
        ],
        signatory(paper),
      ],
    ],
    [50, 50],
  );
}

/** Places for signatures by hand, two in a row; the officer's is the second, as on the forms. */
export function signaturePlaces(paper: CaseRecordPaper): Table[] {
  const [first, ...rest] = paper.signers.map(({ label, note, name }) => [
    centred([label], { bold: true, before: 240 }),
    ...(note === null ? [] : [centred([note], { italics: true })]),
    ...room(),
    centred([name ?? ''], { bold: true }),
  ]);
  const places = [first ?? [plain('')], signatory(paper), ...rest];
  const rows: Paragraph[][][] = [];
  for (let i = 0; i < places.length; i += 2) rows.push([places[i]!, places[i + 1] ?? [plain('')]]);
  return [columns(rows, [50, 50])];
}

function signatory({ signatory: { capacity, position, name } }: PaperHead): Paragraph[] {
  return [
    ...[...capacity, position].map((line, i) => centred([line], { bold: true, before: i === 0 ? 240 : 0 })),
    ...room(),
    centred([name], { bold: true }),
  ];
}

/** For a signature by hand. */
function room(): Paragraph[] {
  return Array.from({ length: 4 }, () => plain(''));
}
