import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { makeTemporaryFolder, openDatabase, openJobs, openLog } from '../../src/platform/index.ts';
import { entities, jobDefinitions, migrations } from '../../src/schema.ts';

/** One real PostgreSQL for the whole run, with a migrated database that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeTemporaryFolder('pressdesk-test-');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), throwAway: true });
  const stop = async () => {
    await server.stop();
    // Run as root, the data may lie elsewhere than asked for.
    await rm(server.dataDir, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server, project);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function makeTemplate(server: EmbeddedPostgres, project: TestProject): Promise<void> {
  const template = 'pressdesk_template';
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  const log = openLog('silent', 'test');
  const database = await openDatabase({ url: server.urlOf(template), entities, migrations, log });
  await database.migrate();
  await database.close();
  const jobs = await openJobs({ url: server.urlOf(template), definitions: jobDefinitions, role: 'sender', log });
  await jobs.stop();
  project.provide('postgres', { url: server.url, template });
}
