/** IBM code page 037, all 256 bytes, as the Latin-1 character each stands for. */
const cp037 = Buffer.from(
  [
    'AAECA5wJhn+XjY4LDA0ODxAREhOdhQiHGBmSjxwdHh+AgYKDhAoXG4iJiouMBQYHkJEWk5SVlgSYmZqbFBWeGiCg4uTg4ePl5/GiLjwoK3wm',
    '6err6O3u7+zfISQqKTusLS/CxMDBw8XH0aYsJV8+P/jJysvIzc7PzGA6I0AnPSLYYWJjZGVmZ2hpq7vw/f6xsGprbG1ub3Bxcqq65rjGpLV+',
    'c3R1dnd4eXqhv9Dd3q5eo6W3qae2vL2+W12vqLTXe0FCQ0RFRkdISa309vLz9X1KS0xNTk9QUVK5+/z5+v9c91NUVVZXWFlastTW0tPVMDEy',
    'MzQ1Njc4ObPb3Nnanw==',
  ].join(''),
  'base64',
);
/** Where code page 500 differs from 037. */
const cp500Differences: [number, string][] = [
  [0x4a, '['],
  [0x4f, '!'],
  [0x5a, ']'],
  [0x5f, '^'],
  [0xb0, '¢'],
  [0xba, '¬'],
  [0xbb, '|'],
];

/** The code page of an XML document in EBCDIC, which begins with `<?xm` as 4C 6F A7 94, or null; relatives of 037 count as it. */
export function ebcdicCharset(bytes: Uint8Array): 'cp037' | 'cp500' | null {
  if (bytes[0] !== 0x4c || bytes[1] !== 0x6f || bytes[2] !== 0xa7 || bytes[3] !== 0x94) return null;
  return /encoding\s{0,8}=\s{0,8}["'](ibm|cp|ebcdic-cp-)-?(0?37|1140|424|us|ca|nl|wt|he)/i.test(
    decodeEbcdic(bytes.subarray(0, 200), 'cp037'),
  )
    ? 'cp037'
    : 'cp500';
}

/** Decodes EBCDIC; its line end, NEL, becomes a line feed. Bytes with no meaning stay control characters. */
export function decodeEbcdic(bytes: Uint8Array, charset: 'cp037' | 'cp500'): string {
  const table = Buffer.from(cp037);
  if (charset === 'cp500') for (const [byte, letter] of cp500Differences) table[byte] = letter.charCodeAt(0);
  const out = Buffer.alloc(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) out[i] = table[bytes[i] as number] as number;
  return out.toString('latin1').replaceAll('\u0085', '\n');
}
