import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Config, ConfigError, writeOnce } from '../platform/index.ts';
import type { SealJwk, SealKey } from './licence-seal.ts';

/** The keys that seal licences: one signs, all of them are published, so that old papers can still be checked. */
export type SealKeys = { signing: SealKey; published: SealJwk[] };

const KeyFile = z.object({
  keys: z
    .array(
      z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().min(1), d: z.string().optional() }),
    )
    .min(1),
});
type KeyFile = z.infer<typeof KeyFile>;

/**
 * Reads the keys, a JWK set (RFC 7517) whose first key has its private part; makes them once when there is no file.
 * Two processes that start at once end up with the same keys.
 * @throws ConfigError when the file can't be used
 */
export async function openSealKeys(config: Pick<Config, 'dataDir' | 'papers'>): Promise<SealKeys> {
  const file = sealKeyFile(config);
  const written = (await readKeys(file)) ?? (await createKeys(file));
  return toSealKeys(file, written);
}

/** Puts a new key before the others; those keep only their public part. Processes take it up when they start. */
export async function rotateSealKey(config: Pick<Config, 'dataDir' | 'papers'>): Promise<SealKeys> {
  const file = sealKeyFile(config);
  const { published } = await openSealKeys(config);
  const older = published.map(({ kty, crv, x }) => ({ kty, crv, x }));
  const next: KeyFile = { keys: [newKey(), ...older] };
  const temporary = `${file}.${randomUUID()}.part`;
  await writeFile(temporary, print(next), { mode: 0o600, flush: true });
  await rename(temporary, file);
  return toSealKeys(file, next);
}

function sealKeyFile({ dataDir, papers }: Pick<Config, 'dataDir' | 'papers'>): string {
  return papers.qrKeyFile ?? join(dataDir, 'keys', 'licence-seal.json');
}

async function readKeys(file: string): Promise<KeyFile | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ConfigError([`QR_KEY_FILE: ${file} can’t be read (${error.code})`]);
  });
  if (text === null) return null;
  try {
    return KeyFile.parse(JSON.parse(text));
  } catch {
    throw new ConfigError([`QR_KEY_FILE: ${file} isn’t a JWK set of Ed25519 keys`]);
  }
}

async function createKeys(file: string): Promise<KeyFile> {
  await writeOnce(file, print({ keys: [newKey()] }));
  return (await readKeys(file))!;
}

function print(keys: KeyFile): string {
  return `${JSON.stringify(keys, null, 2)}\n`;
}

function newKey(): KeyFile['keys'][number] {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { kty: 'OKP', crv: 'Ed25519', x: x!, d: d! };
}

function toSealKeys(file: string, { keys }: KeyFile): SealKeys {
  const [first] = keys;
  if (!first?.d) throw new ConfigError([`QR_KEY_FILE: the first key of ${file} has no private part`]);
  const privateJwk = { ...first, d: first.d };
  return {
    signing: { keyId: keyIdOf(first.x), privateJwk },
    published: keys.map(({ kty, crv, x }) => ({ kty, crv, use: 'sig', alg: 'EdDSA', kid: keyIdOf(x), x })),
  };
}

/** The first 8 characters of the key's thumbprint (RFC 7638). */
function keyIdOf(x: string): string {
  const members = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x });
  return createHash('sha256').update(members).digest('base64url').slice(0, 8);
}
