import { readFile, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { identityOf, type ProcessIdentity } from './process-state.ts';

/** Which program started the server of a data folder; kept beside the folder while that server runs. */
const Launcher = z.object({
  serverPid: z.number().int().positive(),
  launcher: z.object({ pid: z.number().int().positive(), startedAt: z.string().nullable() }),
});

export async function rememberLauncher(dataDir: string, serverPid: number): Promise<void> {
  const launcher = await identityOf(process.pid);
  await writeFile(pathOf(dataDir), JSON.stringify({ serverPid, launcher } satisfies z.infer<typeof Launcher>));
}

/** The program that started this server; null when that isn't known, or the note is about another server. */
export async function readLauncher(dataDir: string, serverPid: number): Promise<ProcessIdentity | null> {
  try {
    const note = Launcher.parse(JSON.parse(await readFile(pathOf(dataDir), 'utf8')));
    return note.serverPid === serverPid ? note.launcher : null;
  } catch {
    return null;
  }
}

export async function forgetLauncher(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

function pathOf(dataDir: string): string {
  return `${dataDir}.launcher.json`;
}
