import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generatedDocs } from '../src/write-docs.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const docs = join(root, 'docs');

const pages = [
  join(root, 'README.md'),
  ...readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(docs, name)),
];
const texts = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));

test('the pages made from the code are what the code makes now', () => {
  for (const [name, text] of Object.entries(generatedDocs())) {
    expect(readFileSync(join(docs, name), 'utf8'), `docs/${name}: run npm run docs`).toBe(text);
  }
});

test('every file and every heading a page links to is there', () => {
  const missing = pages.flatMap((page) =>
    relativeLinks(page).flatMap((link) => {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? page : join(dirname(page), decodeURI(path));
      if (!existsSync(target)) return [`${relative(root, page)} → ${link}`];
      if (heading === undefined || headingsOf(target).includes(heading)) return [];
      return [`${relative(root, page)} → ${link} (no such heading)`];
    }),
  );
  expect(missing).toEqual([]);
});

test('every picture of the guides is shown on a page', () => {
  const shown = new Set(pages.flatMap((page) => relativeLinks(page).map((link) => join(dirname(page), link))));
  const folder = join(docs, 'guide/pictures');
  expect(readdirSync(folder).filter((name) => !shown.has(join(folder, name)))).toEqual([]);
});

test('every guide stands in both languages', () => {
  expect(readdirSync(join(docs, 'guide/vi'))).toEqual(readdirSync(join(docs, 'guide/en')));
});

test('every command a page names is one that npm knows', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const unknown = [...texts].flatMap(([page, text]) =>
    [...text.matchAll(/npm run (?:--\S+ )*([a-z][a-z:]*)/g)]
      .filter(([, name = '']) => !(name in scripts))
      .map(([whole]) => `${relative(root, page)}: ${whole}`),
  );
  expect(unknown).toEqual([]);
});

test.each(['vi', 'en'])('the buttons and the messages a guide names are the words of the screens (%s)', (language) => {
  const words = wordsOfScreens(language);
  const unknown = [...texts]
    .filter(([page]) => page.startsWith(join(docs, 'guide', language)))
    .flatMap(([page, text]) => {
      const buttons = [...text.matchAll(/(?:bấm|press)\s\*\*([^*]+)\*\*/gi)].map(([, button = '']) => button);
      // The first cell of a row quotes what one sees; an ellipsis stands for what differs from case to case.
      const messages = [...text.matchAll(/^\| _([^_|]+)_/gm)].flatMap(([, message = '']) => message.split('…'));
      expect(messages.length, relative(root, page)).toBeGreaterThan(0);
      return [...buttons, ...messages]
        .map((said) => said.replaceAll(/\s+/g, ' ').trim())
        .filter((said) => !words.some((word) => word.includes(said)))
        .map((said) => `${relative(root, page)}: ${said}`);
    });
  expect(unknown).toEqual([]);
});

function wordsOfScreens(language: string): string[] {
  const catalogue = join(root, 'packages/web/src/i18n', `${language}.json`);
  // The public pages are made by the server and have words of their own.
  const ofPublicPages = readFileSync(join(root, 'packages/api/src/public/words.ts'), 'utf8');
  return [...leavesOf(JSON.parse(readFileSync(catalogue, 'utf8'))), ofPublicPages];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

function relativeLinks(page: string): string[] {
  const links = [...(texts.get(page) ?? '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

/** The names GitHub and others give to the headings of a page. */
function headingsOf(page: string): string[] {
  const text = texts.get(page) ?? readFileSync(page, 'utf8');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
}
