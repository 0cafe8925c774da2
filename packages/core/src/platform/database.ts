import type { EntityManager, MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { type Clock, systemClock } from './clock.ts';
import { DomainError } from './errors.ts';
import { type Ids, systemIds } from './ids.ts';
import type { Jobs, TransactionalJobs } from './jobs.ts';
import type { Logger } from './log.ts';

/** One transaction and what an operation may use in it. */
export interface Tx {
  readonly em: EntityManager;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly jobs: TransactionalJobs;
  /** Runs SQL with `$1` parameters inside this transaction, after what the entities have pending. */
  sql<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Runs `work` once, as late as possible before the commit; later calls with the same key are ignored. */
  beforeCommit(key: symbol, work: () => Promise<void>): void;
}

export type Database = {
  readonly url: string;
  /** Runs `work` in one transaction: all of it is kept, or nothing. Deadlocks are tried again, three times. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  migrate(): Promise<string[]>;
  /** Names of migrations that the database doesn't have yet. */
  pendingMigrations(): Promise<string[]>;
  readonly orm: MikroORM;
  close(): Promise<void>;
};

const retriedSqlStates = new Set(['40001', '40P01']);

/**
 * Opens the database.
 * @throws DomainError `unavailable` with a sentence when it can't be reached
 */
export async function openDatabase(options: {
  url: string;
  entities: EntitySchema[];
  migrations: MigrationObject[];
  log: Logger;
  clock?: Clock;
  ids?: Ids;
  /** Needed only where operations enqueue jobs; asked at each transaction, so it may be opened later. */
  jobs?: () => Jobs | null;
  poolSize?: number;
}): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: options.url,
    entities: options.entities,
    extensions: [Migrator],
    migrations: { migrationsList: options.migrations, tableName: 'migrations', transactional: true, snapshot: false },
    pool: { min: 0, max: options.poolSize ?? 10 },
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    // A mistyped address must not end in a new, empty database.
    ensureDatabase: false,
    logger: (message) => options.log.debug(message),
  });
  await orm.connect();
  const reachable = await orm.checkConnection();
  if (!reachable.ok) {
    await orm.close(true);
    throw new DomainError('unavailable', `The database can’t be reached: ${reachable.reason}`);
  }
  const clock = options.clock ?? systemClock;
  const ids = options.ids ?? systemIds;

  async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    // Never inside another transaction that happens to be under way here, least of all one of another database.
    return orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
      const hooks = new Map<symbol, () => Promise<void>>();
      const run = async (text: string, values: unknown[] = []) => {
        await em.flush();
        const result = await em.getTransactionContext()!.executeQuery(CompiledQuery.raw(text, values));
        return result.rows as Record<string, unknown>[];
      };
      const tx: Tx = {
        em,
        clock,
        ids,
        sql: run as Tx['sql'],
        jobs: {
          enqueue(job, data, more) {
            const jobs = options.jobs?.();
            if (!jobs) throw new Error('No job queue is open in this process.');
            return jobs.within(run).enqueue(job, data, more);
          },
        },
        beforeCommit(key, hook) {
          if (!hooks.has(key)) hooks.set(key, hook);
        },
      };
      const result = await work(tx);
      await em.flush();
      for (const hook of hooks.values()) await hook();
      return result;
    });
  }

  return {
    url: options.url,
    orm,
    async transaction(work) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(work);
        } catch (error) {
          if (attempt < 4 && retriedSqlStates.has(sqlState(error))) continue;
          throw error;
        }
      }
    },
    async migrate() {
      const done = await orm.migrator.up();
      return done.map((migration) => migration.name);
    },
    async pendingMigrations() {
      const pending = await orm.migrator.getPending();
      return pending.map((migration) => migration.name);
    },
    close: () => orm.close(true),
  };
}

/** The SQLSTATE of a database error, or an empty string. */
export function sqlState(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && /^[0-9A-Z]{5}$/.test(at.code)) return at.code;
  }
  return '';
}
