import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize } from '../../../src/identity/index.ts';
import {
  applyToLicence,
  decideOnLicence,
  expireLicences,
  findLicence,
  issueLicence,
  remindersDue,
} from '../../../src/licensing/index.ts';
import { listMessages, type MessageView } from '../../../src/messages/index.ts';
import type { Kit } from '../../../src/papers/index.ts';
import { officeDay } from '../../../src/platform/index.ts';
import { createTestDatabase, openTestKit, type TestDatabase, testClock } from '../../support/index.ts';
import {
  aDefinition,
  aProposal,
  aPublisher,
  type FiledDossier,
  fileDossier,
  leader,
  storeDefinition,
} from './fixtures.ts';

const definition = aDefinition();
const by = { publicUrl: 'https://baochi.example/', office: 'Sở Văn hóa, Thể thao và Du lịch' };
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

const inDays = (days: number) => officeDay(clock.now()).add({ days }).toString();
const pass = (days: number) => clock.advance({ hours: 24 * days });

/** A licence of a publisher of its own, that ends so many days from now. */
async function licenceFor(daysLeft: number, email: string | null = 'toasoan@hoi.example') {
  const publisherId = await aPublisher(database, randomUUID(), email);
  const id = await database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, publisherId, state: 'done' });
    await tx.em.flush();
    const proposal = aProposal({ validTo: inDays(daysLeft) });
    const { licence } = await issueLicence(tx, leader, { dossier, definition, proposal, kit });
    dossier.licenceId = licence.id;
    return licence.id;
  });
  return { id, publisherId };
}

const remind = () => database.transaction((tx) => remindersDue(tx, by));
const messagesOn = async (id: string): Promise<MessageView[]> =>
  database.transaction(async (tx) => (await listMessages(tx, { about: { type: 'licence', id }, limit: 100 })).items);
const fileRenewal = (filed: Omit<FiledDossier, 'procedureVersionId' | 'purpose'>) =>
  database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, purpose: 'renew', ...filed });
    await tx.em.flush();
    return dossier.id;
  });

test('a holder is reminded on the days the procedure names, once each, in the portal and by e-mail', async () => {
  const { id } = await licenceFor(100);
  const reminded: number[] = [];
  for (let left = 100; left >= 0; left--) {
    const before = (await messagesOn(id)).length;
    await remind();
    await remind();
    const after = await messagesOn(id);
    if (after.length > before) reminded.push(left);
    expect(after.length - before === 0 || after.length - before === 2).toBe(true);
    pass(1);
  }
  expect(reminded).toEqual([90, 60, 30, 7, 1]);
  const messages = await messagesOn(id);
  expect(new Set(messages.map(({ channel }) => channel))).toEqual(new Set(['portal', 'email']));
  expect(messages.filter(({ channel }) => channel === 'email').map(({ to }) => to)).toContain('toasoan@hoi.example');
});

test('after days without the system only the nearest reminder is made up for', async () => {
  const { id } = await licenceFor(100);
  pass(75);
  await remind();
  const [message, ...others] = (await messagesOn(id)).filter(({ channel }) => channel === 'portal');
  expect(others).toEqual([]);
  expect(message).toMatchObject({ kind: 'licence-reminder', subject: expect.stringContaining('còn 25 ngày') });
});

test('a day before the licence’s own first day is not made up for', async () => {
  const { id } = await licenceFor(20);
  await remind();
  expect(await messagesOn(id)).toEqual([]);
  pass(13);
  await remind();
  expect(await messagesOn(id)).toHaveLength(2);
});

test('a filed renewal stops the reminders; one that is stopped or refused lets them go on', async () => {
  const { id, publisherId } = await licenceFor(100);
  pass(70);
  const renewal = await fileRenewal({ publisherId, licenceId: id });
  await remind();
  expect(await messagesOn(id)).toEqual([]);
  await database.transaction((tx) => tx.sql(`update dossiers set state = 'stopped' where id = $1`, [renewal]));
  await remind();
  expect(await messagesOn(id)).toHaveLength(2);
});

test('what was renewed is reminded of again before its new end', async () => {
  const { id, publisherId } = await licenceFor(100);
  pass(95);
  await database.transaction(async (tx) => {
    const licence = await findLicence(tx, id);
    const dossier = fileDossier(tx, {
      procedureVersionId,
      publisherId,
      purpose: 'renew',
      licenceId: id,
      state: 'done',
    });
    await tx.em.flush();
    const proposal = aProposal({ validFrom: inDays(6), validTo: inDays(105) });
    await applyToLicence(tx, leader, { licence, action: 'renew', dossier, definition, proposal, kit });
  });
  await remind();
  expect(await messagesOn(id)).toEqual([]);
  pass(20);
  await remind();
  const [message] = await messagesOn(id);
  expect(message!.subject).toContain('còn 85 ngày');
});

test('a suspended licence is not reminded of', async () => {
  const { id } = await licenceFor(100);
  await database.transaction(async (tx) => {
    const licence = authorize(leader, 'licence.decide', await findLicence(tx, id));
    await decideOnLicence(tx, leader, licence, {
      ...{ rowVersion: licence.rowVersion, action: 'suspend', basis: 'a', reason: 'b', kit },
      ...{ effectiveOn: inDays(0), endsOn: inDays(60) },
    });
  });
  pass(50);
  await remind();
  expect(await messagesOn(id)).toEqual([]);
});

test('a publisher without an address is written to where its last dossier said; without either, in the portal', async () => {
  const { id } = await licenceFor(100, null);
  const { id: silent } = await licenceFor(100, null);
  await database.transaction((tx) =>
    tx.sql(`update dossiers set applicant = applicant || '{"email": ""}' where licence_id = $1`, [silent]),
  );
  pass(10);
  await remind();
  const [email] = (await messagesOn(id)).filter(({ channel }) => channel === 'email');
  expect(email!.to).toBe('chau@example.vn');
  expect((await messagesOn(silent)).map(({ channel }) => channel)).toEqual(['portal']);
});

test('the letter is in the language of the publisher’s account, and says by when a renewal is taken', async () => {
  const { id, publisherId } = await licenceFor(100);
  await database.transaction((tx) =>
    tx.sql(
      `insert into users (id, name, email, roles, locale, publisher_id, two_factor_enabled, email_verified, row_version,
                          created_at, updated_at)
       values ($1, 'Ann', $2, array['publisher'], 'en', $3, false, true, 1, now(), now())`,
      [randomUUID(), `${randomUUID()}@hoi.example`, publisherId],
    ),
  );
  pass(40);
  await remind();
  const [message] = await messagesOn(id);
  expect(message!.subject).toMatch(/^Licence \d\d\/GP-SVHTTDL ends on/);
  expect(message!.body).toContain('file a renewal from');
  expect(message!.body).toContain('https://baochi.example/portal/licences');
});

test('many timekeepers at once remind once', async () => {
  const { id } = await licenceFor(100);
  pass(10);
  await Promise.all(Array.from({ length: 6 }, () => remind()));
  expect(await messagesOn(id)).toHaveLength(2);
});

test('in batches everybody is reminded, and nobody twice', async () => {
  const licences = await Promise.all(Array.from({ length: 7 }, () => licenceFor(100)));
  pass(10);
  let looked = 0;
  for (;;) {
    const count = await database.transaction((tx) => remindersDue(tx, { ...by, limit: 3 }));
    expect(count).toBeLessThanOrEqual(3);
    looked += count;
    if (count === 0) break;
  }
  expect(looked).toBeGreaterThanOrEqual(7);
  for (const { id } of licences) expect(await messagesOn(id)).toHaveLength(2);
});

test('a licence that somebody holds is left for the next time', async () => {
  const { id } = await licenceFor(1);
  pass(2);
  await database.transaction(async (tx) => {
    await tx.sql('select 1 from licences where id = $1 for update', [id]);
    await database.transaction((other) => expireLicences(other));
  });
  const status = () => database.transaction(async (tx) => (await findLicence(tx, id)).status);
  expect(await status()).toBe('in-force');
  await database.transaction((tx) => expireLicences(tx));
  expect(await status()).toBe('expired');
});
