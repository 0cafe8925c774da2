export type RuleLocale = 'vi' | 'en';

export type RuleSyntaxCode =
  | 'empty'
  | 'tooLong'
  | 'tooDeep'
  | 'tooManyTerms'
  | 'unclosedPhrase'
  | 'wordlessTerm'
  | 'misplacedWildcard'
  | 'unknownField'
  | 'nestedField'
  | 'distanceTooLarge'
  | 'unexpected'
  | 'onlyNegated';

export type RuleSyntaxProblem = {
  readonly code: RuleSyntaxCode;
  /** Where it went wrong: from 1, in UTF-16 code units of the query. */
  readonly column: number;
  /** What could have stood there, as it would be typed; empty where nothing in particular was awaited. */
  readonly expected: readonly string[];
  /** What stood there instead, or the limit that was passed. */
  readonly found?: string;
  /** The rule of a set that could not be compiled. */
  readonly ruleId?: string;
};

/** A rule that can't be read. The message is the English sentence; `sentence` has it in the reader's language. */
export class RuleSyntaxError extends Error {
  override readonly name = 'RuleSyntaxError';
  readonly code: RuleSyntaxCode;
  readonly column: number;
  readonly expected: readonly string[];
  readonly found: string | undefined;
  readonly ruleId: string | undefined;

  constructor(problem: RuleSyntaxProblem) {
    super(sentenceOf(problem, 'en'));
    this.code = problem.code;
    this.column = problem.column;
    this.expected = problem.expected;
    this.found = problem.found;
    this.ruleId = problem.ruleId;
  }

  sentence(locale: RuleLocale): string {
    return sentenceOf(this, locale);
  }
}

/** The start of a piece of a rule, as it is shown in a sentence. */
export function quoteExcerpt(text: string): string {
  return text.length <= 40 ? `“${text}”` : `“${text.slice(0, 40).toWellFormed()}…”`;
}

type Sentence = (found: string, expected: string) => string;

const sentences: Record<RuleSyntaxCode, Record<RuleLocale, Sentence>> = {
  empty: {
    en: () => 'The rule is empty.',
    vi: () => 'Quy tắc đang để trống.',
  },
  tooLong: {
    en: (limit) => `The rule is longer than ${limit} characters.`,
    vi: (limit) => `Quy tắc dài quá ${limit} ký tự.`,
  },
  tooDeep: {
    en: (limit) => `Parentheses and NOT are nested more than ${limit} deep.`,
    vi: (limit) => `Dấu ngoặc và KHÔNG lồng nhau quá ${limit} tầng.`,
  },
  tooManyTerms: {
    en: (limit) => `The rule has more than ${limit} terms.`,
    vi: (limit) => `Quy tắc có quá ${limit} từ khóa.`,
  },
  unclosedPhrase: {
    en: () => 'The quotation mark that opens here is never closed.',
    vi: () => 'Dấu ngoặc kép mở ở đây chưa được đóng.',
  },
  wordlessTerm: {
    en: (found) => `A term needs a letter or a digit, but here stands ${found}.`,
    vi: (found) => `Từ khóa phải có chữ cái hoặc chữ số, nhưng ở đây là ${found}.`,
  },
  misplacedWildcard: {
    en: () => 'The asterisk can only stand at the end of a term.',
    vi: () => 'Dấu * chỉ được đứng ở cuối từ khóa.',
  },
  unknownField: {
    en: (found, expected) =>
      `There is no field ${found}. The fields are ${expected}. Quote a word that contains a colon.`,
    vi: (found, expected) =>
      `Không có trường ${found}. Các trường gồm ${expected}. Nếu từ khóa có dấu hai chấm, hãy đặt trong ngoặc kép.`,
  },
  nestedField: {
    en: (found) => `The field ${found} stands inside the parentheses of another field.`,
    vi: (found) => `Trường ${found} nằm trong ngoặc của một trường khác.`,
  },
  distanceTooLarge: {
    en: (limit) => `The distance after NEAR/ is a number up to ${limit}.`,
    vi: (limit) => `Khoảng cách sau GẦN/ là một số không quá ${limit}.`,
  },
  unexpected: {
    en: (found, expected) => `Expected ${expected}, but found ${found}.`,
    vi: (found, expected) => `Ở đây cần ${expected}, nhưng gặp ${found}.`,
  },
  onlyNegated: {
    en: () => 'This part only says what must not occur. A rule needs a term that must occur, in every alternative.',
    vi: () => 'Phần này chỉ nêu điều không được có. Mỗi phương án của quy tắc phải có ít nhất một từ khóa bắt buộc có.',
  },
};

const words: Record<string, Record<RuleLocale, string>> = {
  term: { en: 'a term', vi: 'một từ khóa' },
  '"phrase"': { en: 'a "phrase"', vi: 'một "cụm từ"' },
  end: { en: 'the end of the rule', vi: 'hết quy tắc' },
};

const conjunctions: Record<'and' | 'or', Record<RuleLocale, string>> = {
  and: { en: ' and ', vi: ' và ' },
  or: { en: ' or ', vi: ' hoặc ' },
};

function sentenceOf(problem: RuleSyntaxProblem, locale: RuleLocale): string {
  const say = (part: string) => words[part]?.[locale] ?? part;
  const last = problem.code === 'unknownField' ? conjunctions.and[locale] : conjunctions.or[locale];
  const parts = problem.expected.map(say);
  const expected = parts.length < 2 ? parts.join() : parts.slice(0, -1).join(', ') + last + parts.at(-1);
  const where = locale === 'en' ? `Column ${problem.column}: ` : `Cột ${problem.column}: `;
  const rule =
    problem.ruleId === undefined ? '' : locale === 'en' ? `Rule ${problem.ruleId}. ` : `Quy tắc ${problem.ruleId}. `;
  return rule + where + sentences[problem.code][locale](say(problem.found ?? ''), expected);
}
