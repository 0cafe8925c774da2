import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '@pressdesk/core/platform';
import { anOutlet, createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';

let folder: string;
let database: TestDatabase;
let config: Config;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-cli-'));
  database = await createTestDatabase();
  config = readConfig({ DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: 'silent' });
  await anOutlet(database, 'lenh');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
// A command says by the exit code that something was not read; the test's own must stay what it is.
afterEach(() => {
  process.exitCode = 0;
});

async function run(...argv: string[]): Promise<string[]> {
  const lines: string[] = [];
  await runCli(argv, config, (line) => lines.push(line));
  return lines;
}

const page = `<!doctype html><html lang="vi"><head><title>Xã Liên Hà mở chợ mới</title></head><body><article>
<h1>Xã Liên Hà mở chợ mới</h1><p>Sáng nay, xã Liên Hà đưa chợ trung tâm vào hoạt động với một trăm hai mươi gian hàng.</p>
<p>Bà con tiểu thương được miễn phí thuê trong ba tháng đầu, ban quản lý chợ cho biết.</p></article></body></html>`;
const transcript = '1\n00:00:01,000 --> 00:00:04,000\nKính chào bà con nghe đài.\n';

test('a folder is ingested once: the second time nothing is new, and what can’t be read is named', async () => {
  const files = join(folder, 'files');
  await mkdir(files);
  await writeFile(join(files, 'cho-moi.html'), page);
  await writeFile(join(files, '2026-11-23_0530 ban-tin.srt'), transcript);
  await writeFile(join(files, 'hong.vtt'), 'khong phai ban ghi');
  await writeFile(join(files, 'ghi-chu.txt'), 'không đọc');
  const first = await run('ingest', '--outlet', 'lenh', files);
  expect(first.at(-1)).toBe('2 new, 0 changed, 0 as before, 1 not read.');
  expect(first[0]).toMatch(/^not read .*hong\.vtt: /);
  expect(process.exitCode).toBe(1);
  expect((await run('ingest', '--outlet', 'lenh', files)).at(-1)).toBe('0 new, 0 changed, 2 as before, 1 not read.');
});

test('what isn’t there is said in a sentence', async () => {
  await expect(run('ingest', '--outlet', 'khong-co', folder)).rejects.toMatchObject({ code: 'not-found' });
  await expect(run('ingest', '--outlet', 'lenh', join(folder, 'khong-co'))).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(run('source', 'run', 'khong-co')).rejects.toMatchObject({ code: 'not-found' });
});

test('a source is added, and stands in the list', async () => {
  expect(await run('source', 'list')).toEqual(['There are no sources yet. Add one with: pressdesk source add']);
  await run(
    'source',
    'add',
    'lenh',
    'https://lenh.example/rss',
    '--kind',
    'feed',
    '--name',
    'Tin mới',
    '--interval',
    '600',
  );
  const [line, count] = await run('source', 'list');
  expect(line).toMatch(/^new .* feed .*Tin mới {2}https:\/\/lenh\.example\/rss$/);
  expect(count).toBe('1 sources.');
});

test('a kind or an interval that can’t be is refused before anything is opened', async () => {
  const lines = await run('source', 'add', 'lenh', 'https://lenh.example/b', '--kind', 'radio');
  expect(lines.join('\n')).toContain('It is one of feed, list-page, drop-folder.');
  expect(process.exitCode).toBe(1);
});

test('an account made on the command line is closed there, unless it is the last admin', async () => {
  const [made, password] = await run('user', 'add', 'An@so.example', '--name', 'Nguyễn An', '--role', 'admin');
  expect(made).toBe('An@so.example can sign in as admin.');
  expect(password).toMatch(/^Password: [\w-]{20}$/);
  await expect(run('user', 'close', 'an@so.example')).rejects.toMatchObject({ code: 'invalid-transition' });
  await run('user', 'add', 'binh@so.example', '--name', 'Bình', '--role', 'reviewer', '--role', 'admin');
  expect(await run('user', 'close', 'an@so.example')).toEqual(['an@so.example is closed.']);
  expect((await run('user', 'list')).map((line) => line.slice(0, 20).trim())).toContain('closed  an@so.exampl');
});

test('a page is extracted as JSON, and nothing is stored', async () => {
  const path = join(folder, 'trang.html');
  await writeFile(path, page.replace('chợ mới', 'bến đò mới'));
  const read = JSON.parse((await run('extract', path)).join('\n'));
  expect(read.text).toContain('một trăm hai mươi gian hàng');
  const [row] = await database.transaction((tx) =>
    tx.sql<{ count: string }>(`select count(*) from items where title like '%bến đò%'`),
  );
  expect(Number(row!.count)).toBe(0);
});
