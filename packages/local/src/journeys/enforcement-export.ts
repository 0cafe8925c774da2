import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '@pressdesk/core/platform';
import type { JourneyStage } from './journey-stage.ts';
import { type JourneyStep, requireSame } from './licensing-journey.ts';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));

/** A case written out into a folder of its own and checked there without the database; then one byte is changed. */
export function exportSteps(stage: JourneyStage, kase: { number: string }): JourneyStep[] {
  return [
    {
      name: 'the closed case is exported with `pressdesk evidence export` and checked without the database',
      async run() {
        const parent = await makeTemporaryFolder('pressdesk-export-');
        try {
          const folder = join(parent, 'case');
          const office = { DATA_DIR: stage.folder, DATABASE_URL: stage.office.databaseUrl };
          const written = await pressdesk(['evidence', 'export', kase.number, folder], office);
          requireSame(`what the export said (${written.said}), as an exit code`, written.code, 0);
          const whole = await pressdesk(['evidence', 'verify', folder], { DATA_DIR: parent });
          requireSame(`what the check said (${whole.said}), as an exit code`, whole.code, 0);
          const changed = await changeOneByte(folder);
          const broken = await pressdesk(['evidence', 'verify', folder], { DATA_DIR: parent });
          requireSame('exit code after one byte was changed', broken.code, 1);
          requireSame(`whether “${broken.said}” names ${changed}`, broken.said.includes(changed), true);
          return `${whole.said.split('\n')[0]} · one byte changed: ${broken.said.split('\n').find((line) => line.includes(changed))}`;
        } finally {
          await rm(parent, { recursive: true, force: true });
        }
      },
    },
  ];
}

/** @returns the path, relative to the folder, of the exhibit of which a byte is another now */
async function changeOneByte(folder: string): Promise<string> {
  const { files } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  const { path } = files.find((file) => file.path.endsWith('.warc'))!;
  const bytes = await readFile(join(folder, path));
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = bytes[middle]! ^ 1;
  await writeFile(join(folder, path), bytes);
  return path;
}

/** Runs `npm run pressdesk -- …` in a process of its own. */
function pressdesk(args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, fail) => {
    const child = spawn(process.execPath, [program, 'pressdesk', ...args], {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', fail);
    child.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}
