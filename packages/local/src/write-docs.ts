import { writeFile } from 'node:fs/promises';
import { printPolicy } from '@pressdesk/core/identity';
import { describeConfig } from '@pressdesk/core/platform';

const docs = new URL('../../../docs/', import.meta.url);

/** `npm run docs`: writes the pages of docs/ that are made from the code. A test compares them with it. */
export async function writeDocs(): Promise<void> {
  for (const [name, text] of Object.entries(generatedDocs())) {
    await writeFile(new URL(name, docs), text);
    process.stdout.write(`docs/${name}\n`);
  }
}

/** The generated pages by file name. */
export function generatedDocs(): Record<string, string> {
  return { 'permissions.md': printPolicy(), 'configuration.md': configurationPage() };
}

function configurationPage(): string {
  const rows = describeConfig().map(
    ({ key, meaning, secret }) => `| \`${key}\` | ${meaning} | ${secret ? 'yes' : ''} |`,
  );
  return [
    '# Configuration',
    '',
    'Every key is an environment variable. A wrong value stops the program with a sentence that names it.',
    'This page is made from the code by `npm run docs`.',
    '',
    '| Key | Meaning | Secret |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
