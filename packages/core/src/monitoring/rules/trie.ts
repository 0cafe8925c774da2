import { isWordBefore } from '../../platform/text.ts';

/** A term in folded spelling. With `prefix`, the last word of the term may go on. */
export type Pattern = { readonly text: string; readonly prefix: boolean };

export const none = -1;

/**
 * All patterns as one tree of code units, in flat arrays over its states. State 0 is the root. States are numbered in
 * preorder over the sorted patterns, so a state's first child is the next state; the further children, which few states
 * have, are in one hash table.
 */
export type Trie = {
  readonly stateCount: number;
  readonly parents: Int32Array;
  readonly depths: Int32Array;
  /** The code unit that leads into a state. */
  readonly labels: Uint16Array;
  /** Whether no word can start right after a state: the character that leads into it is part of a word. */
  readonly insideWord: Uint8Array;
  /** The pattern that ends in a state, or `none`. */
  readonly wholeEnds: Int32Array;
  readonly prefixEnds: Int32Array;
  readonly rootChildren: Int32Array;
  /**
   * What a scan needs of a state side by side, two numbers a state: the label of its first child (0 if it has none, for
   * folded text doesn't contain U+0000) with the flags below, and its failure link.
   */
  readonly nodes: Int32Array;
  /** Open addressing, four numbers a slot: parent, label, child or 0 for an empty slot, nothing. */
  readonly moreChildren: Int32Array;
};

const hasMoreChildren = 1 << 16;
export const endsPattern = 1 << 17;

/**
 * Builds the tree without failure links and `endsPattern`.
 *
 * @param patterns non-empty, distinct
 */
export function buildTrie(patterns: readonly Pattern[]): Trie {
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

/** The child of a state other than the root along a code unit, or 0. */
export function childOf(trie: Trie, state: number, unit: number): number {
  const node = trie.nodes[2 * state]!;
  if ((node & 0xffff) === unit && unit !== 0) return state + 1;
  if ((node & hasMoreChildren) === 0) return 0;
  const { moreChildren } = trie;
  for (let slot = firstSlot(state, unit, moreChildren.length); ; slot = (slot + 4) & (moreChildren.length - 1)) {
    const child = moreChildren[slot + 2]!;
    if (child === 0 || (moreChildren[slot] === state && moreChildren[slot + 1] === unit)) return child;
  }
}

function indexChildren(stateCount: number, parents: Int32Array, labels: Uint16Array) {
  const rootChildren = new Int32Array(0x10000);
  const nodes = new Int32Array(2 * stateCount);
  const further: number[] = [];
  for (let state = 1; state < stateCount; state++) {
    const parent = parents[state]!;
    if (parent === 0) {
      rootChildren[labels[state]!] = state;
    } else if (state === parent + 1) {
      nodes[2 * parent]! |= labels[state]!;
    } else {
      nodes[2 * parent]! |= hasMoreChildren;
      further.push(state);
    }
  }
  let size = 64;
  while (size < further.length * 8) size *= 2;
  const moreChildren = new Int32Array(size);
  for (const state of further) {
    let slot = firstSlot(parents[state]!, labels[state]!, size);
    while (moreChildren[slot + 2] !== 0) slot = (slot + 4) & (size - 1);
    moreChildren.set([parents[state]!, labels[state]!, state], slot);
  }
  return { rootChildren, nodes, moreChildren };
}

/** @param size of the table: four times a power of two */
function firstSlot(state: number, unit: number, size: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (size - 4);
}

function sharedPrefix(text: string, other = ''): number {
  const longest = Math.min(text.length, other.length);
  let length = 0;
  while (length < longest && text.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}
