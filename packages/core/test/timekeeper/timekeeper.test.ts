import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findLicence, issueLicence } from '../../src/licensing/index.ts';
import { listMessages, type MessageView } from '../../src/messages/index.ts';
import type { Kit } from '../../src/papers/index.ts';
import { officeDay, openLog } from '../../src/platform/index.ts';
import { keepTimeJob, runTimekeeper, type TimekeeperContext } from '../../src/timekeeper/index.ts';
import {
  aDefinition,
  aProposal,
  aPublisher,
  fileDossier,
  leader,
  storeDefinition,
} from '../licensing/licences/fixtures.ts';
import { createTestDatabase, openTestKit, type TestDatabase, testClock } from '../support/index.ts';

const definition = aDefinition();
const clock = testClock('2026-11-23T05:00:00Z');

let database: TestDatabase;
let kit: Kit;
let closeKit: () => Promise<void>;
let procedureVersionId: string;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  ({ kit, close: closeKit } = await openTestKit());
  procedureVersionId = await storeDefinition(database, definition);
});
afterAll(async () => {
  await closeKit();
  await database.close();
});

const pass = (days: number) => clock.advance({ hours: 24 * days });

function context(): TimekeeperContext {
  const { blobs, sealKey } = kit;
  const office = 'Sở Văn hóa, Thể thao và Du lịch';
  return { log: openLog('silent', 'test'), publicUrl: 'https://baochi.example/', office, blobs, sealKey };
}

/** A licence of a publisher of its own, that ends so many days from now. */
async function licenceFor(daysLeft: number): Promise<{ id: string }> {
  const publisherId = await aPublisher(database, randomUUID(), 'toasoan@hoi.example');
  return database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, publisherId, state: 'done' });
    await tx.em.flush();
    const proposal = aProposal({ validTo: officeDay(clock.now()).add({ days: daysLeft }).toString() });
    const { licence } = await issueLicence(tx, leader, { dossier, definition, proposal, kit });
    dossier.licenceId = licence.id;
    return { id: licence.id };
  });
}

const messagesOn = async (id: string): Promise<MessageView[]> =>
  database.transaction(async (tx) => (await listMessages(tx, { about: { type: 'licence', id }, limit: 100 })).items);

test('the timekeeper ends licences and reminds, in as many batches as it takes, and has nothing to do the second time', async () => {
  const { id } = await licenceFor(3);
  const { id: ending } = await licenceFor(100);
  pass(10);
  const parts = await runTimekeeper(database, context());
  expect(parts.filter(({ error }) => error !== null)).toEqual([]);
  expect(await database.transaction(async (tx) => (await findLicence(tx, id)).status)).toBe('expired');
  expect(await messagesOn(ending)).toHaveLength(2);
  const again = await runTimekeeper(database, context());
  expect(again.filter(({ part, looked }) => part !== 'check-outlets' && looked > 0)).toEqual([]);
});

test('a part that fails is told, and the others do their work', async () => {
  const { id } = await licenceFor(2);
  pass(3);
  await database.transaction((tx) => tx.sql('alter table deposits rename to deposits_elsewhere'));
  try {
    const parts = await runTimekeeper(database, context());
    const failed = parts.filter(({ error }) => error !== null).map(({ part }) => part);
    expect(failed).toContain('overdue-deposits');
    expect(failed).not.toContain('expire-licences');
    expect(await database.transaction(async (tx) => (await findLicence(tx, id)).status)).toBe('expired');
  } finally {
    await database.transaction((tx) => tx.sql('alter table deposits_elsewhere rename to deposits'));
  }
});

test('however many processes ask for the next run, one waits', async () => {
  const ask = () =>
    database.transaction((tx) => tx.jobs.enqueue(keepTimeJob, {}, { singletonKey: 'hourly', startAfterSeconds: 3600 }));
  const ids = await Promise.all(Array.from({ length: 8 }, ask));
  expect(ids.filter((each) => each !== null)).toHaveLength(1);
});
