import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@pressdesk/core/embedded-postgres';
import type { Config } from '@pressdesk/core/platform';
import pg from 'pg';

export type LocalDatabase = {
  url: string;
  /** Where the data lies, for the person who starts it; null when DATABASE_URL names another server. */
  dataDir: string | null;
  stop(): Promise<void>;
};

const databaseName = 'pressdesk';

/** The database of this machine: the one DATABASE_URL names, or one of our own under the data folder. */
export async function openLocalDatabase(config: Config): Promise<LocalDatabase> {
  if (config.databaseUrl) return { url: config.databaseUrl, dataDir: null, stop: async () => undefined };
  await mkdir(config.dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') });
  try {
    await createDatabase(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.urlOf(databaseName), dataDir: server.dataDir, stop: () => server.stop() };
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** The secret that signs sessions: the configured one, or one made once and kept beside the data. */
export async function sessionSecret(config: Config): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret;
  const path = join(config.dataDir, 'session-secret');
  if (!existsSync(path)) {
    await mkdir(config.dataDir, { recursive: true });
    await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return (await readFile(path, 'utf8')).trim();
}
