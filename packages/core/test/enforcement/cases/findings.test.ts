import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeFinding, dropFinding, type FindingInput, listCases } from '../../../src/enforcement/index.ts';
import { authorize, setupActor } from '../../../src/identity/index.ts';
import { confirmProvision, getProvision, Provision, reviseProvision } from '../../../src/law/index.ts';
import { act, find, finding, make, type Office, open, openOffice, party, read, view } from './fixtures.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const change = (id: string, findingId: string, more: Partial<FindingInput>) =>
  act(office, office.people.inspector, 'case.work', id, (tx, kase) =>
    changeFinding(tx, office.people.inspector, kase, { rowVersion: kase.rowVersion, findingId, ...finding, ...more }),
  );

test('a finding pins the text of its day, its bracket and its last lawful day, and the case has the earliest', async () => {
  const { id } = await open(office);
  await find(office, id);
  await find(office, id, { provisionCode: 'V10', actStartedOn: '2025-01-02', actEndedOn: '2025-01-02' });
  const shown = await view(office, id);
  expect(shown.findings.map(({ number, lastLawfulOn }) => [number, lastLawfulOn])).toEqual([
    [1, '2028-11-20'],
    [2, '2027-01-02'],
  ]);
  expect(shown).toMatchObject({ lastLawfulOn: '2027-01-02', limitation: 'near', actEndedOn: '2026-11-20' });
  expect(shown.findings[0]).toMatchObject({
    provision: { code: 'V12', citation: 'Điều 8 khoản 4', instrument: '119/2020/NĐ-CP', isConfirmed: false },
    fine: { minVnd: 30_000_000, maxVnd: 50_000_000, midVnd: 40_000_000 },
  });
  expect(shown.competence).toMatchObject({ maxBracketVnd: 50_000_000, readerMay: false });
});

test('when the days of an act change, the limitation is counted again; while it goes on, from its detection', async () => {
  const { id } = await open(office);
  await find(office, id);
  const [first] = (await view(office, id)).findings;
  await change(id, first!.id, { actEndedOn: null });
  expect(await read(office, id)).toMatchObject({ lastLawfulOn: '2028-11-23', actEndedOn: null });
  await change(id, first!.id, { actStartedOn: '2026-10-01', actEndedOn: '2026-10-02' });
  expect(await read(office, id)).toMatchObject({ lastLawfulOn: '2028-10-02', actEndedOn: '2026-10-02' });
});

test.each<[string, Partial<FindingInput>, string, string]>([
  ['begins in the future', { actStartedOn: '2026-11-24', actEndedOn: null }, '/actStartedOn', '24/11/2026'],
  ['ends in the future', { actEndedOn: '2026-12-01' }, '/actEndedOn', '01/12/2026'],
  ['ends before it begins', { actEndedOn: '2026-11-17' }, '/actEndedOn', 'trước khi bắt đầu'],
  [
    'is older than its law',
    { actStartedOn: '2020-05-04', actEndedOn: '2020-05-04' },
    '/provisionCode',
    'không có hiệu lực vào ngày 04/05/2020',
  ],
  ['is under a text nobody knows', { provisionCode: 'V999' }, '/provisionCode', 'V999'],
  [
    'has a circumstance the law doesn’t list',
    { aggravating: [{ code: '99', text: '' }] },
    '/aggravating/0/code',
    'không có tình tiết',
  ],
  [
    'counts a circumstance twice',
    {
      mitigating: [
        { code: '9.1', text: '' },
        { code: '9.1', text: '' },
      ],
    },
    '/mitigating/1/code',
    'một lần',
  ],
  ['says nothing', { facts: ' ' }, '/facts', ''],
  [
    'rests on an exhibit of another case',
    { exhibitIds: ['019ab000-0000-7000-8000-0000000000a1'] },
    '/exhibitIds/0',
    'không thuộc hồ sơ',
  ],
  ['names an item that isn’t there', { itemId: '019ab000-0000-7000-8000-0000000000a1' }, '/itemId', 'tác phẩm'],
])('an act that %s is refused, with the place and a sentence', async (_, more, pointer, words) => {
  const { id } = await open(office);
  const refused = await find(office, id, more).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'invalid-input', fieldErrors: [{ pointer }] });
  if (words) expect(refused).toMatchObject({ facts: { why: { vi: expect.stringContaining(words) } } });
  expect((await view(office, id)).findings).toEqual([]);
});

test('circumstances of the law move the fine, and their wording is the law’s unless said otherwise', async () => {
  const { id } = await open(office);
  await find(office, id, { aggravating: [{ code: '10.1b', text: '' }] });
  const [shown] = (await view(office, id)).findings;
  expect(shown!.aggravating).toEqual([{ code: '10.1b', text: 'Vi phạm nhiều lần; tái phạm' }]);
  expect(shown!.fine).toMatchObject({ lowestVnd: 40_000_000, highestVnd: 50_000_000, proposedVnd: 45_000_000 });
});

test('a finding that is dropped keeps its number and counts no more', async () => {
  const { inspector } = office.people;
  const { id } = await open(office);
  await find(office, id);
  const [first] = (await view(office, id)).findings;
  const drop = (reason: string) =>
    act(office, inspector, 'case.work', id, (tx, kase) =>
      dropFinding(tx, inspector, kase, { rowVersion: kase.rowVersion, findingId: first!.id, reason }),
    );
  await expect(drop(' ')).rejects.toMatchObject({ fieldErrors: [{ pointer: '/reason' }] });
  await drop('Không đủ chứng cứ.');
  expect((await read(office, id)).lastLawfulOn).toBeNull();
  await expect(drop('Lần nữa')).rejects.toMatchObject({ fieldErrors: [{ pointer: '/findingId' }] });
  await expect(make(office, id)).rejects.toMatchObject({ code: 'invalid-transition' });
  await find(office, id);
  expect((await view(office, id)).findings.map(({ number, droppedAt }) => [number, droppedAt !== null])).toEqual([
    [1, true],
    [2, false],
  ]);
});

test('a later text that is milder is shown beside the pinned one, and what somebody confirmed says so', async () => {
  const { id } = await open(office);
  await find(office, id, { provisionCode: 'V11', actStartedOn: '2026-06-01', actEndedOn: '2026-06-01' });
  await office.database.transaction(async (tx) => {
    const { id: provisionId, rowVersion, version } = await getProvision(tx, 'V11');
    const provision = await tx.em.findOneOrFail(Provision, { id: provisionId });
    const { number, citation: _, id: __, createdAt: ___, createdBy: ____, confirmed: _____, ...content } = version;
    await confirmProvision(tx, office.people.leader, authorize(office.people.leader, 'law.confirm', provision), {
      ...{ rowVersion, number, note: null },
    });
    await reviseProvision(tx, setupActor, authorize(setupActor, 'law.manage', provision), {
      rowVersion: rowVersion + 1,
      ...content,
      validFrom: '2026-10-01',
      violation: { ...content.violation!, fine: { minVnd: 1_000_000, maxVnd: 3_000_000 } },
    });
  });
  const [first] = (await view(office, id)).findings;
  await change(id, first!.id, { provisionCode: 'V11', actStartedOn: '2026-06-01', actEndedOn: '2026-06-01' });
  const [shown] = (await view(office, id)).findings;
  expect(shown).toMatchObject({
    provision: { isConfirmed: true },
    milder: { fine: '1.000.000 đồng – 3.000.000 đồng' },
    fine: { minVnd: 5_000_000, maxVnd: 10_000_000 },
  });
});

test('what was decided before for the same provision is shown beside it; what was cancelled doesn’t count', async () => {
  const fined = async (fineVnd: number, cancelled = false) => {
    const { id } = await open(office);
    await find(office, id, { provisionCode: 'V13' });
    const [point] = (await view(office, id)).findings;
    await office.database.transaction(async (tx) => {
      const content = { totalVnd: fineVnd, points: [{ findingId: point!.id, fineVnd }] };
      const decide = (decisionId: string, kind: string, changesId: string | null) =>
        tx.sql(
          `insert into case_decisions (id, case_id, kind, number, content, content_hash, changes_id, title, paper_id,
                                       decided_at, decided_by_id, decided_by_name)
           values ($1, $2, $3, '1', $4::jsonb, repeat('a', 64), $5, 'department-director', $1, $6, 'x', 'x')`,
          [decisionId, id, kind, JSON.stringify(content), changesId, tx.clock.now().toString()],
        );
      const decisionId = tx.ids.next();
      await decide(decisionId, 'fine', null);
      if (cancelled) await decide(tx.ids.next(), 'cancellation', decisionId);
    });
    return id;
  };
  for (const fineVnd of [50_000_000, 60_000_000, 70_000_000]) await fined(fineVnd);
  const id = await fined(1, true);
  const shown = await view(office, id);
  expect(shown.findings[0]!.past).toEqual({
    ...{ count: 3, lowestVnd: 50_000_000, medianVnd: 60_000_000, highestVnd: 70_000_000 },
  });
  expect(shown.totalVnd).toBeNull();
  const { items } = await office.database.transaction((tx) =>
    listCases(tx, office.people.inspector, { provision: 'V13', limit: 5 }),
  );
  expect(items.map(({ totalVnd }) => totalVnd)).toEqual([null, 70_000_000, 60_000_000, 50_000_000]);
});

test('findings are written by inspectors alone, and not after the record', async () => {
  const { leader, officer, member } = office.people;
  const { id } = await open(office);
  for (const actor of [leader, officer, member]) {
    await expect(act(office, actor, 'case.work', id, async () => null)).rejects.toMatchObject({
      code: expect.stringMatching(/forbidden|not-found/),
    });
  }
  await find(office, id);
  await make(office, id);
  await expect(find(office, id)).rejects.toMatchObject({ code: 'invalid-transition' });
});

test('a party without an address gets no record, and the sentence says where to add it', async () => {
  const { id } = await open(office, { party: { ...party, address: ' ' } });
  await find(office, id);
  await expect(make(office, id)).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/party/address' }],
    facts: { why: { vi: expect.stringContaining('“Bên vi phạm”') } },
  });
  expect((await view(office, id)).obstacles).toContainEqual(
    expect.objectContaining({ action: 'make-record', why: expect.objectContaining({ vi: expect.any(String) }) }),
  );
});
