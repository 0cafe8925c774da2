import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityKeyOfTranscript, identityKeyOfUrl } from './identity-key.ts';

test.each([
  ['http://bao.example/tin', 'https://bao.example/tin', 'the scheme'],
  ['https://www.bao.example/tin', 'https://bao.example/tin', 'www'],
  ['https://BAO.example/tin', 'https://bao.example/tin', 'the case of the host'],
  ['https://bao.example:443/tin', 'http://bao.example:80/tin', 'a default port'],
  ['https://bao.example/tin/', 'https://bao.example/tin', 'a slash at the end'],
  ['https://bao.example', 'https://bao.example/', 'the path of the home page'],
  ['https://bao.example/tin#binh-luan', 'https://bao.example/tin', 'the fragment'],
  ['https://bao.example/tin?utm_source=rss&utm_campaign=x', 'https://bao.example/tin', 'campaign parameters'],
  ['https://bao.example/tin?mtm_campaign=x', 'https://bao.example/tin', 'campaign parameters of Matomo'],
  ['https://bao.example/tin?fbclid=1&zarsrc=30&gclid=2', 'https://bao.example/tin', 'click identifiers'],
  ['https://bao.example/tin?UTM_Source=rss', 'https://bao.example/tin', 'tracking parameters in capitals'],
  ['https://bao.example/tin?b=2&a=1', 'https://bao.example/tin?a=1&b=2', 'the order of the query'],
  ['https://bao.example/tin?', 'https://bao.example/tin', 'an empty query'],
  ['https://bao.example/xã-hội', 'https://bao.example/x%c3%a3-h%e1%bb%99i', 'how letters are escaped'],
  ['https://báo.example/tin', 'https://xn--bo-mia.example/tin', 'how the host’s letters are written'],
])('%s is %s: %s doesn’t matter', (one, other) => {
  expect(identityKeyOfUrl(one)).toBe(identityKeyOfUrl(other));
});

test.each([
  ['https://bao.example/tin', 'https://bao.example/Tin', 'the case of the path'],
  ['https://bao.example/tin?id=1', 'https://bao.example/tin?id=2', 'a parameter that names the article'],
  ['https://bao.example/tin?id=1', 'https://bao.example/tin', 'a parameter that is there at all'],
  ['https://bao.example/tin', 'https://m.bao.example/tin', 'another host'],
  ['https://bao.example:8080/tin', 'https://bao.example/tin', 'a port of its own'],
  ['https://bao.example/tin?a=1&a=2', 'https://bao.example/tin?a=1', 'a repeated parameter'],
])('%s is not %s: %s matters', (one, other) => {
  expect(identityKeyOfUrl(one)).not.toBe(identityKeyOfUrl(other));
});

const tracking = fc.constantFrom('utm_source', 'utm_medium', 'utm_id', 'fbclid', 'gclid', 'zarsrc', '_ga', 'ref');
const named = fc.tuple(fc.constantFrom('id', 'page', 'chuyên-mục'), fc.string({ unit: 'grapheme', maxLength: 8 }));

test('whatever tracking parameters are added, wherever they stand, the key stays the same', () => {
  fc.assert(
    fc.property(
      fc.webUrl(),
      fc.array(named, { maxLength: 4 }),
      fc.array(fc.tuple(tracking, fc.string({ maxLength: 8 })), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
      (address, kept, added, random) => {
        const withQuery = (pairs: [string, string][]) => {
          const url = new URL(address);
          url.search = new URLSearchParams(pairs).toString();
          return url.href;
        };
        const shuffled = [...kept, ...added]
          .map((pair) => ({ pair, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => pair);
        expect(identityKeyOfUrl(withQuery(shuffled))).toBe(identityKeyOfUrl(withQuery(kept)));
      },
    ),
  );
});

test('the key of an address that is its own key is that key', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (address) => {
      const key = identityKeyOfUrl(address);
      fc.pre(!key.startsWith('www.'));
      expect(identityKeyOfUrl(`https://${key}`)).toBe(key);
    }),
  );
});

test('a key fits into an index however long the address is, and two long addresses keep their own', () => {
  const long = (last: string) => identityKeyOfUrl(`https://bao.example/${'á'.repeat(3_000)}${last}`);
  expect(long('a').length).toBeLessThan(1_000);
  expect(long('a')).not.toBe(long('b'));
});

test('a transcript is the same whichever way its name’s letters are composed', () => {
  expect(identityKeyOfTranscript('bản tin.srt')).toBe(identityKeyOfTranscript('bản tin.srt'.normalize('NFD')));
});
