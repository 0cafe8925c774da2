import { pipeline, Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { FetchError } from './fetch-error.ts';

export type BodyLimits = {
  maxBytes: number;
  /** What happens beyond `maxBytes`: an error, or the rest is left unread. */
  beyond: 'error' | 'truncate';
};

export const acceptEncoding = 'gzip, deflate, br, zstd';

/**
 * Reads a body through its content codings, counting bytes while they arrive: before the first decoder, between
 * decoders and after the last. Stops as soon as one count passes the limit or the ratio is one that only a
 * decompression bomb has. Needs `maxBytes` of memory for the result and at most as much again while handing it over.
 * @throws FetchError `too-large`; `bad-encoding` for an unknown coding, more than two of them, or broken or cut data
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const codings = contentCodings(contentEncoding);
  const received = { bytes: 0 };
  // What is cut off before a decoder would only look broken after it.
  const encodedLimits: BodyLimits = { maxBytes: Math.max(limits.maxBytes, ratioFloorBytes), beyond: 'error' };
  let stream = counted(body, codings.length > 0 ? encodedLimits : limits, received);
  // Listed in the order they were applied (RFC 9110 §8.4).
  for (const [index, coding] of codings.toReversed().entries()) {
    const last = index === codings.length - 1;
    stream = counted(decoded(stream, coding), last ? limits : encodedLimits, { bytes: 0 });
  }
  const kept = new ArrayBuffer(0, { maxByteLength: limits.maxBytes });
  const view = new Uint8Array(kept);
  let length = 0;
  for await (const chunk of stream) {
    if (length + chunk.length > kept.byteLength) {
      kept.resize(Math.min(limits.maxBytes, Math.max(length + chunk.length, kept.byteLength * 2, 64 * 1024)));
    }
    view.set(chunk, length);
    length += chunk.length;
    if (length > ratioFloorBytes && length > received.bytes * mostTimesLarger && limits.beyond === 'error') {
      throw new FetchError('too-large', `the body grows more than ${mostTimesLarger} times when decompressed`);
    }
  }
  return new Uint8Array(kept.transferToFixedLength(length));
}

/** Deflate can reach 1032 times; a page of more than a megabyte that was written for readers stays far below this. */
const mostTimesLarger = 250;
const ratioFloorBytes = 1024 * 1024;

async function* counted(
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, beyond }: BodyLimits,
  counter: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    const room = maxBytes - counter.bytes;
    counter.bytes += chunk.length;
    if (chunk.length <= room) yield chunk;
    else if (beyond === 'error') throw new FetchError('too-large', `the body is larger than ${maxBytes} bytes`);
    else return yield chunk.subarray(0, room);
  }
}

type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** What some servers write where a content coding belongs, with a body that has none. */
const noCoding: ReadonlySet<string> = new Set(['', 'identity', 'none', 'utf-8', 'utf8', 'binary', '8bit']);

const codingNames: ReadonlyMap<string, Coding> = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);

function contentCodings(contentEncoding: string | null): Coding[] {
  const names = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const codings = names
    .filter((name) => !noCoding.has(name))
    .map((name) => {
      const coding = codingNames.get(name);
      if (!coding) throw new FetchError('bad-encoding', `unknown content coding: ${name.slice(0, 40)}`);
      return coding;
    });
  if (codings.length > 2) throw new FetchError('bad-encoding', `${codings.length} content codings on one body`);
  return codings;
}

async function* decoded(stream: AsyncIterable<Uint8Array>, coding: Coding): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const decoder = createDecoder(coding, first.value[0] ?? 0);
  const source = Readable.from(continued(first.value, iterator), { objectMode: false });
  let sourceError: unknown = null;
  source.once('error', (error) => {
    sourceError = error;
  });
  pipeline(source, decoder, () => {});
  try {
    yield* decoder;
  } catch (error) {
    if (sourceError ?? error instanceof FetchError) throw sourceError ?? error;
    throw new FetchError('bad-encoding', `the body is not valid ${coding}`, { cause: error });
  }
}

function createDecoder(coding: Coding, firstByte: number): Transform {
  if (coding === 'gzip') return zlib.createGunzip();
  if (coding === 'br') return zlib.createBrotliDecompress();
  // 8 MB is the largest window a zstd body may ask for (RFC 9659); the library's own limit is 128 MB.
  if (coding === 'zstd') {
    return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } });
  }
  // "deflate" means the zlib format, but some servers send it bare (RFC 9110 §8.4.1.2).
  return (firstByte & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
}

async function* continued(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
