import { identityKeyOfTranscript, type ReadItem } from '@pressdesk/core/monitoring';
import { DomainError } from '@pressdesk/core/platform';
import { anOutlet } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TranscriptFile } from '../src/index.ts';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let reviewer: Caller;
let outletId: string;
beforeAll(async () => {
  api = await createTestApi({ services: { readTranscript: readLines } });
  reviewer = await api.as('reviewer');
  outletId = (await anOutlet(api.database, 'dai-lien-ha', { kind: 'grassroots-radio' })).id;
});
afterAll(() => api.close());

/** Reads `seconds text` a line: a format of the test's own, for what the API does around the reading. */
function readLines({ bytes, name, title, airedAt }: TranscriptFile): ReadItem {
  const lines = new TextDecoder().decode(bytes).trim().split('\n');
  let body = '';
  const cues = lines.map((line, at) => {
    const [, seconds, text] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (!seconds || !text) throw new DomainError('not-a-transcript', `Line ${at + 1} is no cue.`);
    const start = body.length;
    body += `${text}\n`;
    const startMs = Number(seconds) * 1000;
    return { index: at + 1, startMs, endMs: startMs + 1000, speaker: null, text, start, end: start + text.length };
  });
  return {
    kind: 'broadcast',
    identityKey: identityKeyOfTranscript(name),
    url: null,
    title: title ?? name,
    sapo: null,
    body: body.trimEnd(),
    authors: [],
    publishedAt: airedAt,
    modifiedAt: null,
    language: 'vi',
    cues,
    masthead: null,
  };
}

function upload(caller: Caller, text: string, fields: Record<string, string> = {}, name = 'ban-tin.txt') {
  const form = new FormData();
  form.set('file', new File([text], name, { type: 'text/plain' }));
  for (const [key, value] of Object.entries({ outletId, ...fields })) form.set(key, value);
  return caller.request('POST', '/api/transcripts', form);
}

test('a transcript becomes an item of its outlet, in the name of who handed it in', async () => {
  const text = '0 Kính chào bà con.\n5 Hôm nay họp chợ.';
  const answer = await upload(reviewer, text, {
    title: 'Bản tin sáng',
    airedAt: '2026-11-23T05:30:00+07:00',
  });
  expect(answer.status).toBe(201);
  const item = await jsonOf<{ id: string }>(answer);
  expect(item).toMatchObject({
    kind: 'broadcast',
    title: 'Bản tin sáng',
    publishedAt: '2026-11-22T22:30:00Z',
    outlet: { id: outletId },
    versionCount: 1,
  });
  const read = await reviewer.request('GET', `/api/items/${item.id}`);
  expect(await read.json()).toMatchObject({
    current: {
      cues: [{ startMs: 0 }, { startMs: 5000 }],
      capture: { url: 'upload:ban-tin.txt', bytes: Buffer.byteLength(text) },
    },
  });
  const auditor = await api.as('auditor');
  const log = await auditor.request('GET', `/api/audit?subject=${item.id}`);
  expect(await log.json()).toMatchObject({ items: [{ type: 'item.recorded', actor: { name: 'Trần Thị Minh Hạnh' } }] });
});

test('the same file name again is the next version, whatever folder the client names', async () => {
  const first = await jsonOf<{ id: string }>(await upload(reviewer, '0 Một.', {}, 'chieu.txt'));
  const second = await upload(reviewer, '0 Một, đã sửa.', {}, '../../etc/chieu.txt');
  expect(await second.json()).toMatchObject({ id: first.id, versionCount: 2 });
});

test('what is no transcript is 422, what has no outlet 404, what is no form 400', async () => {
  const broken = await upload(reviewer, 'no cue');
  expect(broken.status).toBe(422);
  expect(await broken.json()).toMatchObject({ code: 'not-a-transcript' });
  const empty = await upload(reviewer, '');
  expect(empty.status).toBe(422);
  expect(await empty.json()).toMatchObject({ code: 'empty-file' });
  const gone = await upload(reviewer, '0 Một.', { outletId: '019ab000-0000-7000-8000-000000000000' });
  expect(gone.status).toBe(404);
  const form = new FormData();
  form.set('file', 'not a file');
  const wrong = await reviewer.request('POST', '/api/transcripts', form);
  expect(wrong.status).toBe(400);
  const problem = await jsonOf<{ errors: { pointer: string }[] }>(wrong);
  expect(problem.errors.map((error) => error.pointer).toSorted()).toEqual(['/file', '/outletId']);
});

test('a transcript may be larger than other requests, up to 10 MB', async () => {
  const large = await upload(reviewer, `0 ${'a'.repeat(2_000_000)}`, {}, 'large.txt');
  expect(large.status).toBe(201);
  const tooLarge = await upload(reviewer, `0 ${'a'.repeat(10_000_001)}`);
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.json()).toMatchObject({ code: 'too-large', facts: { maxBytes: 10_000_000 } });
});

test('who may not hand in transcripts is 403, and a process that can’t read them says so', async () => {
  const leader = await api.as('leader');
  expect((await upload(leader, '0 Một.')).status).toBe(403);
  const without = await createTestApi();
  const answer = await upload(await without.as('reviewer'), '0 Một.');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'unavailable' });
  await without.close();
});
