import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  closeExplanation,
  extendExplanation,
  noteOralSession,
  noteRefusalToSign,
  noteVerification,
  noteWorkingSession,
  recordSilence,
  sendFindings,
} from '../../../src/enforcement/index.ts';
import { messagesAbout } from '../../../src/messages/index.ts';
import {
  act,
  answer,
  find,
  fold,
  make,
  moveTo,
  type Office,
  open,
  openOffice,
  read,
  recorded,
  reply,
  view,
} from './fixtures.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

const close = (id: string, actor = office.people.inspector) =>
  act(office, actor, 'case.work', id, (tx, kase) =>
    closeExplanation(tx, actor, kase, { rowVersion: kase.rowVersion, note: '' }),
  );
const silence = () => office.database.transaction((tx) => recordSilence(tx));
const extend = (id: string, days: number) =>
  act(office, office.people.inspector, 'case.work', id, (tx, kase) =>
    extendExplanation(tx, office.people.inspector, kase, { rowVersion: kase.rowVersion, days, reason: 'Vụ phức tạp.' }),
  );
const clocksOf = async (id: string) =>
  (await view(office, id)).clocks.map(({ purpose, deadline }) => [
    purpose,
    deadline.state,
    deadline.dueOn?.toString() ?? null,
  ]);

test('the record ends the time for it and begins both counts of the explanation and the time for the decision', async () => {
  const { id } = await recorded(office);
  const shown = await view(office, id);
  expect(await clocksOf(id)).toEqual([
    ['record', 'met', '2026-11-26'],
    ['decision', 'running', '2026-12-03'],
    ['explanation-written', 'running', '2026-11-30'],
    ['explanation-longer', 'running', '2026-12-01'],
    ['explanation-oral', 'running', '2026-11-26'],
  ]);
  expect(shown).toMatchObject({ state: 'recorded', turn: 'party', recordMaker: { id: office.people.inspector.id } });
  expect(shown.dueOn).toBe('2026-12-01');
  const [paper] = shown.papers;
  expect(paper).toMatchObject({ kind: 'record', number: expect.stringMatching(/^\d+\/BB-VPHC$/), signatures: [] });
  expect(shown.events.at(-1)).toMatchObject({
    action: 'make-record',
    isPublic: true,
    data: { mayExplain: true, until: { written: '2026-11-30', longer: '2026-12-01', oral: '2026-11-26' } },
    paper: { id: paper!.id },
  });
});

test('where the law gives no right to explain, the record gives none and no such time runs', async () => {
  const { id } = await recorded(office, { provisionCode: 'V10' });
  expect((await clocksOf(id)).map(([purpose]) => purpose)).toEqual(['record', 'decision']);
  expect((await fold(office, id)).position.explanation).toBe('none');
  await expect(close(id)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a complex case has five working days for its record and two months for the decision', async () => {
  const { id } = await open(office, { detectedOn: '2026-11-17', actEndedOn: null });
  await find(office, id, { actStartedOn: '2026-11-10', actEndedOn: '2026-11-12' });
  await make(office, id, { complexity: 'complex' });
  expect((await clocksOf(id)).slice(0, 2)).toEqual([
    ['record', 'met', '2026-11-25'],
    ['decision', 'running', '2027-01-25'],
  ]);
});

test('a record that comes too late is made all the same, and says so', async () => {
  const { id } = await open(office, { detectedOn: '2026-11-16', actEndedOn: null });
  await find(office, id, { actStartedOn: '2026-11-10', actEndedOn: '2026-11-12' });
  await make(office, id);
  expect((await view(office, id)).events.at(-1)).toMatchObject({ data: { isLate: true } });
});

test('a record that nobody but the officer was at needs a witness, and a refusal to sign has minutes with one', async () => {
  const { inspector } = office.people;
  const { id } = await open(office);
  await find(office, id);
  await expect(make(office, id, { present: [' '], witness: null })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/witness' }],
  });
  await make(office, id, { present: [], witness: 'Nguyễn Văn An, cán bộ phường Kinh Lạc' });
  const refuse = (witness: string) =>
    act(office, inspector, 'case.work', id, (tx, kase) =>
      noteRefusalToSign(tx, inspector, kase, {
        ...{ rowVersion: kase.rowVersion, witness, reason: 'Đại diện bỏ về, không ký.', kit: office.kit },
      }),
    );
  await expect(refuse('')).rejects.toMatchObject({ fieldErrors: [{ pointer: '/witness' }] });
  await refuse('Nguyễn Văn An');
  expect((await view(office, id)).papers.map(({ kind }) => kind)).toEqual(['record', 'refusal-minutes']);
});

test('the party answers point by point in the portal, and a dispute gives a month for the decision', async () => {
  const { id } = await recorded(office);
  await reply(office, id, {
    attachments: [{ sha256: 'a'.repeat(64), fileName: 'bài.pdf', mediaType: 'application/pdf', bytes: 10 }],
  });
  const [point] = (await view(office, id)).findings;
  expect(point!.replies).toMatchObject([
    { kind: 'disputes', channel: 'portal', isLate: false, answer: null, enteredBy: { name: 'Võ Ngọc Diệp' } },
  ]);
  expect((await clocksOf(id)).filter(([purpose]) => purpose === 'decision')).toEqual([
    ['decision', 'met', '2026-12-03'],
    ['decision', 'running', '2026-12-23'],
  ]);
});

test('an officer enters what came on paper, the party writes in the portal, and neither in the other’s name', async () => {
  const { inspector, member, stranger } = office.people;
  const { id } = await recorded(office);
  await expect(reply(office, id, { channel: 'paper' }, member)).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/channel' }],
  });
  await expect(reply(office, id, { channel: 'portal' }, inspector)).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/channel' }],
  });
  await expect(reply(office, id, {}, stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(reply(office, id, { text: ' ' })).rejects.toMatchObject({ fieldErrors: [{ pointer: '/text' }] });
  await reply(office, id, { channel: 'paper', receivedOn: '2026-11-23' }, inspector);
  expect((await view(office, id)).findings[0]!.replies).toMatchObject([{ channel: 'paper' }]);
});

test('a reply after the party’s time is kept, marked as late, and answered like any other', async () => {
  const { id } = await recorded(office);
  moveTo(office, '2026-12-02');
  await reply(office, id);
  expect((await view(office, id)).findings[0]!.replies).toMatchObject([{ isLate: true }]);
  await expect(close(id)).rejects.toMatchObject({
    code: 'invalid-transition',
    facts: { why: { vi: expect.stringContaining('chưa được trả lời') } },
  });
  await answer(office, id);
  await close(id);
  expect((await fold(office, id)).position.explanation).toBe('closed');
});

test('a hearing ends neither while the longer count runs, nor while something said is unanswered', async () => {
  const { id } = await recorded(office);
  await reply(office, id);
  await answer(office, id);
  moveTo(office, '2026-12-01');
  await expect(close(id)).rejects.toMatchObject({
    code: 'invalid-transition',
    facts: { why: { vi: expect.stringContaining('01/12/2026') } },
  });
  moveTo(office, '2026-12-02');
  await close(id);
  expect((await clocksOf(id)).filter(([purpose]) => String(purpose).startsWith('explanation'))).toEqual([
    ['explanation-written', 'met', '2026-11-30'],
    ['explanation-longer', 'met', '2026-12-01'],
    ['explanation-oral', 'met', '2026-11-26'],
  ]);
  await expect(close(id)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('silence is written down finding by finding after the last day, and ends a hearing that waits for nothing', async () => {
  const { id } = await recorded(office);
  await silence();
  expect((await view(office, id)).findings[0]!.replies).toEqual([]);
  moveTo(office, '2026-12-02');
  await silence();
  const shown = await view(office, id);
  expect(shown.findings[0]!.replies).toMatchObject([
    { kind: 'no-answer', enteredBy: { id: 'timekeeper' }, answer: null },
  ]);
  expect(shown.events.slice(-2).map(({ action }) => action)).toEqual(['record-reply', 'close-explanation']);
  const { eventCount } = await read(office, id);
  await silence();
  expect((await read(office, id)).eventCount).toBe(eventCount);
  await expect(answer(office, id, { replyId: shown.findings[0]!.replies[0]!.id })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/replyId' }],
  });
});

test('silence on one point leaves a hearing open in which another point waits for an answer', async () => {
  const { id } = await open(office);
  await find(office, id);
  await find(office, id, { provisionCode: 'V11' });
  await make(office, id);
  await reply(office, id);
  moveTo(office, '2026-12-02');
  await silence();
  const shown = await view(office, id);
  expect(shown.findings.map(({ replies }) => replies.map(({ kind }) => kind))).toEqual([['disputes'], ['no-answer']]);
  expect((await fold(office, id)).position.explanation).toBe('open');
  await answer(office, id);
  await close(id);
});

test('the time to explain is extended once, by five days at most, while it runs', async () => {
  const { id } = await recorded(office);
  for (const days of [0, 6, 1.5]) await expect(extend(id, days)).rejects.toMatchObject({ code: 'invalid-input' });
  await extend(id, 5);
  expect((await view(office, id)).next.on).toBe('2026-12-08');
  await expect(extend(id, 1)).rejects.toMatchObject({ code: 'invalid-transition' });
  const other = await recorded(office);
  moveTo(office, '2026-12-02');
  await expect(extend(other.id, 1)).rejects.toMatchObject({ code: 'invalid-input' });
});

test('sessions have their minutes: what the party says in person is theirs to read, a verification isn’t', async () => {
  const { inspector } = office.people;
  const { id } = await recorded(office);
  const input = {
    on: '2026-11-23',
    text: 'Đại diện trình bày.\nĐã ghi nhận.',
    present: ['Võ Ngọc Diệp'],
    kit: office.kit,
  };
  const noting = (note: typeof noteOralSession, more: Partial<typeof input> = {}) =>
    act(office, inspector, 'case.work', id, (tx, kase) =>
      note(tx, inspector, kase, { rowVersion: kase.rowVersion, ...input, ...more }),
    );
  await expect(noting(noteOralSession, { present: [] })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/present' }],
  });
  await expect(noting(noteVerification, { on: '2026-11-24' })).rejects.toMatchObject({
    fieldErrors: [{ pointer: '/on' }],
  });
  await noting(noteWorkingSession);
  expect((await clocksOf(id)).filter(([purpose]) => purpose === 'decision')).toHaveLength(1);
  await noting(noteOralSession);
  await noting(noteVerification);
  const shown = await view(office, id);
  expect(shown.papers.map(({ kind }) => kind)).toEqual([
    'record',
    'working-minutes',
    'explanation-minutes',
    'verification-minutes',
  ]);
  expect((await clocksOf(id)).filter(([purpose]) => purpose === 'decision').at(-1)).toEqual([
    'decision',
    'running',
    '2026-12-23',
  ]);
  expect((await view(office, id, office.people.member)).papers.map(({ kind }) => kind)).toEqual([
    'record',
    'explanation-minutes',
  ]);
});

test('findings are sent by the portal and by mail, each once a sending', async () => {
  const { inspector } = office.people;
  const { id } = await recorded(office);
  await act(office, inspector, 'case.work', id, (tx, kase) =>
    sendFindings(tx, inspector, kase, { rowVersion: kase.rowVersion, kit: office.kit }),
  );
  const messages = await office.database.transaction((tx) => messagesAbout(tx, { type: 'case', id }));
  expect(messages.map(({ channel }) => channel).sort()).toEqual(['email', 'portal']);
  expect(messages[0]!.body).toContain(`/portal/cases/${id}`);
  expect(messages[0]!.body).toContain('01/12/2026');
});
