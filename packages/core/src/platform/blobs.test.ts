import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Blobs, openFolderBlobs, sha256Hex } from './blobs.ts';

let folder: string;
let blobs: Blobs;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-blobs-'));
  blobs = openFolderBlobs(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const filesBeside = (sha256: string) => readdir(join(folder, sha256.slice(0, 2), sha256.slice(2, 4)));

test('whatever bytes are put come back as they were, under their SHA-256', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const stored = await blobs.put(bytes);
      expect(stored).toEqual({ sha256: sha256Hex(bytes), bytes: bytes.byteLength });
      expect(Buffer.from(await blobs.get(stored.sha256)).equals(bytes)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('the same bytes put again are stored once and the file is left as it is', async () => {
  const bytes = randomBytes(5_000);
  const { sha256 } = await blobs.put(bytes);
  const before = await stat(pathOf(sha256));
  await blobs.put(bytes);
  const after = await stat(pathOf(sha256));
  expect(after.ino).toBe(before.ino);
  expect(await filesBeside(sha256)).toEqual([sha256]);
});

test('the same bytes put many times at once end as one whole file and nothing else', async () => {
  const bytes = randomBytes(300_000);
  const stored = await Promise.all(Array.from({ length: 20 }, () => blobs.put(bytes)));
  const { sha256 } = stored[0]!;
  expect(new Set(stored.map((one) => one.sha256))).toEqual(new Set([sha256]));
  expect(await filesBeside(sha256)).toEqual([sha256]);
  expect(Buffer.from(await blobs.get(sha256)).equals(bytes)).toBe(true);
});

test('a file that was changed on the disk is refused, not handed out', async () => {
  const { sha256 } = await blobs.put(randomBytes(100));
  await writeFile(pathOf(sha256), randomBytes(100));
  await expect(blobs.get(sha256)).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining(sha256) });
});

test('a file that was cut short or changed on the disk is whole again once its bytes are put again', async () => {
  const bytes = randomBytes(100);
  const { sha256 } = await blobs.put(bytes);
  for (const damaged of [bytes.subarray(0, 50), randomBytes(100)]) {
    await writeFile(pathOf(sha256), damaged);
    await blobs.put(bytes);
    expect(Buffer.from(await blobs.get(sha256)).equals(bytes)).toBe(true);
  }
});

test('a half-written file is no blob, whatever name it is asked under, and doesn’t stand in the way of the whole one', async () => {
  const bytes = randomBytes(1_000);
  const sha256 = sha256Hex(bytes);
  await blobs.put(bytes);
  const half = `${pathOf(sha256)}.0b1c.part`;
  await rm(pathOf(sha256));
  await writeFile(half, bytes.subarray(0, 400));
  await expect(blobs.get(sha256)).rejects.toMatchObject({ code: 'not-found' });
  await expect(blobs.get(basename(half))).rejects.toMatchObject({ code: 'not-found' });
  await blobs.put(bytes);
  expect(Buffer.from(await blobs.get(sha256)).equals(bytes)).toBe(true);
});

test('a put that fails leaves no file behind', async () => {
  const bytes = randomBytes(1_000);
  const sha256 = sha256Hex(bytes);
  // A folder where the file belongs: the last step, the renaming, fails.
  await mkdir(pathOf(sha256), { recursive: true });
  await expect(blobs.put(bytes)).rejects.toThrow();
  expect(await filesBeside(sha256)).toEqual([sha256]);
});

test.each(['', 'abc', '../../../etc/passwd', `../${'a'.repeat(61)}`, 'A'.repeat(64), `${'a'.repeat(64)}\n`])(
  'what isn’t a hash (%j) is not found and never used as a path',
  async (name) => {
    await expect(blobs.get(name)).rejects.toMatchObject({ code: 'not-found' });
  },
);

test('a file is stored like the same bytes, and stays where it is', async () => {
  const bytes = randomBytes(300_000);
  const source = join(folder, 'handed-in.bin');
  await writeFile(source, bytes);
  expect(await blobs.putFile(source)).toEqual({ sha256: sha256Hex(bytes), bytes: bytes.byteLength });
  expect(await blobs.putFile(source)).toEqual(await blobs.put(bytes));
  expect((await stat(source)).size).toBe(bytes.byteLength);
  expect(await filesBeside(sha256Hex(bytes))).toEqual([sha256Hex(bytes)]);
});

test('a file that isn’t there stores nothing', async () => {
  await expect(blobs.putFile(join(folder, 'missing.bin'))).rejects.toMatchObject({ code: 'ENOENT' });
});
