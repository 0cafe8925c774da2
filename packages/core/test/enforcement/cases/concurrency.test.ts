import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerReply, closeExplanation, recordSilence, stopTimeBarred } from '../../../src/enforcement/index.ts';
import { act, find, make, moveTo, type Office, open, openOffice, read, recorded, reply, view } from './fixtures.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test('a record made twice at once is one record: one paper, one of each clock, one event', async () => {
  const { id } = await open(office);
  const { rowVersion } = await find(office, id);
  const tries = await Promise.allSettled([make(office, id, { rowVersion }), make(office, id, { rowVersion })]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = tries.find((each) => each.status === 'rejected')!;
  expect(refused.reason).toMatchObject({ code: 'version-conflict', facts: { by: 'Hoàng Văn Nghĩa' } });
  const shown = await view(office, id);
  expect(shown.papers).toHaveLength(1);
  expect(shown.clocks).toHaveLength(5);
  expect(shown.events.filter(({ action }) => action === 'make-record')).toHaveLength(1);
});

test('a reply that comes while another is answered loses nothing: the second looks again', async () => {
  const { inspector } = office.people;
  const { id } = await recorded(office);
  const { rowVersion } = await reply(office, id);
  const [point] = (await view(office, id)).findings;
  const replyId = point!.replies[0]!.id;
  const tries = await Promise.allSettled([
    reply(office, id, { rowVersion, text: 'Bổ sung ý kiến.' }),
    act(office, inspector, 'case.work', id, (tx, kase) =>
      answerReply(tx, inspector, kase, { rowVersion, replyId, verdict: 'rejected', text: 'Không có căn cứ.' }),
    ),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await reply(office, id, { text: 'Gửi lại.' });
  expect((await view(office, id)).findings[0]!.replies.length).toBeGreaterThanOrEqual(2);
});

test('the timekeeper at two places at once writes silence down once and stops a case once', async () => {
  const { id } = await recorded(office);
  const old = await open(office);
  await find(office, old.id, { actStartedOn: '2024-11-24', actEndedOn: '2024-11-24' });
  moveTo(office, '2026-12-05');
  const both = (work: typeof recordSilence) =>
    Promise.all([1, 2].map(() => office.database.transaction((tx) => work(tx))));
  await both(recordSilence);
  await both(stopTimeBarred);
  const { events, findings } = await view(office, id);
  expect(findings[0]!.replies.map(({ kind }) => kind)).toEqual(['no-answer']);
  expect(events.filter(({ action }) => action === 'close-explanation')).toHaveLength(1);
  const stopped = await view(office, old.id);
  expect(stopped.events.filter(({ action }) => action === 'stop-by-limitation')).toHaveLength(1);
  await expect(
    act(office, office.people.inspector, 'case.work', id, (tx, kase) =>
      closeExplanation(tx, office.people.inspector, kase, { rowVersion: kase.rowVersion, note: '' }),
    ),
  ).rejects.toMatchObject({ code: 'invalid-transition' });
  expect((await read(office, old.id)).state).toBe('time-barred');
});
