import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../../src/audit/index.ts';
import { getDossierView, Licence, returnResult } from '../../../src/licensing/index.ts';
import { act, type Desk, openDesk, signed } from './fixtures.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a dossier goes from a draft to a licence through five pairs of hands, and its events tell the way', async () => {
  const { officer, member } = desk.people;
  const { id, rowVersion } = await signed(desk);
  await act(desk, officer, 'dossier.work', id, (tx, dossier) =>
    returnResult(tx, officer, dossier, { rowVersion, how: 'Trực tuyến' }),
  );
  const view = await desk.database.transaction((tx) => getDossierView(tx, officer, id));
  expect(view).toMatchObject({
    code: 'H05.14-261123-0001',
    subject: 'Bản tin Sức khoẻ',
    state: 'returned',
    nationalState: 10,
    outcome: 'granted',
    step: null,
    turn: 'nobody',
    due: 'none',
    proposedBy: { name: 'Lê Thu Thuỷ' },
    endorsedBy: { name: 'Ngô Thị Bích Liên' },
    actions: [],
    obstacles: [],
  });
  expect(
    view.events.map(({ seq, action, stateAfter, stepAfter, by }) => [seq, action, stateAfter, stepAfter, by.name]),
  ).toEqual([
    [1, 'save', 'draft', null, 'Võ Ngọc Diệp'],
    [2, 'submit', 'registered', null, 'Võ Ngọc Diệp'],
    [3, 'accept', 'accepted', null, 'Lê Thu Thuỷ'],
    [4, 'take-up', 'processing', 'examination', 'Lê Thu Thuỷ'],
    [5, 'propose', 'processing', 'endorsement', 'Lê Thu Thuỷ'],
    [6, 'endorse', 'processing', 'signature', 'Ngô Thị Bích Liên'],
    [7, 'sign', 'done', null, 'Phạm Đình Toàn'],
    [8, 'return-result', 'returned', null, 'Lê Thu Thuỷ'],
  ]);
  expect(view.clocks.map(({ purpose, kind, deadline }) => [purpose, kind, deadline.state])).toEqual([
    ['completeness', 'statutory', 'met'],
    ['processing', 'statutory', 'met'],
    ['processing', 'internal', 'met'],
  ]);
  expect(view.papers.map(({ kind }) => kind)).toEqual(['receipt', 'receipt', 'licence']);
  expect(view.events[6]!.paper).toMatchObject({ kind: 'licence', number: '01/GP-SVHTTDL' });
  const licence = await desk.database.transaction((tx) => tx.em.findOneOrFail(Licence, { id: view.licence!.id }));
  expect(licence).toMatchObject({ number: '01/GP-SVHTTDL', validFrom: '2026-12-01', validTo: '2027-11-30' });

  const theirs = await desk.database.transaction((tx) => getDossierView(tx, member, id));
  expect(theirs.events.map(({ action }) => action)).toEqual([
    ...['save', 'submit', 'accept', 'take-up', 'sign', 'return-result'],
  ]);
  expect(theirs).toMatchObject({ proposedBy: null, endorsedBy: null, proposal: { outcome: 'grant' } });
  expect(await verifyAudit(desk.database)).toMatchObject({ ok: true });
});
