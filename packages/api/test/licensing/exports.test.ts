import { anArticle, anOutlet, record } from '@pressdesk/core/testing';
import { Hono } from 'hono';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import type { AppContext, AppEnv } from '../../src/context.ts';
import { exportList } from '../../src/exports/export-list.ts';
import { createTestApi, jsonOf, type TestApi } from '../support.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  const outlet = await anOutlet(api.database, 'baoxu', { name: 'Báo "Xứ", Bắc\nNinh' });
  for (const [index, title] of titles.entries()) {
    await record(api.database, outlet.id, anArticle(`/${index}`, { title }));
  }
});
afterAll(() => api.close());

/** Titles a newsroom may come up with that a spreadsheet would compute. */
const titles = ['=HYPERLINK("http://x.example","bấm")', '+84 24 3333', '-5 độ C', '@bacninh', '\tthụt vào', 'Bão số 3'];

async function bytesOf(path: string, account = 'auditor'): Promise<Buffer> {
  const answer = await (await api.as(account)).request('GET', path);
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

test('a CSV begins with the mark of UTF-8, ends its lines as RFC 4180 says and defuses formulas', async () => {
  const text = (await bytesOf('/api/items/export?format=csv&lang=vi')).toString('utf8');
  expect(text.startsWith('\ufeffTiêu đề,Loại,Cơ quan báo chí,')).toBe(true);
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(titles.length + 1);
  expect(text).toContain('"\'=HYPERLINK(""http://x.example"",""bấm"")"');
  expect(text).toContain("'+84 24 3333,");
  expect(text).toContain("'-5 độ C,");
  expect(text).toContain("'@bacninh,");
  expect(text).toContain('Bão số 3,Bài viết,"Báo ""Xứ"", Bắc\nNinh",');
  for (const cell of text.split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
});

test('a spreadsheet has the same rows, every text a text and none a formula', async () => {
  const bytes = await bytesOf('/api/items/export?format=xlsx&lang=en');
  const sheet = (await readXlsx(bytes)).sheets[0]!;
  expect(sheet.rows[0]!.slice(0, 3)).toEqual(['Title', 'Kind', 'Outlet']);
  expect(sheet.rows.slice(1).map((row) => row[0])).toEqual(expect.arrayContaining(titles.slice(0, 4)));
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect(xml).not.toContain('<f>');
  expect(xml).toContain('t="inlineStr"');
});

/** The sheet as it is written, read by another library than the one that wrote it. */
async function partOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== name) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
  throw new Error(`There is no ${name}.`);
}

test('every list that exists can be taken out, under a name with the day, and only by those who may read it', async () => {
  const document = await jsonOf<{ paths: Record<string, unknown> }>(
    await api.anonymous.request('GET', '/api/openapi.json'),
  );
  const lists = Object.keys(document.paths).filter((path) => path.endsWith('/export'));
  expect(lists.length).toBeGreaterThanOrEqual(9);
  for (const path of lists) {
    const account = path === '/api/rules/export' || path.startsWith('/api/review') ? 'leader' : 'auditor';
    for (const format of ['csv', 'xlsx']) {
      const answer = await (await api.as(account)).request('GET', `${path}?format=${format}`);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename=[a-z-]+-\\d{4}-\\d{2}-\\d{2}\\.${format}$`),
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      await answer.arrayBuffer();
    }
  }
  for (const path of ['/api/items/export', '/api/audit/export', '/api/sources/export']) {
    expect((await (await api.as('publisher')).request('GET', path)).status, path).toBe(403);
  }
});

test('who took out what, with which filter, is in the audit log', async () => {
  await bytesOf('/api/items/export?format=csv&kind=broadcast');
  const log = await (await api.as('auditor')).request('GET', '/api/audit?subject=items');
  const { items } = await jsonOf<{ items: { type: string; data: unknown }[] }>(log);
  expect(items[0]).toMatchObject({
    type: 'list.exported',
    data: { format: 'csv', lang: 'vi', filter: { kind: 'broadcast' } },
  });
});

test('a filter that can’t be read is a problem, not a file that breaks off', async () => {
  const caller = await api.as('auditor');
  expect((await caller.request('GET', '/api/items/export?format=pdf')).status).toBe(400);
  expect((await caller.request('GET', '/api/items/export?outlet=x')).status).toBe(400);
});

test('a list longer than the limit is cut, and the file’s last line says so', async () => {
  const actor = { kind: 'user', id: 'x', name: 'Kiểm thử', roles: [] } as never;
  const app = new Hono<AppEnv>().get('/', (c) => {
    c.set('actor', actor);
    const list = {
      name: 'numbers',
      title: { vi: 'Số', en: 'Numbers' },
      columns: [{ title: { vi: 'Số', en: 'Number' }, value: (row: number) => row }],
      filter: {},
      page: async (_tx: unknown, { cursor, limit }: { cursor?: string | undefined; limit: number }) => {
        const from = Number(cursor ?? 0);
        return { items: Array.from({ length: limit }, (_, at) => from + at), nextCursor: String(from + limit) };
      },
    };
    return exportList(c as AppContext, api.services, list, { format: 'csv', lang: 'en', maxRows: 7 });
  });
  const lines = (await (await app.request('/')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines.at(-2)).toBe('6');
  expect(lines.at(-1)).toContain('the first 7 rows only');
});
