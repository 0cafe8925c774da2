import { anOutlet } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
let reviewer: Caller;
let outletId: string;
beforeAll(async () => {
  api = await createTestApi();
  reviewer = await api.as('reviewer');
  outletId = (await anOutlet(api.database, 'dai-lien-ha', { kind: 'grassroots-radio' })).id;
});
afterAll(() => api.close());

/** A SubRip file with one cue a line, a second each. */
function srt(...lines: string[]): string {
  const time = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')},000`;
  return lines.map((line, at) => `${at + 1}\n${time(at)} --> ${time(at + 1)}\n${line}\n`).join('\n');
}

function upload(caller: Caller, text: string, fields: Record<string, string> = {}, name = 'ban-tin.srt') {
  const form = new FormData();
  form.set('file', new File([text], name, { type: 'application/x-subrip' }));
  for (const [key, value] of Object.entries({ outletId, ...fields })) form.set(key, value);
  return caller.request('POST', '/api/transcripts', form);
}

test('a transcript becomes an item of its outlet, in the name of who handed it in', async () => {
  const text = srt('Kính chào bà con.', 'Hôm nay họp chợ.');
  const answer = await upload(reviewer, text, { title: 'Bản tin sáng', airedAt: '2026-11-23T05:30:00+07:00' });
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
      cues: [{ startMs: 0, text: 'Kính chào bà con.' }, { startMs: 1000 }],
      capture: { url: 'file:ban-tin.srt', bytes: Buffer.byteLength(text) },
    },
  });
  const auditor = await api.as('auditor');
  const log = await auditor.request('GET', `/api/audit?subject=${item.id}`);
  expect(await log.json()).toMatchObject({ items: [{ type: 'item.recorded', actor: { name: 'Trần Thị Minh Hạnh' } }] });
});

test('the same file name again is the next version, whatever folder the client names', async () => {
  const first = await jsonOf<{ id: string }>(await upload(reviewer, srt('Một.'), {}, 'chieu.srt'));
  const second = await upload(reviewer, srt('Một, đã sửa.'), {}, '../../etc/chieu.srt');
  expect(await second.json()).toMatchObject({ id: first.id, versionCount: 2 });
});

test('a file that gives no transcript is 422 and says why', async () => {
  const problems = [
    ['chỉ là một đoạn văn', 'not-a-transcript'],
    ['1\n00:00:09,000 --> 00:00:02,000\nngược giờ\n', 'broken-times'],
    ['', 'empty-file'],
  ] as const;
  for (const [text, code] of problems) {
    const answer = await upload(reviewer, text);
    expect(answer.status, code).toBe(422);
    expect(await answer.json()).toMatchObject({ code, errors: [{ pointer: '/file' }] });
  }
});

test('a transcript of no outlet is 404, and a form without a file 400', async () => {
  const gone = await upload(reviewer, srt('Một.'), { outletId: '019ab000-0000-7000-8000-000000000000' });
  expect(gone.status).toBe(404);
  const form = new FormData();
  form.set('file', 'not a file');
  const wrong = await reviewer.request('POST', '/api/transcripts', form);
  expect(wrong.status).toBe(400);
  const problem = await jsonOf<{ errors: { pointer: string }[] }>(wrong);
  expect(problem.errors.map((error) => error.pointer).toSorted()).toEqual(['/file', '/outletId']);
});

test('a transcript may be larger than other requests, up to 10 MB', async () => {
  const large = await upload(reviewer, srt('a '.repeat(1_000_000)), {}, 'large.srt');
  expect(large.status).toBe(201);
  const tooLarge = await upload(reviewer, srt('a'.repeat(10_000_001)));
  expect(tooLarge.status).toBe(413);
  expect(await tooLarge.json()).toMatchObject({ code: 'too-large', facts: { maxBytes: 10_000_000 } });
});

test('who may not hand in transcripts is 403', async () => {
  const leader = await api.as('leader');
  const answer = await upload(leader, srt('Một.'));
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'forbidden', facts: { action: 'transcript.upload' } });
});
