/** What is kept of a pattern: the document it was last seen in, its first and last occurrence there, its fields. */
const patternSize = 4;
/** What is kept of an occurrence: the text, the start, the end, the pattern's next occurrence. */
const occurrenceSize = 4;
const keptCapacity = 1 << 20;
const none = -1;

/**
 * Where patterns occur in the document at hand. One store serves all documents, one after another, in flat arrays: with
 * many rules a document has tens of thousands of occurrences, and as objects they'd cost more than finding them.
 */
export class Occurrences {
  private readonly patterns: Int32Array;
  private records = new Int32Array(0);
  private count = 0;
  private document = 0;
  private seen: number[] = [];

  constructor(patternCount: number) {
    this.patterns = new Int32Array(patternCount * patternSize);
  }

  /** Forgets the document before. */
  startDocument(): void {
    if (this.document === 0x7fffffff) {
      this.document = 0;
      this.patterns.fill(0);
    }
    this.document++;
    if (this.records.length > keptCapacity) this.records = new Int32Array(0);
    this.count = 0;
    this.seen = [];
  }

  /** Occurrences of one pattern in one text come in the order of their starts, and texts in the order of their numbers. */
  add(pattern: number, fieldBit: number, text: number, start: number, end: number): void {
    const record = this.count * occurrenceSize;
    if (record === this.records.length) this.grow();
    const { records, patterns } = this;
    records[record] = text;
    records[record + 1] = start;
    records[record + 2] = end;
    records[record + 3] = none;
    const at = pattern * patternSize;
    if (patterns[at] === this.document) {
      records[patterns[at + 2]! + 3] = record;
      patterns[at + 3]! |= fieldBit;
    } else {
      patterns[at] = this.document;
      patterns[at + 1] = record;
      patterns[at + 3] = fieldBit;
      this.seen.push(pattern);
    }
    patterns[at + 2] = record;
    this.count++;
  }

  /** The patterns that occur. */
  seenPatterns(): readonly number[] {
    return this.seen;
  }

  /** The bits of the fields a pattern occurs in. */
  fieldBits(pattern: number): number {
    const at = pattern * patternSize;
    return this.patterns[at] === this.document ? this.patterns[at + 3]! : 0;
  }

  visit(pattern: number, visit: (text: number, start: number, end: number) => void): void {
    const at = pattern * patternSize;
    if (this.patterns[at] !== this.document) return;
    const { records } = this;
    for (let record = this.patterns[at + 1]!; record !== none; record = records[record + 3]!) {
      visit(records[record]!, records[record + 1]!, records[record + 2]!);
    }
  }

  private grow(): void {
    const grown = new Int32Array(Math.max(1024, this.records.length * 2));
    grown.set(this.records);
    this.records = grown;
  }
}
