import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { warcOf } from './capture-warc.ts';

const page = {
  captureId: '019ab000-0000-7000-8000-000000000001',
  url: 'https://bao.example/tin/1?x=1',
  fetchedAt: '2026-11-23T05:06:07.123Z',
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', 'X-Note': 'a\r\nInjected: 1' },
  body: new TextEncoder().encode('<p>Đính chính</p>\r\n\r\nWARC/1.1\r\n'),
};

async function read(bytes: Uint8Array) {
  const records = [];
  for await (const record of new WARCParser(new Response(Buffer.from(bytes)).body!)) {
    records.push({
      type: record.warcType,
      url: record.warcTargetURI,
      date: record.warcDate,
      status: record.httpHeaders?.statusCode,
      headers: record.httpHeaders?.headers,
      digest: record.warcPayloadDigest,
      body: Buffer.from(await record.readFully(false)),
    });
  }
  return records;
}

test('a page goes into a WARC and comes out as it was, with its time, address and digest', async () => {
  const [info, response, ...rest] = await read(await warcOf(page));
  expect(rest).toEqual([]);
  expect(info?.type).toBe('warcinfo');
  expect(response).toMatchObject({ type: 'response', url: page.url, date: '2026-11-23T05:06:07Z', status: 200 });
  expect(response?.body.equals(Buffer.from(page.body))).toBe(true);
  expect(response?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

test('headers of the journey keep their words under another name, and none brings in a further line', async () => {
  const [, response] = await read(await warcOf(page));
  const headers = new Headers(response?.headers as Headers);
  expect(headers.get('x-archive-orig-content-encoding')).toBe('gzip');
  expect(headers.get('content-encoding')).toBeNull();
  expect(headers.get('injected')).toBeNull();
});

test('the same page gives the same bytes', async () => {
  expect(Buffer.from(await warcOf(page)).equals(Buffer.from(await warcOf(page)))).toBe(true);
});
