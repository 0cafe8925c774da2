import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from '@pressdesk/crawler/feeds';
import { html } from '../newsroom/html.ts';

export type SavedSite = {
  url: string;
  feeds: { name: string; path: string }[];
  pageCount: number;
  close(): void;
};

type Page = { path: string; read: () => Promise<Buffer> };

/**
 * Serves saved pages on loopback: `.html` and `.html.gz` as they are, `.txt` as a plain article, and each `.rss` as a
 * feed of its own whose items become pages made of what the feed says of them. One more feed lists all saved pages.
 */
export async function serveSavedPages(folders: string[]): Promise<SavedSite> {
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const pages: Page[] = files.flatMap((file) => toPage(file) ?? []);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const feedTexts = new Map<string, (origin: string) => string>();
  feedTexts.set('/feed.xml', (origin) =>
    feedOf(
      origin,
      pages.map(({ path }) => ({ path, title: basename(path) })),
    ),
  );
  const feeds = [{ name: 'Trang đã lưu', path: '/feed.xml' }];
  for (const file of files.filter((name) => name.endsWith('.rss'))) {
    const entries = await entriesOf(file);
    for (const { path, page } of entries) byPath.set(path, { path, read: async () => Buffer.from(page) });
    feedTexts.set(`/${basename(file)}`, (origin) => feedOf(origin, entries));
    feeds.push({ name: `Trang đã lưu: ${basename(file)}`, path: `/${basename(file)}` });
  }

  const server = createServer(async (request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    const feed = feedTexts.get(path);
    const page = byPath.get(path);
    if (feed) {
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8');
      response.end(feed(`http://${request.headers.host}`));
    } else if (page) {
      response.setHeader('content-type', 'text/html');
      response.end(await page.read());
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, feeds, pageCount: byPath.size, close: () => server.close() };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function toPage(file: string): Page | null {
  const name = basename(file);
  if (name.endsWith('.html.gz'))
    return { path: `/${name.slice(0, -3)}`, read: async () => gunzipSync(await readFile(file)) };
  if (name.endsWith('.html')) return { path: `/${name}`, read: () => readFile(file) };
  if (name.endsWith('.txt'))
    return { path: `/${name}.html`, read: async () => Buffer.from(articleOf(await readFile(file, 'utf8'))) };
  return null;
}

/** A text file as an article: its first line is the headline. */
function articleOf(text: string): string {
  const [title = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return pageOf(title, lines);
}

async function entriesOf(file: string): Promise<{ path: string; title: string; page: string }[]> {
  const feed = await parseFeed(await readFile(file), { url: 'http://127.0.0.1/', contentType: 'application/rss+xml' });
  return feed.items.map((item, index) => {
    const title = item.title ?? `${index}`;
    const text = (item.summary ?? item.contentHtml ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { path: `/${basename(file)}-${index}.html`, title, page: pageOf(title, [text]) };
  });
}

function pageOf(title: string, paragraphs: string[]): string {
  const body = paragraphs.map((text) => html`<p>${text}</p>`);
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1>${body}</article></body></html>`.markup;
}

function feedOf(origin: string, entries: { path: string; title: string }[]): string {
  const items = entries.map(
    ({ path, title }) => html`<item><title>${title}</title><link>${encodeURI(origin + path)}</link></item>`,
  );
  return html`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Trang đã lưu</title><link>${origin}/</link>${items}</channel></rss>`
    .markup;
}
