/** A term where a rule uses it. Uses that agree in everything are one object. */
export type Leaf = {
  readonly kind: 'leaf';
  readonly pattern: number;
  readonly fieldMask: number;
  readonly term: string;
};

export type NearNode = {
  readonly kind: 'near';
  readonly left: Leaf;
  readonly right: Leaf;
  readonly distance: number;
};

/** A rule with its fields pushed down to the terms. */
export type CompiledNode =
  | Leaf
  | NearNode
  | { readonly kind: 'and' | 'or'; readonly operands: readonly CompiledNode[] }
  | { readonly kind: 'not'; readonly operand: CompiledNode };

/** What a rule lists as hits when it holds: its terms and pairs, except those under a NOT. */
export function leavesOutsideNot(node: CompiledNode): (Leaf | NearNode)[] {
  switch (node.kind) {
    case 'leaf':
    case 'near':
      return [node];
    case 'not':
      return [];
    case 'and':
    case 'or':
      return [...new Set(node.operands.flatMap(leavesOutsideNot))];
  }
}

/**
 * A set of patterns of which at least one occurs wherever the rule holds. Of the parts of an AND the one whose shortest
 * pattern is the longest is taken: long terms are rarer, and a rule is only evaluated when one of its set occurs.
 */
export function requiredPatterns(node: CompiledNode, lengths: readonly number[]): number[] {
  return requirement(node, lengths)?.patterns ?? [];
}

type Requirement = { patterns: number[]; shortest: number };

function requirement(node: CompiledNode, lengths: readonly number[]): Requirement | undefined {
  switch (node.kind) {
    case 'leaf':
      return { patterns: [node.pattern], shortest: lengths[node.pattern]! };
    case 'near':
      return rarest([requirement(node.left, lengths), requirement(node.right, lengths)]);
    case 'not':
      return undefined;
    case 'and':
      return rarest(node.operands.map((operand) => requirement(operand, lengths)));
    case 'or': {
      const parts = node.operands.map((operand) => requirement(operand, lengths));
      const known = parts.filter((part) => part !== undefined);
      if (known.length < parts.length) return undefined;
      const patterns = [...new Set(known.flatMap((part) => part.patterns))];
      return { patterns, shortest: Math.min(...known.map((part) => part.shortest)) };
    }
  }
}

function rarest(parts: readonly (Requirement | undefined)[]): Requirement | undefined {
  let best: Requirement | undefined;
  for (const part of parts) {
    if (part !== undefined && (best === undefined || part.shortest > best.shortest)) best = part;
  }
  return best;
}
