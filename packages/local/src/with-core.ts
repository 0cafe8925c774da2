import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Core, openCore } from '@pressdesk/core';
import { type Config, openLog, readConfig } from '@pressdesk/core/platform';
import { openLocalDatabase } from './local-database.ts';

/**
 * Opens the machine's database for a command, whether the office is running or not, and closes it after.
 * A server that runs already is used; otherwise one is started for the command.
 */
export async function withDatabase(work: (config: Config) => Promise<void>): Promise<void> {
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
  const running = config.databaseUrl ?? (await runningServer(join(config.dataDir, 'postgres')));
  const database = running ? { url: running, stop: async () => undefined } : await openLocalDatabase(config);
  try {
    await work({ ...config, databaseUrl: database.url });
  } finally {
    await database.stop();
  }
}

/** The same, with the core opened on it. */
export async function withCore(work: (core: Core) => Promise<void>): Promise<void> {
  await withDatabase(async (config) => {
    const core = await openCore(config, { role: 'sender', log: openLog(config.logLevel, 'command') });
    try {
      await work(core);
    } finally {
      await core.close();
    }
  });
}

/** The address of an embedded server that is up on this data folder, from its pid file. */
async function runningServer(dataDir: string): Promise<string | null> {
  const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  if (!port) return null;
  const isUp = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  return isUp ? `postgresql://pressdesk@127.0.0.1:${port}/pressdesk` : null;
}
