import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkLicenceSeal,
  makeLicenceQr,
  type SealedLicence,
  type SealJwk,
  type SealKey,
  sealLicence,
} from './licence-seal.ts';

const licence: SealedLicence = {
  number: '05/GP-SVHTTDL',
  holder: 'Hội Nông dân tỉnh Bắc Ninh',
  kind: 'P1',
  validFrom: '2026-11-24',
  validTo: '2027-11-23',
  version: 1,
};

function newKeys(keyId: string): { signing: SealKey; published: SealJwk } {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return {
    signing: { keyId, privateJwk: { kty: 'OKP', crv: 'Ed25519', x, d } },
    published: { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: keyId, x },
  };
}

const old = newKeys('old-key1');
const current = newKeys('new-key2');
const published = [current.published, old.published];

test('a seal says what was sealed, and names the key that made it', () => {
  expect(checkLicenceSeal(sealLicence(licence, current.signing), published)).toEqual({
    isGenuine: true,
    keyId: 'new-key2',
    licence,
  });
});

test('papers sealed before the key changed can still be checked while the old key is published', () => {
  const payload = sealLicence(licence, old.signing);
  expect(checkLicenceSeal(payload, published)).toMatchObject({ isGenuine: true, keyId: 'old-key1' });
  expect(checkLicenceSeal(payload, [current.published])).toEqual({ isGenuine: false, reason: 'unknown-key' });
});

test('a seal by another key under a known id is no seal', () => {
  const forger = newKeys('new-key2');
  expect(checkLicenceSeal(sealLicence(licence, forger.signing), published)).toEqual({
    isGenuine: false,
    reason: 'wrong-signature',
  });
});

test('whatever one licence says, its seal says the same, and no other character in it is accepted', () => {
  const texts = fc.string({ maxLength: 24, unit: 'grapheme' });
  const dates = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const licences = fc.record({
    number: texts,
    holder: texts.map((text) => text.normalize('NFC')),
    kind: texts,
    validFrom: dates,
    validTo: fc.option(dates),
    version: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(licences, fc.nat(), fc.constantFrom(...'ABYZabyz0189-_'), (sealed, at, other) => {
      const payload = sealLicence(sealed, current.signing);
      const check = checkLicenceSeal(payload, published);
      if (Buffer.byteLength(sealed.holder) <= 96) expect(check).toMatchObject({ isGenuine: true, licence: sealed });
      const index = at % payload.length;
      if (payload[index] === other) return;
      const changed = payload.slice(0, index) + other + payload.slice(index + 1);
      expect(checkLicenceSeal(changed, published).isGenuine).toBe(false);
    }),
  );
});

test('anything else that may stand after the # is refused without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }).map(toPayload)), (text) => {
      expect(checkLicenceSeal(text, published).isGenuine).toBe(false);
    }),
  );
  const nested = toPayload(Buffer.from('['.repeat(1200)));
  for (const text of ['', '=', 'x'.repeat(100_000), nested]) {
    expect(checkLicenceSeal(text, published)).toEqual({ isGenuine: false, reason: 'malformed' });
  }
});

test('the format is the documented one: a JSON array, then 64 bytes of Ed25519 over it with its context', () => {
  const bytes = Buffer.from(sealLicence(licence, current.signing), 'base64url');
  const body = bytes.subarray(0, -64);
  expect(body.toString()).toBe(
    '[1,"new-key2","05/GP-SVHTTDL","Hội Nông dân tỉnh Bắc Ninh","P1","2026-11-24","2027-11-23",1]',
  );
  const key = createPublicKey({ key: current.published, format: 'jwk' });
  const signed = Buffer.concat([Buffer.from('pressdesk-licence:'), body]);
  expect(verify(null, signed, key, bytes.subarray(-64))).toBe(true);
});

test('a long holder is cut at a whole character, and the code stays within 400 bytes', () => {
  const holder = 'Liên hiệp các Hội Khoa học và Kỹ thuật và Hội Văn học nghệ thuật các dân tộc thiểu số tỉnh Bắc Ninh';
  const qr = makeLicenceQr(
    { publicUrl: 'https://baochi.bacninh.gov.vn/', publicId: 'k7wq2m9x', licence: { ...licence, holder } },
    current.signing,
  );
  expect(qr.shownUrl).toBe('https://baochi.bacninh.gov.vn/gp/k7wq2m9x');
  expect(qr.url.startsWith(`${qr.shownUrl}#`)).toBe(true);
  expect(qr.url.length).toBeLessThan(400);
  const check = checkLicenceSeal(qr.url.split('#')[1]!, published);
  const cut = check.isGenuine ? check.licence.holder : '';
  expect(cut).toMatch(/…$/);
  expect(holder.startsWith(cut.slice(0, -1))).toBe(true);
});

function toPayload(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
