import type { FoldedText } from '../../platform/text.ts';
import type { Leaf, NearNode } from './compiled-node.ts';
import type { Occurrences } from './occurrences.ts';
import { findWordStarts, hasNeighbour, type WordSpan, wordNumberAt } from './proximity.ts';
import { type RuleField, ruleFields } from './rule-ast.ts';
import type { RuleHit } from './rule-match.ts';

/** The bit of each field that rules can name; all other fields share the next bit. */
export function fieldMaskOf(field: RuleField | undefined): number {
  return field === undefined ? -1 : 1 << ruleFields.indexOf(field);
}

function fieldBit(field: string): number {
  const known = (ruleFields as readonly string[]).indexOf(field);
  return 1 << (known === -1 ? ruleFields.length : known);
}

/** Where patterns occur in one document. */
export class DocumentHits {
  private readonly fields: { name: string; bit: number }[] = [];
  private readonly texts: { field: number; folded: FoldedText; wordStarts: Int32Array | undefined }[] = [];
  private readonly occurrences: Occurrences;
  private readonly listed = new Map<Leaf | NearNode, readonly RuleHit[]>();

  /** @param occurrences started for this document */
  constructor(occurrences: Occurrences) {
    this.occurrences = occurrences;
  }

  enterField(name: string): void {
    this.fields.push({ name, bit: fieldBit(name) });
  }

  enterText(folded: FoldedText): void {
    this.texts.push({ field: this.fields.length - 1, folded, wordStarts: undefined });
  }

  /** Adds an occurrence in the text entered last. Those of one pattern in one text come in the order of their starts. */
  add(pattern: number, start: number, end: number): void {
    this.occurrences.add(pattern, this.fields[this.fields.length - 1]!.bit, this.texts.length - 1, start, end);
  }

  has({ pattern, fieldMask }: Leaf): boolean {
    return (this.occurrences.fieldBits(pattern) & fieldMask) !== 0;
  }

  hasNear(node: NearNode): boolean {
    return this.has(node.left) && this.has(node.right) && this.listNear(node).length > 0;
  }

  /** The hits of some terms and pairs, by field name, start and end, one a passage, at most `limit`. */
  list(leaves: readonly (Leaf | NearNode)[], limit: number): readonly RuleHit[] {
    const lists = leaves
      .map((leaf) => (leaf.kind === 'leaf' ? this.listLeaf(leaf, limit) : this.listNear(leaf)))
      .filter((list) => list.length > 0);
    if (lists.length === 1) return lists[0]!.length > limit ? lists[0]!.slice(0, limit) : lists[0]!;
    return onePerPassage(lists.flat()).slice(0, limit);
  }

  private listLeaf(leaf: Leaf, limit: number): readonly RuleHit[] {
    const known = this.listed.get(leaf);
    if (known !== undefined) return known;
    const hits: RuleHit[] = [];
    this.occurrences.visit(leaf.pattern, (text, start, end) => {
      if (hits.length === limit || (this.fieldOf(text).bit & leaf.fieldMask) === 0) return;
      hits.push(this.hit(leaf, { text, start, end }));
    });
    this.listed.set(leaf, hits);
    return hits;
  }

  /** The occurrences of either term that have one of the other within the distance, in the same field. */
  private listNear(node: NearNode): readonly RuleHit[] {
    const known = this.listed.get(node);
    if (known !== undefined) return known;
    const left = this.places(node.left).map((place) => this.inWords(place));
    const right = this.places(node.right).map((place) => this.inWords(place));
    const hits = onePerPassage([
      ...left.filter((one) => hasNeighbour(one, right, node.distance)).map((one) => this.hit(node.left, one.place)),
      ...right.filter((one) => hasNeighbour(one, left, node.distance)).map((one) => this.hit(node.right, one.place)),
    ]);
    this.listed.set(node, hits);
    return hits;
  }

  private places({ pattern, fieldMask }: Leaf): Place[] {
    const places: Place[] = [];
    this.occurrences.visit(pattern, (text, start, end) => {
      if ((this.fieldOf(text).bit & fieldMask) !== 0) places.push({ text, start, end });
    });
    return places;
  }

  private hit(leaf: Leaf, { text, start, end }: Place): RuleHit {
    const { folded } = this.texts[text]!;
    const [originalStart, originalEnd] = folded.toOriginal(start, end);
    return { field: this.fieldOf(text).name, start: originalStart, end: originalEnd, term: leaf.term };
  }

  private fieldOf(text: number) {
    return this.fields[this.texts[text]!.field]!;
  }

  private inWords(place: Place): PlaceInWords {
    const text = this.texts[place.text]!;
    text.wordStarts ??= findWordStarts(text.folded.text);
    const first = wordNumberAt(text.wordStarts, place.start);
    const last = wordNumberAt(text.wordStarts, place.end - 1);
    return { place, field: text.field, first, last };
  }
}

type Place = { readonly text: number; readonly start: number; readonly end: number };
type PlaceInWords = WordSpan & { readonly place: Place };

/** Sorts hits by place and keeps the first of those in the same one. */
function onePerPassage(hits: RuleHit[]): RuleHit[] {
  hits.sort(byPlace);
  return hits.filter((hit, index) => index === 0 || byPlace(hits[index - 1]!, hit) !== 0);
}

function byPlace(a: RuleHit, b: RuleHit): number {
  if (a.field !== b.field) return a.field < b.field ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
