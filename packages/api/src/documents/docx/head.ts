import type { PaperHead } from '@pressdesk/core/papers';
import type { Table } from 'docx';
import { columns } from './columns.ts';
import { centred, onDay } from './lines.ts';

/** Agency and number at the left, the name of the state, place and date at the right. */
export function headBlock({ office, number, date }: PaperHead, about: string | null): Table {
  const capitals = (text: string) => text.toLocaleUpperCase('vi');
  return columns(
    [
      [
        [
          centred([capitals(office.parent)], { size: 26 }),
          centred([capitals(office.name)], { size: 26, bold: true }),
          centred(['_______'], { size: 16 }),
        ],
        [
          centred(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], { size: 26, bold: true }),
          centred(['Độc lập - Tự do - Hạnh phúc'], { size: 28, bold: true }),
          centred(['_____________________'], { size: 16 }),
        ],
      ],
      [
        [
          centred([number === null ? '' : `Số: ${number}`], { size: 26 }),
          ...(about === null ? [] : [centred([about], { size: 24 })]),
        ],
        [centred([`${office.place}, ${onDay(date)}`], { italics: true })],
      ],
    ],
    [41, 59],
  );
}
