import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  acceptComplaint,
  amendDecision,
  cancelDecision,
  correctDecision,
  decideComplaint,
  deliverPaper,
  fileComplaint,
} from '../../../src/enforcement/index.ts';
import { moveTo, type Office, openOffice } from '../cases/fixtures.ts';
import {
  act,
  appointDeciders,
  type Deciders,
  decidedCase,
  decisionPaperId,
  draftFor,
  obligation,
  view,
} from '../decisions/fixtures.ts';

let office: Office;
let deciders: Deciders;
beforeAll(async () => {
  office = await openOffice();
  deciders = await appointDeciders(office);
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

async function delivered(): Promise<string> {
  const { id } = await decidedCase(office);
  const { inspector } = office.people;
  const paperId = await decisionPaperId(office, id);
  await act(office, inspector, 'case.work', id, (tx, it) =>
    deliverPaper(tx, inspector, it, {
      ...{ rowVersion: it.rowVersion, paperId, method: 'by-hand', result: 'delivered' },
      ...{ at: tx.clock.now(), proofSha256: null, note: '' },
    }),
  );
  return id;
}

function complain(id: string, lateReason: string | null = null) {
  const { member } = office.people;
  return act(office, member, 'case.complain', id, (tx, it) =>
    fileComplaint(tx, member, it, {
      ...{ rowVersion: it.rowVersion, grounds: 'Bài không quy kết.', channel: 'portal', lateReason },
    }),
  );
}

async function accept(id: string, actor: Deciders['chair']) {
  const [complaint] = (await view(office, id)).complaints;
  return act(office, actor, 'case.review', id, (tx, it) =>
    acceptComplaint(tx, actor, it, { rowVersion: it.rowVersion, complaintId: complaint!.id }),
  );
}

test('a complaint goes to another person than the one who decided; upheld, the decision is cancelled', async () => {
  const id = await delivered();
  expect(await complain(id)).toMatchObject({ state: 'decided' });
  await expect(accept(id, deciders.director)).rejects.toMatchObject({ code: 'forbidden' });
  await accept(id, deciders.chair);
  const [complaint] = (await view(office, id)).complaints;
  expect(complaint).toMatchObject({ state: 'accepted', handler: { id: deciders.chair.id } });
  const { chair } = deciders;
  const kase = await act(office, chair, 'case.review', id, (tx, it) =>
    decideComplaint(tx, chair, it, {
      ...{ rowVersion: it.rowVersion, complaintId: complaint!.id, outcome: 'upheld', text: 'Không đủ chứng cứ.' },
      kit: office.kit,
    }),
  );
  expect(kase.state).toBe('cancelled');
  const { decisions, complaints } = await view(office, id);
  expect(decisions.map(({ kind }) => kind)).toEqual(['fine', 'cancellation']);
  expect(complaints).toMatchObject([{ state: 'decided', outcome: 'upheld' }]);
  expect(await obligation(office, id, 'fine')).toMatchObject({ state: 'withdrawn' });
});

test('a complaint after ninety days needs what kept the party from it', async () => {
  const id = await delivered();
  moveTo(office, '2027-03-15');
  await expect(complain(id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/lateReason' }] });
  await complain(id, 'Lũ lụt.');
  await expect(complain(id)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('an amended decision changes what is owed, a correction doesn’t, and neither is made after a year', async () => {
  const id = await delivered();
  const { director } = deciders;
  const draft = await draftFor(office, id, 35_000_000, { deviation: 'Đã tự khắc phục.' });
  const amend = () =>
    act(office, director, 'case.decide', id, (tx, it) =>
      amendDecision(tx, director, it, {
        rowVersion: it.rowVersion,
        content: draft,
        reason: 'Tình tiết mới.',
        kit: office.kit,
      }),
    );
  await amend();
  expect(await obligation(office, id, 'fine')).toMatchObject({ amountVnd: 35_000_000 });
  await act(office, director, 'case.decide', id, (tx, it) =>
    correctDecision(tx, director, it, {
      ...{ rowVersion: it.rowVersion, reason: 'Sai tên đường.', kit: office.kit },
      corrections: [{ place: 'Điều 1', printed: 'Ngô Gia Tư', reads: 'Ngô Gia Tự' }],
    }),
  );
  expect(await obligation(office, id, 'fine')).toMatchObject({ amountVnd: 35_000_000 });
  moveTo(office, '2027-12-10');
  await expect(amend()).rejects.toMatchObject({ code: 'time-barred' });
  await act(office, director, 'case.decide', id, (tx, it) =>
    cancelDecision(tx, director, it, { rowVersion: it.rowVersion, reason: 'Sai thẩm quyền.', kit: office.kit }),
  );
  expect((await view(office, id)).state).toBe('cancelled');
});
