import {
  checkOrders,
  expireExecutions,
  recordSilence,
  startExecutions,
  stopTimeBarred,
  verifyExhibits,
} from '../enforcement/index.ts';
import { remindOfRecommendations } from '../enforcement/oversight/index.ts';
import {
  deemAcceptedDue,
  expireLicences,
  lapseSupplements,
  markOverdueDeposits,
  planDeposits,
  remindersDue,
  writeRegisterDump,
} from '../licensing/index.ts';
import { checkOutlets } from '../monitoring/index.ts';
import type { SealKey } from '../papers/index.ts';
import type { Blobs, Database, Logger, Tx } from '../platform/index.ts';

export type TimekeeperContext = {
  log: Logger;
  /** Address people type, for links in reminders. */
  publicUrl: string;
  /** Who writes the reminders. */
  office: string;
  blobs: Blobs;
  /** Signs the daily files of the register. */
  sealKey: SealKey;
};

/** What became of a part: how many things it looked at, or why it failed. */
export type TimekeeperPart = { part: string; looked: number; error: string | null };

/** Things a batch looks at, in one transaction; and batches of a part in one run. What is left comes with the next run. */
const batch = 200;
const mostBatches = 100;

/**
 * Does what falls due by time alone, each part by itself: a part that fails is logged and the others go on. Every part
 * may be run again, and at the same time elsewhere: what was done isn't done twice.
 * @returns each part with how many things it looked at
 */
export async function runTimekeeper(database: Database, context: TimekeeperContext): Promise<TimekeeperPart[]> {
  const done: TimekeeperPart[] = [];
  for (const [part, { limit, run }] of Object.entries(partsOf(context))) {
    done.push(await runPart(database, context, part, limit, run));
  }
  return done;
}

/** `run` looks at up to `limit` things and says at how many; fewer than that, and the part is done. */
type Part = { limit: number; run: (database: Database, limit: number) => Promise<number> };

/** In this order: an outlet is held against what its licences are worth today, a reminder follows what was filed. */
function partsOf({ publicUrl, office, blobs, sealKey }: TimekeeperContext): Record<string, Part> {
  return {
    'deem-accepted': { limit: batch, run: inOne((tx) => deemAcceptedDue(tx)) },
    'lapse-supplements': { limit: batch, run: inOne((tx) => lapseSupplements(tx)) },
    'expire-licences': { limit: batch, run: inOne(async (tx, limit) => (await expireLicences(tx, { limit })).looked) },
    reminders: { limit: batch, run: inOne((tx, limit) => remindersDue(tx, { publicUrl, office, limit })) },
    'recommendation-reminders': {
      limit: batch,
      run: inOne((tx, limit) => remindOfRecommendations(tx, { publicUrl, office, limit })),
    },
    'plan-deposits': { limit: 100, run: inOne(async (tx, limit) => (await planDeposits(tx, { limit })).schedules) },
    'overdue-deposits': {
      limit: batch,
      run: inOne(async (tx, limit) => looked(await markOverdueDeposits(tx, { limit }))),
    },
    'check-outlets': { limit: 50, run: inOne(async (tx, limit) => (await checkOutlets(tx, { limit })).checked) },
    'record-silence': { limit: batch, run: inOne((tx) => recordSilence(tx)) },
    'stop-time-barred': { limit: batch, run: inOne((tx) => stopTimeBarred(tx)) },
    'start-executions': { limit: batch, run: inOne((tx, limit) => startExecutions(tx, { limit })) },
    'check-orders': { limit: batch, run: inOne((tx, limit) => checkOrders(tx, { limit })) },
    'expire-executions': { limit: batch, run: inOne((tx, limit) => expireExecutions(tx, { limit })) },
    'verify-exhibits': {
      limit: batch,
      run: async (database, limit) => (await verifyExhibits(database, { blobs, limit })).looked,
    },
    // Last, so that the files say what today's other parts came to; one write a day, so the next round finds nothing.
    'register-files': { limit: 1, run: inOne(async (tx) => (await writeRegisterDump(tx, { blobs, sealKey })).written) },
  };
}

/** A batch in one transaction. */
function inOne(work: (tx: Tx, limit: number) => Promise<number>): Part['run'] {
  return (database, limit) => database.transaction((tx) => work(tx, limit));
}

function looked({ overdue, excused }: { overdue: number; excused: number }): number {
  return overdue + excused;
}

async function runPart(
  database: Database,
  { log }: TimekeeperContext,
  part: string,
  limit: number,
  run: Part['run'],
): Promise<TimekeeperPart> {
  let sum = 0;
  try {
    for (let round = 0; round < mostBatches; round++) {
      const count = await run(database, limit);
      sum += count;
      if (count < limit) break;
    }
    return { part, looked: sum, error: null };
  } catch (error) {
    log.error({ err: error, part }, 'timekeeper');
    return { part, looked: sum, error: String(error) };
  }
}
