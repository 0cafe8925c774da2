import { isWordAt, isWordBefore } from '../../platform/text.ts';

/** A term in folded spelling. With `prefix`, the last word of the term may go on. */
export type Pattern = { readonly text: string; readonly prefix: boolean };

export type Automaton = {
  /**
   * Reports every place where a pattern stands between word boundaries, each pattern's in the order of the text and at
   * most `limit` of each. Positions are code units of the folded text; `pattern` is the index given to `buildAutomaton`.
   */
  scan(text: string, limit: number, report: (pattern: number, start: number, end: number) => void): void;
  readonly stateCount: number;
};

/**
 * Builds an Aho-Corasick automaton (Aho and Corasick, CACM 18(6), 1975) that only starts at word boundaries: a failure
 * link keeps no suffix that begins inside a word, so most words of a text are left after a letter or two.
 *
 * Scanning takes time linear in the text plus what it reports, whatever the patterns are. States are numbered in
 * preorder over the sorted patterns, so that a state's first child is the next state; only states with several children
 * need a search.
 *
 * @param patterns non-empty and distinct, in folded spelling with white space collapsed
 */
export function buildAutomaton(patterns: readonly Pattern[]): Automaton {
  const trie = buildTrie(patterns);
  const { wholeAt, prefixAt, nextWhole, nextPrefix, fail } = linkSuffixes(trie, patterns);
  const whole = new OutputChains(nextWhole);
  const prefix = new OutputChains(nextPrefix);
  const lengths = Int32Array.from(patterns, (pattern) => pattern.text.length);

  function scan(text: string, limit: number, report: (pattern: number, start: number, end: number) => void): void {
    let state = 0;
    let afterWord = false;
    let wordEnd = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (state !== 0 || !afterWord) state = step(trie, fail, state, unit, afterWord);
      afterWord =
        unit < 0x80 ? isAsciiWord(unit) : unit >= 0xd800 && unit <= 0xdbff ? true : isWordBefore(text, at + 1);
      if (state === 0 || (wholeAt[state] === none && prefixAt[state] === none)) continue;

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

  return { scan, stateCount: trie.stateCount };
}

const none = -1;

type Trie = {
  stateCount: number;
  parents: Int32Array;
  depths: Int32Array;
  /** The code unit that leads into a state. */
  labels: Uint16Array;
  /** Whether a word may not start right after this state: the character that leads into it is part of a word. */
  insideWord: Uint8Array;
  /** The label of the state's first child, which is the next state. 0 if it has none; no pattern contains U+0000. */
  firstLabels: Uint16Array;
  /** Where the further children of a state stand in `siblings`, or 0: their number, their labels, their states. */
  branches: Int32Array;
  siblings: Int32Array;
  rootChildren: Int32Array;
  /** The pattern that ends in a state. */
  wholeEnds: Int32Array;
  prefixEnds: Int32Array;
};

function buildTrie(patterns: readonly Pattern[]): Trie {
  const order = patterns.map((_, index) => index);
  order.sort((a, b) => (patterns[a]!.text < patterns[b]!.text ? -1 : patterns[a]!.text > patterns[b]!.text ? 1 : 0));
  const shared = order.map((index, rank) => sharedPrefix(patterns[index]!.text, patterns[order[rank - 1] ?? -1]?.text));
  const stateCount = order.reduce((sum, index, rank) => sum + patterns[index]!.text.length - shared[rank]!, 1);
  const parents = new Int32Array(stateCount);
  const labels = new Uint16Array(stateCount);
  const insideWord = new Uint8Array(stateCount);
  const depths = new Int32Array(stateCount);
  const wholeEnds = new Int32Array(stateCount).fill(none);
  const prefixEnds = new Int32Array(stateCount).fill(none);

  let state = 0;
  const path: number[] = [0];
  for (const [rank, index] of order.entries()) {
    const { text, prefix } = patterns[index]!;
    for (let depth = shared[rank]!; depth < text.length; depth++) {
      const unit = text.charCodeAt(depth);
      state++;
      parents[state] = path[depth]!;
      labels[state] = unit;
      depths[state] = depth + 1;
      insideWord[state] = (unit >= 0xd800 && unit <= 0xdbff) || isWordBefore(text, depth + 1) ? 1 : 0;
      path[depth + 1] = state;
    }
    if (prefix) prefixEnds[path[text.length]!] = index;
    else wholeEnds[path[text.length]!] = index;
  }
  const children = indexChildren(stateCount, parents, labels);
  return { stateCount, parents, depths, labels, insideWord, wholeEnds, prefixEnds, ...children };
}

function sharedPrefix(text: string, other = ''): number {
  const longest = Math.min(text.length, other.length);
  let length = 0;
  while (length < longest && text.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

function indexChildren(stateCount: number, parents: Int32Array, labels: Uint16Array) {
  const firstLabels = new Uint16Array(stateCount);
  const branches = new Int32Array(stateCount);
  const rootChildren = new Int32Array(0x10000);
  const counts = new Int32Array(stateCount);
  for (let state = 1; state < stateCount; state++) {
    const parent = parents[state]!;
    if (parent === 0) rootChildren[labels[state]!] = state;
    else if (state === parent + 1) firstLabels[parent] = labels[state]!;
    else counts[parent]!++;
  }
  let size = 1;
  for (let state = 1; state < stateCount; state++) {
    if (counts[state] === 0) continue;
    branches[state] = size;
    size += 1 + 2 * counts[state]!;
  }
  const siblings = new Int32Array(size);
  for (let state = 1; state < stateCount; state++) {
    const parent = parents[state]!;
    if (parent === 0 || state === parent + 1) continue;
    const at = branches[parent]!;
    const rank = siblings[at]!++;
    siblings[at + 1 + rank] = labels[state]!;
    siblings[at + 1 + counts[parent]! + rank] = state;
  }
  return { firstLabels, branches, siblings, rootChildren };
}

/** The child of a state other than the root, or 0. Children were numbered in the order of their labels. */
function childOf(trie: Trie, state: number, unit: number): number {
  if (trie.firstLabels[state] === unit && unit !== 0) return state + 1;
  const at = trie.branches[state]!;
  if (at === 0) return 0;
  const { siblings } = trie;
  const count = siblings[at]!;
  let low = at + 1;
  let high = at + count;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const label = siblings[middle]!;
    if (label === unit) return siblings[middle + count]!;
    if (label < unit) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function step(trie: Trie, fail: Int32Array, from: number, unit: number, afterWord: boolean): number {
  for (let state = from; state !== 0; state = fail[state]!) {
    const child = childOf(trie, state, unit);
    if (child !== 0) return child;
  }
  return afterWord ? 0 : trie.rootChildren[unit]!;
}

/**
 * For every state its failure link and the nearest patterns that end there; for every pattern the next shorter one that
 * ends at the same place. Visits states by depth, as each link leads to a state of smaller depth.
 */
function linkSuffixes(trie: Trie, patterns: readonly Pattern[]) {
  const { stateCount, parents, labels, insideWord, wholeEnds, prefixEnds } = trie;
  const fail = new Int32Array(stateCount);
  const wholeAt = new Int32Array(stateCount).fill(none);
  const prefixAt = new Int32Array(stateCount).fill(none);
  const nextWhole = new Int32Array(patterns.length).fill(none);
  const nextPrefix = new Int32Array(patterns.length).fill(none);
  for (const state of byDepth(trie)) {
    const parent = parents[state]!;
    if (parent !== 0) fail[state] = step(trie, fail, fail[parent]!, labels[state]!, insideWord[parent] === 1);
    wholeAt[state] = wholeAt[fail[state]!]!;
    const wholeEnd = wholeEnds[state]!;
    if (wholeEnd !== none) {
      nextWhole[wholeEnd] = wholeAt[state]!;
      wholeAt[state] = wholeEnd;
    }
    prefixAt[state] = prefixAt[fail[state]!]!;
    const prefixEnd = prefixEnds[state]!;
    if (prefixEnd !== none) {
      nextPrefix[prefixEnd] = prefixAt[state]!;
      prefixAt[state] = prefixEnd;
    }
  }
  return { fail, wholeAt, prefixAt, nextWhole, nextPrefix };
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

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (isWordAt(text, end)) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}
