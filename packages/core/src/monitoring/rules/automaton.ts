import { isWordAt, isWordBefore } from '../../platform/text.ts';
import { buildTrie, childOf, endsPattern, none, type Pattern, type Trie } from './trie.ts';

export type Automaton = {
  /**
   * Reports every place where a pattern stands between word boundaries, each pattern's in the order of the text and at
   * most `limit` of each. Positions are code units of the folded text; `pattern` is the index given to `buildAutomaton`.
   */
  scan(text: string, limit: number, report: (pattern: number, start: number, end: number) => void): void;
};

/**
 * Builds an Aho-Corasick automaton (Aho and Corasick, CACM 18(6), 1975) that only starts at word boundaries: a failure
 * link keeps no suffix that begins inside a word, so most words of a text are left after a letter or two.
 *
 * Scanning takes time linear in the text plus what it reports, whatever the patterns are. Our own, because the published
 * libraries also list what stands inside words and, of terms nested in each other, every one at every place; the fastest
 * that was tried took 1.7 times as long on folded text with few nested terms, and six times as long to build.
 *
 * @param patterns non-empty and distinct, in folded spelling with white space collapsed
 */
export function buildAutomaton(patterns: readonly Pattern[]): Automaton {
  const trie = buildTrie(patterns);
  const { wholeAt, prefixAt, nextWhole, nextPrefix } = linkSuffixes(trie, patterns);
  const whole = new OutputChains(nextWhole);
  const prefix = new OutputChains(nextPrefix);
  const lengths = Int32Array.from(patterns, (pattern) => pattern.text.length);

  function scan(text: string, limit: number, report: (pattern: number, start: number, end: number) => void): void {
    let state = 0;
    let afterWord = false;
    let wordEnd = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (state !== 0 || !afterWord) state = step(trie, state, unit, afterWord);
      afterWord = leavesWordOpen(text, at, unit);
      if ((trie.nodes[2 * state]! & endsPattern) === 0) continue;

      const end = at + 1;
      const wordGoesOn = isWordAt(text, end);
      if (!wordGoesOn) {
        for (let found = whole.first(wholeAt[state]!); found !== none; found = whole.after(found)) {
          report(found, end - lengths[found]!, end);
          whole.count(found, limit);
        }
      }
      if (prefixAt[state] !== none) {
        if (wordEnd < end) wordEnd = wordGoesOn ? endOfWord(text, end) : end;
        for (let found = prefix.first(prefixAt[state]!); found !== none; found = prefix.after(found)) {
          report(found, end - lengths[found]!, wordEnd);
          prefix.count(found, limit);
        }
      }
    }
    whole.reset();
    prefix.reset();
  }

  return { scan };
}

/** Follows failure links until a state continues with the code unit, or the root does where a word can start. */
function step(trie: Trie, from: number, unit: number, afterWord: boolean): number {
  for (let state = from; state !== 0; state = trie.nodes[2 * state + 1]!) {
    const child = childOf(trie, state, unit);
    if (child !== 0) return child;
  }
  return afterWord ? 0 : trie.rootChildren[unit]!;
}

/**
 * Sets every state's failure link, and finds for it the nearest patterns that end there; for every pattern the next shorter one that
 * ends at the same place. Visits states by depth, as each link leads to a state of smaller depth.
 */
function linkSuffixes(trie: Trie, patterns: readonly Pattern[]) {
  const { stateCount, parents, labels, insideWord, wholeEnds, prefixEnds, nodes } = trie;
  const wholeAt = new Int32Array(stateCount).fill(none);
  const prefixAt = new Int32Array(stateCount).fill(none);
  const nextWhole = new Int32Array(patterns.length).fill(none);
  const nextPrefix = new Int32Array(patterns.length).fill(none);
  for (const state of byDepth(trie)) {
    const parent = parents[state]!;
    const fail = parent === 0 ? 0 : step(trie, nodes[2 * parent + 1]!, labels[state]!, insideWord[parent] === 1);
    nodes[2 * state + 1] = fail;
    wholeAt[state] = wholeAt[fail]!;
    const wholeEnd = wholeEnds[state]!;
    if (wholeEnd !== none) {
      nextWhole[wholeEnd] = wholeAt[state]!;
      wholeAt[state] = wholeEnd;
    }
    prefixAt[state] = prefixAt[fail]!;
    const prefixEnd = prefixEnds[state]!;
    if (prefixEnd !== none) {
      nextPrefix[prefixEnd] = prefixAt[state]!;
      prefixAt[state] = prefixEnd;
    }
    if (wholeAt[state] !== none || prefixAt[state] !== none) nodes[2 * state]! |= endsPattern;
  }
  return { wholeAt, prefixAt, nextWhole, nextPrefix };
}

/** All states but the root, by depth (counting sort). */
function byDepth({ stateCount, depths }: Trie): Int32Array {
  let deepest = 0;
  for (let state = 1; state < stateCount; state++) deepest = Math.max(deepest, depths[state]!);
  const offsets = new Int32Array(deepest + 2);
  for (let state = 1; state < stateCount; state++) offsets[depths[state]! + 1]!++;
  for (let depth = 1; depth < offsets.length; depth++) offsets[depth]! += offsets[depth - 1]!;
  const order = new Int32Array(stateCount - 1);
  for (let state = 1; state < stateCount; state++) order[offsets[depths[state]!]!++] = state;
  return order;
}

/**
 * Chains from a pattern to the next shorter one that ends at the same place. A pattern that has reached its limit in a
 * text is taken out of its chains (a union-find with path halving), so that patterns nested in each other don't make a
 * scan quadratic.
 */
class OutputChains {
  private readonly next: Int32Array;
  /** The pattern itself while it is reported, else one further down the chain. */
  private readonly live: Int32Array;
  private readonly counts: Int32Array;
  private touched: number[] = [];

  constructor(next: Int32Array) {
    this.next = next;
    this.live = Int32Array.from(next, (_, pattern) => pattern);
    this.counts = new Int32Array(next.length);
  }

  first(pattern: number): number {
    const { live } = this;
    let at = pattern;
    while (at !== none && live[at] !== at) {
      const target = live[at]!;
      if (target !== none) live[at] = live[target]!;
      at = live[at]!;
    }
    return at;
  }

  after(pattern: number): number {
    return this.first(this.next[pattern]!);
  }

  count(pattern: number, limit: number): void {
    if (this.counts[pattern] === 0) this.touched.push(pattern);
    if (++this.counts[pattern]! >= limit) this.live[pattern] = this.next[pattern]!;
  }

  reset(): void {
    for (const pattern of this.touched) {
      this.counts[pattern] = 0;
      this.live[pattern] = pattern;
    }
    this.touched = [];
  }
}

/** Whether no word can start after this code unit. Nothing starts between the halves of a surrogate pair either. */
function leavesWordOpen(text: string, at: number, unit: number): boolean {
  if (unit < 0x80) return asciiWords[unit] === 1;
  return (unit >= 0xd800 && unit <= 0xdbff) || isWordBefore(text, at + 1);
}

const asciiWords = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

function endOfWord(text: string, from: number): number {
  let end = from;
  while (isWordAt(text, end)) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}
