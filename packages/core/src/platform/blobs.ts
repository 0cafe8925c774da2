import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError } from './errors.ts';

/** Content-addressed bytes: the name of a blob is the SHA-256 of what is in it (lower-case hex). */
export interface Blobs {
  /** Stores bytes once; storing them again changes nothing. */
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  /** Stores what is in a file, which stays where it is; large ones don't pass through memory whole. */
  putFile(path: string): Promise<{ sha256: string; bytes: number }>;
  /** @throws DomainError `not-found`, or `internal` when what is on disk no longer has its hash */
  get(sha256: string): Promise<Uint8Array>;
}

/** Blobs as files in a folder: `ab/cd/abcd…`. Written to a temporary name, flushed, then renamed. */
export function openFolderBlobs(folder: string): Blobs {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(bytes) {
      const sha256 = sha256Hex(bytes);
      const path = pathOf(sha256);
      if (await isWhole(path, sha256)) return { sha256, bytes: bytes.byteLength };
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        await writeFlushed(temporary, bytes);
        await rename(temporary, path);
      } catch (error) {
        await unlink(temporary).catch(() => undefined);
        throw error;
      }
      return { sha256, bytes: bytes.byteLength };
    },
    async putFile(source) {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `${randomUUID()}.part`);
      try {
        const { sha256, bytes } = await copyHashed(source, temporary);
        const path = pathOf(sha256);
        if (await isWhole(path, sha256)) {
          await unlink(temporary);
        } else {
          await mkdir(dirname(path), { recursive: true });
          await rename(temporary, path);
        }
        return { sha256, bytes };
      } catch (error) {
        await unlink(temporary).catch(() => undefined);
        throw error;
      }
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DomainError('not-found', 'There is no such file.');
      const bytes = await readFile(pathOf(sha256)).catch((cause) => {
        throw new DomainError('not-found', 'There is no such file.', { cause });
      });
      if (sha256Hex(bytes) !== sha256) {
        throw new DomainError('internal', `The stored file ${sha256} is not what was stored: its hash differs.`);
      }
      return bytes;
    },
  };
}

/** A file that was cut short or changed doesn't count: storing the bytes again mends it. */
async function isWhole(path: string, sha256: string): Promise<boolean> {
  const present = await hashFile(path).catch(() => null);
  return present?.sha256 === sha256;
}

async function hashFile(path: string): Promise<{ sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { sha256: hash.digest('hex') };
}

/** Copies and hashes in one go, so the hash is of what was written, whatever happens to the source meanwhile. */
async function copyHashed(source: string, target: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const hashed = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      yield chunk;
    }
  };
  const written = createWriteStream(target, { flags: 'wx', mode: 0o640, flush: true });
  await pipeline(createReadStream(source), hashed, written);
  return { sha256: hash.digest('hex'), bytes };
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** SHA-256 as lower-case hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
