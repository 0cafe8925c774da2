import { describe, expect, it } from 'vitest';
import { explainRule, parseRule } from './index.ts';

describe('the explanation of a rule', () => {
  it.each([
    ['"mê tín"', 'Khớp khi văn bản có “mê tín”.', 'Holds when the text has “mê tín”.'],
    [
      'title:("cờ bạc" HOẶC ~"lo de") AND cá* NOT (phim OR kịch)',
      'Khớp khi văn bản có (“cờ bạc” hoặc “lo de” (không phân biệt dấu)) ở tiêu đề và “cá” (có thể viết tiếp) và không có (“phim” hoặc “kịch”).',
      'Holds when the text has (“cờ bạc” or “lo de” (accents ignored)) in the title and “cá” (with any ending) and not (“phim” or “kịch”).',
    ],
    [
      'speaker:An a NEAR/2 b OR c NEAR/0 d',
      'Khớp khi văn bản có (“An” ở tên người phát biểu và (“a” gần “b”, cách nhau không quá 2 từ)) hoặc (“c” liền kề “d”).',
      'Holds when the text has (“An” in the speaker’s name and (“a” near “b”, with at most 2 words between)) or (“c” right next to “d”).',
    ],
  ])('%s is said in plain words', (query, vietnamese, english) => {
    expect(explainRule(parseRule(query), 'vi')).toBe(vietnamese);
    expect(explainRule(parseRule(query), 'en')).toBe(english);
  });
});
