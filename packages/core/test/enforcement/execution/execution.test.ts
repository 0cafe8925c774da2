import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allowInstalments,
  type Case,
  type DeliverPaperInput,
  deliverPaper,
  markExecuted,
  postpone,
  recordPayment,
  reduce,
} from '../../../src/enforcement/index.ts';
import { act, moveTo, type Office, openOffice, read, view } from '../cases/fixtures.ts';
import { appointDeciders, decidedCase } from '../decisions/fixtures.ts';

const million = 1_000_000;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await appointDeciders(office);
});
afterAll(() => office.close());

/** Does something as the inspector, to the case as it is now. */
function work(
  id: string,
  deed: (tx: Parameters<typeof recordPayment>[0], kase: Parameters<typeof recordPayment>[2]) => Promise<Case>,
): Promise<Case> {
  return act(office, office.people.inspector, 'case.work', id, (tx, kase) => deed(tx, kase));
}

async function deliver(id: string, more: Partial<DeliverPaperInput> = {}): Promise<Case> {
  const paperId = (await view(office, id)).decisions.at(-1)!.paper!.id;
  return work(id, (tx, kase) =>
    deliverPaper(tx, office.people.inspector, kase, {
      ...{
        rowVersion: kase.rowVersion,
        paperId,
        method: 'by-hand',
        result: 'delivered',
        proofSha256: null,
        note: 'Giao tận nơi',
      },
      at: tx.clock.now(),
      ...more,
    }),
  );
}

const fineOf = async (id: string) => (await view(office, id)).obligations.find(({ kind }) => kind === 'fine')!;

async function pay(id: string, amountVnd: number, paidOn: string, receiptNumber: string): Promise<Case> {
  const { id: obligationId } = await fineOf(id);
  return work(id, (tx, kase) =>
    recordPayment(tx, office.people.inspector, kase, {
      ...{ rowVersion: kase.rowVersion, obligationId, amountVnd, paidOn, receiptNumber },
    }),
  );
}

/** Decree 190/2025: refusal counts at once, posting after seven working days; the fine is due ten days after that day. */
test.each([
  ['by-hand', 'delivered', '2026-12-02', '2026-12-14'],
  ['by-hand', 'refused', '2026-12-02', '2026-12-14'],
  ['portal', 'delivered', '2026-12-07', '2026-12-17'],
  ['posting', 'posted', '2026-12-11', '2026-12-21'],
] as const)(
  'a decision sent %s and %s counts as delivered on %s, and its fine is due on %s',
  async (method, result, deemedOn, dueOn) => {
    const { id } = await decidedCase(office);
    await deliver(id, { method, result });
    const { deliveries } = await view(office, id);
    expect(deliveries.map((each) => String(each.deemedOn))).toEqual([deemedOn]);
    expect(String((await fineOf(id)).dueOn)).toBe(dueOn);
  },
);

test('a letter that comes back counts from the third time on', async () => {
  const { id } = await decidedCase(office);
  for (let time = 1; time <= 2; time++) await deliver(id, { method: 'post', result: 'returned' });
  expect((await fineOf(id)).dueOn).toBeNull();
  await deliver(id, { method: 'post', result: 'returned' });
  expect((await fineOf(id)).dueOn).not.toBeNull();
});

test('a way of delivery and a result that don’t go together are refused', async () => {
  const { id } = await decidedCase(office);
  await expect(deliver(id, { method: 'posting', result: 'refused' })).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a fine is paid in part, then late with its interest; more than is owed is refused with what is owed', async () => {
  const { id } = await decidedCase(office);
  await deliver(id);
  moveTo(office, '2026-12-10');
  await pay(id, 10 * million, '2026-12-10', '0001');
  expect(await fineOf(id)).toMatchObject({ state: 'partly-executed', paidVnd: 10 * million });
  moveTo(office, '2026-12-24');
  // Ten days late on the 30 million that are left: 0.05 % a day.
  const owed = 30 * million + 150_000;
  await expect(pay(id, owed + 1, '2026-12-24', '0002')).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('VND 30,150,000'),
  });
  await expect(pay(id, million, '2026-12-24', '0001')).rejects.toMatchObject({ code: 'duplicate' });
  await pay(id, owed, '2026-12-24', '0002');
  const paid = await fineOf(id);
  expect(paid).toMatchObject({ state: 'executed', paidVnd: 40 * million });
  expect(paid.payments.map(({ interestVnd }) => interestVnd)).toEqual([0, 150_000]);
});

test('a decision is carried out once nothing is owed any more, and not before', async () => {
  const { id } = await decidedCase(office);
  await deliver(id);
  const finish = () =>
    work(id, (tx, kase) => markExecuted(tx, office.people.inspector, kase, { rowVersion: kase.rowVersion, note: '' }));
  await expect(finish()).rejects.toMatchObject({ code: 'invalid-transition' });
  await pay(id, 40 * million, '2026-12-02', '0100');
  await finish();
  expect((await read(office, id)).state).toBe('executed');
});

test('an organisation’s fine under 100 million isn’t postponed, and under 150 not paid in parts', async () => {
  const { id } = await decidedCase(office);
  await deliver(id);
  const { id: obligationId } = await fineOf(id);
  const words = { obligationId, reason: 'Khó khăn', document: 'Quyết định số 12/QĐ-HTHPT' };
  const { inspector } = office.people;
  await expect(
    work(id, (tx, kase) =>
      postpone(tx, inspector, kase, { rowVersion: kase.rowVersion, ...words, until: '2027-01-15' }),
    ),
  ).rejects.toMatchObject({ code: 'invalid-transition', message: expect.stringContaining('VND 100,000,000') });
  const parts = [{ amountVnd: 40 * million, dueOn: '2027-01-15' }];
  await expect(
    work(id, (tx, kase) => allowInstalments(tx, inspector, kase, { rowVersion: kase.rowVersion, ...words, parts })),
  ).rejects.toMatchObject({ code: 'invalid-transition', message: expect.stringContaining('VND 150,000,000') });
});

test('a fine that was never postponed isn’t reduced', async () => {
  const { id } = await decidedCase(office);
  await deliver(id);
  const { id: obligationId } = await fineOf(id);
  await expect(
    work(id, (tx, kase) =>
      reduce(tx, office.people.inspector, kase, {
        ...{ rowVersion: kase.rowVersion, obligationId, amountVnd: 20 * million },
        ...{ reason: 'Khó khăn', document: 'Quyết định số 13/QĐ-GMTP' },
      }),
    ),
  ).rejects.toMatchObject({ code: 'invalid-transition' });
});
