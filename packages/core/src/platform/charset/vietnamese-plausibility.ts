const scannedBytes = 64 * 1024;
const vowels = new Set([...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)));
/** ă â ê ô ơ ư and their capitals in windows-1258. */
const markedVowels = new Set([0xc3, 0xc2, 0xca, 0xd4, 0xd5, 0xdd, 0xe3, 0xe2, 0xea, 0xf4, 0xf5, 0xfd]);
/** The combining grave, hook above, tilde, acute and dot below in windows-1258. */
const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);

/**
 * Says whether bytes of an undeclared single-byte charset read as Vietnamese in windows-1258 rather than as a western
 * language in windows-1252. What 1258 uses for tone marks are letters in 1252 (Ì Ò Þ ì ò): in Vietnamese they stand
 * behind a vowel, in Italian or Icelandic nearly always behind a consonant.
 */
export function readsAsVietnamese1258(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, scannedBytes);
  let afterVowel = 0;
  let elsewhere = 0;
  for (let i = 1; i < length; i += 1) {
    if (!toneMarks.has(bytes[i] as number)) continue;
    const before = bytes[i - 1] as number;
    if (vowels.has(before) || markedVowels.has(before)) afterVowel += 1;
    else elsewhere += 1;
  }
  return afterVowel >= 2 && afterVowel > elsewhere * 4;
}
