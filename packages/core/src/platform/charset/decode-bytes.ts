import iconv from 'iconv-lite';
import { decodeEbcdic, ebcdicCharset } from './ebcdic.ts';
import { readsAsVietnamese1258 } from './vietnamese-plausibility.ts';

export type DecodedText = {
  text: string;
  /** The charset that was used, as a lower-case label. */
  charset: string;
  /** How many characters could not be read and became U+FFFD. */
  replaced: number;
};

export type DecodeHint = {
  /** The Content-Type header as it came, or nothing. */
  contentType?: string | null;
  kind: 'xml' | 'html' | 'text';
};

/**
 * Turns fetched bytes into text. In this order: byte order mark, UTF-16/32/EBCDIC recognised by their zero or `<?xml`
 * patterns, the Content-Type header, the XML prolog or `<meta charset>`, UTF-8 validity, then windows-1258 or
 * windows-1252 by which of the two reads as language.
 *
 * Bytes that are valid UTF-8 with non-ASCII characters are read as UTF-8 even where a single-byte charset is declared:
 * such a sequence hardly ever occurs in real single-byte text, while servers that add `charset=iso-8859-1` to
 * everything are common. A declared charset nobody knows, or one the bytes contradict, is passed over.
 *
 * The byte order mark isn't part of the text. Never throws.
 * @source Unicode 17 §23.8; RFC 7303 §3; WHATWG Encoding
 */
export function decodeBytes(bytes: Uint8Array, hint: DecodeHint): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.charset) ?? decodeUtf8(bytes);

  const wide = wideCharset(bytes);
  if (wide) {
    const decoded = decodeAs(bytes, wide);
    if (decoded) return decoded;
  }
  const ebcdic = ebcdicCharset(bytes);
  if (ebcdic) return { text: decodeEbcdic(bytes, ebcdic), charset: ebcdic, replaced: 0 };

  const labels = [headerCharset(hint.contentType), declaredCharset(bytes, hint.kind)].filter((label) => label !== null);
  return decodeByLabels(bytes, labels);
}

function decodeByLabels(bytes: Uint8Array, labels: string[]): DecodedText {
  const strict = decodeStrictUtf8(bytes);
  if (strict !== null && !(labels.some(isEscapedCharset) && hasEscapes(bytes))) {
    const multiByte = labels.find((label) => isMultiByte(label) && canDecode(label));
    // ASCII reads the same in every one of them; only bytes above 0x7F make the declared charset worth asking.
    if (!multiByte || strict.length === bytes.length) return { text: strict, charset: 'utf-8', replaced: 0 };
    const declared = decodeAs(bytes, multiByte);
    return declared?.replaced === 0 ? declared : { text: strict, charset: 'utf-8', replaced: 0 };
  }
  let best: DecodedText | null = null;
  for (const label of labels) {
    // A one-byte-unit document can't be UTF-16 or UTF-32, whatever it says of itself.
    if (/^(utf-?(16|32)|ucs-?[24]|iso-10646|unicode)/.test(label)) continue;
    const decoded = decodeAs(bytes, label);
    if (!decoded) continue;
    if (decoded.replaced === 0) {
      // windows-1252 is what a server says when it knows nothing; Vietnamese in windows-1258 shows itself.
      if (decoded.charset === 'windows-1252' && readsAsVietnamese1258(bytes)) break;
      return decoded;
    }
    if (!best || decoded.replaced < best.replaced) best = decoded;
  }
  const lossy = decodeUtf8(bytes);
  const mostlyUtf8 = isMostlyUtf8(lossy);
  if (mostlyUtf8 && (!best || lossy.replaced <= best.replaced)) return lossy;
  if (best && best.replaced * 50 < best.text.length) return best;
  return decodeAs(bytes, readsAsVietnamese1258(bytes) ? 'windows-1258' : 'windows-1252') ?? lossy;
}

function byteOrderMark(b: Uint8Array): { charset: string; length: number } | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { charset: 'utf-8', length: 3 };
  if (b[0] === 0xff && b[1] === 0xfe && b[2] === 0 && b[3] === 0) return { charset: 'utf-32le', length: 4 };
  if (b[0] === 0 && b[1] === 0 && b[2] === 0xfe && b[3] === 0xff) return { charset: 'utf-32be', length: 4 };
  if (b[0] === 0xff && b[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (b[0] === 0xfe && b[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 and UTF-32 without a mark: where the zero bytes of the first 512 stand says which one it is. */
function wideCharset(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 512) & ~3;
  if (length < 4) return null;
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) if (bytes[i] === 0) zeros[(i & 3) as 0 | 1 | 2 | 3] += 1;
  const units = length / 4;
  const [a, b, c, d] = zeros.map((count) => count / units) as [number, number, number, number];
  if (a > 0.9 && b > 0.9 && c > 0.6 && d < 0.1) return 'utf-32be';
  if (d > 0.9 && c > 0.9 && b > 0.6 && a < 0.1) return 'utf-32le';
  if (a > 0.4 && c > 0.4 && b < 0.1 && d < 0.1) return 'utf-16be';
  if (b > 0.4 && d > 0.4 && a < 0.1 && c < 0.1) return 'utf-16le';
  return null;
}

function headerCharset(contentType: string | null | undefined): string | null {
  if (!contentType) return null;
  const match = /charset\s{0,8}[=:]\s{0,8}["']?([\w.:+-]{1,40})/i.exec(contentType.slice(0, 500));
  return match?.[1]?.toLowerCase() ?? null;
}

function declaredCharset(bytes: Uint8Array, kind: DecodeHint['kind']): string | null {
  if (kind === 'text') return null;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const prolog = /<\?xml\s[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']\s{0,8}([\w.:+-]{1,40})/i.exec(head);
  if (prolog) return prolog[1]?.toLowerCase() ?? null;
  if (kind === 'xml') return null;
  const meta = /<meta\s[^>]{0,300}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:+-]{1,40})/i.exec(head);
  return meta?.[1]?.toLowerCase() ?? null;
}

function isMultiByte(label: string): boolean {
  return /^(gb|big5|euc|shift|sjis|ks_|x-sjis|ms_kanji|cp9(32|36|49|50)|windows-(31j|949))/.test(label);
}

/** Charsets that write everything in ASCII bytes and switch with escapes. */
function isEscapedCharset(label: string): boolean {
  return /^(iso-2022|utf-7)/.test(label);
}

function hasEscapes(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b) || bytes.includes(0x2b);
}

function isMostlyUtf8(decoded: DecodedText): boolean {
  if (decoded.replaced === 0) return true;
  let multiByte = 0;
  for (let i = 0; i < decoded.text.length; i += 1) {
    const unit = decoded.text.charCodeAt(i);
    if (unit > 0x7f && unit !== 0xfffd) multiByte += 1;
  }
  return multiByte > decoded.replaced * 4;
}

function canDecode(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return iconv.encodingExists(label);
  }
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label);
    return finished(decoder.decode(bytes), decoder.encoding);
  } catch {
    // A label outside the WHATWG list: Mac, DOS and the older Vietnamese charsets.
  }
  try {
    if (!iconv.encodingExists(label)) return null;
    return finished(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), label), label);
  } catch {
    return null;
  }
}

function finished(text: string, charset: string): DecodedText {
  // windows-1258 writes tone marks as separate characters; everything else here expects them composed.
  const composed = charset === 'windows-1258' ? text.normalize('NFC') : text;
  return { text: composed, charset, replaced: countReplaced(composed) };
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  return { text, charset: 'utf-8', replaced: countReplaced(text) };
}

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
