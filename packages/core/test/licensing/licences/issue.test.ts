import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../../src/audit/index.ts';
import { issueLicence, Licence, LicenceVersion } from '../../../src/licensing/index.ts';
import { checkLicenceSeal, type Kit, type LicencePaper, paperPdf } from '../../../src/papers/index.ts';
import type { Database, Tx } from '../../../src/platform/index.ts';
import { createTestDatabase, openTestKit, type TestDatabase, testClock } from '../../support/index.ts';
import { aDefinition, aProposal, aPublisher, fileDossier, leader, storeDefinition } from './fixtures.ts';

let database: TestDatabase;
let kit: Kit;
let closeKit: () => Promise<void>;
let publisherId: string;
beforeAll(async () => {
  database = await createTestDatabase({ clock: testClock('2026-11-23T02:00:00Z') });
  ({ kit, close: closeKit } = await openTestKit());
  publisherId = await aPublisher(database, 'issue');
});
afterAll(async () => {
  await closeKit();
  await database.close();
});

/** A procedure with a series of its own, so that each test counts from 01. */
async function aSeries(code: string) {
  const definition = aDefinition({
    code,
    numbering: { series: `S-${code}`, pattern: `{seq}/GP-${code}`, confidence: 'S' },
  });
  return { definition, procedureVersionId: await storeDefinition(database, definition) };
}

type Series = Awaited<ReturnType<typeof aSeries>>;

async function issue(tx: Tx, { definition, procedureVersionId }: Series) {
  const dossier = fileDossier(tx, { procedureVersionId, publisherId });
  await tx.em.flush();
  return issueLicence(tx, leader, { dossier, definition, proposal: aProposal({ validTo: '2027-11-22' }), kit });
}

const inOne = (on: Database, series: Series) => on.transaction((tx) => issue(tx, series));

test('fifty licences issued at once have the numbers 01 to 50: no gap, no double', async () => {
  const series = await aSeries('T50');
  const issued = await Promise.all(Array.from({ length: 50 }, () => inOne(database, series)));
  const numbers = issued.map(({ licence }) => licence.number).sort();
  const expected = Array.from({ length: 50 }, (_, index) => `${String(index + 1).padStart(2, '0')}/GP-T50`);
  expect(numbers).toEqual(expected);
  expect(new Set(issued.map(({ licence }) => licence.publicId)).size).toBe(50);
  expect(new Set(issued.map(({ paper }) => paper.number))).toEqual(new Set(expected));
});

test('transactions that are taken back in between leave no gap', async () => {
  const series = await aSeries('T51');
  const tries = Array.from({ length: 50 }, (_, index) =>
    database
      .transaction(async (tx) => {
        const { licence } = await issue(tx, series);
        // Every fifth fails after its number was taken.
        if (index % 5 === 0) throw new Error('taken back');
        return licence.number;
      })
      .catch((error: Error) => error.message),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === 'taken back')).toHaveLength(10);
  const numbers = answers.filter((answer) => answer !== 'taken back').sort();
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => `${String(index + 1).padStart(2, '0')}/GP-T51`));
  const { licence } = await inOne(database, series);
  expect(licence.number).toBe('41/GP-T51');
  expect(await verifyAudit(database)).toMatchObject({ ok: true });
});

test('a licence says what is printed on it, and nothing the dossier has beyond that', async () => {
  const series = await aSeries('T52');
  const { licence, version } = await inOne(database, series);
  expect(version.content).toEqual({
    number: '01/GP-T52',
    holder: 'Hội Nông dân tỉnh Bắc Ninh',
    holderAddress: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
    subject: 'Nông thôn mới',
    procedure: { code: 'T52', version: 1 },
    answers: { title: 'Nông thôn mới', language: 'Tiếng Việt' },
    conditions: [],
    domains: [],
    validFrom: '2026-11-23',
    validTo: '2027-11-22',
  });
  expect(licence).toMatchObject({ status: 'in-force', versionNumber: 1, nextChangeOn: '2027-11-23' });
  expect(licence.publicId).toMatch(/^[2-9a-hjkmnp-z]{12}$/);
});

test('the paper carries a code that proves what was granted and leads to the public page', async () => {
  const series = await aSeries('T53');
  const { licence, paper } = await inOne(database, series);
  const content = paper.content as LicencePaper;
  expect(content.qr?.shownUrl).toBe(`https://baochi.example/gp/${licence.publicId}`);
  const { x } = kit.sealKey.privateJwk;
  const published = { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: kit.sealKey.keyId, x } as const;
  expect(checkLicenceSeal(content.qr!.url.split('#')[1]!, [published])).toMatchObject({
    isGenuine: true,
    licence: { number: licence.number, kind: 'T53', validFrom: '2026-11-23', validTo: '2027-11-22', version: 1 },
  });
  expect(content).toMatchObject({ heading: 'GIẤY PHÉP', subject: 'Xuất bản bản tin', permits: 'xuất bản bản tin' });
  const { pdf } = await database.transaction((tx) => paperPdf(tx, kit.blobs, paper.id));
  expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.4');
});

test('a version is never changed or taken away, whoever asks the database to', async () => {
  const series = await aSeries('T54');
  const { version } = await inOne(database, series);
  const change = database.transaction(async (tx) => {
    const row = await tx.em.findOneOrFail(LicenceVersion, { id: version.id });
    row.contentHash = '0'.repeat(64);
  });
  await expect(change).rejects.toThrow();
  await expect(
    database.transaction((tx) => tx.sql('delete from licence_versions where id = $1', [version.id])),
  ).rejects.toThrow();
});

test('a number begins again with 01 in the new year', async () => {
  const clock = testClock('2026-12-31T10:00:00Z');
  const own = await createTestDatabase({ clock });
  try {
    const owner = await aPublisher(own, 'year');
    const definition = aDefinition();
    const procedureVersionId = await storeDefinition(own, definition);
    const next = () =>
      own.transaction(async (tx) => {
        const dossier = fileDossier(tx, { procedureVersionId, publisherId: owner });
        await tx.em.flush();
        return issueLicence(tx, leader, { dossier, definition, proposal: aProposal(), kit });
      });
    expect((await next()).licence.number).toBe('01/GP-SVHTTDL');
    clock.advance({ hours: 10 });
    expect((await next()).licence.number).toBe('01/GP-SVHTTDL');
    const found = await own.transaction((tx) => tx.em.count(Licence, { number: '01/GP-SVHTTDL' }));
    expect(found).toBe(2);
  } finally {
    await own.close();
  }
});

test('the database takes no second licence under one public id', async () => {
  const series = await aSeries('T55');
  const { licence } = await inOne(database, series);
  const twin = database.transaction((tx) =>
    tx.sql('update licences set public_id = $1 where id <> $2', [licence.publicId, randomUUID()]),
  );
  await expect(twin).rejects.toThrow();
});
