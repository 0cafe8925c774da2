import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/identity/index.ts';
import {
  type Dossier,
  getDossierView,
  Licence,
  LicenceVersion,
  previewOf,
  propose,
  saveDossier,
  seedProcedures,
} from '../../../src/licensing/index.ts';
import { act, attach, bulletin, type Desk, filled, open, openDesk, proposed, read, signed } from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const advanceTo = (date: string) => {
  const target = Temporal.Instant.from(`${date}T09:00:00+07:00`);
  desk.clock.advance(desk.clock.now().until(target));
};
const view = (actor: Actor, id: string) => desk.database.transaction((tx) => getDossierView(tx, actor, id));

/** A dossier about a licence, filled and handed in. */
async function filedOn(licenceId: string, purpose: Dossier['purpose'], answers: Dossier['answers'] = {}) {
  const { member } = desk.people;
  const dossier = await open(desk, member, { purpose, licenceId });
  await act(desk, member, 'dossier.file', dossier.id, (tx, it) =>
    saveDossier(tx, member, it, {
      rowVersion: it.rowVersion,
      answers: { ...it.answers, ...answers },
      applicant: { ...it.applicant, person: 'Võ Ngọc Diệp' },
    }),
  );
  await attach(desk, member, dossier.id, 'declaration');
  await attach(desk, member, dossier.id, 'mock-up');
  return perform(desk, dossier.id, 'submit');
}

test('a renewal is prefilled from the licence, keeps its number, and adds a version', async () => {
  const { licenceId } = await signed(desk);
  advanceTo('2027-10-11');
  const { id, answers } = await filedOn(licenceId!, 'renew', { pages: 48 });
  expect(answers).toEqual({ holder: 'Sở Y tế Bắc Ninh', title: 'Bản tin Sức khoẻ', pages: 48 });
  expect((await view(desk.people.officer, id)).licence).toMatchObject({
    number: '01/GP-SVHTTDL',
    answers: { pages: 32, title: 'Bản tin Sức khoẻ' },
  });
  for (const action of ['accept', 'take-up'] as const) await perform(desk, id, action);
  await act(desk, desk.people.officer, 'dossier.work', id, (tx, it) =>
    propose(tx, desk.people.officer, it, {
      rowVersion: it.rowVersion,
      proposal: {
        ...{ outcome: 'grant', grounds: [], reason: '', conditions: [] },
        ...{ validFrom: '2027-12-01', validTo: '2028-11-30' },
      },
    }),
  );
  for (const action of ['endorse', 'sign'] as const) await perform(desk, id, action);
  const { licence, versions } = await desk.database.transaction(async (tx) => ({
    licence: await tx.em.findOneOrFail(Licence, { id: licenceId! }),
    versions: await tx.em.find(LicenceVersion, { licenceId: licenceId! }, { orderBy: { number: 'asc' } }),
  }));
  expect(licence).toMatchObject({ number: '01/GP-SVHTTDL', versionNumber: 2 });
  expect(versions.map(({ content }) => [content.answers.pages, content.validTo])).toEqual([
    [32, '2027-11-30'],
    [48, '2028-11-30'],
  ]);
});

test('a renewal outside its time is refused with the dates, when it is opened and when it is handed in', async () => {
  const { licenceId } = await signed(desk);
  const early = open(desk, desk.people.member, { purpose: 'renew', licenceId });
  await expect(early).rejects.toMatchObject({
    code: 'invalid-transition',
    facts: { why: { vi: expect.stringContaining('từ ngày 01/10/2027 đến ngày 20/11/2027') } },
  });
  advanceTo('2027-11-19');
  const { id } = await open(desk, desk.people.member, { purpose: 'renew', licenceId });
  advanceTo('2027-11-22');
  await expect(perform(desk, id, 'submit')).rejects.toMatchObject({
    code: 'invalid-transition',
    facts: { why: { vi: expect.stringContaining('20/11/2027') } },
  });
  expect(await read(desk, id)).toMatchObject({ state: 'draft' });
});

test('only a licence of one’s own and of the procedure is renewed or changed', async () => {
  const { stranger, member } = desk.people;
  const { licenceId } = await signed(desk);
  const other = { purpose: 'amend', publisherId: stranger.publisherId!, licenceId } as const;
  await expect(open(desk, stranger, other)).rejects.toMatchObject({ code: 'invalid-transition' });
  await expect(open(desk, member, { purpose: 'amend' })).rejects.toMatchObject({ code: 'invalid-transition' });
  await expect(open(desk, member, { purpose: 'reissue', licenceId })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a change that is only notified is acknowledged and written into the licence; another must be granted', async () => {
  const { licenceId } = await signed(desk);
  const noted = await filedOn(licenceId!, 'amend', { changes: ['pages'], pages: 16 });
  await perform(desk, noted.id, 'accept');
  await perform(desk, noted.id, 'acknowledge');
  const version = await desk.database.transaction((tx) =>
    tx.em.findOneOrFail(LicenceVersion, { licenceId: licenceId!, number: 2 }),
  );
  expect(version.content.answers.pages).toBe(16);
  const granted = await filedOn(licenceId!, 'amend', { changes: ['pages', 'title'], title: 'Bản tin mới' });
  await perform(desk, granted.id, 'accept');
  await expect(perform(desk, granted.id, 'acknowledge')).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a draft under a version that was replaced is refused at submission, with a sentence, and kept', async () => {
  const { id } = await filled(desk);
  await desk.database.transaction((tx) =>
    seedProcedures(tx, [bulletin(), bulletin({ version: 2, validFrom: '2026-12-01' })]),
  );
  advanceTo('2026-12-01');
  await expect(perform(desk, id, 'submit')).rejects.toMatchObject({
    code: 'invalid-transition',
    facts: { why: { vi: expect.stringContaining('Bản nháp được giữ nguyên') } },
  });
  expect(await read(desk, id)).toMatchObject({ state: 'draft', answers: { pages: 32 } });
});

test('nobody files under a procedure that was repealed, or before its law', async () => {
  await desk.database.transaction((tx) =>
    seedProcedures(tx, [
      bulletin({ code: 'T90', validTo: '2026-06-30' }),
      bulletin({ code: 'T91', validFrom: '2027-01-01' }),
    ]),
  );
  for (const procedureCode of ['T90', 'T91']) {
    await expect(open(desk, desk.people.member, { procedureCode })).rejects.toMatchObject({
      code: 'procedure-not-in-force',
    });
  }
});

test('what would be signed can be looked at before, without a number and without a code', async () => {
  const { id } = await proposed(desk);
  const preview = await act(desk, desk.people.leader, 'dossier.read', id, (tx, it) =>
    previewOf(tx, desk.people.leader, it, desk.kit),
  );
  expect(preview).toMatchObject({
    template: 'licence',
    number: '…/GP-SVHTTDL',
    holder: 'Sở Y tế Bắc Ninh',
    validFrom: '2026-12-01',
    qr: null,
    signatory: { name: 'Phạm Đình Toàn' },
  });
  expect(await desk.database.transaction((tx) => tx.em.count(Licence, {}))).toBe(0);
});
