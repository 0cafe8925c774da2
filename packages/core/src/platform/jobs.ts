import { type Job, type JobResult, PgBoss, type Queue } from 'pg-boss';
import type { z } from 'zod';
import type { Logger } from './log.ts';

/** A kind of work: its queue, the shape of its data and how it is tried again. Handlers live elsewhere. */
export type JobDefinition<Data> = {
  readonly name: string;
  readonly data: z.ZodType<Data>;
  readonly queue: Omit<Queue, 'name'>;
};

export type EnqueueOptions = { singletonKey?: string; startAfterSeconds?: number; priority?: number };

/** Enqueues inside the transaction it belongs to: the job is there if, and only if, the change is. */
export interface TransactionalJobs {
  enqueue<Data extends object>(job: JobDefinition<Data>, data: Data, options?: EnqueueOptions): Promise<string | null>;
}

/** What runs SQL with `$1` parameters inside a transaction. */
type SqlRunner = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

export type Jobs = {
  within(run: SqlRunner): TransactionalJobs;
  /** Starts `concurrency` workers on a queue; a handler that throws has its job tried again by the queue's rule. */
  work<Data extends object>(
    job: JobDefinition<Data>,
    options: { concurrency: number; pollSeconds?: number },
    handle: (data: Data, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  counts(): Promise<{ name: string; queued: number; active: number; failed: number }[]>;
  stop(): Promise<void>;
};

/**
 * Opens pg-boss on the program's own database.
 * @param role `worker` supervises the queues (expiry, retries); `sender` only puts jobs in.
 */
export async function openJobs(options: {
  url: string;
  definitions: JobDefinition<object>[];
  role: 'worker' | 'sender';
  log: Logger;
}): Promise<Jobs> {
  const isWorker = options.role === 'worker';
  const boss = new PgBoss({
    connectionString: options.url,
    max: isWorker ? 6 : 2,
    application_name: `pressdesk-jobs-${options.role}`,
    supervise: isWorker,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on('error', (error: Error) => options.log.error({ err: error }, 'job queue'));
  await boss.start();
  for (const { name, queue } of options.definitions) await createQueue(boss, name, queue);

  return {
    within: (run) => ({
      async enqueue(job, data, more = {}) {
        return boss.send(job.name, job.data.parse(data), {
          ...(more.singletonKey === undefined ? {} : { singletonKey: more.singletonKey }),
          ...(more.startAfterSeconds === undefined ? {} : { startAfter: more.startAfterSeconds }),
          ...(more.priority === undefined ? {} : { priority: more.priority }),
          db: { executeSql: async (text: string, values?: unknown[]) => ({ rows: await run(text, values ?? []) }) },
        });
      },
    }),
    async work(job, { concurrency, pollSeconds = 0.5 }, handle) {
      // One fetch takes up to `concurrency` jobs, which run side by side and are settled each by itself; while fetches
      // come back full, the next follows at once. A batch of two at least, since only then can one be full.
      await boss.work<object>(
        job.name,
        {
          batchSize: Math.max(2, concurrency),
          burstWhenBatchFull: true,
          pollingIntervalSeconds: pollSeconds,
          perJobResults: true,
        },
        (batch: Job<object>[]) => Promise.all(batch.map((next) => settle(next))),
      );

      async function settle(next: Job<object>): Promise<JobResult> {
        try {
          await handle(job.data.parse(next.data), next.signal);
          return { id: next.id, status: 'completed' };
        } catch (error) {
          options.log.error({ err: error, job: job.name, data: next.data }, 'job failed');
          return { id: next.id, status: 'failed', output: { message: String(error) } };
        }
      }
    },
    async counts() {
      const queues = await boss.getQueues();
      return queues.map((queue) => ({
        name: queue.name,
        queued: queue.queuedCount,
        active: queue.activeCount,
        failed: queue.failedCount ?? 0,
      }));
    },
    stop: () => boss.stop({ graceful: true, close: true, timeout: 10_000 }),
  };
}

async function createQueue(boss: PgBoss, name: string, queue: Omit<Queue, 'name'>): Promise<void> {
  if (!(await boss.getQueue(name))) await boss.createQueue(name, queue);
}
