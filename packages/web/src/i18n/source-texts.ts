/**
 * Finds, without a compiler, what a TSX source says to people: sentences that stand in it, and the catalogue keys it
 * asks for. It knows JSX only as far as our own sources use it.
 */

const spokenAttributes =
  'label|title|placeholder|alt|description|error|caption|lead|body|aria-label|aria-description|aria-roledescription';
const attribute = new RegExp(`\\b(?<!-)(?:${spokenAttributes})=(?:"([^"]*)"|'([^']*)'|\\{([^<>{}]*)\\})`, 'g');
/** What stands behind `>` or `}` in code and not in a sentence: a type, the next property, a keyword. */
const codeWords =
  /^(?:[:,]\s*\w+:?$|(?:return|else|as|satisfies|from|catch|finally|extends|implements|export|import|const|function)\b)/;

/** The sentences of a source that did not come out of a catalogue: between tags, and in attributes that are read. */
export function literalTexts(source: string): string[] {
  const code = withoutComments(source);
  return [...attributeTexts(code), ...elementTexts(code)].filter(saysSomething);
}

/** The keys a source asks for: whole ones, and the fixed beginnings of those it puts together. */
export function keyUses(source: string): { exact: string[]; prefixes: string[] } {
  const code = withoutComments(source);
  const exact: string[] = [];
  for (const call of code.matchAll(/\bt\(/g)) {
    const argument = firstArgument(code, call.index + call[0].length);
    for (const literal of argument.matchAll(/'([a-zA-Z]\w*(?:\.[\w-]+)+)'/g)) exact.push(literal[1]!);
  }
  const prefixes = [...code.matchAll(/`([a-zA-Z]\w*\.(?:[\w-]+\.)*)\$\{/g)].map((match) => match[1]!);
  return { exact, prefixes };
}

function attributeTexts(code: string): string[] {
  return [...code.matchAll(attribute)].flatMap(([, double, single, expression]) => {
    if (expression === undefined) return [double ?? single ?? ''];
    const own = expression.replace(/\bt\([^)]*\)/g, '').replace(/[!=]==\s*'[^']*'|\w\('[^']*'\)|\['[^']*'\]/g, '');
    return [...own.matchAll(/'([^']*)'/g)].map((literal) => literal[1]!);
  });
}

/** Text that begins after a tag or an expression and ends at a tag, or begins after a tag and ends at an expression. */
function elementTexts(code: string): string[] {
  const texts: string[] = [];
  for (const match of code.matchAll(/(?<!=)([>}])([^<>{}=;()'"`|&]*)(?=(<\/?[A-Za-z]|<\/?>|\{))/g)) {
    const [, opening, text, closing] = match;
    if (opening === '}' && closing === '{') continue;
    const trimmed = text!.replace(/\s+/g, ' ').trim();
    if (!codeWords.test(trimmed)) texts.push(trimmed);
  }
  return texts;
}

function saysSomething(text: string): boolean {
  return /\p{L}{2,}/u.test(text);
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function firstArgument(code: string, from: number): string {
  let depth = 0;
  for (let index = from; index < code.length; index++) {
    const character = code[index]!;
    if ('([{'.includes(character)) depth++;
    if (depth === 0 && (character === ')' || character === ',')) return code.slice(from, index);
    if (')]}'.includes(character)) depth--;
  }
  return code.slice(from);
}
