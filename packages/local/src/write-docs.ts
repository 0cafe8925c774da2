import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { printPolicy } from '@pressdesk/core/identity';
import { describeConfig, problemCodes } from '@pressdesk/core/platform';

const docs = new URL('../../../docs/', import.meta.url);

/**
 * `npm run docs`: writes the pages of docs/ that are made from the code. A test compares them with it.
 * `npm run docs -- pictures [NAME …]` takes the pictures of the guides anew instead.
 */
export async function writeDocs(args: string[]): Promise<void> {
  if (args.includes('pictures')) {
    const { takePictures } = await import('./take-pictures.ts');
    return takePictures(
      new URL('guide/pictures/', docs),
      args.filter((arg) => arg !== 'pictures'),
    );
  }
  for (const [name, text] of Object.entries(generatedDocs())) {
    await writeFile(new URL(name, docs), text);
    process.stdout.write(`docs/${name}\n`);
  }
}

/** The generated pages by file name. */
export function generatedDocs(): Record<string, string> {
  return {
    'permissions.md': printPolicy(),
    'configuration.md': configurationPage(),
    'problems.md': problemsPage(),
  };
}

function configurationPage(): string {
  return [
    '# Configuration',
    '',
    'Every key is an environment variable. A wrong value stops the program with a sentence that names it.',
    'This page is made from the code by `npm run docs`.',
    '',
    ...table(
      ['Key', 'Meaning', 'When left out', 'Secret'],
      describeConfig().map(({ key, meaning, usual, secret }) => [
        `\`${key}\``,
        meaning,
        usual && `\`${usual}\``,
        secret ? 'yes' : '',
      ]),
    ),
    '',
  ].join('\n');
}

/** The codes with the sentence the screens show for each, so that a program and a person speak of the same thing. */
function problemsPage(): string {
  const catalogue = new URL('../../web/src/i18n/en.json', import.meta.url);
  const { problem: sentences } = JSON.parse(readFileSync(catalogue, 'utf8')) as { problem: Record<string, string> };
  return [
    '# Problem codes',
    '',
    'The `code` of a problem, the HTTP status it comes with, and what the screens say to the person in front of them.',
    'This page is made from the code by `npm run docs`.',
    '',
    ...table(
      ['Code', 'Status', 'Sentence'],
      Object.entries(problemCodes).map(([code, status]) => [
        `\`${code}\``,
        String(status),
        (sentences[code] ?? '').replace('{{by}}', '(somebody)'),
      ]),
    ),
    '',
  ].join('\n');
}

/** A table in Markdown with its columns made even, as the formatter of the repository writes it. */
function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]) => `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
