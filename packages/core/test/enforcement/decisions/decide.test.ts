import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type DecisionDraft,
  decideCase,
  decideRemedies,
  decideWithoutRecord,
  findCase,
  sendBackDecision,
  stopByLimitation,
} from '../../../src/enforcement/index.ts';
import { authorize } from '../../../src/identity/index.ts';
import { find, finding, moveTo, type Office, open, openOffice, recorded, reply } from '../cases/fixtures.ts';
import {
  act,
  appointDeciders,
  type Deciders,
  decide,
  decidedCase,
  decisionDay,
  draftFor,
  heardCase,
  person,
  propose,
  read,
  view,
} from './fixtures.ts';

let office: Office;
let deciders: Deciders;
beforeAll(async () => {
  office = await openOffice();
  deciders = await appointDeciders(office);
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

const million = 1_000_000;

test('a fine in its bracket is proposed, signed, numbered and kept by its hash; the sending is timed', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 40 * million));
  const kase = await decide(office, id);
  expect(kase.state).toBe('decided');
  const { decisions, proposal, obligations, clocks, papers } = await view(office, id);
  expect(proposal).toBeNull();
  expect(decisions).toMatchObject([
    { kind: 'fine', title: 'department-director', content: { totalVnd: 40 * million } },
  ]);
  expect(decisions[0]!.number).toMatch(/^\d{2,}\/QĐ-XPVPHC$/);
  expect(decisions[0]!.content.points[0]!.computed).toEqual({
    ...{ minVnd: 30 * million, midVnd: 40 * million, maxVnd: 50 * million },
  });
  expect(decisions[0]!.paper).toMatchObject({ kind: 'fine-decision', number: decisions[0]!.number });
  expect(papers.at(-1)!.signatures.map(({ kind }) => kind)).toEqual(['personal', 'agency']);
  expect(obligations).toMatchObject([{ kind: 'fine', amountVnd: 40 * million, dueOn: null, state: 'not-executed' }]);
  const delivery = clocks.find(({ purpose }) => purpose === 'delivery');
  expect(delivery?.deadline.state).toBe('running');
  expect(delivery?.deadline.dueOn?.toString()).toBe('2026-12-07');
  expect(clocks.find(({ purpose }) => purpose === 'decision')).toMatchObject({ deadline: { state: 'met' } });
  const [row] = await office.database.transaction((tx) =>
    tx.sql<{ content_hash: string }>('select content_hash from case_decisions where case_id = $1', [id]),
  );
  expect(row!.content_hash).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['a fine over the bracket', (d: DecisionDraft) => amount(d, 50 * million + 1), /nằm ngoài khung từ 30.000.000/],
  ['a fine under the bracket', (d: DecisionDraft) => amount(d, 30 * million - 1), /nằm ngoài khung/],
  ['no amount', (d: DecisionDraft) => amount(d, null), /số đồng nguyên/],
  [
    'an amount beside the circumstances without a sentence',
    (d: DecisionDraft) => amount(d, 45 * million),
    /cần một câu/,
  ],
  ['a sum that isn’t the sum', (d: DecisionDraft) => ({ ...d, totalVnd: 1 }), /cộng lại là 40.000.000/],
  ['a warning the provision has not', (d: DecisionDraft) => outcome(d, 'warning'), /không có hình thức cảnh cáo/],
  ['nothing sanctioned', (d: DecisionDraft) => outcome(d, 'remedies'), /Không hành vi nào bị xử phạt/],
  ['a finding without an outcome', (d: DecisionDraft) => ({ ...d, points: [] }), /chưa có kết luận/],
  [
    'another case’s finding',
    (d: DecisionDraft) => ({ ...d, points: [...d.points, { ...d.points[0]!, findingId: randomUUID() }] }),
    /không có trong hồ sơ/,
  ],
  [
    'titles where the bracket is for the act',
    (d: DecisionDraft) => ({ ...d, points: d.points.map((each) => ({ ...each, units: 2 })) }),
    /tính theo hành vi/,
  ],
  [
    'a suspension the provision has not',
    (d: DecisionDraft) => ({ ...d, suspensions: [{ licenceId: null, months: 2, what: 'Đình chỉ' }] }),
    /Không quy định nào/,
  ],
  [
    'a remedy the provision has not',
    (d: DecisionDraft) => ({ ...d, remedies: [{ code: 'domain-recall', text: '', days: 3, itemId: null }] }),
    /không có biện pháp này/,
  ],
  [
    'a remedy in free words without words',
    (d: DecisionDraft) => ({ ...d, remedies: [{ code: 'other', text: ' ', days: 3, itemId: null }] }),
    /Hãy ghi biện pháp/,
  ],
])('%s isn’t proposed, and why is said in both languages', async (_, change, why) => {
  const { id } = await sharedCase();
  const wrong = change(await draftFor(office, id, 40 * million));
  const before = await read(office, id);
  await expect(propose(office, id, wrong)).rejects.toMatchObject({
    code: 'invalid-input',
    facts: { why: { vi: expect.stringMatching(why), en: expect.any(String) } },
  });
  expect((await read(office, id)).rowVersion).toBe(before.rowVersion);
});

let shared: Promise<{ id: string }> | null = null;
async function sharedCase(): Promise<{ id: string }> {
  shared ??= heardCase(office);
  const kase = await shared;
  moveTo(office, decisionDay);
  return kase;
}

const amount = (draft: DecisionDraft, fineVnd: number | null): DecisionDraft => ({
  ...draft,
  points: draft.points.map((point) => ({ ...point, fineVnd })),
});
const outcome = (draft: DecisionDraft, wanted: 'warning' | 'remedies'): DecisionDraft => ({
  ...draft,
  points: draft.points.map((point) => ({ ...point, outcome: wanted, fineVnd: null })),
});

test('an amount beside the circumstances stands with a sentence that says why', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 45 * million, { deviation: 'Ảnh hưởng rộng.' }));
  await decide(office, id);
  expect((await view(office, id)).decisions[0]!.content.deviation).toBe('Ảnh hưởng rộng.');
});

test('of two leaders who sign at once, one signs and the other is told that somebody was quicker', async () => {
  const { id, rowVersion } = await (async () => {
    const heard = await heardCase(office);
    return propose(office, heard.id, await draftFor(office, heard.id, 40 * million));
  })();
  const sign = (actor: typeof deciders.director) =>
    office.database.transaction(async (tx) =>
      decideCase(tx, actor, authorize(actor, 'case.decide', await findCase(tx, id)), { rowVersion, kit: office.kit }),
    );
  const outcomes = await Promise.allSettled([sign(deciders.director), sign(deciders.deputy)]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [refused] = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  expect(refused).toMatchObject({ code: 'version-conflict', facts: { by: expect.stringMatching(/Toàn|Lan/) } });
  expect((await view(office, id)).decisions).toHaveLength(1);
});

test('numbers follow each other without a gap, also after a decision that failed', async () => {
  const numbers: number[] = [];
  for (const fails of [false, true, false]) {
    const { id } = await heardCase(office);
    await propose(office, id, await draftFor(office, id, 40 * million));
    if (fails) {
      const press = { ...office.kit.press, sign: () => Promise.reject(new Error('no key')) };
      await expect(decide(office, id, { kit: { ...office.kit, press } })).rejects.toThrow('no key');
    }
    await decide(office, id);
    numbers.push(Number.parseInt((await view(office, id)).decisions[0]!.number, 10));
  }
  expect(numbers.map((number) => number - numbers[0]!)).toEqual([0, 1, 2]);
});

test('nobody decides who made the record, proposed, or holds no office', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 40 * million));
  const both = { ...office.people.inspector, roles: ['inspector', 'leader'] as const };
  await expect(decide(office, id, {}, both)).rejects.toMatchObject({
    code: 'forbidden',
    facts: { why: { vi: expect.stringContaining('lập biên bản') } },
  });
  const nobody = await person(office, 'Lý Văn Không', 'leader');
  await expect(decide(office, id, {}, nobody)).rejects.toMatchObject({ code: 'outside-competence' });
});

test('an act beyond an office’s power is refused with the article and with who has the power', async () => {
  // 140 to 200 million in publishing: the director’s power ends at 160.
  const { id } = await heardCase(office, { provisionCode: '24.5' });
  const { findings } = await view(office, id);
  const { midVnd } = findings[0]!.fine!;
  await propose(office, id, await draftFor(office, id, midVnd));
  await expect(decide(office, id)).rejects.toMatchObject({
    code: 'outside-competence',
    facts: { why: { vi: expect.stringMatching(/160\.000\.000.*200\.000\.000.*Điều 21/) } },
  });
  await decide(office, id, {}, deciders.chair);
  expect((await view(office, id)).decisions[0]).toMatchObject({ title: 'province-chair' });
});

test('a deputy signs by delegation, and the decision names it', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 40 * million));
  await decide(office, id, {}, deciders.deputy);
  const [row] = await office.database.transaction((tx) =>
    tx.sql<{ title: string; by: string }>(
      `select d.title, o.user_id as by from case_decisions d join office_holders o on o.id = d.delegation_id
        where d.case_id = $1`,
      [id],
    ),
  );
  expect(row).toEqual({ title: 'deputy-director', by: deciders.deputy.id });
});

test('nothing is decided while the party may explain, or wasn’t answered', async () => {
  const { id } = await recorded(office);
  await expect(propose(office, id, await draftFor(office, id, 40 * million))).rejects.toMatchObject({
    facts: { why: { vi: expect.stringContaining('còn quyền giải trình') } },
  });
  await reply(office, id);
  moveTo(office, decisionDay);
  await expect(propose(office, id, await draftFor(office, id, 40 * million))).rejects.toMatchObject({
    facts: { why: { vi: expect.stringContaining('chưa được trả lời') } },
  });
});

test('a proposal sent back waits no more, and a new one may be made', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 40 * million));
  await expect(propose(office, id, await draftFor(office, id, 40 * million))).rejects.toMatchObject({
    code: 'invalid-transition',
  });
  const { leader } = office.people;
  await act(office, leader, 'case.decide', id, (tx, it) =>
    sendBackDecision(tx, leader, it, { rowVersion: it.rowVersion, reason: 'Làm rõ mức độ.' }),
  );
  expect((await view(office, id)).proposal).toBeNull();
  await expect(decide(office, id)).rejects.toMatchObject({ code: 'invalid-transition' });
  await propose(office, id, await draftFor(office, id, 40 * million));
});

test('after the time for the decision a fine needs somebody who answers for it by name', async () => {
  const { id } = await heardCase(office);
  await propose(office, id, await draftFor(office, id, 40 * million));
  moveTo(office, '2026-12-30');
  await expect(decide(office, id)).rejects.toMatchObject({
    code: 'time-barred',
    facts: { why: { vi: expect.stringMatching(/hết thời hạn ra quyết định.*Điều 66\.1/) } },
  });
  await expect(decide(office, id, { override: { reason: ' ' } })).rejects.toMatchObject({ code: 'invalid-input' });
  await decide(office, id, { override: { reason: 'Chờ kết quả giám định.' } });
  const { decisions, events } = await view(office, id);
  const override = { byId: deciders.director.id, byName: deciders.director.name, reason: 'Chờ kết quả giám định.' };
  expect(decisions[0]!.content.override).toEqual(override);
  expect(events.at(-1)!.note).toContain('Chờ kết quả giám định.');
});

test('after the last lawful day nobody is fined, remedies are still ordered', async () => {
  const kase = await heardCase(office);
  moveTo(office, '2028-12-01');
  const { inspector, leader } = office.people;
  await act(office, inspector, 'case.work', kase.id, (tx, it) =>
    stopByLimitation(tx, inspector, it, { rowVersion: it.rowVersion }),
  );
  const remedies = [{ code: 'removal', text: '', days: 3, itemId: null }];
  const fined = await draftFor(office, kase.id, 40 * million, { remedies });
  await expect(
    act(office, leader, 'case.decide', kase.id, (tx, it) =>
      decideRemedies(tx, leader, it, { rowVersion: it.rowVersion, kit: office.kit, content: fined }),
    ),
  ).rejects.toMatchObject({ facts: { why: { vi: expect.stringContaining('không được phạt') } } });
  await propose(office, kase.id, fined);
  await expect(decide(office, kase.id)).rejects.toMatchObject({ code: 'time-barred' });
  await act(office, leader, 'case.decide', kase.id, (tx, it) =>
    sendBackDecision(tx, leader, it, { rowVersion: it.rowVersion, reason: 'Hết thời hiệu.' }),
  );
  await propose(office, kase.id, outcome(fined, 'remedies'), 'remedies');
  await act(office, leader, 'case.decide', kase.id, (tx, it) =>
    decideRemedies(tx, leader, it, { rowVersion: it.rowVersion, kit: office.kit }),
  );
  const { decisions, obligations } = await view(office, kase.id);
  expect(decisions).toMatchObject([{ kind: 'remedies', content: { totalVnd: 0 } }]);
  expect(obligations).toMatchObject([{ kind: 'removal', state: 'not-executed' }]);
});

test('on the spot, up to a million is fined; more needs a record', async () => {
  const { id } = await open(office);
  await find(office, id, { ...finding, provisionCode: 'V10' });
  const { leader } = office.people;
  const sign = (content: DecisionDraft) =>
    act(office, leader, 'case.decide', id, (tx, it) =>
      decideWithoutRecord(tx, leader, it, { rowVersion: it.rowVersion, content, kit: office.kit }),
    );
  const draft = await draftFor(office, id, 1_200_000, { deviation: 'Vi phạm nhỏ.' });
  await expect(sign(draft)).rejects.toMatchObject({
    facts: { why: { vi: expect.stringContaining('1.000.000 đồng') } },
  });
  expect(await sign(amount(draft, million))).toMatchObject({ state: 'decided' });
  expect((await view(office, id)).decisions).toMatchObject([{ kind: 'fine-without-record' }]);
});

test('what was decided isn’t changed in the database', async () => {
  const { id } = await decidedCase(office);
  await expect(
    office.database.transaction((tx) => tx.sql(`update case_decisions set content = '{}' where case_id = $1`, [id])),
  ).rejects.toThrow();
});
