import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const vietnamese = 'Sở Văn hóa, Thể thao và Du lịch yêu cầu báo gỡ bài đã đăng ngày 17 tháng 9, nộp lại giấy phép';
const xml = (encoding: string | null) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?>\n<rss><channel><title>${vietnamese}</title></channel></rss>`;

/** iconv-lite has no decomposing encoder: tone marks are split off by hand as windows-1258 wants them. */
function windows1258(text: string): Uint8Array {
  const split = text.replace(/\P{ASCII}/gu, (letter) =>
    letter.normalize('NFD').replace(/^(.)(.*)$/su, (_, base: string, marks: string) => {
      const tone = [...marks].filter((mark) => '\u0300\u0309\u0303\u0301\u0323'.includes(mark)).join('');
      const quality = [...marks].filter((mark) => !tone.includes(mark)).join('');
      return (base + quality).normalize('NFC') + tone;
    }),
  );
  return iconv.encode(split, 'windows-1258');
}

describe('byte order marks and wide encodings', () => {
  const cases: [string, Uint8Array][] = [
    ['utf-8', Buffer.from(`\ufeff${xml(null)}`)],
    ['utf-16le', iconv.encode(xml('utf-16'), 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(xml('utf-16'), 'utf-16be', { addBOM: true })],
    ['utf-32le', iconv.encode(xml('utf-32'), 'utf-32le', { addBOM: true })],
    ['utf-32be', iconv.encode(xml('utf-32'), 'utf-32be', { addBOM: true })],
  ];
  test.each(cases)('%s is read by its mark, and the mark is dropped', (charset, bytes) => {
    const decoded = decodeBytes(bytes, { kind: 'xml', contentType: 'text/xml; charset=iso-8859-1' });
    expect(decoded.charset).toBe(charset);
    expect(decoded.text.startsWith('<?xml')).toBe(true);
    expect(decoded.text).toContain(vietnamese);
    expect(decoded.replaced).toBe(0);
  });

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('%s is recognised without a mark', (charset) => {
    const decoded = decodeBytes(iconv.encode(xml(null), charset), { kind: 'xml' });
    expect(decoded).toEqual({ text: xml(null), charset, replaced: 0 });
  });

  test('an EBCDIC document is recognised by its first bytes', () => {
    const prolog = Buffer.from(
      '4c6fa7949340a58599a28996957e7ff14bf07f40859583968489958 77e7f83 97f5f0f07f6f6e'.replace(/ /g, ''),
      'hex',
    );
    expect(decodeBytes(prolog, { kind: 'xml' })).toEqual({
      text: '<?xml version="1.0" encoding="cp500"?>',
      charset: 'cp500',
      replaced: 0,
    });
  });
});

describe('declared charsets', () => {
  test('the header is asked before the prolog', () => {
    const bytes = iconv.encode('<?xml version="1.0" encoding="iso-8859-1"?><a>Привет</a>', 'windows-1251');
    const decoded = decodeBytes(bytes, { kind: 'xml', contentType: "text/xml; charset='windows-1251'" });
    expect(decoded.text).toContain('Привет');
  });

  test('the prolog decides where the header is silent', () => {
    const bytes = iconv.encode('<?xml version="1.0" encoding="koi8-r"?><a>Привет</a>', 'koi8-r');
    expect(decodeBytes(bytes, { kind: 'xml', contentType: 'text/xml' }).text).toContain('Привет');
  });

  test('a meta element decides for a page', () => {
    const bytes = iconv.encode('<html><head><meta charset=shift_jis></head><p>日本語の記事</p>', 'shift_jis');
    expect(decodeBytes(bytes, { kind: 'html' }).text).toContain('日本語の記事');
  });

  test.each(['iso-8859-1', 'us-ascii', 'windows-1258', 'utf-16', 'nonsense'])(
    'valid UTF-8 is read as UTF-8 although %s is declared',
    (label) => {
      const decoded = decodeBytes(Buffer.from(xml(label)), { kind: 'xml', contentType: `text/xml; charset=${label}` });
      expect(decoded).toEqual({ text: xml(label), charset: 'utf-8', replaced: 0 });
    },
  );

  test.each(['tcvn', 'viscii', 'macroman'])('%s is known although browsers do not know it', (label) => {
    const bytes = iconv.encode(`<?xml version="1.0" encoding="${label}"?><a>\u00e9t\u00e9</a>`, label);
    expect(decodeBytes(bytes, { kind: 'xml' }).text).toContain('\u00e9t\u00e9');
  });
});

describe('nothing declared', () => {
  test('Vietnamese in windows-1258 is recognised and comes composed', () => {
    const decoded = decodeBytes(windows1258(vietnamese), { kind: 'text' });
    expect(decoded).toEqual({ text: vietnamese, charset: 'windows-1258', replaced: 0 });
  });

  test('a server that says iso-8859-1 to everything does not spoil Vietnamese', () => {
    const decoded = decodeBytes(windows1258(vietnamese), {
      kind: 'text',
      contentType: 'text/plain; charset=iso-8859-1',
    });
    expect(decoded.text).toBe(vietnamese);
  });

  test.each(['Così è più città, però ci sarò venerdì', 'Þetta er íslenska: Þór sagði það', 'Übermäßig große Straße'])(
    'a western sentence stays windows-1252: %s',
    (sentence) => {
      const decoded = decodeBytes(iconv.encode(sentence, 'windows-1252'), { kind: 'text' });
      expect(decoded).toEqual({ text: sentence, charset: 'windows-1252', replaced: 0 });
    },
  );

  test('a UTF-8 text cut in the middle of a character loses that character only', () => {
    const whole = Buffer.from(`${vietnamese} ạ`);
    const decoded = decodeBytes(whole.subarray(0, whole.length - 1), { kind: 'text' });
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.replaced).toBe(1);
    expect(decoded.text.startsWith(vietnamese)).toBe(true);
  });
});

describe('laws', () => {
  test('any bytes with any header give a text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: null }),
        fc.constantFrom('xml' as const, 'html' as const, 'text' as const),
        (bytes, label, kind) => {
          const decoded = decodeBytes(bytes, {
            kind,
            contentType: label === null ? null : `text/xml; charset=${label}`,
          });
          return typeof decoded.text === 'string' && decoded.replaced >= 0;
        },
      ),
    );
  });

  test('UTF-8 comes back as it went in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 5 }).filter((s) => !s.includes('\0') && !s.startsWith('\ufeff')),
        (text) => {
          expect(decodeBytes(Buffer.from(text), { kind: 'text' }).text).toBe(text);
        },
      ),
    );
  });
});
