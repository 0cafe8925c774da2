import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { type ChainedCustody, checkCustody, type ExhibitIntake } from './custody-chain.ts';
import { exportContext, exportFormat } from './export-case.ts';

const Manifest = z.object({
  format: z.literal(exportFormat),
  case: z.object({ id: z.string(), number: z.string() }),
  exportedAt: z.string(),
  exportedBy: z.string(),
  keyId: z.string(),
  files: z
    .array(
      z.object({
        // No way out of the folder.
        path: z.string().regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/),
        bytes: z.int(),
        sha256: z.string(),
        what: z.string(),
      }),
    )
    .max(100_000),
  notWhole: z.array(z.object({ what: z.string(), why: z.string() })),
});

const Keys = z.object({
  keys: z.array(z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string() })),
});

export type ExportProblem = { path: string; why: string };

export type ExportVerification = {
  caseNumber: string | null;
  exportedAt: string | null;
  /** The key the manifest is signed with: to be held against the office's published ones. */
  keyId: string | null;
  files: number;
  problems: ExportProblem[];
};

const beside = new Set(['manifest.json', 'manifest.sig', 'keys.json']);

/**
 * Checks an exported case without the database: the signature of the manifest, the hash of every file it names, files it
 * doesn't name, and every chain of custody. Nothing that is in the folder is trusted or run.
 * @param trustedKeys a JWK set to check the signature with, instead of the one in the folder
 * @returns what isn't right, each with the file it is in; none means the folder is as it was written
 */
export async function verifyExport(folder: string, trustedKeys?: string): Promise<ExportVerification> {
  const problems: ExportProblem[] = [];
  const read = (name: string) => readFile(join(folder, name)).catch(() => null);
  const bytes = await read('manifest.json');
  const parsed = bytes ? parse(Manifest, bytes) : null;
  if (!bytes || !parsed) {
    return {
      ...{ caseNumber: null, exportedAt: null, keyId: null, files: 0 },
      problems: [{ path: 'manifest.json', why: bytes ? 'can’t be read' : 'is missing' }],
    };
  }
  const signature = await read('manifest.sig');
  const keys = parse(Keys, trustedKeys ? Buffer.from(trustedKeys) : ((await read('keys.json')) ?? Buffer.from('')));
  const key = keys?.keys.find(({ kid }) => kid === parsed.keyId);
  if (!signature) problems.push({ path: 'manifest.sig', why: 'is missing' });
  else if (!key) problems.push({ path: 'keys.json', why: `has no key ${parsed.keyId}` });
  else if (!isSigned(bytes, signature.toString().trim(), key)) {
    problems.push({ path: 'manifest.json', why: 'was changed: its signature doesn’t fit' });
  }
  for (const file of parsed.files) {
    const found = await hashFile(join(folder, ...file.path.split('/')));
    if (found === null) problems.push({ path: file.path, why: 'is missing' });
    else if (found !== file.sha256) problems.push({ path: file.path, why: 'was changed' });
  }
  const named = new Set(parsed.files.map(({ path }) => path));
  for (const path of await filesIn(folder)) {
    if (!named.has(path) && !beside.has(path)) problems.push({ path, why: 'isn’t in the manifest' });
  }
  problems.push(...(await checkChains(await read('custody.json'))));
  return {
    caseNumber: parsed.case.number,
    exportedAt: parsed.exportedAt,
    keyId: parsed.keyId,
    files: parsed.files.length,
    problems,
  };
}

function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array): T | null {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function isSigned(bytes: Uint8Array, signature: string, key: { kty: string; crv: string; x: string }): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' });
    return verify(
      null,
      Buffer.concat([Buffer.from(exportContext), bytes]),
      publicKey,
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    return false;
  }
}

async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[/\\]+$/, '').length + 1))
    .map((path) => path.split(sep).join('/'));
}

type ExportedChain = { label: string; intake: ExhibitIntake; custodyCount: number; events: ChainedCustody[] };

async function checkChains(bytes: Uint8Array | null): Promise<ExportProblem[]> {
  const chains = bytes && parse(z.array(z.custom<ExportedChain>()), bytes);
  if (!chains) return [];
  return chains.flatMap(({ label, intake, custodyCount, events }) => {
    const check = checkCustody(intake, events, custodyCount);
    return check.isWhole
      ? []
      : [{ path: 'custody.json', why: `${label}: event ${check.seq} doesn’t follow (${check.why})` }];
  });
}
