import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type JobDefinition, type Jobs, openJobs, openLog } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/index.ts';

const probeJob = {
  name: 'probe',
  data: z.object({ name: z.string() }),
  queue: { policy: 'exclusive', retryLimit: 2, retryDelay: 0 },
} as const satisfies JobDefinition<{ name: string }>;

let database: TestDatabase;
let worker: Jobs;
const seen: string[] = [];
let failures = 0;
let waiting = new Map<string, () => void>();

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await openJobs({
    url: database.url,
    definitions: [probeJob],
    role: 'worker',
    log: openLog('silent', 'test'),
  });
});
beforeEach(async () => {
  await database.transaction((tx) => tx.sql('delete from pgboss.job where name = $1', [probeJob.name]));
  seen.length = 0;
  waiting = new Map();
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const enqueue = (name: string, singletonKey = name) =>
  database.transaction((tx) => tx.jobs.enqueue(probeJob, { name }, { singletonKey }));

const queued = async () => {
  const rows = await database.transaction((tx) =>
    tx.sql<{ name: string }>(`select data ->> 'name' as name from pgboss.job where name = 'probe' order by created_on`),
  );
  return rows.map(({ name }) => name);
};

/** Resolves when a job of this name has been handled. */
const handled = (name: string) => new Promise<void>((resolve) => waiting.set(name, resolve));

test('a job of a transaction that fails isn’t in the queue', async () => {
  await expect(
    database.transaction(async (tx) => {
      expect(await tx.jobs.enqueue(probeJob, { name: 'lost' })).toEqual(expect.any(String));
      throw new Error('stop');
    }),
  ).rejects.toThrow('stop');
  expect(await queued()).toEqual([]);
});

test('a job of a transaction that commits is in the queue, once', async () => {
  expect(await enqueue('kept')).toEqual(expect.any(String));
  expect(await queued()).toEqual(['kept']);
});

test('a job isn’t seen by anyone before its transaction has committed', async () => {
  await database.transaction(async (tx) => {
    await tx.jobs.enqueue(probeJob, { name: 'later' });
    expect(await queued()).toEqual([]);
  });
  expect(await queued()).toEqual(['later']);
});

test('a second job under the same key is kept out, one under another key isn’t', async () => {
  expect(await enqueue('first', 'key')).toEqual(expect.any(String));
  expect(await enqueue('second', 'key')).toBeNull();
  expect(await enqueue('third', 'other')).toEqual(expect.any(String));
  expect(await queued()).toEqual(['first', 'third']);
});

test('many transactions that enqueue under one key at once leave one job', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, () => enqueue('race')));
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
  expect(await queued()).toEqual(['race']);
});

test('data of the wrong shape never gets into the queue', async () => {
  const wrong = { name: 7 } as unknown as { name: string };
  await expect(database.transaction((tx) => tx.jobs.enqueue(probeJob, wrong))).rejects.toThrow();
  expect(await queued()).toEqual([]);
});

test('a job whose handler throws is tried again, as often as its queue says, and the others go on', async () => {
  await worker.work(probeJob, { concurrency: 2 }, async ({ name }) => {
    seen.push(name);
    if (name === 'stubborn' && failures < 2) {
      failures += 1;
      throw new Error('not yet');
    }
    waiting.get(name)?.();
  });
  const done = Promise.all([handled('stubborn'), handled('easy')]);
  await enqueue('stubborn');
  await enqueue('easy');
  await done;
  expect(seen.filter((name) => name === 'stubborn')).toHaveLength(3);
  expect(seen.filter((name) => name === 'easy')).toHaveLength(1);
});

test('a job that was handled isn’t handled again', async () => {
  const first = handled('one');
  await enqueue('one');
  await first;
  const second = handled('two');
  await enqueue('two');
  await second;
  expect(seen).toEqual(['one', 'two']);
});
