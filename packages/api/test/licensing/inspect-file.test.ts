import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileKinds } from '@pressdesk/core/licensing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanFile } from '../../src/uploads/clamd.ts';
import { inspectFile } from '../../src/uploads/inspect-file.ts';
import { startClamd } from './clamd-server.ts';
import { aDocx, aLargePdf, anXlsx, aPdf, aPng, aProgram, aZip, eicar } from './sample-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let count = 0;
async function stored(bytes: Uint8Array): Promise<string> {
  count += 1;
  const path = join(folder, String(count));
  await writeFile(path, bytes);
  return path;
}

test('whole files of every kind are told by their bytes', async () => {
  const mediaTypeOf = async (bytes: Uint8Array) => (await inspectFile(await stored(bytes), fileKinds)).mediaType;
  expect(await mediaTypeOf(aPdf())).toBe('application/pdf');
  expect(await mediaTypeOf(aLargePdf(200_000))).toBe('application/pdf');
  expect(await mediaTypeOf(aDocx())).toMatch(/wordprocessingml\.document$/);
  expect(await mediaTypeOf(anXlsx())).toMatch(/spreadsheetml\.sheet$/);
  expect(await mediaTypeOf(aPng())).toBe('image/png');
});

test('what isn’t of a kind the component takes is refused with a sentence of what it is', async () => {
  const refusal = async (bytes: Uint8Array, kinds = ['pdf', 'docx'] as const) =>
    inspectFile(await stored(bytes), kinds);
  await expect(refusal(aProgram())).rejects.toMatchObject({
    code: 'wrong-file-kind',
    message: expect.stringContaining('a program'),
  });
  await expect(refusal(aZip({ 'readme.txt': 'x' }))).rejects.toMatchObject({
    code: 'wrong-file-kind',
    message: expect.stringContaining('a ZIP archive of other things'),
  });
  await expect(refusal(anXlsx())).rejects.toMatchObject({
    code: 'wrong-file-kind',
    message: expect.stringContaining('of the kind Excel (XLSX)'),
  });
  await expect(refusal(Buffer.from('Kính gửi Sở'))).rejects.toMatchObject({ code: 'wrong-file-kind' });
  await expect(refusal(Buffer.alloc(0))).rejects.toMatchObject({ code: 'empty-file' });
});

test('a ZIP that only claims to be a document is refused', async () => {
  const claims = aZip({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'payload.exe': 'MZ',
  });
  await expect(inspectFile(await stored(claims), ['docx'])).rejects.toMatchObject({ code: 'wrong-file-kind' });
});

test('a file that was cut off anywhere is refused, never taken and never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(aPdf(), aDocx(), anXlsx(), aPng()),
      fc.double({ min: 0, max: 0.97, noNaN: true }),
      async (whole, share) => {
        const path = await stored(whole.subarray(0, Math.floor(whole.byteLength * share)));
        await expect(inspectFile(path, fileKinds)).rejects.toMatchObject({
          code: expect.stringMatching(/^(broken-file|wrong-file-kind|empty-file)$/),
        });
      },
    ),
    { numRuns: 60 },
  );
  await expect(inspectFile(await stored(aPdf().subarray(0, 200)), ['pdf'])).rejects.toMatchObject({
    code: 'broken-file',
    message: expect.stringContaining('%%EOF'),
  });
});

test('the scanner’s verdict is read, and what is no verdict is a problem, never a clean file', async () => {
  const usual = await startClamd();
  const small = await startClamd('too-large');
  const mute = await startClamd('mute');
  try {
    expect(await scanFile(usual.url, await stored(aLargePdf(1_000_000)))).toEqual({ infected: false });
    expect(await scanFile(usual.url, await stored(aPdf(eicar)))).toEqual({
      infected: true,
      name: 'Eicar-Test-Signature',
    });
    await expect(scanFile(small.url, await stored(aLargePdf(5_000_000)))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await expect(scanFile(mute.url, await stored(aPdf()))).rejects.toMatchObject({ code: 'unavailable' });
  } finally {
    await Promise.all([usual.stop(), small.stop(), mute.stop()]);
  }
  await expect(scanFile(usual.url, await stored(aPdf()))).rejects.toMatchObject({ code: 'unavailable' });
});
