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

test('a closed account is opened again on the command line, and one that is open isn’t', async () => {
  await run('user', 'add', 'chi@so.example', '--name', 'Lê Chi', '--role', 'reviewer');
  await run('user', 'close', 'chi@so.example');
  expect(await run('user', 'reopen', 'Chi@so.example')).toEqual([
    'Chi@so.example is open again, with the password it had.',
  ]);
  expect((await run('user', 'list')).find((line) => line.includes('chi@so.example'))).toMatch(/^open /);
  await expect(run('user', 'reopen', 'chi@so.example')).rejects.toMatchObject({ code: 'invalid-transition' });
  await expect(run('user', 'reopen', 'khong-co@so.example')).rejects.toMatchObject({ code: 'not-found' });
});

test('a new password is given on the command line and shown once, with the second factor or without it', async () => {
  const [, first] = await run('user', 'add', 'dung@so.example', '--name', 'Vũ Dũng', '--role', 'auditor');
  const factorOf = () =>
    database.transaction(async (tx) => {
      const [row] = await tx.sql(`select two_factor_enabled as totp from users where email = 'dung@so.example'`);
      return row;
    });
  await database.transaction((tx) =>
    tx.sql(`update users set two_factor_enabled = true where email = 'dung@so.example'`),
  );
  const [said, second, once] = await run('user', 'password', 'dung@so.example');
  expect(said).toBe('dung@so.example has a new password; all its sessions have ended.');
  expect(second).toMatch(/^Password: [\w-]{20}$/);
  expect(second).not.toBe(first);
  expect(once).toBe('It is shown this once.');
  expect(await factorOf()).toEqual({ totp: true });

  await run('user', 'close', 'dung@so.example');
  const lines = await run('user', 'password', 'dung@so.example', '--without-totp');
  expect(lines[0]).toContain('and is asked for no code');
  expect(lines.at(-1)).toBe('The account is closed. Open it with: pressdesk user reopen');
  expect(await factorOf()).toEqual({ totp: false });
  await expect(run('user', 'password', 'khong-co@so.example')).rejects.toMatchObject({ code: 'not-found' });
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
