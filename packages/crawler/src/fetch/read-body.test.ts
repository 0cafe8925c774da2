import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyLimits, readBody } from './read-body.ts';

const limits: BodyLimits = { maxBytes: 1_000_000, beyond: 'error' };
const text = Buffer.from('Báo Lâm Sơn đưa tin. '.repeat(500));

const encoders = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  zstd: zlib.zstdCompressSync,
} as const;

const names = Object.keys(encoders) as (keyof typeof encoders)[];

describe('content codings', () => {
  it.each(names)('decodes %s', async (name) => {
    expect(await read([encoders[name](text)], name)).toEqual(text);
  });

  it('decodes deflate without its zlib wrapper, as some servers send it', async () => {
    expect(await read([zlib.deflateRawSync(text)], 'deflate')).toEqual(text);
  });

  it('undoes two codings in the reverse of their order, however the bytes arrive in pieces', async () => {
    const pieces = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.integer({ min: 1, max: 5000 }));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), pieces, async (bytes, [first, second, size]) => {
        const body = encoders[second](encoders[first](bytes));
        expect(await read(split(body, size), `${first}, ${second.toUpperCase()}`)).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 40 },
    );
  });

  it.each([null, '', 'identity', 'utf-8', 'none'])('leaves a body as it is when its coding is %j', async (name) => {
    expect(await read([text], name)).toEqual(text);
  });

  it('takes an empty body for empty, whatever coding it claims', async () => {
    for (const name of names) expect(await read([], name)).toHaveLength(0);
  });

  it.each(names)('calls %s that was cut short badly encoded, and keeps nothing of it', async (name) => {
    const body = encoders[name](text);
    await expect(read([body.subarray(0, body.length - 5)], name)).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  it.each(names)('calls plain text that claims to be %s badly encoded', async (name) => {
    await expect(read([text], name)).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  it.each(['compress', 'gzip, unheard-of', 'gzip, gzip, gzip'])('refuses the codings %j', async (name) => {
    await expect(read([text], name)).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  it('refuses a zstd body that asks for a window of more than 8 MB', async () => {
    const params = { [zlib.constants.ZSTD_c_windowLog]: 27, [zlib.constants.ZSTD_c_contentSizeFlag]: 0 };
    const encoder = zlib.createZstdCompress({ params });
    const pieces: Uint8Array[] = [];
    encoder.on('data', (piece: Uint8Array) => pieces.push(piece));
    encoder.write(text);
    encoder.flush(() => encoder.end(text));
    await new Promise((resolve) => encoder.once('end', resolve));
    await expect(read(pieces, 'zstd')).rejects.toMatchObject({ code: 'bad-encoding' });
  });
});

describe('limits', () => {
  it('takes a body of exactly the limit and refuses one byte more', async () => {
    const exact = new Uint8Array(limits.maxBytes);
    expect(await read(split(exact, 65_536), null)).toHaveLength(limits.maxBytes);
    await expect(read([exact, Buffer.of(1)], null)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('stops asking an endless body for more once the limit is passed', async () => {
    let handedOver = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        handedOver += 1000;
        yield new Uint8Array(1000);
      }
    }
    await expect(readBody(endless(), null, limits)).rejects.toMatchObject({ code: 'too-large' });
    expect(handedOver).toBe(limits.maxBytes + 1000);
  });

  it.each(names)('refuses a %s body that is small only until it is decompressed', async (name) => {
    const body = encoders[name](new Uint8Array(5_000_000));
    await expect(read([body], name)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('refuses a bomb inside a bomb', async () => {
    const body = zlib.gzipSync(zlib.gzipSync(new Uint8Array(50_000_000)));
    await expect(read([body], 'gzip, gzip')).rejects.toMatchObject({ code: 'too-large' });
  });

  it('refuses what grows more than any text does, although it stays below the limit', async () => {
    const body = zlib.gzipSync(new Uint8Array(4_000_000));
    await expect(readBody(stream([body]), 'gzip', { maxBytes: 100_000_000, beyond: 'error' })).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('hands over the beginning of a longer body where only that was asked for', async () => {
    const beginning: BodyLimits = { maxBytes: 1000, beyond: 'truncate' };
    expect(await readBody(stream([text]), null, beginning)).toEqual(new Uint8Array(text.subarray(0, 1000)));
    const body = split(zlib.gzipSync(text), 7);
    expect(await readBody(stream(body), 'gzip', beginning)).toEqual(new Uint8Array(text.subarray(0, 1000)));
  });
});

it('passes on why a body broke off', async () => {
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield zlib.gzipSync(text).subarray(0, 20);
    throw reset;
  }
  await expect(readBody(broken(), 'gzip', limits)).rejects.toBe(reset);
  await expect(readBody(broken(), null, limits)).rejects.toBe(reset);
});

async function read(chunks: Uint8Array[], coding: string | null): Promise<Buffer> {
  return Buffer.from(await readBody(stream(chunks), coding, limits));
}

async function* stream(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function split(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}
