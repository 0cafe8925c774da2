import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../src/identity/index.ts';
import { authorize } from '../../../src/identity/index.ts';
import { clocksOf, proposeDay } from '../../../src/law/index.ts';
import { deemAcceptedDue, getDossierView, lapseSupplements, seedProcedures } from '../../../src/licensing/index.ts';
import { accepted, bulletin, type Desk, days, filled, openDesk, read, submitted, takenUp } from './fixtures.ts';
import { perform } from './perform.ts';

// A Monday at 8:30; the 24th of November is a day off from 2026 on.
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const view = (actor: Actor, id: string) => desk.database.transaction((tx) => getDossierView(tx, actor, id));
const clocks = async (id: string) =>
  (await desk.database.transaction((tx) => clocksOf(tx, { type: 'dossier', id }))).map(
    ({ purpose, kind, deadline }) => [purpose, kind, deadline.state, deadline.dueOn?.toString() ?? null],
  );
const keepTime = () => desk.database.transaction(async (tx) => [await deemAcceptedDue(tx), await lapseSupplements(tx)]);
const advanceDays = (days: number) => desk.clock.advance({ hours: 24 * days });

test('the time for the check runs from the submission, and the receipt promises the latest day of a result', async () => {
  const { id, appointmentOn } = await submitted(desk);
  expect(await clocks(id)).toEqual([['completeness', 'statutory', 'running', '2026-12-01']]);
  // Accepted by silence on the 2nd, then seven working days.
  expect(appointmentOn).toBe('2026-12-11');
  expect((await view(desk.people.member, id)).next).toMatchObject({
    on: '2026-12-01',
    text: { vi: expect.stringContaining('coi là đã tiếp nhận') },
  });
});

test('acceptance starts the time of the law and the office’s own, and a receipt with the nearer day replaces the first', async () => {
  const { id, appointmentOn } = await accepted(desk);
  expect(appointmentOn).toBe('2026-12-03');
  expect(await clocks(id)).toEqual([
    ['completeness', 'statutory', 'met', '2026-12-01'],
    ['processing', 'statutory', 'running', '2026-12-03'],
    ['processing', 'internal', 'running', '2026-12-01'],
  ]);
  expect((await view(desk.people.member, id)).papers.map(({ kind }) => kind)).toEqual(['receipt', 'receipt']);
});

test('where the law gives no time the office’s own target is what it promises, and no date of law', async () => {
  await desk.database.transaction((tx) =>
    seedProcedures(tx, [
      bulletin({ code: 'T03', processing: { rule: null, internalTarget: days(3), exceptions: [] }, components: [] }),
    ]),
  );
  const { id, appointmentOn } = await accepted(desk, undefined, { procedureCode: 'T03' });
  expect(appointmentOn).toBe('2026-11-27');
  expect(await view(desk.people.member, id)).toMatchObject({
    dueOn: null,
    next: { on: '2026-11-27', text: { vi: expect.stringContaining('cơ quan hẹn ngày 27/11/2026') } },
  });
});

test('silence accepts from the first moment after the last day of the check, by the timekeeper, saying the rule', async () => {
  const { id } = await submitted(desk);
  advanceDays(8);
  expect(await keepTime()).toEqual([0, 0]);
  advanceDays(5);
  expect(await keepTime()).toEqual([1, 0]);
  expect(await keepTime()).toEqual([0, 0]);
  const dossier = await read(desk, id);
  expect(dossier).toMatchObject({ state: 'accepted', appointmentOn: '2026-12-11' });
  expect(dossier.acceptedAt!.toString()).toBe('2026-12-01T17:00:00Z');
  const { events } = await view(desk.people.member, id);
  expect(events.at(-1)).toMatchObject({ action: 'deem-accepted', by: { id: 'timekeeper' }, isPublic: true });
  expect(events.at(-1)!.note).toContain('01/12/2026');
  expect(events.at(-1)!.note).toContain('Thông tư 20/2026/TT-BVHTTDL');
  expect(await clocks(id)).toContainEqual(['processing', 'statutory', 'running', '2026-12-11']);
});

test('what is waiting for a supplement isn’t accepted by silence, and the check counts anew when it comes', async () => {
  const { id } = await submitted(desk);
  desk.clock.advance({ hours: 3 });
  await perform(desk, id, 'request-supplement');
  advanceDays(14);
  expect(await keepTime()).toEqual([0, 0]);
  await perform(desk, id, 'supplement');
  expect(await clocks(id)).toEqual([
    ['completeness', 'statutory', 'running', '2026-12-14'],
    ['supplement', 'statutory', 'met', '2026-12-23'],
  ]);
  // Counted from the end of the new check.
  expect(await read(desk, id)).toMatchObject({ state: 'registered', appointmentOn: '2026-12-24' });
});

test('in work a supplement request stops the time of the result, which goes on where it stood; the appointment moves along', async () => {
  const { id } = await takenUp(desk);
  advanceDays(2);
  await perform(desk, id, 'request-supplement');
  expect(await clocks(id)).toContainEqual(['processing', 'statutory', 'paused', null]);
  expect(await view(desk.people.member, id)).toMatchObject({
    state: 'awaiting-supplement',
    turn: 'applicant',
    dueOn: '2026-12-25',
    next: { on: '2026-12-25' },
  });
  advanceDays(7);
  await perform(desk, id, 'supplement');
  // Five working days stood still, the 26th of November to the 2nd of December.
  expect(await read(desk, id)).toMatchObject({ state: 'processing', step: 'examination', appointmentOn: '2026-12-10' });
  expect((await view(desk.people.member, id)).held).toEqual({ applicant: 5, office: 1 });
});

test('a day promised by an apology is not taken back when time goes on', async () => {
  const { id } = await takenUp(desk);
  const { appointmentOn } = await perform(desk, id, 'apologise');
  await perform(desk, id, 'request-fee');
  advanceDays(1);
  expect(await perform(desk, id, 'record-fee')).toMatchObject({ appointmentOn });
});

test('each supplement request has its own time', async () => {
  const { id } = await takenUp(desk);
  for (let round = 0; round < 2; round += 1) {
    advanceDays(1);
    await perform(desk, id, 'request-supplement');
    advanceDays(1);
    await perform(desk, id, 'supplement');
  }
  const supplements = (await view(desk.people.officer, id)).clocks.filter(({ purpose }) => purpose === 'supplement');
  expect(supplements.map(({ deadline }) => deadline.state)).toEqual(['met', 'met']);
});

test('a supplement that never comes stops the dossier, and every clock with it', async () => {
  const { id } = await takenUp(desk);
  await perform(desk, id, 'request-supplement');
  advanceDays(30);
  expect(await keepTime()).toEqual([0, 0]);
  advanceDays(1);
  expect(await keepTime()).toEqual([0, 1]);
  const { state, events, turn } = await view(desk.people.member, id);
  expect({ state, turn }).toEqual({ state: 'stopped', turn: 'nobody' });
  expect(events.at(-1)).toMatchObject({ action: 'lapse', by: { id: 'timekeeper' }, data: { dueOn: '2026-12-23' } });
  expect((await clocks(id)).filter(([, , is]) => is === 'running' || is === 'paused')).toEqual([]);
});

test('a fee stops the time until its receipt is entered', async () => {
  const { id } = await accepted(desk);
  await perform(desk, id, 'request-fee');
  expect(await clocks(id)).toContainEqual(['processing', 'statutory', 'paused', null]);
  advanceDays(2);
  expect(await perform(desk, id, 'record-fee')).toMatchObject({
    state: 'accepted',
    feeReference: 'BL-0001',
    appointmentOn: '2026-12-04',
  });
});

test('a withdrawal that is refused goes back through the supplement that was waited for to where that came from', async () => {
  const { id } = await takenUp(desk);
  await perform(desk, id, 'request-supplement');
  expect(await perform(desk, id, 'request-withdrawal')).toMatchObject({
    state: 'withdrawal-requested',
    cameFrom: 'awaiting-supplement',
  });
  expect(await perform(desk, id, 'refuse-withdrawal')).toMatchObject({
    state: 'awaiting-supplement',
    cameFrom: 'processing',
  });
  expect(await perform(desk, id, 'supplement')).toMatchObject({
    state: 'processing',
    step: 'examination',
    cameFrom: null,
  });
  await perform(desk, id, 'request-withdrawal');
  expect(await perform(desk, id, 'accept-withdrawal')).toMatchObject({ state: 'stopped', step: null, cameFrom: null });
});

test('a new day off moves the date of an open dossier, and its timeline says why', async () => {
  const { id } = await accepted(desk);
  const admin: Actor = { kind: 'user', id: 'admin', name: 'Đặng Hữu Phước', roles: ['admin'] };
  await desk.database.transaction((tx) =>
    proposeDay(
      tx,
      admin,
      authorize(admin, 'law.manage', {
        date: '2026-11-27',
        kind: 'holiday' as const,
        name: { vi: 'Nghỉ tránh bão', en: 'Off because of the storm' },
        status: 'official' as const,
        decision: { number: '99/TB-UBND', issuedOn: null },
        confidence: 'V' as const,
        reason: '',
      }),
    ),
  );
  const { dueOn, clocks: seen } = await view(desk.people.officer, id);
  expect(dueOn).toBe('2026-12-04');
  const processing = seen.find(({ purpose, kind }) => purpose === 'processing' && kind === 'statutory')!;
  expect(processing.events.at(-1)).toMatchObject({
    type: 'recalculated',
    note: { vi: expect.stringContaining('Nghỉ tránh bão') },
  });
});

test('a draft runs no clock and counts for nobody', async () => {
  const { id } = await filled(desk);
  advanceDays(30);
  expect(await clocks(id)).toEqual([]);
  expect(await view(desk.people.member, id)).toMatchObject({
    held: { applicant: 0, office: 0 },
    next: { on: null },
    due: 'none',
  });
});
