import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigError, makeTemporaryFolder, readConfig } from '../platform/index.ts';
import { checkLicenceSeal, sealLicence } from './licence-seal.ts';
import { openSealKeys, rotateSealKey } from './seal-keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-keys-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const configAt = (name: string, more: Record<string, string> = {}) =>
  readConfig({ DATA_DIR: join(folder, name), ...more });

const licence = {
  number: '01/GP-SVHTTDL',
  holder: 'Trường Đại học Kinh Bắc',
  kind: 'P1',
  validFrom: '2026-11-24',
  validTo: null,
  version: 1,
};

test('keys are made once, also by processes that start together, and nobody else may read them', async () => {
  const config = configAt('together');
  const opened = await Promise.all(Array.from({ length: 8 }, () => openSealKeys(config)));
  expect(new Set(opened.map(({ signing }) => signing.keyId)).size).toBe(1);
  expect(await openSealKeys(config)).toEqual(opened[0]);
  expect((await stat(join(folder, 'together/keys/licence-seal.json'))).mode & 0o077).toBe(0);
});

test('what is published has no private part', async () => {
  const { published } = await openSealKeys(configAt('published'));
  expect(published.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
});

test('after the key has changed, old seals are still good and the old private key is gone', async () => {
  const config = configAt('rotated');
  const before = await openSealKeys(config);
  const payload = sealLicence(licence, before.signing);
  await rotateSealKey(config);
  const after = await openSealKeys(config);
  expect(after.signing.keyId).not.toBe(before.signing.keyId);
  expect(checkLicenceSeal(payload, after.published)).toMatchObject({ isGenuine: true, licence });
  expect(checkLicenceSeal(sealLicence(licence, after.signing), after.published)).toMatchObject({ isGenuine: true });
  const written = await readFile(join(folder, 'rotated/keys/licence-seal.json'), 'utf8');
  expect(written).not.toContain(before.signing.privateJwk.d);
});

test('a key file that is none is named, and nothing is written over it', async () => {
  await mkdir(join(folder, 'bad'), { recursive: true });
  const file = join(folder, 'bad/keys.json');
  for (const content of ['', '{}', '{"keys":[]}', '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AAAA"}]}']) {
    await writeFile(file, content);
    const opening = openSealKeys(configAt('bad', { QR_KEY_FILE: file }));
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow('QR_KEY_FILE');
    expect(await readFile(file, 'utf8')).toBe(content);
  }
});
