import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRobots } from './robots.ts';
import { matchesPattern, normalizePath } from './robots-pattern.ts';

const parse = (text: string) => parseRobots(Buffer.from(text));
const bot = 'PressdeskBot/1.0 (+https://example.vn/bot)';
const site = 'https://example.vn';

describe('which rule decides', () => {
  const cases: [string, string, string, boolean][] = [
    ['no rule allows', 'User-agent: *', '/a', true],
    ['an empty Disallow allows', 'User-agent: *\nDisallow:', '/a', true],
    ['the longest pattern decides', 'User-agent: *\nDisallow: /tin\nAllow: /tin/cong-khai', '/tin/cong-khai/1', true],
    ['the order of rules does not matter', 'User-agent: *\nAllow: /tin/cong-khai\nDisallow: /tin', '/tin/rieng', false],
    ['Allow wins a tie', 'User-agent: *\nDisallow: /page\nAllow: /page', '/page', true],
    ['a star stands for anything', 'User-agent: *\nDisallow: /*.php', '/a/b.php?x=1', false],
    ['a dollar is the end', 'User-agent: *\nDisallow: /*.php$', '/a/b.php?x=1', true],
    ['a dollar in the middle is a dollar', 'User-agent: *\nDisallow: /a$b', '/a$bc', false],
    ['case matters in paths', 'User-agent: *\nDisallow: /Tin', '/tin', true],
    ['the query belongs to the path', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['the fragment does not', 'User-agent: *\nDisallow: /*b', '/a#b', true],
    ['robots.txt itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['a rule before any group is nobody’s', 'Disallow: /\nUser-agent: *\nAllow: /', '/a', true],
  ];
  test.each(cases)('%s', (_, text, path, allowed) => {
    expect(parse(text).isAllowed(bot, site + path)).toBe(allowed);
  });

  test('the deciding rule is named with its line', () => {
    const robots = parse('# Toà soạn\nUser-agent: *\nDisallow: /quan-tri # riêng\nAllow: /');
    expect(robots.matchedRule(bot, `${site}/quan-tri/x`)).toEqual({ line: 3, pattern: '/quan-tri', allow: false });
    expect(parse('User-agent: *\nDisallow: /a').matchedRule(bot, `${site}/b`)).toBeNull();
  });
});

describe('which group applies', () => {
  test('a group that names the crawler replaces the one for everybody', () => {
    const robots = parse('User-agent: *\nDisallow: /\nUser-agent: pressdeskbot\nDisallow: /x');
    expect(robots.isAllowed(bot, `${site}/a`)).toBe(true);
    expect(robots.isAllowed(bot, `${site}/x`)).toBe(false);
    expect(robots.isAllowed('OtherBot', `${site}/a`)).toBe(false);
  });

  test('groups for the same crawler are one', () => {
    const robots = parse(
      'User-agent: PressdeskBot\nDisallow: /a\n\nUser-agent: x\nDisallow: /\n\nUser-agent: PressdeskBot\nDisallow: /b',
    );
    expect(robots.isAllowed(bot, `${site}/a`)).toBe(false);
    expect(robots.isAllowed(bot, `${site}/b`)).toBe(false);
    expect(robots.isAllowed(bot, `${site}/c`)).toBe(true);
  });

  test('several user-agent lines share the rules below them', () => {
    const robots = parse('User-agent: a\nUser-agent: b\nDisallow: /');
    expect(robots.isAllowed('a', `${site}/`)).toBe(false);
    expect(robots.isAllowed('b', `${site}/`)).toBe(false);
    expect(robots.isAllowed('c', `${site}/`)).toBe(true);
  });

  test('a token matches whole, not as a beginning', () => {
    expect(parse('User-agent: Press\nDisallow: /').isAllowed(bot, `${site}/`)).toBe(true);
  });

  test('a line about something else does not end the list of user agents', () => {
    const robots = parse('User-agent: a\nSitemap: https://example.vn/s.xml\nUser-agent: b\nDisallow: /');
    expect(robots.isAllowed('a', `${site}/`)).toBe(false);
  });
});

describe('spelling', () => {
  test.each([
    ['/tòa-soạn', '/t%C3%B2a-so%E1%BA%A1n'],
    ['/t%c3%b2a', '/tòa'],
    ['/%62ar', '/bar'],
    ['/a%2fb', '/a%2Fb'],
  ])('%s is the same as %s', (pattern, path) => {
    expect(parse(`User-agent: *\nDisallow: ${pattern}`).isAllowed(bot, site + path)).toBe(false);
  });

  test('an encoded slash is not a slash', () => {
    expect(parse('User-agent: *\nDisallow: /a/b').isAllowed(bot, `${site}/a%2Fb`)).toBe(true);
  });

  test.each(['\r', '\n', '\r\n'])('lines may end with %j, keys in any case, with spaces', (end) => {
    const robots = parse(['\ufeffUSER-AGENT : *', '  disallow :  /a  ', 'nonsense', ': /b'].join(end));
    expect(robots.isAllowed(bot, `${site}/a`)).toBe(false);
    expect(robots.isAllowed(bot, `${site}/b`)).toBe(true);
  });
});

describe('delay and sitemaps', () => {
  test('the delay is that of the group that applies', () => {
    const robots = parse(
      'User-agent: *\nCrawl-delay: 10\nUser-agent: pressdeskbot\nCrawl-delay: 2.5\nUser-agent: x\nCrawl-delay: soon',
    );
    expect(robots.crawlDelaySeconds(bot)).toBe(2.5);
    expect(robots.crawlDelaySeconds('other')).toBe(10);
    expect(robots.crawlDelaySeconds('x')).toBeNull();
  });

  test('sitemaps count wherever they stand, once, and only as absolute addresses', () => {
    const robots = parse(
      'Sitemap: https://example.vn/a.xml\nUser-agent: *\nsitemap: https://example.vn/a.xml\nSitemap: /b.xml',
    );
    expect(robots.sitemaps).toEqual(['https://example.vn/a.xml']);
  });
});

describe('laws', () => {
  test('what lies beyond 500 KiB is not looked at', () => {
    const filler = `# ${'x'.repeat(1022)}\n`.repeat(500);
    expect(parse(`User-agent: *\n${filler}Disallow: /`).isAllowed(bot, `${site}/a`)).toBe(true);
    expect(parse(`User-agent: *\nDisallow: /\n${filler}`).isAllowed(bot, `${site}/a`)).toBe(false);
  });

  test('any bytes are a robots.txt', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.webUrl(), (bytes, agent, url) => {
        const robots = parseRobots(bytes);
        return typeof robots.isAllowed(agent, url) === 'boolean' && Array.isArray(robots.sitemaps);
      }),
    );
  });

  test('matching agrees with trying every way the stars can stretch', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 10 });
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (body, anchored, text) => {
        const expected = slowMatch(body, text, anchored);
        expect(matchesPattern(body + (anchored ? '$' : ''), text)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => normalizePath(normalizePath(text)) === normalizePath(text),
      ),
      {
        examples: [['/%2562']],
      },
    );
  });
});

function slowMatch(pattern: string, text: string, anchored: boolean): boolean {
  if (pattern === '') return !anchored || text === '';
  if (pattern.startsWith('*')) {
    for (let i = 0; i <= text.length; i += 1) if (slowMatch(pattern.slice(1), text.slice(i), anchored)) return true;
    return false;
  }
  return text.startsWith(pattern[0] as string) && slowMatch(pattern.slice(1), text.slice(1), anchored);
}
