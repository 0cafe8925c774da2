import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/**
 * The seal of a licence: what its QR code carries after `#`, so that a phone can check a licence without a network.
 *
 * Format, version 1. The payload is base64url (RFC 4648 §5, no padding) of `body ‖ signature`:
 * - `body`: the UTF-8 bytes of a JSON array without spaces,
 *   `[1, keyId, number, holder, kind, validFrom, validTo, version]`. Dates are ISO 8601, `validTo` is null where the
 *   licence has no last day, `version` counts the versions of the licence from 1. A holder of more than 96 UTF-8 bytes is
 *   cut at a whole character and ends with `…`.
 * - `signature`: the last 64 bytes, Ed25519 (RFC 8032) over the ASCII bytes `pressdesk-licence:` followed by `body`.
 * The public keys are published as a JWK set (RFC 7517, 8037); `keyId` is the first 8 characters of a key's thumbprint
 * (RFC 7638). A seal says what was granted, not what has happened since: whether it still holds, the register says.
 */
export type SealedLicence = {
  number: string;
  holder: string;
  /** Code of the procedure or of the kind of licence. */
  kind: string;
  /** ISO 8601 dates. */
  validFrom: string;
  validTo: string | null;
  version: number;
};

export type SealCheck =
  | { isGenuine: true; licence: SealedLicence; keyId: string }
  | { isGenuine: false; reason: 'malformed' | 'unknown-key' | 'wrong-signature' };

export type SealKey = { keyId: string; privateJwk: { kty: 'OKP'; crv: 'Ed25519'; x: string; d: string } };
/** A published key: `kid` is the key's id, `x` the public key. */
export type SealJwk = { kty: 'OKP'; crv: 'Ed25519'; use: 'sig'; alg: 'EdDSA'; kid: string; x: string };

const context = new TextEncoder().encode('pressdesk-licence:');
const signatureBytes = 64;
const holderBytes = 96;
/** No seal is longer; what is longer isn't looked at. */
const longestPayload = 2000;

/** The payload of a licence: see `SealedLicence` for its format. */
export function sealLicence(licence: SealedLicence, key: SealKey): string {
  const { number, holder, kind, validFrom, validTo, version } = licence;
  const fields = [1, key.keyId, number, shorten(holder.normalize('NFC')), kind, validFrom, validTo, version];
  const body = new TextEncoder().encode(JSON.stringify(fields));
  const privateKey = createPrivateKey({ key: key.privateJwk, format: 'jwk' });
  return Buffer.concat([body, sign(null, Buffer.concat([context, body]), privateKey)]).toString('base64url');
}

/** Checks a payload with the published keys; what comes from outside never throws. */
export function checkLicenceSeal(payload: string, keys: readonly SealJwk[]): SealCheck {
  if (payload.length > longestPayload || !/^[\w-]+$/.test(payload)) return { isGenuine: false, reason: 'malformed' };
  const bytes = Buffer.from(payload, 'base64url');
  const body = bytes.subarray(0, -signatureBytes);
  const read = readBody(body);
  // One licence has one payload: another spelling of the same bytes isn't taken.
  if (!read || bytes.toString('base64url') !== payload) return { isGenuine: false, reason: 'malformed' };
  const key = keys.find(({ kid }) => kid === read.keyId);
  if (!key) return { isGenuine: false, reason: 'unknown-key' };
  const publicKey = createPublicKey({ key: { kty: key.kty, crv: key.crv, x: key.x }, format: 'jwk' });
  const isGenuine = verify(null, Buffer.concat([context, body]), publicKey, bytes.subarray(-signatureBytes));
  return isGenuine ? { isGenuine, ...read } : { isGenuine, reason: 'wrong-signature' };
}

/**
 * What the QR code of a licence carries: the address of its public page, and its seal after `#`, which browsers keep to
 * themselves.
 * @param publicUrl address people type, such as `https://baochi.bacninh.example`
 */
export function makeLicenceQr(
  { publicUrl, publicId, licence }: { publicUrl: string; publicId: string; licence: SealedLicence },
  key: SealKey,
): { url: string; shownUrl: string } {
  const shownUrl = `${publicUrl.replace(/\/+$/, '')}/gp/${encodeURIComponent(publicId)}`;
  return { url: `${shownUrl}#${sealLicence(licence, key)}`, shownUrl };
}

function readBody(body: Uint8Array): { licence: SealedLicence; keyId: string } | null {
  const fields = parseArray(body);
  if (fields?.length !== 8 || fields[0] !== 1) return null;
  const [, keyId, number, holder, kind, validFrom, validTo, version] = fields;
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isDate = (value: unknown): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (!isText(keyId) || !isText(number) || !isText(holder) || !isText(kind) || !isDate(validFrom)) return null;
  if (validTo !== null && !isDate(validTo)) return null;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null;
  return { keyId, licence: { number, holder, kind, validFrom, validTo, version } };
}

function parseArray(body: Uint8Array): unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** Cuts a long name at a whole character, so that the QR code stays small enough to be read off paper. */
function shorten(text: string): string {
  if (Buffer.byteLength(text) <= holderBytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (Buffer.byteLength(`${kept}${segment}…`) > holderBytes) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * A detached Ed25519 signature (RFC 8032) by the office's key, base64url, over `context ‖ bytes`.
 * @param context says what kind of thing is signed, such as `pressdesk-register:`, so that none passes for another
 */
export function signBytes(context: string, bytes: Uint8Array, key: SealKey): string {
  const privateKey = createPrivateKey({ key: key.privateJwk, format: 'jwk' });
  return sign(null, Buffer.concat([Buffer.from(context), bytes]), privateKey).toString('base64url');
}
