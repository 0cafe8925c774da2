import type { CompiledNode } from './compiled-node.ts';
import type { DocumentHits } from './document-hits.ts';

/** Whether a rule holds. Fields are looked at together: `a AND b` holds with one in the title and one in the body. */
export function evaluate(node: CompiledNode, hits: DocumentHits): boolean {
  switch (node.kind) {
    case 'leaf':
      return hits.has(node);
    case 'near':
      return hits.hasNear(node);
    case 'not':
      return !evaluate(node.operand, hits);
    case 'and':
      return node.operands.every((operand) => evaluate(operand, hits));
    case 'or':
      return node.operands.some((operand) => evaluate(operand, hits));
  }
}
