import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkOrders, confirmRemedy, deliverPaper, expireExecutions } from '../../../src/enforcement/index.ts';
import { anArticle, record } from '../../support/index.ts';
import { moveTo, type Office, openOffice } from '../cases/fixtures.ts';
import { act, appointDeciders, decidedCase, decisionPaperId, obligation, view } from '../decisions/fixtures.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await appointDeciders(office);
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

const title = 'Kẻ cướp tiệm vàng Kinh Lạc đã thú tội';
let count = 0;

/** A decision that orders something on an article, handed over on the day it was made: due seven days later. */
async function ordered(code: 'correction' | 'removal') {
  count += 1;
  const path = `/bai-${count}.htm`;
  const { itemId } = await record(office.database, office.outlet.id, article(path, 'Hắn là kẻ cướp.'));
  const remedies = [{ code, text: '', days: 7, itemId }];
  const { id } = await decidedCase(office, { remedies }, { itemId });
  const { inspector } = office.people;
  const paperId = await decisionPaperId(office, id);
  await act(office, inspector, 'case.work', id, (tx, it) =>
    deliverPaper(tx, inspector, it, {
      ...{ rowVersion: it.rowVersion, paperId, method: 'by-hand', result: 'delivered' },
      ...{ at: tx.clock.now(), proofSha256: null, note: '' },
    }),
  );
  return { id, itemId, path };
}

function article(path: string, body: string, name = title) {
  return anArticle(path, {
    identityKey: `kinhlac.example${path}`,
    url: `https://kinhlac.example${path}`,
    title: name,
    body,
  });
}

const look = () => office.database.transaction((tx) => checkOrders(tx, {}));
const told = async (id: string) =>
  (await view(office, id)).events.flatMap(({ action, data }) => (action === 'watch-order' ? [data.what] : []));

test('a correction in the article itself is seen, kept in view, and told when it goes too early', async () => {
  const { id, path } = await ordered('correction');
  moveTo(office, '2026-12-03');
  await look();
  expect((await obligation(office, id, 'correction')).seenAt).toBeNull();
  await record(office.database, office.outlet.id, article(path, 'Cải chính: người trong bài chưa bị kết án.'));
  moveTo(office, '2026-12-04');
  await look();
  expect(await told(id)).toEqual(['seen']);
  expect((await obligation(office, id, 'correction')).seenAt).not.toBeNull();
  await record(office.database, office.outlet.id, article(path, 'Hắn là kẻ cướp.'));
  moveTo(office, '2026-12-05');
  await look();
  expect(await told(id)).toEqual(['seen', 'vanished']);
  expect((await obligation(office, id, 'correction')).seenAt).toBeNull();
});

test('a new article that apologises for this one is seen, one that apologises for something else isn’t', async () => {
  const { id } = await ordered('correction');
  moveTo(office, '2026-12-03');
  await record(
    office.database,
    office.outlet.id,
    article(`/khac-${count}.htm`, 'Xin lỗi vì giao báo chậm.', 'Thông báo'),
  );
  await look();
  expect(await told(id)).toEqual([]);
  await record(
    office.database,
    office.outlet.id,
    article(`/xin-loi-${count}.htm`, `Tòa soạn xin lỗi về bài “${title}”.`, 'Lời xin lỗi'),
  );
  moveTo(office, '2026-12-04');
  await look();
  expect(await told(id)).toEqual(['seen']);
  const { inspector } = office.people;
  const { id: obligationId } = await obligation(office, id, 'correction');
  await act(office, inspector, 'case.work', id, (tx, it) =>
    confirmRemedy(tx, inspector, it, { rowVersion: it.rowVersion, obligationId, note: 'Đã đọc.' }),
  );
  expect(await obligation(office, id, 'correction')).toMatchObject({ state: 'executed' });
});

test('a page that is gone is seen as removed, and told when it comes back', async () => {
  const { id, itemId } = await ordered('removal');
  const absent = (since: string | null) =>
    office.database.transaction((tx) => tx.sql('update items set absent_since = $2 where id = $1', [itemId, since]));
  await absent(office.clock.now().toString());
  moveTo(office, '2026-12-03');
  await look();
  await absent(null);
  moveTo(office, '2026-12-04');
  await look();
  expect(await told(id)).toEqual(['seen', 'vanished']);
});

test('what isn’t seen in time is late, once, and nothing is looked at twice in one run', async () => {
  const { id } = await ordered('removal');
  moveTo(office, '2026-12-20');
  expect(await look()).toBeGreaterThan(0);
  expect(await look()).toBe(0);
  moveTo(office, '2026-12-21');
  await look();
  // The fine is overdue as well.
  expect(await told(id)).toEqual(['late', 'late']);
});

test('a year after the decision a fine isn’t collected any more, a remedy is still owed', async () => {
  const { id } = await ordered('removal');
  moveTo(office, '2027-12-10');
  await office.database.transaction((tx) => expireExecutions(tx, {}));
  expect(await obligation(office, id, 'fine')).toMatchObject({ state: 'expired' });
  expect(await obligation(office, id, 'removal')).toMatchObject({ settledAt: null });
});
