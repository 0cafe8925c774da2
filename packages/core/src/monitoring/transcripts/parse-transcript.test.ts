import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parseTranscript, TranscriptError, transcriptLimits } from './index.ts';

const srt = (text: string) => parseTranscript(Buffer.from(text), { fileName: 'tin.srt' });
const vtt = (text: string) => parseTranscript(Buffer.from(text), { fileName: 'tin.vtt' });

function errorOf(bytes: Uint8Array | string, fileName = 'tin.srt'): TranscriptError {
  try {
    parseTranscript(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { fileName });
  } catch (error) {
    if (error instanceof TranscriptError) return error;
    throw error;
  }
  throw new Error('no error');
}

const news = `1
00:00:01,000 --> 00:00:04,200
Kính chào quý vị và các bạn.

2
00:00:04,500 --> 00:00:08,000
Hôm nay, <i>Ủy ban nhân dân tỉnh</i>
họp phiên thường kỳ.
`;

describe('SubRip', () => {
  test('cues come with their times in milliseconds and their text without tags', () => {
    expect(srt(news)).toEqual({
      format: 'srt',
      language: null,
      title: null,
      warnings: [],
      cues: [
        { index: 1, startMs: 1000, endMs: 4200, speaker: null, text: 'Kính chào quý vị và các bạn.' },
        {
          index: 2,
          startMs: 4500,
          endMs: 8000,
          speaker: null,
          text: 'Hôm nay, Ủy ban nhân dân tỉnh\nhọp phiên thường kỳ.',
        },
      ],
    });
  });

  test.each([
    ['a byte order mark', Buffer.from(`\ufeff${news}`)],
    ['carriage returns and line feeds', Buffer.from(news.replaceAll('\n', '\r\n'))],
    ['carriage returns alone', Buffer.from(news.replaceAll('\n', '\r'))],
    [
      'full stops before the milliseconds',
      Buffer.from(news.replaceAll(',000', '.000').replaceAll(',200', '.200').replaceAll(',500', '.500')),
    ],
    ['no numbers', Buffer.from(news.replace(/^\d$\n/gm, ''))],
    ['no empty lines', Buffer.from(news.replaceAll('\n\n', '\n'))],
    ['UTF-16', iconv.encode(news, 'utf-16le', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(news, 'utf-16be')],
    ['decomposed characters', Buffer.from(news.normalize('NFD'))],
    ['coordinates behind the times', Buffer.from(news.replace('04,200', '04,200 X1:10 X2:20 Y1:5 Y2:9'))],
  ])('%s changes nothing', (_, bytes) => {
    expect(parseTranscript(bytes, { fileName: 'tin.srt' }).cues).toEqual(srt(news).cues);
  });

  test('the language is taken from the name of the file', () => {
    expect(parseTranscript(Buffer.from(news), { fileName: 'thoi-su.vi.srt' }).language).toBe('vi');
    expect(parseTranscript(Buffer.from(news), { fileName: 'thoi-su.2026.srt' }).language).toBeNull();
  });

  test('a number at the end of a text is text when an empty line follows it', () => {
    expect(srt('1\n00:00:01,000 --> 00:00:02,000\nNăm\n2026\n\n00:00:03,000 --> 00:00:04,000\nHết').cues[0]?.text).toBe(
      'Năm\n2026',
    );
  });

  test('an arrow in a text is text', () => {
    expect(srt('1\n00:00:01,000 --> 00:00:02,000\nHà Nội --> Huế').cues[0]?.text).toBe('Hà Nội --> Huế');
  });

  test('overlapping cues are kept, one that goes back in time is pointed out', () => {
    const { cues, warnings } = srt(
      '1\n00:00:05,000 --> 00:00:09,000\na\n\n2\n00:00:06,000 --> 00:00:07,000\nb\n\n3\n00:00:01,000 --> 00:00:02,000\nc',
    );
    expect(cues.map((cue) => cue.text)).toEqual(['a', 'b', 'c']);
    expect(warnings).toEqual([{ line: 10, message: 'The cue starts before the one above it.' }]);
  });
});

describe('broken times', () => {
  test.each([
    ['00:00:09,000 --> 00:00:02,000', 'it ends before it starts'],
    ['00:00:61,000 --> 00:02:02,000', 'the start time cannot be read'],
    ['00:00:01,000 --> xx:yy', 'the end time cannot be read'],
    ['garbage --> garbage', 'the start time cannot be read'],
  ])('%s is left out, named by its line, and the rest is read', (times, problem) => {
    const { cues, warnings } = srt(`${news}\n3\n${times}\nmất\n\n4\n00:01:00,000 --> 00:01:01,000\ncòn`);
    expect(cues.map((cue) => cue.text).slice(2)).toEqual(['còn']);
    expect(warnings).toEqual([{ line: 11, message: `The cue was left out: ${problem}.` }]);
  });

  test('where no cue is left, the error lists the first lines', () => {
    const error = errorOf('1\n00:00:09,000 --> 00:00:02,000\na\n\n2\n00:99:00,000 --> 00:00:02,000\nb');
    expect(error.code).toBe('brokenTimes');
    expect(error.message).toContain('line 2: The cue was left out: it ends before it starts.');
    expect(error.warnings.map((warning) => warning.line)).toEqual([2, 6]);
  });
});

describe('WebVTT', () => {
  test('header, notes, styles, regions, identifiers and settings are understood', () => {
    const transcript = vtt(`WEBVTT - Thời sự tối
Kind: captions
Language: vi
X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000

STYLE
::cue { color: red }

REGION
id:bottom

NOTE một ghi chú
nhiều dòng

mo-dau
00:01.000 --> 00:03.500 line:80% align:start
<v.loud Minh   Anh>Kính chào <b>quý vị</b> &amp; các bạn</v>

01:00:00.000 --> 01:00:02.000
<00:59:59.000>Kết <c.vang>thúc</c>
`);
    expect(transcript).toEqual({
      format: 'webvtt',
      language: 'vi',
      title: 'Thời sự tối',
      warnings: [],
      cues: [
        { index: 1, startMs: 1000, endMs: 3500, speaker: 'Minh Anh', text: 'Kính chào quý vị & các bạn' },
        { index: 2, startMs: 3_600_000, endMs: 3_602_000, speaker: null, text: 'Kết thúc' },
      ],
    });
  });

  test('a cue in which several speak becomes one for each, at the same time', () => {
    const { cues } = vtt('WEBVTT\n\n00:01.000 --> 00:03.000\n<v An>Vâng.\n<v Bình>Cảm ơn</v> (cười)');
    expect(cues).toEqual([
      { index: 1, startMs: 1000, endMs: 3000, speaker: 'An', text: 'Vâng.' },
      { index: 2, startMs: 1000, endMs: 3000, speaker: 'Bình', text: 'Cảm ơn' },
      { index: 3, startMs: 1000, endMs: 3000, speaker: null, text: '(cười)' },
    ]);
  });

  test('a missing header and text outside of cues are pointed out, not fatal', () => {
    const { format, cues, warnings } = vtt('00:01.000 --> 00:02.000\na\n\nlạc lõng\n\n00:03.000 --> 00:04.000\nb');
    expect(format).toBe('webvtt');
    expect(cues.map((cue) => cue.text)).toEqual(['a', 'b']);
    expect(warnings.map((warning) => warning.line)).toEqual([1, 4]);
  });

  test('the content decides, not the name', () => {
    expect(parseTranscript(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\na'), { fileName: 'x.srt' }).format).toBe(
      'webvtt',
    );
    expect(parseTranscript(Buffer.from(news), { fileName: 'x.txt', contentType: 'text/plain' }).format).toBe('srt');
  });

  test('a cue without an empty line before it ends the one above', () => {
    expect(vtt('WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb').cues.map((cue) => cue.text)).toEqual(
      ['a', 'b'],
    );
  });
});

describe('speakers', () => {
  const spoken = (line: string) => {
    const [cue] = srt(`1\n00:00:01,000 --> 00:00:02,000\n${line}`).cues;
    return [cue?.speaker, cue?.text];
  };
  test.each([
    ['MC: Xin chào', 'MC', 'Xin chào'],
    ['- PV: Thưa ông', 'PV', 'Thưa ông'],
    ['PV Minh Anh: Thưa ông', 'PV Minh Anh', 'Thưa ông'],
    ['Phóng viên: Thưa ông', 'Phóng viên', 'Thưa ông'],
    ['Ông Nguyễn Văn An: Tôi cho rằng', 'Ông Nguyễn Văn An', 'Tôi cho rằng'],
    ['Bà Lê Thị Hoà (Giám đốc Sở): Tôi cho rằng', 'Bà Lê Thị Hoà (Giám đốc Sở)', 'Tôi cho rằng'],
    ['NGUYỄN VĂN AN: Tôi cho rằng', 'NGUYỄN VĂN AN', 'Tôi cho rằng'],
    ['Nguyễn Văn An: Tôi cho rằng', 'Nguyễn Văn An', 'Tôi cho rằng'],
    ['[Minh Anh] Xin chào', 'Minh Anh', 'Xin chào'],
    ['MC:\nXin chào', 'MC', 'Xin chào'],
  ])('%j is said by %s', (line, speaker, text) => {
    expect(spoken(line)).toEqual([speaker, text]);
  });

  test.each([
    'Hà Nội: mưa lớn',
    'Kết luận: không',
    'Lúc 19:30 tối nay',
    '[Nhạc nền] bản tin',
    '[vỗ tay]',
    'https://example.vn',
    'Giá: 5.000 đồng',
  ])('%j names no speaker', (line) => {
    expect(spoken(line)).toEqual([null, line]);
  });

  test('names come as NFC', () => {
    expect(spoken('Bà Hoà: Chào'.normalize('NFD'))[0]).toBe('Bà Hoà'.normalize('NFC'));
  });
});

describe('what is no transcript', () => {
  test.each([
    ['empty', ''],
    ['empty', ' \r\n\t'],
    ['empty', 'WEBVTT'],
    ['empty', '1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n'],
    ['notATranscript', 'Biên bản cuộc họp'],
    ['notATranscript', '%PDF-1.7\n%âãÏÓ'],
  ])('%s: %j', (code, text) => {
    expect(errorOf(text).code).toBe(code);
  });

  test('size and number of cues are limited', () => {
    expect(errorOf(new Uint8Array(transcriptLimits.fileBytes + 1)).code).toBe('tooLarge');
    expect(errorOf('00:00:01,000 --> 00:00:02,000\na\n'.repeat(transcriptLimits.cues + 1)).code).toBe('tooManyCues');
    expect(errorOf(`00:00:01,000 --> 00:00:02,000\n${'MC: a\n'.repeat(3000)}\n`.repeat(10)).code).toBe('tooManyCues');
  });
});

describe('laws', () => {
  const words = fc
    .array(fc.constantFrom('xin', 'chào', 'Hà', 'Nội', 'giấy', 'phép', '5', '<', '&'), { minLength: 1, maxLength: 6 })
    .map((list) => list.join(' '))
    .filter((line) => !/^\d+$/.test(line));
  const cue = fc.record({
    startMs: fc.integer({ min: 0, max: 35_999_000 }),
    lengthMs: fc.integer({ min: 0, max: 60_000 }),
    text: fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  });
  const stamp = (ms: number) => new Date(ms).toISOString().slice(11, 23).replace('.', ',');

  test('a file that is written comes back the same', () => {
    fc.assert(
      fc.property(fc.array(cue, { minLength: 1, maxLength: 20 }), (cues) => {
        const file = cues
          .map((one, i) => {
            const text = one.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
            return `${i + 1}\n${stamp(one.startMs)} --> ${stamp(one.startMs + one.lengthMs)}\n${text}\n`;
          })
          .join('\n');
        expect(srt(file).cues).toEqual(
          cues.map((one, i) => ({
            index: i + 1,
            startMs: one.startMs,
            endMs: one.startMs + one.lengthMs,
            speaker: null,
            text: one.text,
          })),
        );
      }),
    );
  });

  test('any bytes give a transcript or a TranscriptError', () => {
    const line = fc.constantFrom(
      'WEBVTT',
      '00:00:01,000 --> 00:00:02,000',
      '-->',
      '1',
      '',
      '<v A>',
      'NOTE',
      '\u0000',
      'a: b',
      '[A] b',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(line).map((lines) => Buffer.from(lines.join('\n'))),
    );
    fc.assert(
      fc.property(bytes, fc.string(), fc.option(fc.string()), (input, fileName, contentType) => {
        try {
          return parseTranscript(input, { fileName, contentType }).cues.length > 0;
        } catch (error) {
          return error instanceof TranscriptError;
        }
      }),
    );
  });
});
