import { deliverMessage, deliverMessageJob, openMailer } from '@pressdesk/core/messages';
import type { SealKey } from '@pressdesk/core/papers';
import type { Blobs, Config, Database, Jobs, Logger } from '@pressdesk/core/platform';
import { keepTimeJob, runTimekeeper, timekeeperEverySeconds } from '@pressdesk/core/timekeeper';
import { publicUrlOf } from './services.ts';

/** Mails on their way at the same time. */
const mailsAtOnce = 2;
/** How often the queues are looked at; nobody waits for a mail as for a page. */
const pollSeconds = 2;

/**
 * Works on what the office does by itself: delivers messages, and every hour, as well as now, does what fell due by time
 * alone. Any number of these may run against one database. A run asks for the next one before it does anything, so that
 * one that dies doesn't end the series.
 * @returns `stop`, to be called once the queue is stopped
 */
export async function startOfficeWorker(office: {
  database: Database;
  jobs: Jobs;
  config: Config;
  blobs: Blobs;
  sealKey: SealKey;
  log: Logger;
}): Promise<{ stop(): void }> {
  const { database, jobs, config, blobs, sealKey, log } = office;
  const mailer = openMailer(config.mail, log);
  await jobs.work(deliverMessageJob, { concurrency: mailsAtOnce, pollSeconds }, ({ messageId }, signal) =>
    deliverMessage(database, mailer, messageId, signal),
  );
  await jobs.work(keepTimeJob, { concurrency: 1, pollSeconds }, async () => {
    await askForNextRun(database);
    const parts = await runTimekeeper(database, {
      ...{ log, blobs, sealKey },
      publicUrl: publicUrlOf(config),
      office: config.office.name,
    });
    log.info(Object.fromEntries(parts.map(({ part, looked, error }) => [part, error ?? looked])), 'timekeeper');
  });
  await database.transaction((tx) => tx.jobs.enqueue(keepTimeJob, {}, { singletonKey: 'start' }));
  return { stop: () => mailer.close() };
}

async function askForNextRun(database: Database): Promise<void> {
  await database.transaction((tx) =>
    tx.jobs.enqueue(keepTimeJob, {}, { singletonKey: 'hourly', startAfterSeconds: timekeeperEverySeconds }),
  );
}
