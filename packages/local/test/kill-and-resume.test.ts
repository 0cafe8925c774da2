import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedNewsroom } from '../src/seed-demo/index.ts';
import { aCrawler, aNewsroom, crawlOnce, outcomeOf, type TestNewsroom } from './support.ts';

const finishLimitMs = 100_000;

let newsroom: TestNewsroom;
let whole: TestDatabase;
let killed: TestDatabase;
let running: ChildProcess | null = null;

beforeAll(async () => {
  newsroom = await aNewsroom();
  whole = await createTestDatabase();
  killed = await createTestDatabase();
  await whole.transaction((tx) => seedNewsroom(tx, newsroom));
  await killed.transaction((tx) => seedNewsroom(tx, newsroom));
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await whole.close();
  await killed.close();
  await newsroom.stop();
});

test('a crawl killed with SIGKILL again and again ends with the same items, versions and signals as one that was not', async () => {
  const crawler = aCrawler(whole, join(newsroom.folder, 'whole'));
  await crawlOnce(crawler);
  await crawler.stop();

  // Each time it is killed once it has stored some more, so that every kill falls into the middle of the work.
  for (const target of [3, 15, 30]) {
    running = startCrawler();
    await until(async () => (await countItems()) >= target);
    running.kill('SIGKILL');
    await exited(running);
  }
  expect(await countItems()).toBeLessThan((await outcomeOf(whole)).length);

  running = startCrawler();
  await until(async () => (await pendingPages()) === 0 && (await unreadSources()) === 0);
  const gone = exited(running);
  running.kill('SIGTERM');
  await gone;
  expect(await outcomeOf(killed)).toEqual(await outcomeOf(whole));
}, 240_000);

function startCrawler(): ChildProcess {
  return fork(new URL(import.meta.resolve('@pressdesk/crawler/main')), {
    env: {
      ...process.env,
      DATABASE_URL: killed.url,
      DATA_DIR: join(newsroom.folder, 'killed'),
      CRAWLER_CONCURRENCY: '1',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

const one = async (text: string) => {
  const [row] = await killed.transaction((tx) => tx.sql<{ count: string }>(text));
  return Number(row!.count);
};
const countItems = () => one('select count(*) from items');
const pendingPages = () => one(`select count(*) from watched_pages where state = 'pending'`);
const unreadSources = () => one('select count(*) from sources where last_success_at is null');

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + finishLimitMs;
  while (!(await isDone())) {
    if (performance.now() > deadline) throw new Error('The crawl did not get there in time.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
