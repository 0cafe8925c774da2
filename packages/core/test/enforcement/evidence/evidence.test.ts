import { appendFile, mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AddExhibitInput,
  addExhibit,
  type Case,
  type Exhibit,
  exhibitsOf,
  exportCase,
  findCase,
  findExhibit,
  noteCustody,
  openCase,
  readExhibit,
  verifyExhibits,
  verifyExport,
} from '../../../src/enforcement/index.ts';
import { type Actor, authorize, crawlerActor } from '../../../src/identity/index.ts';
import { recordVersion } from '../../../src/monitoring/index.ts';
import { openSealKeys, type SealKeys } from '../../../src/papers/index.ts';
import {
  type Blobs,
  makeTemporaryFolder,
  openFolderBlobs,
  readConfig,
  sha256Hex,
} from '../../../src/platform/index.ts';
import { anArticle, anOutlet, createTestDatabase, type TestDatabase, testClock } from '../../support/index.ts';

const inspector: Actor = {
  kind: 'user',
  id: '019ab000-0000-7000-8000-0000000000a1',
  name: 'Hoàng Văn Nghĩa',
  roles: ['inspector'],
};
const clock = testClock('2026-11-23T05:00:00Z');

let database: TestDatabase;
let folder: string;
let blobs: Blobs;
let keys: SealKeys;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  folder = await makeTemporaryFolder('evidence');
  blobs = openFolderBlobs(join(folder, 'blobs'));
  keys = await openSealKeys(readConfig({ DATA_DIR: folder }));
  await database.transaction((tx) =>
    tx.sql(
      `insert into users (id, name, email, roles, locale, created_at, updated_at)
       values ($1, $2, 'inspector@so.example', array['inspector'], 'vi', now(), now())`,
      [inspector.id, inspector.name],
    ),
  );
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function aCase(title: string): Promise<Case> {
  return database.transaction((tx) =>
    openCase(
      tx,
      inspector,
      authorize(inspector, 'case.open', {
        title,
        party: {
          kind: 'organisation',
          name: 'Tòa soạn Tin Kinh Lạc 24h',
          address: 'Phường Kinh Lạc',
          idNumber: null,
          representative: null,
          phone: null,
          email: null,
        },
        origin: { type: 'inspection', id: null, text: 'Kiểm tra chuyên đề' },
        actEndedOn: '2026-11-20',
        detectedOn: '2026-11-23',
      }),
    ),
  );
}

async function aFile(text: string) {
  const bytes = Buffer.from(text);
  const stored = await blobs.put(bytes);
  return { fileName: 'Biên bản ../làm việc.txt', mediaType: 'text/plain', ...stored };
}

async function take(kase: Case, input: Partial<AddExhibitInput>): Promise<Exhibit> {
  return database.transaction(async (tx) => {
    const fresh = await findCase(tx, kase.id);
    return addExhibit(tx, inspector, authorize(inspector, 'evidence.handle', fresh), {
      ...{ rowVersion: fresh.rowVersion, kind: 'document', title: 'Biên bản', source: 'Do bên vi phạm nộp', blobs },
      ...input,
    });
  });
}

async function open(exhibit: Exhibit, why = '') {
  const fresh = await database.transaction((tx) => findExhibit(tx, exhibit.id));
  return readExhibit(database, inspector, authorize(inspector, 'evidence.read', fresh), { why, blobs });
}

const view = async (kase: Case, number: number) =>
  (await database.transaction((tx) => exhibitsOf(tx, inspector, kase.id))).find((each) => each.number === number)!;

const blobPath = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

test('exhibits are numbered in their case, and custody begins with who took them', async () => {
  const kase = await aCase('Đánh số');
  await take(kase, { file: await aFile('một') });
  await take(kase, { kind: 'object', title: 'Máy in màu', file: null, place: 'Kho A, tủ 2' });
  const second = await view(kase, 2);
  expect(second).toMatchObject({ label: 'BL-02', sha256: null, custody: [{ action: 'taken', place: 'Kho A, tủ 2' }] });
  expect((await view(kase, 1)).custody[0]).toMatchObject({ seq: 1, by: { name: inspector.name } });
});

test('two people who add an exhibit at once get two numbers, or one is told to look again', async () => {
  const kase = await aCase('Cùng lúc');
  const file = await aFile('cùng lúc');
  const both = await Promise.allSettled([take(kase, { file }), take(kase, { file })]);
  const numbers = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const each of both) {
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'version-conflict' });
  }
});

test('an exhibit without a file and without a place is refused', async () => {
  const kase = await aCase('Thiếu');
  await expect(take(kase, { file: null })).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/place' }],
  });
});

test('a captured page enters with its WARC, the item it shows and the root of its day', async () => {
  const outlet = await anOutlet(database, 'kinh-lac');
  const page = Buffer.from('<p>Bài viết</p>');
  const { sha256, bytes } = await blobs.put(page);
  const fetchedAt = Temporal.Instant.from('2026-11-22T20:00:00.000Z');
  const capturing = { url: 'https://kinh-lac.example/bai-1', fetchedAt, status: 200, mediaType: 'text/html' };
  const { itemId } = await database.transaction((tx) =>
    recordVersion(tx, crawlerActor, authorize(crawlerActor, 'item.record', outlet), {
      database,
      sourceId: null,
      read: anArticle('/bai-1'),
      capture: { ...capturing, headers: { 'content-type': 'text/html' }, sha256, bytes },
    }),
  );
  const [capture] = await database.transaction((tx) => tx.sql<{ id: string }>('select id from captures limit 1'));
  const kase = await aCase('Bài trên mạng');
  await take(kase, { kind: 'web-capture', captureId: capture!.id });
  const exhibit = await view(kase, 1);
  expect(exhibit).toMatchObject({
    mediaType: 'application/warc',
    capture: { itemId, payloadSha256: sha256, dayRoot: { day: '2026-11-23', captures: 1 } },
  });
  expect(
    Buffer.from((await open(await database.transaction((tx) => findExhibit(tx, exhibit.id)))).bytes).includes(page),
  ).toBe(true);
});

test('whoever opens an exhibit is in its custody; a sealed one asks for a reason', async () => {
  const kase = await aCase('Niêm phong');
  const exhibit = await take(kase, { file: await aFile('kín'), isSealed: true });
  await expect(open(exhibit)).rejects.toMatchObject({ code: 'invalid-input', fieldErrors: [{ pointer: '/why' }] });
  await open(exhibit, 'Giám định chữ ký');
  const { custody } = await view(kase, 1);
  expect(custody.map(({ action, note }) => [action, note])).toEqual([
    ['taken', 'Do bên vi phạm nộp'],
    ['opened', 'Giám định chữ ký'],
  ]);
});

test('custody follows what can be done: sealed once, unsealed once, nothing after it was returned', async () => {
  const kase = await aCase('Giao nhận');
  const exhibit = await take(kase, { file: await aFile('giao nhận') });
  const note = (action: Parameters<typeof noteCustody>[3]['action'], words = 'Ông A giao cho bà B') =>
    database.transaction(async (tx) => {
      const fresh = await findExhibit(tx, exhibit.id);
      return noteCustody(tx, inspector, authorize(inspector, 'evidence.handle', fresh), { action, note: words });
    });
  await note('sealed');
  await expect(note('sealed')).rejects.toMatchObject({ code: 'invalid-transition' });
  await note('unsealed');
  await expect(note('moved', '  ')).rejects.toMatchObject({ code: 'invalid-input' });
  await note('returned');
  await expect(note('copied')).rejects.toMatchObject({ code: 'invalid-transition', facts: { allowed: [] } });
});

test('the database refuses to change or delete an event of custody', async () => {
  const kase = await aCase('Bất biến');
  const exhibit = await take(kase, { file: await aFile('bất biến') });
  for (const sql of [
    `update custody_events set note = 'x' where exhibit_id = $1`,
    'delete from custody_events where exhibit_id = $1',
  ]) {
    await expect(database.transaction((tx) => tx.sql(sql, [exhibit.id]))).rejects.toThrow();
  }
});

test('a file that was changed on disk is found by whoever opens it and by the nightly check, and is written down', async () => {
  const kase = await aCase('Tệp bị đổi');
  const changed = await take(kase, { file: await aFile('bản gốc của tệp') });
  const gone = await take(kase, { file: await aFile('tệp sẽ mất') });
  await take(kase, { file: await aFile('tệp còn nguyên') });
  await appendFile(blobPath(changed.sha256!), '!');
  await unlink(blobPath(gone.sha256!));
  await expect(open(changed)).rejects.toMatchObject({ code: 'evidence-changed', facts: { result: 'changed' } });
  clock.advance({ hours: 24 * 8 });
  const checked = await verifyExhibits(database, { blobs, limit: 100 });
  const ours = checked.notWhole.filter(({ caseId }) => caseId === kase.id).map(({ number, why }) => [number, why]);
  expect(ours).toEqual([
    [1, 'changed'],
    [2, 'missing'],
  ]);
  expect((await view(kase, 2)).custody.map(({ action }) => action)).toEqual(['taken', 'failed-verification']);
  expect((await view(kase, 3)).custody.map(({ action }) => action)).toEqual(['taken']);
  expect((await verifyExhibits(database, { blobs, limit: 100 })).looked).toBe(0);
});

test('an exported case is checked without the database, and one changed byte anywhere is named', async () => {
  const kase = await aCase('Xuất hồ sơ');
  const exhibit = await take(kase, { file: await aFile('chứng cứ') });
  await open(exhibit);
  const out = join(folder, 'export');
  const kit = { blobs, sealKey: keys.signing, keys: keys.published, makeIndex: async () => Buffer.from('%PDF-index') };
  await mkdir(out);
  const manifest = await exportCase(database, inspector, kase.number, out, kit);
  expect(manifest.notWhole).toEqual([]);
  expect(await verifyExport(out)).toMatchObject({ caseNumber: kase.number, problems: [] });

  for (const name of await readdir(out, { recursive: true })) {
    const path = join(out, name);
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) continue;
    const at = Math.floor(bytes.length / 2);
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ 1;
    await writeFile(path, changed);
    const { problems } = await verifyExport(out);
    expect(problems.length, name).toBeGreaterThan(0);
    if (!/^(manifest|keys)\./.test(name))
      expect(problems.map((problem) => problem.path)).toContain(name.replaceAll('\\', '/'));
    await writeFile(path, bytes);
  }
  await writeFile(join(out, 'exhibits', 'BL-99.txt'), 'thêm vào');
  expect((await verifyExport(out)).problems).toEqual([{ path: 'exhibits/BL-99.txt', why: 'isn’t in the manifest' }]);
  await unlink(join(out, 'exhibits', 'BL-99.txt'));
  expect((await verifyExport(out)).problems).toEqual([]);
});

test('somebody who signs a changed export anew with their own key is found out by the office’s published keys', async () => {
  const kase = await aCase('Ký lại');
  const out = join(folder, 'resigned');
  await mkdir(out);
  const other = await openSealKeys(readConfig({ DATA_DIR: join(folder, 'other') }));
  const kit = { blobs, sealKey: other.signing, keys: other.published, makeIndex: async () => Buffer.from('%PDF') };
  await exportCase(database, inspector, kase.number, out, kit);
  expect((await verifyExport(out)).problems).toEqual([]);
  const published = JSON.stringify({ keys: keys.published });
  expect((await verifyExport(out, published)).problems).toMatchObject([{ path: 'keys.json' }]);
});

test('a manifest that leads out of the folder isn’t followed, and a folder that is none is said to be none', async () => {
  const out = join(folder, 'hostile');
  await mkdir(out);
  expect((await verifyExport(out)).problems).toEqual([{ path: 'manifest.json', why: 'is missing' }]);
  const file = { path: '../../etc/passwd', bytes: 1, sha256: sha256Hex('x'), what: '' };
  const manifest = {
    format: 'pressdesk-case-export/1',
    case: { id: '', number: '' },
    exportedAt: '',
    exportedBy: '',
    keyId: '',
    files: [file],
    notWhole: [],
  };
  await writeFile(join(out, 'manifest.json'), JSON.stringify(manifest));
  expect((await verifyExport(out)).problems).toEqual([{ path: 'manifest.json', why: 'can’t be read' }]);
});
