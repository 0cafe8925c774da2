import { recordAudit } from '@pressdesk/core/audit';
import type { SignedInActor } from '@pressdesk/core/identity';
import type { Bilingual } from '@pressdesk/core/law';
import { officeDay, type Page, type Tx } from '@pressdesk/core/platform';
import { create as contentDisposition } from 'content-disposition';
import { writeCsvStream } from 'hucre/csv';
import { writeXlsxStream } from 'hucre/xlsx';
import type { AppContext } from '../context.ts';
import type { Services } from '../services.ts';
import { type CellValue, toCell } from './cells.ts';

export type ExportFormat = 'xlsx' | 'csv';
export type Language = 'vi' | 'en';

/** One column: its title in both languages, and what of a row stands in it. */
export type Column<Row> = {
  title: Bilingual;
  /** In characters, for spreadsheets. */
  width?: number;
  value(row: Row, language: Language): CellValue;
};

export type ListToExport<Row> = {
  /** In the file's name and the audit log: `dossiers`. */
  name: string;
  title: Bilingual;
  columns: readonly Column<Row>[];
  /** What narrows the list, as it was asked for. */
  filter: Record<string, unknown>;
  /** Reads the list page by page, each in a transaction of its own. */
  page(tx: Tx, at: { cursor?: string | undefined; limit: number }): Promise<Page<Row>>;
};

/** A file has this many rows at most, and says so when the list has more. */
export const maxExportRows = 50_000;
const pageRows = 500;

const mediaTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
};

/**
 * Answers with a list as a file, written while it is read, so that a long one takes no more memory than a short one. That
 * it was taken out, and which part of it, is in the audit log before its first byte leaves.
 * @param options.maxRows only tests give another
 */
export async function exportList<Row>(
  c: AppContext,
  { database }: Services,
  list: ListToExport<Row>,
  { format, lang, maxRows = maxExportRows }: { format: ExportFormat; lang: Language; maxRows?: number },
): Promise<Response> {
  const actor: SignedInActor = c.get('actor');
  const readPage = (cursor: string | undefined) =>
    database.transaction((tx) => list.page(tx, { cursor, limit: Math.min(pageRows, maxRows) }));
  // A filter that can't be read is a problem of the request, not a file that breaks off.
  const first = await readPage(undefined);
  const day = await database.transaction(async (tx) => {
    recordAudit(tx, actor, {
      type: 'list.exported',
      subject: { type: 'list', id: list.name },
      data: { format, lang, filter: list.filter },
    });
    return officeDay(tx.clock.now());
  });
  const rows = toRows(list.columns, lang, maxRows, first, readPage);
  const titles = list.columns.map(({ title }) => title[lang]);
  const body =
    format === 'csv'
      ? writeCsvStream(rows, { headers: titles, bom: true, escapeFormulae: true })
      : writeXlsxStream(rows, {
          name: sheetName(list.title[lang]),
          columns: list.columns.map(({ width = 20 }, index) => ({ header: titles[index]!, width })),
          freezePane: { rows: 1 },
        });
  return c.body(body, 200, {
    'Content-Type': mediaTypes[format],
    'Content-Disposition': contentDisposition(`${list.name}-${day}.${format}`),
    'X-Content-Type-Options': 'nosniff',
  });
}

async function* toRows<Row>(
  columns: readonly Column<Row>[],
  lang: Language,
  maxRows: number,
  first: Page<Row>,
  readPage: (cursor: string) => Promise<Page<Row>>,
): AsyncGenerator<(string | number | boolean | null)[]> {
  let count = 0;
  for (let page: Page<Row> | null = first; page; ) {
    for (const row of page.items) {
      if (count === maxRows) return yield [cutSentence(maxRows)[lang]];
      count += 1;
      yield columns.map((column) => toCell(column.value(row, lang)));
    }
    page = page.nextCursor === null ? null : await readPage(page.nextCursor);
  }
}

function cutSentence(rows: number): Bilingual {
  return {
    vi: `Tệp chỉ có ${rows.toLocaleString('vi-VN')} dòng đầu; danh sách còn nữa. Hãy lọc hẹp hơn.`,
    en: `The file has the first ${rows.toLocaleString('en-GB')} rows only; the list has more. Narrow it down.`,
  };
}

/** What Excel allows for the name of a sheet: 31 characters, none of `[]:*?/\`. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
