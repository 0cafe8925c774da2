/**
 * Text folding shared by rules, search and highlighting: one notion of "the same word" for Vietnamese text that
 * arrives composed or decomposed, in any case, and with either placement of the tone mark.
 */

/** `exact` keeps accents; `folded` drops them all. Both ignore case, composition and the placement of tone marks. */
export type FoldMode = 'exact' | 'folded';

/** `collapsed` turns every run of white space, no-break spaces and line ends included, into one U+0020. */
export type FoldWhitespace = 'kept' | 'collapsed';

export type FoldedText = {
  readonly text: string;
  /** The range of the original text, in UTF-16 code units, that the folded range `[start, end)` came from. */
  toOriginal(startFolded: number, endFolded: number): [start: number, end: number];
};

/**
 * Folds a text for accent-exact comparison: NFC, lower case, and one placement of the tone mark (hòa and hoà, thủy and
 * thuỷ, khỏe and khoẻ become equal; quý and quí, which differ in a letter, stay apart).
 */
export function foldToneMarks(text: string): string {
  return foldWithOffsets(text, 'exact').text;
}

/** Folds a text for comparison without accents: every mark dropped, đ as d, lower case. */
export function foldAccents(text: string): string {
  return foldWithOffsets(text, 'folded').text;
}

/**
 * Folds a text and remembers where every code unit came from, in time linear in the text.
 *
 * The unit of work is a character with its combining marks, so a range always maps back to whole characters. Invisible
 * characters (soft hyphen, zero-width space and joiners, controls) fold to nothing: they're often left inside words by
 * a page's markup.
 */
export function foldWithOffsets(text: string, mode: FoldMode, whitespace: FoldWhitespace = 'kept'): FoldedText {
  const table = foldTable(mode, whitespace);
  const collapsed = whitespace === 'collapsed';
  const output = new FoldOutput(text.length);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    let folded = table.units[unit]!;
    if (folded === unknownUnit) folded = table.learn(unit);
    if (folded !== slowUnit && !continuesCharacter(text, at + 1)) {
      if (collapsed && folded === space && output.last() === space) output.widenLast(at + 1);
      else output.push(folded, at, at + 1);
      at += 1;
    } else {
      const end = characterEnd(text, at);
      const characters = table.foldCharacter(text.slice(at, end));
      for (let i = 0; i < characters.length; i++) output.push(characters.charCodeAt(i), at, end);
      at = end;
    }
    if (mode === 'exact') output.unifyTonePlacement();
  }
  return output.finish();
}

/**
 * Makes a text fit to store: NFC, line ends as `\n`, no control characters but `\n` and `\t`, lone surrogates replaced
 * by U+FFFD. Runs of more than 30 combining marks are broken up with U+034F (UAX #15, Stream-Safe Text Format), because
 * normalising them takes time quadratic in their length.
 */
export function sanitiseText(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
  // Once more behind NFC, which turns some marks into two.
  return breakMarks(breakMarks(plain).normalize('NFC'));
}

function breakMarks(text: string): string {
  return text.replace(/[\p{M}--\u034f]{30}(?=[\p{M}--\u034f])/gv, '$&\u034f');
}

/** Whether the character that starts at this code unit is a letter, a digit or a mark. False at the end of the text. */
export function isWordAt(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const unit = text.charCodeAt(index);
  if (isSurrogate(unit)) return wordCharacter.test(String.fromCodePoint(text.codePointAt(index)!));
  const known = wordClasses[unit]!;
  if (known !== 0) return known === yes;
  const isWord = wordCharacter.test(String.fromCharCode(unit));
  wordClasses[unit] = isWord ? yes : no;
  return isWord;
}

/** Whether the character that ends just before this code unit is a letter, a digit or a mark. False at the start. */
export function isWordBefore(text: string, index: number): boolean {
  if (index <= 0) return false;
  const endsPair =
    index >= 2 && isLowSurrogate(text.charCodeAt(index - 1)) && isHighSurrogate(text.charCodeAt(index - 2));
  return isWordAt(text, endsPair ? index - 2 : index - 1);
}

/** Whether a word can start or end here: not both neighbours belong to a word. */
export function isWordBoundary(text: string, index: number): boolean {
  return !(isWordBefore(text, index) && isWordAt(text, index));
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const no = 1;
const yes = 2;
const wordClasses = new Uint8Array(0x10000);

/** Folded text under construction. Offsets are only stored once a code unit stops standing for exactly itself. */
class FoldOutput {
  private units: Uint16Array;
  private starts: Uint32Array | undefined;
  private ends: Uint32Array | undefined;
  private length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
  }

  push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    if (this.starts === undefined && (start !== this.length || end !== start + 1)) this.storeOffsets();
    if (this.starts !== undefined) {
      this.starts[this.length] = start;
      this.ends![this.length] = end;
    }
    this.units[this.length++] = unit;
  }

  last(): number {
    return this.length === 0 ? -1 : this.units[this.length - 1]!;
  }

  widenLast(end: number): void {
    if (this.starts === undefined) this.storeOffsets();
    this.ends![this.length - 1] = end;
  }

  /**
   * Moves a tone mark from the first to the second vowel of oa, oe and uy. This direction needs no look at the rest of
   * the syllable: hoàn and thuyền have it there in both conventions, and quý keeps its own.
   */
  unifyTonePlacement(): void {
    const second = this.last();
    if ((second !== 0x61 && second !== 0x65 && second !== 0x79) || this.length < 2) return;
    const first = this.units[this.length - 2]!;
    const pair = first < 0x80 ? undefined : tonePairs.get((first << 16) | second);
    if (pair === undefined) return;
    this.units[this.length - 2] = pair >>> 16;
    this.units[this.length - 1] = pair & 0xffff;
  }

  finish(): FoldedText {
    const { starts, ends, length } = this;
    const text = Buffer.from(this.units.buffer, 0, length * 2).toString('utf16le');
    return {
      text,
      toOriginal(startFolded, endFolded) {
        if (starts === undefined || ends === undefined) return [startFolded, endFolded];
        if (startFolded >= endFolded) {
          const point = startFolded < length ? starts[startFolded]! : length === 0 ? 0 : ends[length - 1]!;
          return [point, point];
        }
        return [starts[startFolded]!, ends[endFolded - 1]!];
      },
    };
  }

  private storeOffsets(): void {
    this.starts = new Uint32Array(this.units.length);
    this.ends = new Uint32Array(this.units.length);
    for (let i = 0; i < this.length; i++) {
      this.starts[i] = i;
      this.ends[i] = i + 1;
    }
  }

  private grow(): void {
    const capacity = this.units.length * 2 + 8;
    const units = new Uint16Array(capacity);
    units.set(this.units);
    this.units = units;
    if (this.starts === undefined || this.ends === undefined) return;
    const starts = new Uint32Array(capacity);
    const ends = new Uint32Array(capacity);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}

/** o + à for ò + a, and so on: both vowels packed into one number each way. */
const tonePairs = new Map<number, number>(
  ['oa', 'oe', 'uy'].flatMap((vowels) =>
    ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone): [number, number] => {
      const [first, second] = [vowels.charAt(0), vowels.charAt(1)];
      return [packPair((first + tone).normalize('NFC') + second), packPair(first + (second + tone).normalize('NFC'))];
    }),
  ),
);

function packPair(pair: string): number {
  return (pair.charCodeAt(0) << 16) | pair.charCodeAt(1);
}

const unknownUnit = 0;
const slowUnit = 1;
const space = 0x20;

type FoldTable = {
  /** For each code unit its folded one, if it folds to exactly one; learnt as texts bring them up. */
  units: Uint16Array;
  learn(unit: number): number;
  foldCharacter(character: string): string;
};

const foldTables = new Map<string, FoldTable>();

function foldTable(mode: FoldMode, whitespace: FoldWhitespace): FoldTable {
  const key = `${mode} ${whitespace}`;
  const known = foldTables.get(key);
  if (known !== undefined) return known;
  const units = new Uint16Array(0x10000);
  const foldCharacter = remember(mode === 'exact' ? foldCase : dropAccents);
  const table: FoldTable = {
    units,
    learn(unit) {
      const character = String.fromCharCode(unit);
      const isSpace = whitespace === 'collapsed' && /[\s\u0085]/.test(character) && !invisible.test(character);
      const folded = isSpace ? ' ' : foldCharacter(character);
      const isPlain = folded.length === 1 && folded.charCodeAt(0) > slowUnit;
      units[unit] = isPlain && !isSurrogate(unit) && !mark.test(character) ? folded.charCodeAt(0) : slowUnit;
      return units[unit]!;
    },
    foldCharacter,
  };
  foldTables.set(key, table);
  return table;
}

/** Characters written in several code units, such as decomposed letters and emoji, come again and again in a text. */
function remember(foldCharacter: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    const remembered = known.get(character);
    if (remembered !== undefined) return remembered;
    const folded = foldCharacter(character);
    if (known.size >= 4096) known.clear();
    if (character.length <= 8) known.set(character, folded);
    return folded;
  };
}

/**
 * By way of upper case, so that ß, ẞ and ss, ς and σ meet, as in full case folding. Eth and African d, which look like Đ and
 * stand for it in text converted from old Vietnamese encodings, become đ.
 */
function foldCase(character: string): string {
  if (invisible.test(character)) return '';
  const folded = character.normalize('NFC').toLowerCase().toUpperCase().toLowerCase().normalize('NFC');
  return folded.replace(/[\u00f0\u0256]/g, 'đ');
}

function dropAccents(character: string): string {
  return foldCase(character).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').normalize('NFC');
}

/** Soft hyphen, zero-width characters, and controls other than white space. */
const invisible = /^(?:[\u00ad\u200b-\u200d\u2060\ufeff]|(?![\t-\r\u0085])\p{Cc})$/u;

/** What joins the character before it under NFC: marks, and the few letters that compose (Hangul jamo, Kirat Rai). */
const mark = /^[\p{M}\u1160-\u11ff\u{16d67}\u{16d68}]/u;
const maxMarks = 30;
const markClasses = new Uint8Array(0x10000);

function continuesCharacter(text: string, index: number): boolean {
  if (index >= text.length) return false;
  const unit = text.charCodeAt(index);
  if (unit < 0x300) return false;
  if (isSurrogate(unit)) return mark.test(String.fromCodePoint(text.codePointAt(index)!));
  const known = markClasses[unit]!;
  if (known !== 0) return known === yes;
  const isMark = mark.test(String.fromCharCode(unit));
  markClasses[unit] = isMark ? yes : no;
  return isMark;
}

/** The end of the character at `start` with its marks, of which at most 30 are taken: see `sanitiseText`. */
function characterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  for (let marks = 0; marks < maxMarks && continuesCharacter(text, end); marks++) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return end;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
