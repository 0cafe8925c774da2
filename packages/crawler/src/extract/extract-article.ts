import { assembleBody } from './assemble.ts';
import { collectBlocks } from './blocks.ts';
import { bestRoot, modelPage } from './content.ts';
import { parseDocument, textOf } from './document.ts';
import { type Masthead, readMasthead } from './masthead.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { cleanLine } from './text.ts';

export type ExtractedArticle = Omit<Metadata, 'articleBody'> & { text: string; masthead: Masthead; method: string };

export function extractArticle(html: string, url: string): ExtractedArticle {
  const document = parseDocument(html);
  const { metadata, scan } = readMetadata(document, url);
  const { articleBody, ...known } = metadata;
  const page = modelPage(document);
  const titles = [metadata.title ?? '', ...scan.headings.map((e) => cleanLine(textOf(e, 500)))].filter(Boolean);
  const text = page
    ? assembleBody(page, bestRoot(page), titles)
        .map((b) => b.text)
        .join('\n\n')
    : '';
  const masthead = readMasthead(page ? collectBlocks(page.body, () => false).map((b) => b.text) : []);
  return { ...known, text, masthead, method: 'scoring' };
}
