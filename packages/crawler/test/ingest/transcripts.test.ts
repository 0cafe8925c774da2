import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bench, openBench } from './support.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const good = `1
00:00:01,000 --> 00:00:04,000
MC Lan: Kính chào quý vị thính giả.

2
00:00:04,000 --> 00:00:08,500
Sau đây là bản tin sáng của Đài truyền thanh xã Liên Hà.
`;

const cases: { what: string; bytes: string | Buffer; code: string }[] = [
  { what: 'a cue file with broken times', bytes: '1\n00:99:00,000 --> 00:99:01,000\nXin chào\n', code: 'broken-times' },
  { what: 'a file that is no transcript', bytes: 'Biên bản cuộc họp giao ban tuần.\n', code: 'not-a-transcript' },
  { what: 'an empty file', bytes: '', code: 'empty-file' },
  { what: 'a file with a header alone', bytes: 'WEBVTT\n\n', code: 'empty-file' },
  { what: 'a picture with the name of a transcript', bytes: Buffer.alloc(2_000, 0x89), code: 'not-a-transcript' },
  { what: 'a file larger than 10 MB', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), code: 'too-large' },
];

test.each(cases)('$what is noted as “$code”, stores nothing, and the next good file heals it', async (one) => {
  const source = await bench.addSource('drop-folder');
  const path = join(source.url, '2026-11-23_0530 bản tin sáng.srt');
  await writeFile(path, one.bytes);
  await bench.crawl(source.id);
  expect(await bench.sourceState(source.id)).toEqual({ health: 'ok', code: null, failures: 0 });
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'failed', code: one.code, itemId: null }]);
  expect(await bench.items(source.id)).toEqual([]);

  await writeFile(path, `${good}\n3\n00:00:09,000 --> 00:00:10,000\n${one.code}\n`);
  await bench.crawl(source.id);
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched', code: null }]);
  const [item] = await bench.items(source.id);
  expect(item).toMatchObject({ title: 'Bản tin sáng', body: expect.stringContaining('Kính chào quý vị thính giả.') });
});

test('only whole transcripts are read: hidden files, other endings and folders are left alone', async () => {
  const source = await bench.addSource('drop-folder');
  await writeFile(join(source.url, '.half.srt'), good);
  await writeFile(join(source.url, 'half.srt.part'), good);
  await writeFile(join(source.url, 'ghi-am.mp3'), 'ID3');
  await mkdir(join(source.url, 'folder.srt'));
  await writeFile(join(source.url, 'Tin.VTT'), `WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào\n`);
  await bench.crawl(source.id);
  expect((await bench.pages(source.id)).map(({ url }) => url)).toEqual([join(source.url, 'Tin.VTT')]);
});

test('a file that is taken out of the folder before it was read is noted as gone', async () => {
  const source = await bench.addSource('drop-folder');
  const path = join(source.url, 'tin.srt');
  await writeFile(path, good);
  await bench.sql(
    `insert into watched_pages (source_id, url, fingerprint, hints, first_seen_at, next_fetch_at)
     values ($1, $2, 'x', '{"title": null, "authors": [], "publishedAt": null}', $3, $3)`,
    [source.id, path, bench.clock.now().toString()],
  );
  await rm(path);
  await bench.crawl(source.id);
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'gone', code: 'gone' }]);
});

test('NUL characters and broken surrogates in a transcript don’t keep it from being stored', async () => {
  const source = await bench.addSource('drop-folder');
  const text = good.replace('Lan', 'L\u0000an&#xD800;').replace('bản tin', 'bản\u0000 &#0; tin');
  await writeFile(join(source.url, 'nul.srt'), text);
  await bench.crawl(source.id);
  expect(await bench.pages(source.id)).toMatchObject([{ state: 'fetched' }]);
});

test('cues point at their words in the stored text', async () => {
  const source = await bench.addSource('drop-folder');
  await writeFile(
    join(source.url, 'offsets.srt'),
    `\ufeff${good.replace('Kính', `Ki\u0301nh e${'\u0301'.repeat(40)}`)}`,
  );
  await bench.crawl(source.id);
  const [row] = await bench.sql<{ body: string; cues: { start: number; end: number; text: string }[] }>(
    `select v.body, v.cues from item_versions v join item_sources l on l.item_id = v.item_id where l.source_id = $1`,
    [source.id],
  );
  expect(row!.cues).toHaveLength(2);
  for (const { start, end, text } of row!.cues) expect(row!.body.slice(start, end)).toBe(text);
});
