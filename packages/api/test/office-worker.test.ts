import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { listDumps } from '@pressdesk/core/licensing';
import { listMessages, queueMessage } from '@pressdesk/core/messages';
import { openSealKeys } from '@pressdesk/core/papers';
import {
  type Jobs,
  makeTemporaryFolder,
  openFolderBlobs,
  openJobs,
  openLog,
  readConfig,
} from '@pressdesk/core/platform';
import { jobDefinitions } from '@pressdesk/core/schema';
import { createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { keepTimeJob, timekeeperEverySeconds } from '@pressdesk/core/timekeeper';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOfficeWorker } from '../src/office-worker.ts';

let database: TestDatabase;
let jobs: Jobs;
let worker: { stop(): void };
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const log = openLog('silent', 'test');
  jobs = await openJobs({ url: database.url, definitions: jobDefinitions, role: 'worker', log });
  folder = await makeTemporaryFolder('office-worker');
  const config = readConfig({ DATA_DIR: folder });
  const { signing: sealKey } = await openSealKeys(config);
  worker = await startOfficeWorker({ database, jobs, config, blobs: openFolderBlobs(config.blobDir), sealKey, log });
});
afterAll(async () => {
  await jobs.stop();
  worker.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const patience = { timeout: 20_000, interval: 200 };

test('a message that is queued is taken to the log without anybody asking', async () => {
  const id = await database.transaction((tx) =>
    queueMessage(tx, {
      ...{ key: randomUUID(), kind: 'test', channel: 'email', to: 'a@b.example', locale: 'vi' },
      ...{ subject: 'Thư thử', body: 'Nội dung', about: { type: 'test', id: '1' } },
    }),
  );
  const read = () => database.transaction(async (tx) => (await listMessages(tx, { limit: 5 })).items);
  await expect.poll(read, patience).toMatchObject([{ id, status: 'logged' }]);
});

test('the timekeeper has run at the start, and its next run waits for an hour', async () => {
  const runs = () =>
    database.transaction((tx) =>
      tx.sql(
        `select singleton_key as key, state, round(extract(epoch from start_after - created_on))::int as seconds
           from pgboss.job where name = $1 order by singleton_key`,
        [keepTimeJob.name],
      ),
    );
  await expect.poll(runs, patience).toEqual([
    { key: 'hourly', state: 'created', seconds: timekeeperEverySeconds },
    { key: 'start', state: 'completed', seconds: 0 },
  ]);
});

test('the register is written out for the day', async () => {
  const formats = () => database.transaction(async (tx) => (await listDumps(tx, 5)).map(({ format }) => format));
  await expect.poll(formats, patience).toEqual(['csv', 'json']);
});
