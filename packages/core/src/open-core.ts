import { seedCatalogue } from './law/index.ts';
import { seedProcedures } from './licensing/index.ts';
import {
  type Blobs,
  type Clock,
  type Config,
  type Database,
  DomainError,
  type Jobs,
  type Logger,
  openDatabase,
  openFolderBlobs,
  openJobs,
} from './platform/index.ts';
import { entities, jobDefinitions, migrations } from './schema.ts';

/** What every process of the program works with. */
export type Core = {
  config: Config;
  log: Logger;
  database: Database;
  jobs: Jobs;
  blobs: Blobs;
  close(): Promise<void>;
};

/**
 * Opens database, job queue and blobs.
 * @param role `worker` runs jobs and looks after the queues; `sender` only puts jobs in
 * @throws DomainError `unavailable` when the database can't be reached or is older than the program
 */
export async function openCore(
  config: Config,
  options: { role: 'worker' | 'sender'; log: Logger; clock?: Clock; migrate?: boolean; poolSize?: number },
): Promise<Core> {
  const { log } = options;
  const url = config.databaseUrl;
  if (!url) throw new DomainError('unavailable', 'No database is set. Set DATABASE_URL, or use npm start.');
  let jobs: Jobs | null = null;
  const database = await openDatabase({
    url,
    entities,
    migrations,
    log,
    jobs: () => jobs,
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.poolSize ? { poolSize: options.poolSize } : {}),
  });
  try {
    if (options.migrate) {
      await database.migrate();
      await database.transaction(seedCatalogue);
      await database.transaction((tx) => seedProcedures(tx));
    }
    const pending = await database.pendingMigrations();
    if (pending.length > 0) {
      throw new DomainError('unavailable', `The database lacks ${pending.length} migration(s): ${pending.join(', ')}.`);
    }
    const opened = await openJobs({ url, definitions: jobDefinitions, role: options.role, log });
    jobs = opened;
    return {
      config,
      log,
      database,
      jobs: opened,
      blobs: openFolderBlobs(config.blobDir),
      async close() {
        await opened.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
