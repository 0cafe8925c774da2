import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize, crawlerActor } from '../../src/identity/index.ts';
import { getItem } from '../../src/monitoring/index.ts';
import { recordTranscript, type TranscriptFile } from '../../src/monitoring/transcripts/index.ts';
import { type Blobs, openFolderBlobs, sha256Hex } from '../../src/platform/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anOutlet, aRule } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

let database: TestDatabase;
let outlet: Outlet;
let blobs: Blobs;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-transcripts-'));
  database = await createTestDatabase();
  blobs = openFolderBlobs(folder);
  outlet = await anOutlet(database, 'radio', { kind: 'grassroots-radio' });
  await aRule(database, 'mystical');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const srt = `1
00:00:01,000 --> 00:00:04,000
MC Lan: Kính chào quý vị và các bạn.

2
00:00:04,000 --> 00:00:08,500
Hôm nay chúng tôi nói về chuyện bùa

3
00:00:08,500 --> 00:00:12,000
ngải ở một xã miền núi.
`;

function file(name: string, content: string | Uint8Array, more: Partial<TranscriptFile> = {}): TranscriptFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { bytes, name, contentType: null, title: null, airedAt: null, ...more };
}

const hand = (given: TranscriptFile) =>
  recordTranscript({ database, blobs }, crawlerActor, authorize(crawlerActor, 'item.record', outlet), {
    file: given,
    sourceId: null,
  });

const read = (id: string) => database.transaction((tx) => getItem(tx, id));

test('each cue’s offsets cut its words out of the stored text', async () => {
  const { itemId, outcome } = await hand(file('2026-11-23_0530 ban-tin-sang.vi.srt', srt));
  expect(outcome).toBe('created');
  const { current, kind, title } = await read(itemId);
  expect({ kind, title }).toEqual({ kind: 'broadcast', title: 'Ban tin sang.vi' });
  expect(current.cues).toHaveLength(3);
  for (const { start, end, text } of current.cues!) expect(current.body.slice(start, end)).toBe(text);
});

test('each cue’s offsets cut its words out of the stored text, whatever the words are', async () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'ế', 'e\u0323\u0302', '\u0301', ' ', '\u00a0', '<', '&', '\t', '\u200b', '😀'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 60,
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (cues) => {
      run += 1;
      const text = cues.map(
        (cue, index) =>
          `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\nx${cue.replace(/[\r\n]/g, ' ')}\n`,
      );
      const { itemId } = await hand(file(`any-${run}.srt`, text.join('\n')));
      const { current } = await read(itemId);
      for (const { start, end, text: said } of current.cues!) expect(current.body.slice(start, end)).toBe(said);
    }),
    { numRuns: 25 },
  );
});

test('a phrase that crosses two cues is met by a rule, at its place in the stored text', async () => {
  const { itemId } = await hand(file('crossing.srt', srt));
  const { signals, current } = await read(itemId);
  expect(signals).toHaveLength(1);
  const [hit] = signals[0]!.hits;
  expect(current.body.slice(hit!.start, hit!.end)).toBe('bùa\nngải');
});

test('the same file again changes nothing, also under its name in decomposed letters', async () => {
  const first = await hand(file('bản tin.srt', srt));
  expect(await hand(file('bản tin.srt', srt))).toEqual({ ...first, outcome: 'unchanged', newSignals: 0 });
  expect(await hand(file('bản tin.srt'.normalize('NFD'), srt))).toMatchObject({
    itemId: first.itemId,
    outcome: 'unchanged',
  });
  expect((await read(first.itemId)).versionCount).toBe(1);
});

test('a file of the same name with another text is the next version of that broadcast', async () => {
  const first = await hand(file('changed.srt', srt));
  const second = await hand(file('changed.srt', srt.replace('một xã', 'hai xã')));
  expect(second).toMatchObject({ itemId: first.itemId, outcome: 'changed', versionNumber: 2 });
  const { versions, current } = await read(first.itemId);
  expect(versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(current.body).toContain('hai xã');
});

test('what was handed in is kept byte for byte under its hash', async () => {
  const bytes = Buffer.from(srt.replaceAll('\n', '\r\n'));
  const { itemId } = await hand(file('kept.srt', bytes));
  const { capture } = (await read(itemId)).current;
  expect(capture).toMatchObject({ sha256: sha256Hex(bytes), bytes: bytes.byteLength, url: 'file:kept.srt' });
  expect(Buffer.from(await blobs.get(capture!.sha256)).equals(bytes)).toBe(true);
});

test.each<[string, string | Uint8Array, string]>([
  ['words without times', 'Biên bản cuộc họp giao ban.\n', 'not-a-transcript'],
  ['a picture', Buffer.alloc(3_000, 0x89), 'not-a-transcript'],
  ['minutes beyond sixty', '1\n00:99:00,000 --> 00:99:01,000\nXin chào\n', 'broken-times'],
  ['an end before its start', '1\n00:00:09,000 --> 00:00:01,000\nXin chào\n', 'broken-times'],
  ['nothing', '', 'empty-file'],
  ['white space', ' \r\n\r\n ', 'empty-file'],
  ['a header alone', 'WEBVTT\n\n', 'empty-file'],
  ['cues without words', '1\n00:00:01,000 --> 00:00:02,000\n\n', 'empty-file'],
  ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'too-large'],
  ['more than 20,000 cues', '00:00:01,000 --> 00:00:02,000\nx\n\n'.repeat(20_001), 'too-large'],
])('a file that holds %s is refused with a sentence and a pointer, and nothing is stored', async (_, content, code) => {
  const count = () => database.transaction((tx) => tx.sql('select count(*) from items'));
  const before = await count();
  await expect(hand(file('refused.srt', content))).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/\.$/),
    fieldErrors: [{ pointer: '/file' }],
  });
  expect(await count()).toEqual(before);
});

test('a refusal because of times names the line', async () => {
  await expect(hand(file('line.srt', '1\n00:00:99,000 --> 00:00:01,000\nXin chào\n'))).rejects.toThrow(/line 2/);
});
