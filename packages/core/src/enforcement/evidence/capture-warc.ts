import { STATUS_CODES } from 'node:http';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A page as it was fetched: what a WARC of it is made from. */
export type CapturedPage = {
  captureId: string;
  url: string;
  /** ISO 8601 instant. */
  fetchedAt: string;
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
};

/** The body was stored as it reads, not as it travelled; what describes its travel keeps its words under another name. */
const travelHeaders = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

/**
 * Puts a captured page into a WARC file (ISO 28500, WARC/1.1): one `warcinfo` and one `response` record with their digests,
 * which any web archive tool opens. The same page gives the same bytes.
 */
export async function warcOf(page: CapturedPage): Promise<Uint8Array> {
  const date = Temporal.Instant.from(page.fetchedAt).toString({ smallestUnit: 'second' });
  const version = 'WARC/1.1';
  const info = await WARCRecord.createWARCInfo(
    {
      filename: `${page.captureId}.warc`,
      date,
      warcVersion: version,
      // Named after the capture as well, so that nothing in the file depends on when it was made.
      warcHeaders: { 'WARC-Record-ID': recordId(page.captureId, 'info') },
    },
    { software: 'Pressdesk', format: 'WARC File Format 1.1', description: `capture ${page.captureId}` },
  );
  const response = await WARCRecord.create(
    {
      url: page.url,
      date,
      type: 'response',
      warcVersion: version,
      warcHeaders: { 'WARC-Record-ID': recordId(page.captureId, 'response') },
      httpHeaders: keptHeaders(page.headers),
      statusline: `HTTP/1.1 ${page.status} ${STATUS_CODES[page.status] ?? ''}`,
    },
    once(page.body),
  );
  return Buffer.concat([await WARCSerializer.serialize(info), await WARCSerializer.serialize(response)]);
}

function keptHeaders(headers: CapturedPage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      travelHeaders.has(name.toLowerCase()) ? `X-Archive-Orig-${name}` : name,
      value.replace(/[\r\n]+/g, ' '),
    ]),
  );
}

/** A capture has one id; the two records of its file are told apart by a name put behind it. */
function recordId(captureId: string, record: string): string {
  return `<urn:pressdesk:capture:${captureId}:${record}>`;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
