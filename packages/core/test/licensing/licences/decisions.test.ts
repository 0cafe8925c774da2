import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authorize } from '../../../src/identity/index.ts';
import {
  type ApplyToLicenceInput,
  applyToLicence,
  type DecideOnLicenceInput,
  decideOnLicence,
  expireLicences,
  findLicence,
  foldLicence,
  issueLicence,
  type Licence,
  LicenceDecision,
  LicenceVersion,
  licenceStatusOn,
  type Proposal,
} from '../../../src/licensing/index.ts';
import { type Kit, type LicenceDecisionPaper, type LicencePaper, papersOf } from '../../../src/papers/index.ts';
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
/** Noon, so that moving by days stays on the day. */
const clock = testClock('2026-11-23T05:00:00Z');

let database: TestDatabase;
let kit: Kit;
let closeKit: () => Promise<void>;
let publisherId: string;
let procedureVersionId: string;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  ({ kit, close: closeKit } = await openTestKit());
  publisherId = await aPublisher(database, 'decisions');
  procedureVersionId = await storeDefinition(database, definition);
});
afterAll(async () => {
  await closeKit();
  await database.close();
});

const today = () => officeDay(clock.now());
const inDays = (days: number) => today().add({ days }).toString();

/** A licence from today on. */
const issue = (days = 30) =>
  database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, publisherId });
    await tx.em.flush();
    const proposal = aProposal({ validTo: inDays(days - 1) });
    return (await issueLicence(tx, leader, { dossier, definition, proposal, kit })).licence.id;
  });

const read = (id: string) =>
  database.transaction(async (tx) => {
    const { number, status, validFrom, validTo, suspendedUntil, versionNumber, rowVersion } = await findLicence(tx, id);
    return {
      number,
      status,
      validFrom,
      validTo: validTo ?? null,
      suspendedUntil: suspendedUntil ?? null,
      versionNumber,
      rowVersion,
    };
  });

const decide = (id: string, input: Partial<DecideOnLicenceInput> & Pick<DecideOnLicenceInput, 'action'>) =>
  database.transaction(async (tx) => {
    const licence = await findLicence(tx, id);
    return decideOnLicence(tx, leader, authorize(leader, 'licence.decide', licence), {
      rowVersion: licence.rowVersion,
      basis: 'Quyết định số 12/QĐ-XPVPHC',
      reason: 'Vi phạm quy định về nộp lưu chiểu',
      effectiveOn: inDays(0),
      endsOn: null,
      kit,
      ...input,
    });
  });

const suspend = (id: string, days: number) => decide(id, { action: 'suspend', endsOn: inDays(days - 1) });

const apply = (
  id: string,
  action: ApplyToLicenceInput['action'],
  more: { proposal?: Partial<Proposal> | null; filed?: Partial<FiledDossier> } = {},
) =>
  database.transaction(async (tx) => {
    const licence = await findLicence(tx, id);
    const filed = { procedureVersionId, publisherId, purpose: action, licenceId: id, ...more.filed };
    const dossier = fileDossier(tx, filed);
    await tx.em.flush();
    const proposal = more.proposal === null ? null : aProposal(more.proposal);
    return applyToLicence(tx, leader, { licence, action, dossier, definition, proposal, kit });
  });

const timekeeper = () => database.transaction((tx) => expireLicences(tx));

const versionsOf = (licenceId: string) =>
  database.transaction((tx) => tx.em.find(LicenceVersion, { licenceId }, { orderBy: { number: 'asc' } }));
const decisionsOf = (licenceId: string) =>
  database.transaction((tx) => tx.em.find(LicenceDecision, { licenceId }, { orderBy: { seq: 'asc' } }));
const papersOn = (id: string) => database.transaction((tx) => papersOf(tx, { type: 'licence', id }));

test('a renewal keeps the number, follows the old term, and leaves the first version as it was', async () => {
  const id = await issue(30);
  const before = await read(id);
  const [first] = await versionsOf(id);
  await apply(id, 'renew', { proposal: { validFrom: inDays(30), validTo: inDays(59) } });
  expect(await read(id)).toMatchObject({
    ...{
      number: before.number,
      validFrom: before.validFrom,
      validTo: inDays(59),
      versionNumber: 2,
      status: 'in-force',
    },
  });
  const [kept, second] = await versionsOf(id);
  expect(kept).toEqual(first);
  expect(second!.content.validFrom).toBe(inDays(30));
  expect(await database.transaction((tx) => licenceStatusOn(tx, id, inDays(29)))).toMatchObject({ versionNumber: 1 });
  expect(await database.transaction((tx) => licenceStatusOn(tx, id, inDays(30)))).toMatchObject({
    ...{ versionNumber: 2, status: 'in-force' },
  });
});

test('a new term with a gap before it is refused while the old one runs', async () => {
  const id = await issue(30);
  const renewal = apply(id, 'renew', { proposal: { validFrom: inDays(31), validTo: inDays(59) } });
  await expect(renewal).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await read(id)).toMatchObject({ versionNumber: 1 });
});

test('a suspended licence is neither renewed nor amended, and is when the suspension is over', async () => {
  const id = await issue(30);
  await suspend(id, 5);
  expect(await read(id)).toMatchObject({ status: 'suspended', suspendedUntil: inDays(4), validTo: inDays(29) });
  const renewal = () => apply(id, 'renew', { proposal: { validFrom: inDays(0), validTo: inDays(99) } });
  await expect(renewal()).rejects.toMatchObject({ code: 'invalid-transition' });
  await expect(apply(id, 'amend')).rejects.toMatchObject({ code: 'invalid-transition' });
  clock.advance({ hours: 24 * 5 });
  await timekeeper();
  expect(await read(id)).toMatchObject({ status: 'in-force', suspendedUntil: null });
  await renewal();
  expect(await read(id)).toMatchObject({ status: 'in-force', versionNumber: 2 });
});

test('a suspension past the end of the licence runs its whole term, and the licence ends with it', async () => {
  const id = await issue(5);
  await suspend(id, 10);
  clock.advance({ hours: 24 * 7 });
  await timekeeper();
  expect(await read(id)).toMatchObject({ status: 'suspended' });
  await expect(apply(id, 'renew', { proposal: { validTo: inDays(99) } })).rejects.toMatchObject({
    code: 'invalid-transition',
  });
  clock.advance({ hours: 24 * 3 });
  await timekeeper();
  expect(await read(id)).toMatchObject({ status: 'expired', suspendedUntil: null });
  expect((await decisionsOf(id)).map(({ action }) => action)).toEqual(['issue', 'suspend', 'expire']);
});

test('an amendment takes its place from today, says why, and its paper replaces the one before', async () => {
  const id = await issue();
  const { paper } = await apply(id, 'amend', {
    filed: { answers: { title: 'Nông thôn mới', language: 'Tiếng Việt, tiếng Anh' }, organisation: 'Hội Nông dân' },
  });
  const [first, second] = await versionsOf(id);
  expect(second!.content).toMatchObject({ holder: 'Hội Nông dân', answers: { language: 'Tiếng Việt, tiếng Anh' } });
  expect(second!.content.validTo).toBe(first!.content.validTo);
  expect(paper!.supersedesId).toBe(first!.paperId);
  const { replaces, number } = paper!.content as LicencePaper;
  expect(number).toBe(first!.content.number);
  expect(replaces).toMatchObject({ number, reason: expect.stringContaining('thay đổi nội dung') });
});

test('a change that is only noted is a version without a paper', async () => {
  const id = await issue();
  const { paper, version } = await apply(id, 'amend', {
    proposal: null,
    filed: { answers: { title: 'Nông thôn mới', language: 'Tiếng Tày' } },
  });
  expect(paper).toBeNull();
  expect(version).toMatchObject({ number: 2, paperId: null });
  expect(await papersOn(id)).toHaveLength(1);
});

test('a re-issue says the same again on a paper that replaces the old one', async () => {
  const id = await issue();
  const { paper } = await apply(id, 'reissue');
  const [first, second] = await versionsOf(id);
  expect(second!.contentHash).toBe(first!.contentHash);
  expect(paper!.supersedesId).toBe(first!.paperId);
});

test('an extension moves the end and nothing else; one that ends no later is refused', async () => {
  const id = await issue(30);
  await expect(apply(id, 'extend', { proposal: { validTo: inDays(29) } })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await apply(id, 'extend', { proposal: { validTo: inDays(40) } });
  const [first, second] = await versionsOf(id);
  expect(second!.content).toEqual({ ...first!.content, validTo: inDays(40) });
  expect(await read(id)).toMatchObject({ validTo: inDays(40), status: 'in-force' });
});

test('a correction of the office’s own error changes what is said, not what the licence is worth', async () => {
  const id = await issue(1);
  clock.advance({ hours: 24 });
  await timekeeper();
  await apply(id, 'correct', { filed: { answers: { title: 'Nông thôn mới, tập 2', language: 'Tiếng Việt' } } });
  expect(await read(id)).toMatchObject({ status: 'expired', versionNumber: 2 });
  const [, second] = await versionsOf(id);
  expect(second!.content.subject).toBe('Nông thôn mới, tập 2');
});

test('an end that was printed wrong is put right, and what the correction doesn’t name stays', async () => {
  const id = await issue(30);
  const before = await read(id);
  await apply(id, 'correct', { proposal: { validTo: inDays(364) } });
  expect(await read(id)).toMatchObject({ validFrom: before.validFrom, validTo: inDays(364), status: 'in-force' });
  await apply(id, 'correct', { proposal: {} });
  expect(await read(id)).toMatchObject({ validTo: inDays(364), versionNumber: 3 });
});

test('a licence that is given back is worth nothing from that day, and nothing more happens to it', async () => {
  const id = await issue();
  const { paper } = await apply(id, 'return');
  expect((paper!.content as LicenceDecisionPaper).action).toBe('acknowledge-return');
  expect(await read(id)).toMatchObject({ status: 'ceased', versionNumber: 1 });
  await expect(apply(id, 'renew')).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a revocation that begins later takes effect on its day, without anybody doing anything', async () => {
  const id = await issue(30);
  await decide(id, { action: 'revoke', effectiveOn: inDays(3) });
  expect(await read(id)).toMatchObject({ status: 'in-force' });
  clock.advance({ hours: 24 * 3 });
  await timekeeper();
  expect(await read(id)).toMatchObject({ status: 'revoked' });
});

test('a decision on a licence that somebody else changed meanwhile is refused', async () => {
  const id = await issue();
  const { rowVersion } = await read(id);
  await suspend(id, 3);
  await expect(decide(id, { action: 'revoke', rowVersion })).rejects.toMatchObject({ code: 'version-conflict' });
});

test('of two who decide at once, one is told that the other did', async () => {
  const id = await issue();
  const { rowVersion } = await read(id);
  const both = await Promise.allSettled([
    decide(id, { action: 'suspend', endsOn: inDays(3), rowVersion }),
    decide(id, { action: 'suspend', endsOn: inDays(9), rowVersion }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await decisionsOf(id)).toHaveLength(2);
});

test('a suspension without a last day, or one that meets another, is refused', async () => {
  const id = await issue(90);
  await expect(decide(id, { action: 'suspend' })).rejects.toMatchObject({ code: 'invalid-input' });
  await decide(id, { action: 'suspend', effectiveOn: inDays(10), endsOn: inDays(20) });
  const meeting = decide(id, { action: 'suspend', effectiveOn: inDays(5), endsOn: inDays(10) });
  await expect(meeting).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a decision is numbered in the office’s series and printed with its dates and reasons', async () => {
  const id = await issue();
  const { paper } = await suspend(id, 10);
  expect(paper.number).toMatch(/^\d\d\/QĐ-SVHTTDL$/);
  expect(paper.content).toMatchObject({
    template: 'licence-decision',
    action: 'suspend',
    effectiveFrom: inDays(0),
    effectiveTo: inDays(9),
    reasons: ['Vi phạm quy định về nộp lưu chiểu'],
  });
});

test('running the timekeeper again changes nothing', async () => {
  const id = await issue(1);
  clock.advance({ hours: 24 });
  await timekeeper();
  const after = [await read(id), await decisionsOf(id)];
  expect(await timekeeper()).toMatchObject({ expired: 0, lifted: 0 });
  expect([await read(id), await decisionsOf(id)]).toEqual(after);
});

test('an end that nobody noted before the licence was changed is noted all the same', async () => {
  const id = await issue(1);
  clock.advance({ hours: 48 });
  await apply(id, 'correct');
  await timekeeper();
  const expiry = (await decisionsOf(id)).find(({ action }) => action === 'expire');
  expect(expiry).toMatchObject({ effectiveOn: inDays(-1), decidedByName: 'Timekeeper' });
});

const move = fc.record({
  wait: fc.integer({ min: 0, max: 4 }),
  noted: fc.boolean(),
  what: fc.constantFrom('suspend', 'lift', 'revoke', 'renew', 'amend', 'extend', 'correct', 'return'),
  days: fc.integer({ min: 1, max: 6 }),
});

test('after any walk of decisions the row says what the decisions come to', async () => {
  const doing: Record<string, (id: string, days: number, licence: Pick<Licence, 'validTo'>) => Promise<unknown>> = {
    suspend: (id, days) => suspend(id, days),
    lift: (id) => decide(id, { action: 'lift-suspension' }),
    revoke: (id, days) => decide(id, { action: 'revoke', effectiveOn: inDays(days) }),
    renew: (id, days) => apply(id, 'renew', { proposal: { validTo: inDays(days + 5) } }),
    amend: (id) => apply(id, 'amend', { proposal: null }),
    extend: (id, days, { validTo }) =>
      apply(id, 'extend', { proposal: { validTo: Temporal.PlainDate.from(validTo!).add({ days }).toString() } }),
    correct: (id) => apply(id, 'correct', { proposal: null }),
    return: (id) => apply(id, 'return', { proposal: null }),
  };
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 6 }), async (moves) => {
      const id = await issue(6);
      for (const { wait, noted, what, days } of moves) {
        clock.advance({ hours: 24 * wait });
        if (noted) await timekeeper();
        await doing[what]!(id, days, await read(id)).catch((error: { code?: string }) => {
          expect(['invalid-transition', 'invalid-input']).toContain(error.code);
        });
        // The timekeeper leaves nothing of today undone.
        await timekeeper();
        const [row, decisions, versions] = [await read(id), await decisionsOf(id), await versionsOf(id)];
        const facts = versions.map(({ number, effectiveFrom, content: { validFrom, validTo } }) => ({
          ...{ number, effectiveFrom, validFrom, validTo },
        }));
        const ends = decisions.map(({ seq, action, effectiveOn, endsOn }) => ({
          ...{ seq, action, effectiveOn, endsOn: endsOn ?? null },
        }));
        const { nextChangeOn: _, ...fold } = foldLicence(ends, facts, inDays(0));
        expect(row).toMatchObject(fold);
        expect(await database.transaction((tx) => licenceStatusOn(tx, id, inDays(0)))).toMatchObject({
          status: row.status,
        });
      }
    }),
    { numRuns: 25 },
  );
});
