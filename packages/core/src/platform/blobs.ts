import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from './errors.ts';

/** Content-addressed bytes: the name of a blob is the SHA-256 of what is in it (lower-case hex). */
export interface Blobs {
  /** Stores bytes once; storing them again changes nothing. */
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
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
  const present = await readFile(path).catch(() => null);
  return present !== null && sha256Hex(present) === sha256;
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
