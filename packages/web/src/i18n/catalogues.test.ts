import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import { keyUses, literalTexts } from './source-texts.ts';
import vi from './vi.json' with { type: 'json' };

const sourceDir = join(import.meta.dirname, '..');
const sources = readdirSync(sourceDir, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|source-texts\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(sourceDir, path), 'utf8') }));

/** `a.b.c` of every sentence; the plural endings, which each language has its own of, left off. */
function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name.replace(/_(?:one|other)$/, '')] : keysOf(value, `${prefix}${name}.`),
  );
}

const uses = sources.map(({ text }) => keyUses(text));
const exact = new Set(uses.flatMap((use) => use.exact));
const prefixes = [...new Set(uses.flatMap((use) => use.prefixes))];
const vietnameseKeys = new Set(keysOf(vi));

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect([...new Set(keysOf(en))].sort()).toEqual([...vietnameseKeys].sort());
  });

  it('name the same facts in both languages', () => {
    const facts = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
    const flat = (catalogue: object, prefix = ''): [string, string][] =>
      Object.entries(catalogue).flatMap(([name, value]) =>
        typeof value === 'string' ? [[prefix + name, value] as [string, string]] : flat(value, `${prefix}${name}.`),
      );
    const english = new Map(flat(en));
    for (const [key, text] of flat(vi)) expect([key, facts(english.get(key) ?? '')]).toEqual([key, facts(text)]);
  });

  it('hold no empty sentence', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts);
    expect([...texts(vi), ...texts(en)].filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('the screens', () => {
  it('ask only for sentences that exist', () => {
    expect([...exact].filter((key) => !vietnameseKeys.has(key))).toEqual([]);
    expect(prefixes.filter((prefix) => ![...vietnameseKeys].some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('use every sentence there is', () => {
    const used = (key: string) => exact.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    expect([...vietnameseKeys].filter((key) => !used(key))).toEqual([]);
  });

  it('carry no sentence of their own', () => {
    expect(sources.flatMap(({ path, text }) => literalTexts(text).map((found) => `${path}: ${found}`))).toEqual([]);
  });
});

describe('the search for literal sentences', () => {
  it('finds text between tags and in attributes that people read or hear', () => {
    expect(literalTexts('<p>Xin chào</p>')).toEqual(['Xin chào']);
    expect(literalTexts('<p>\n  {name} wrote this\n</p>')).toEqual(['wrote this']);
    expect(literalTexts('<img alt="A map" />')).toEqual(['A map']);
    expect(literalTexts("<Button aria-label={'Close'} title={wide ? 'Wide' : t('a.b')} />")).toEqual(['Close', 'Wide']);
  });

  it('leaves code, types and punctuation alone', () => {
    expect(literalTexts('const [open, setOpen] = useState<string | null>(null);')).toEqual([]);
    expect(literalTexts("<p className='soft'>{a} · {t('x.y')}</p>")).toEqual([]);
    expect(literalTexts('if (a < b && c > d) return `x`;')).toEqual([]);
  });
});

describe('the search for keys', () => {
  it('finds them in calls, in choices within calls, and by their beginning in templates', () => {
    const dollar = '$';
    const source = `t('a.b'); t(x ? 'c.d' : 'e.f', { n: 'not.this' }); t(\`g.${dollar}{kind}\`); \`h.${dollar}{code}.i\``;
    expect(keyUses(source)).toEqual({ exact: ['a.b', 'c.d', 'e.f'], prefixes: ['g.', 'h.'] });
  });
});
