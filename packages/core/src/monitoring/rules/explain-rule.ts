import type { RuleField, RuleNode, RuleTerm } from './rule-ast.ts';
import type { RuleLocale } from './rule-syntax-error.ts';

/**
 * Says a rule in plain words, for the person who has to understand why a text was flagged.
 *
 * @example
 * explainRule(parseRule('title:"cờ bạc" NOT ~"phong chong"'), 'en');
 * // Holds when the text has “cờ bạc” in the title and not “phong chong” (accents ignored).
 */
export function explainRule(rule: RuleNode, locale: RuleLocale): string {
  const wording = wordings[locale];
  return `${wording.opening} ${describe(rule, wording)}.`;
}

type Wording = {
  opening: string;
  and: string;
  or: string;
  not: string;
  fields: Record<RuleField, string>;
  folded: string;
  prefix: string;
  near(left: string, right: string, distance: number): string;
};

const wordings: Record<RuleLocale, Wording> = {
  en: {
    opening: 'Holds when the text has',
    and: ' and ',
    or: ' or ',
    not: 'not ',
    fields: {
      title: 'in the title',
      body: 'in the body',
      author: 'in the author’s name',
      speaker: 'in the speaker’s name',
    },
    folded: 'accents ignored',
    prefix: 'with any ending',
    near: (left, right, distance) =>
      distance === 0
        ? `${left} right next to ${right}`
        : `${left} near ${right}, with at most ${distance} ${distance === 1 ? 'word' : 'words'} between`,
  },
  vi: {
    opening: 'Khớp khi văn bản có',
    and: ' và ',
    or: ' hoặc ',
    not: 'không có ',
    fields: { title: 'ở tiêu đề', body: 'ở nội dung', author: 'ở tên tác giả', speaker: 'ở tên người phát biểu' },
    folded: 'không phân biệt dấu',
    prefix: 'có thể viết tiếp',
    near: (left, right, distance) =>
      distance === 0 ? `${left} liền kề ${right}` : `${left} gần ${right}, cách nhau không quá ${distance} từ`,
  },
};

function describe(node: RuleNode, wording: Wording): string {
  switch (node.kind) {
    case 'term':
      return describeTerm(node, wording);
    case 'near':
      return wording.near(describeTerm(node.left, wording), describeTerm(node.right, wording), node.distance);
    case 'field':
      return `${describePart(node.operand, wording)} ${wording.fields[node.field]}`;
    case 'not':
      return `${wording.not}${describePart(node.operand, wording)}`;
    case 'and':
    case 'or':
      return node.operands.map((operand) => describePart(operand, wording)).join(wording[node.kind]);
  }
}

function describePart(node: RuleNode, wording: Wording): string {
  const text = describe(node, wording);
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'near' ? `(${text})` : text;
}

function describeTerm(term: RuleTerm, wording: Wording): string {
  const notes = [term.prefix ? wording.prefix : '', term.accents === 'folded' ? wording.folded : ''].filter(Boolean);
  return `“${term.text}”${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}
