import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Clock, type Database, type Jobs, openDatabase, openJobs, openLog } from '../../src/platform/index.ts';
import { entities, jobDefinitions, migrations } from '../../src/schema.ts';

export type TestDatabase = Database & { jobs: Jobs };

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the server the whole run shares, and its migrated template. */
    postgres: { url: string; template: string };
  }
}

/**
 * A database of the test file's own, cloned from the migrated template; dropped when closed.
 * Call it in `beforeAll`, and `close()` in `afterAll`.
 */
export async function createTestDatabase(options: { clock?: Clock } = {}): Promise<TestDatabase> {
  const { url, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name} template ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const log = openLog('silent', 'test');
  let jobs: Jobs | null = null;
  const database = await openDatabase({ url: own.href, entities, migrations, log, jobs: () => jobs, ...options });
  jobs = await openJobs({ url: own.href, definitions: jobDefinitions, role: 'sender', log });
  const opened = jobs;
  return {
    ...database,
    jobs: opened,
    async close() {
      await opened.stop();
      await database.close();
      await administer(url, `drop database ${name} with (force)`);
    },
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
