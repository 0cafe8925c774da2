import { describe, expect, it } from 'vitest';
import { compileRules, hitLimit, type RuleDocument, RuleSyntaxError } from './index.ts';

describe('a term', () => {
  it.each([
    ['"mê tín"', 'Nạn mê tín dị đoan'],
    ['"mê tín"', 'NẠN MÊ TÍN DỊ ĐOAN'],
    ['"mê tín"', 'nạn mê tín'.normalize('NFD')],
    ['"mê tín"'.normalize('NFD'), 'nạn mê tín'],
    ['"mê tín"', 'mê\u00a0tín'],
    ['"mê tín"', 'mê \n\t tín'],
    ['"mê  tín"', 'mê tín'],
    ['"mê tín"', '“mê tín”!'],
    ['"mê tín"', 'mê t\u00adín'],
    ['"hoà bình"', 'Hòa bình'],
    ['"hòa bình"', 'HOÀ BÌNH'.normalize('NFD')],
    ['thủy', 'Thuỷ điện'],
    ['khoẻ', 'sức khỏe'],
    ['đảng', 'Ðảng'],
    ['~"co bac"', 'Cờ bạc'],
    ['~"cờ bạc"', 'co bac'],
    ['~"cờ bạc"', 'cỏ bác'],
    ['~đình', 'DINH'],
    ['cá*', 'cá cược'],
    ['cá*', 'cá'],
    ['ho*', 'hòa'],
    ['hoà*', 'hòa'],
    ['hòa*', 'hoàng'],
    ['"cá cư*"', 'cá cược'],
    ['~ca*', 'cáo'],
    ['covid-19', 'dịch COVID-19, nay'],
    ['5g', 'mạng 5G.'],
    ['STRASSE', 'Hauptstraße Straße'],
    ['"1.000 tỷ"', 'hơn 1.000 tỷ đồng'],
  ])('%s is found in %j', (query, body) => {
    expect(holds(query, { body })).toBe(true);
  });

  it.each([
    ['ban', 'bán'],
    ['bán', 'ban'],
    ['ban', 'bàn giao'],
    ['ba', 'ban'],
    ['an', 'ban'],
    ['a', 'a\u0323'],
    ['thành', 'thành9'],
    ['"mê tín"', 'mê, tín'],
    ['"mê tín"', 'mêtín'],
    ['"mê tín"', 'mê-tín'],
    ['quý', 'quí'],
    ['"cá cư*"', 'cá có cư'],
    ['cá*', 'ốcá'],
    ['5g', '15G'],
    ['hò*', 'hòa'],
    ['ban', '5ban'],
    ['𝒳', '𝒳𝒴'],
    ['"cờ bạc"', 'cờ  bac'],
  ])('%s is not found in %j', (query, body) => {
    expect(holds(query, { body })).toBe(false);
  });
});

describe('a rule', () => {
  const article = {
    title: 'Cờ bạc trực tuyến',
    body: 'Công an bắt nhóm lô đề',
    author: 'Bình An',
    speaker: 'Ông Lê Văn Tám',
  };

  it.each([
    ['"cờ bạc" AND "lô đề"', true],
    ['"cờ bạc" "lô đề"', true],
    ['title:"cờ bạc"', true],
    ['body:"cờ bạc"', false],
    ['title:("cờ bạc" AND "lô đề")', false],
    ['title:("cờ bạc" OR "lô đề")', true],
    ['title:("cờ bạc" NOT "lô đề")', true],
    ['"cờ bạc" NOT "lô đề"', false],
    ['"cờ bạc" NOT title:"lô đề"', true],
    ['"cờ bạc" NOT (phim OR "công an")', false],
    ['"cờ bạc" NOT NOT "công an"', true],
    ['author:"bình an"', true],
    ['"bình an"', true],
    ['speaker:tám AND author:an', true],
    ['phim OR body:(công AND (an OR x))', true],
    ['công NEAR/0 an', true],
    ['công NEAR/2 nhóm', true],
    ['công NEAR/1 nhóm', false],
    ['nhóm NEAR/2 công', true],
    ['an NEAR/5 bình', true],
    ['bạc NEAR/100 bắt', false],
  ])('%s: %s', (query, expected) => {
    expect(holds(query, article)).toBe(expected);
  });

  it('searches every field of a document, named in the language or not', () => {
    const { match } = compileRules([{ id: 'r', query: '"lô đề"' }]);
    expect(match({ caption: 'Lô đề', title: undefined, body: null })[0]?.hits).toEqual([
      { field: 'caption', start: 0, end: 5, term: 'lô đề' },
    ]);
    expect(match({})).toEqual([]);
  });

  it('lists every occurrence of its terms by field and place, but none under NOT', () => {
    const [found] = compileRules([{ id: 'r', query: '(~"co bac" AND an) OR phim NOT (kịch NOT an)' }]).match({
      title: 'An ninh: CỜ BẠC',
      body: 'phim, cờ bạc, an và kịch, phim',
    });
    expect(found).toEqual({
      ruleId: 'r',
      hits: [
        { field: 'body', start: 0, end: 4, term: 'phim' },
        { field: 'body', start: 6, end: 12, term: 'co bac' },
        { field: 'body', start: 14, end: 16, term: 'an' },
        { field: 'body', start: 26, end: 30, term: 'phim' },
        { field: 'title', start: 0, end: 2, term: 'An'.toLowerCase() },
        { field: 'title', start: 9, end: 15, term: 'co bac' },
      ],
    });
  });

  it('lists a passage once, under the first of the terms that found it', () => {
    const [found] = compileRules([{ id: 'r', query: 'hoà OR hòa OR ~hoa OR hòa' }]).match({ body: 'Hoà hoa' });
    expect(found?.hits).toEqual([
      { field: 'body', start: 0, end: 3, term: 'hoà' },
      { field: 'body', start: 4, end: 7, term: 'hoa' },
    ]);
  });

  it('lists overlapping and nested occurrences', () => {
    const [found] = compileRules([{ id: 'r', query: '"a b a" OR "b a" OR a' }]).match({ body: 'a b a b a' });
    expect(found?.hits.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [0, 5],
      [2, 5],
      [4, 5],
      [4, 9],
      [6, 9],
      [8, 9],
    ]);
  });

  it('lists of a NEAR pair only the occurrences that are near each other', () => {
    const [found] = compileRules([{ id: 'r', query: 'cá NEAR/1 cược' }]).match({
      body: 'cá, tôm, cua; cá mè, cược; cược',
    });
    expect(found?.hits.map(({ start, term }) => [start, term])).toEqual([
      [14, 'cá'],
      [21, 'cược'],
    ]);
  });

  it(`lists at most ${hitLimit} hits, the first ones`, () => {
    const [found] = compileRules([{ id: 'r', query: 'a OR b' }]).match({ body: 'a b '.repeat(5000), title: 'a' });
    expect(found?.hits).toHaveLength(hitLimit);
    expect(found?.hits.at(-1)).toEqual({ field: 'body', start: 2 * hitLimit - 2, end: 2 * hitLimit - 1, term: 'b' });
  });

  it('finds a term in one field however often it stands in another', () => {
    expect(holds('title:a', { body: 'a '.repeat(5000), title: 'a' })).toBe(true);
  });
});

describe('a set of rules', () => {
  it('answers in the order of the rules, also for a second document', () => {
    const { match } = compileRules([
      { id: 'second', query: 'bạc' },
      { id: 'first', query: 'cờ' },
      { id: 'second', query: 'cờ NOT bạc' },
    ]);
    expect(match({ body: 'cờ bạc' }).map(({ ruleId }) => ruleId)).toEqual(['second', 'first']);
    expect(match({ body: 'lô đề' })).toEqual([]);
    expect(match({ body: 'cờ' }).map(({ ruleId }) => ruleId)).toEqual(['first', 'second']);
  });

  it('may be empty', () => {
    expect(compileRules([]).match({ body: 'cờ bạc' })).toEqual([]);
  });

  it('is refused with the id of the rule that cannot be read', () => {
    const compile = () =>
      compileRules([
        { id: 'good', query: 'a' },
        { id: 'bad', query: 'a AND' },
      ]);
    expect(compile).toThrow(RuleSyntaxError);
    expect(compile).toThrow(/^Rule bad\. Column 6: Expected a term/);
  });

  it('finds each of 10,000 rules by its own words only', () => {
    const rules = Array.from({ length: 10_000 }, (_, index) => ({
      id: String(index),
      query: index % 2 === 0 ? `"số hiệu ${index}"` : `title:~"số ${index}" OR "hiệu số ${index}"`,
    }));
    const { match } = compileRules(rules);
    const ids = (document: RuleDocument) => match(document).map(({ ruleId }) => ruleId);
    for (const index of [0, 2, 98, 1234, 9998]) expect(ids({ body: `Số hiệu ${index}` })).toEqual([String(index)]);
    for (const index of [1, 333, 9999]) {
      expect(ids({ title: `SO ${index}` })).toEqual([String(index)]);
      expect(ids({ title: `x${index}`, body: `Hiệu số ${index}, số ${index}` })).toEqual([String(index)]);
    }
  });

  it('withstands terms that share a long prefix and a text that is all prefix', () => {
    const prefix = 'a '.repeat(500);
    const rules = Array.from({ length: 20_000 }, (_, index) => ({ id: String(index), query: `"${prefix}${index}"` }));
    const { match } = compileRules(rules);
    expect(match({ body: 'a '.repeat(500_000) })).toEqual([]);
    expect(match({ body: 'a'.repeat(1_000_000) })).toEqual([]);
    expect(match({ body: `${'a '.repeat(100_000)}7` }).map(({ ruleId }) => ruleId)).toEqual(['7']);
  });

  it('withstands terms nested in each other that all occur everywhere', () => {
    const rules = Array.from({ length: 1000 }, (_, index) => ({
      id: String(index),
      query: `"${'a '.repeat(index + 1)}"`,
    }));
    const prefixes = rules.map(({ id, query }) => ({ id: `${id}*`, query: query.replace(' "', 'b*"') }));
    const matches = compileRules([...rules, ...prefixes]).match({ body: `${'a '.repeat(500_000)}` });
    expect(matches).toHaveLength(1000);
    expect(matches.every(({ hits }) => hits.length === hitLimit)).toBe(true);
    const endings = compileRules(prefixes).match({ body: `${'a '.repeat(2000)}ab${'c'.repeat(1_000_000)}` });
    expect(endings.map(({ hits }) => hits.length)).toEqual(rules.map(() => 1));
  });
});

function holds(query: string, document: RuleDocument): boolean {
  return compileRules([{ id: 'r', query }]).match(document).length === 1;
}
