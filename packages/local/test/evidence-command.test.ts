import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addExhibit, type Case, findCase, openCase } from '@pressdesk/core/enforcement';
import { type Actor, authorize } from '@pressdesk/core/identity';
import { openSealKeys, rotateSealKey } from '@pressdesk/core/papers';
import { makeTemporaryFolder, openFolderBlobs, readConfig } from '@pressdesk/core/platform';
import { createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const inspector: Actor = {
  kind: 'user',
  id: '019ab000-0000-7000-8000-0000000000a1',
  name: 'Hoàng Văn Nghĩa',
  roles: ['inspector'],
};

let database: TestDatabase;
let data: string;
let kase: Case;
beforeAll(async () => {
  database = await createTestDatabase();
  data = await makeTemporaryFolder('pressdesk-evidence-');
  kase = await aCaseWithAnExhibit();
});
afterAll(async () => {
  await database.close();
  await rm(data, { recursive: true, force: true });
});

/** One exhibit is called something the typeface of the index has no letters for. */
async function aCaseWithAnExhibit(): Promise<Case> {
  const blobs = openFolderBlobs(join(data, 'blobs'));
  const { sha256, bytes } = await blobs.put(Buffer.from('nội dung chứng cứ'));
  return database.transaction(async (tx) => {
    await tx.sql(
      `insert into users (id, name, email, roles, locale, created_at, updated_at)
       values ($1, $2, 'inspector@so.example', array['inspector'], 'vi', now(), now())`,
      [inspector.id, inspector.name],
    );
    const opened = await openCase(
      tx,
      inspector,
      authorize(inspector, 'case.open', {
        title: 'Trích xuất hồ sơ 漢字',
        party: {
          ...{ kind: 'organisation', name: 'Tòa soạn Tin Kinh Lạc 24h', address: 'Phường Kinh Lạc' },
          ...{ idNumber: null, representative: null, phone: null, email: null },
        },
        origin: { type: 'inspection', id: null, text: 'Kiểm tra chuyên đề' },
        actEndedOn: '2026-06-20',
        detectedOn: '2026-06-23',
      }),
    );
    await addExhibit(tx, inspector, authorize(inspector, 'evidence.handle', opened), {
      rowVersion: opened.rowVersion,
      ...{ kind: 'document', title: 'Ảnh chụp màn hình 漢字 😀', source: 'Thu tại trụ sở', blobs },
      file: { sha256, bytes, fileName: 'ảnh 漢字.txt', mediaType: 'text/plain' },
    });
    return findCase(tx, opened.id);
  });
}

/** Runs the command in a process of its own, with nothing of this one's environment but the path. */
function evidence(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, 'pressdesk', 'evidence', ...args], {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', fail);
    child.once('close', (code) => done({ code, said }));
  });
}

const office = () => ({ DATA_DIR: data, DATABASE_URL: database.url });
/** Where no database could be reached. */
const elsewhere = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' };

test('an exported case is checked without a database, and one changed byte is named', async () => {
  const folder = join(data, 'export');
  const written = await evidence(['export', kase.number, '--to', folder, '--by', 'Phạm Thị Lan'], office());
  expect(written).toMatchObject({ code: 0, said: expect.stringContaining(kase.number) });
  expect((await readFile(join(folder, 'index.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.exportedBy).toBe('Phạm Thị Lan');

  const whole = await evidence(['verify', folder], elsewhere);
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining('files are as they were') });

  const { path } = manifest.files.find((file: { path: string }) => file.path.startsWith('exhibits/'));
  const bytes = await readFile(join(folder, path));
  bytes[3]! ^= 1;
  await writeFile(join(folder, path), bytes);
  const broken = await evidence(['verify', folder], elsewhere);
  expect(broken.code).toBe(1);
  expect(broken.said.split('\n')).toContain(`${path} was changed`);
});

test('published keys tell an export of the office from one that somebody else signed', async () => {
  const folder = join(data, 'export-2');
  expect((await evidence(['export', kase.number, '--to', folder], office())).code).toBe(0);
  const config = readConfig({ DATA_DIR: data });
  const ours = join(data, 'ours.json');
  await writeFile(ours, JSON.stringify({ keys: (await openSealKeys(config)).published }));
  expect((await evidence(['verify', folder, '--keys', ours], elsewhere)).code).toBe(0);
  const theirs = join(data, 'theirs.json');
  const other = await openSealKeys(readConfig({ DATA_DIR: join(data, 'other') }));
  await writeFile(theirs, JSON.stringify({ keys: other.published }));
  const foreign = await evidence(['verify', folder, '--keys', theirs], elsewhere);
  expect(foreign).toMatchObject({ code: 1, said: expect.stringContaining('has no key') });
  // A key that was changed since still vouches for what it signed.
  await writeFile(ours, JSON.stringify({ keys: (await rotateSealKey(config)).published }));
  expect((await evidence(['verify', folder, '--keys', ours], elsewhere)).code).toBe(0);
});

test('a case that isn’t there, a folder that isn’t empty and a folder without an export are each said in a sentence', async () => {
  const folder = join(data, 'none');
  expect(await evidence(['export', '999/HS-KHONG-CO', '--to', folder], office())).toMatchObject({ code: 1 });
  const twice = join(data, 'twice');
  expect((await evidence(['export', kase.number, '--to', twice], office())).code).toBe(0);
  const again = await evidence(['export', kase.number, '--to', twice], office());
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('Export into a folder that is empty') });
  expect(await evidence(['verify', folder], elsewhere)).toMatchObject({
    code: 1,
    said: expect.stringContaining('manifest.json is missing'),
  });
  const help = await evidence(['export', '--help'], elsewhere);
  expect(help).toMatchObject({ code: 0, said: expect.stringContaining('--to <folder>') });
});
