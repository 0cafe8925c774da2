import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseResponse } from '../../src/schemas/index.ts';
import type { Person } from '../licensing/licensing-api.ts';
import { aPdf, aPng, aProgram } from '../licensing/sample-files.ts';
import {
  act,
  attempt,
  createEnforcementApi,
  decided,
  draft,
  type EnforcementApi,
  finding,
  heard,
  moveTo,
  open,
  party,
  propose,
  record,
  recorded,
  refusal,
  sendForm,
  today,
} from './enforcement-api.ts';

let api: EnforcementApi;
let inspector: Person;
let leader: Person;
let member: Person;
beforeAll(async () => {
  api = await createEnforcementApi();
  inspector = await api.person('inspector');
  leader = await api.person('leader');
  member = await api.person('member-a');
});
afterAll(() => api.close());

/** The refused request left no trace. */
async function expectUntouched(kase: CaseResponse): Promise<void> {
  const now = await inspector.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect([now.rowVersion, now.state, now.events.length]).toEqual([kase.rowVersion, kase.state, kase.events.length]);
}

test('an act, a detection or a payment of tomorrow is refused with the field and a sentence in both languages', async () => {
  const tomorrow = Temporal.PlainDate.from(today(api)).add({ days: 1 }).toString();
  const answer = await inspector.request('POST', '/api/cases', {
    ...{ title: 'Ngày mai', party, publisherId: api.publishers.a.id, outletId: null, licenceId: null },
    origin: { type: 'inspection', id: null, text: '' },
    ...{ actEndedOn: null, detectedOn: tomorrow },
  });
  expect(await refusal(answer)).toMatchObject({ status: 400, errors: [{ pointer: '/detectedOn' }] });
  const kase = await open(api, inspector);
  const act1 = await attempt(inspector, kase, 'add-finding', { ...finding, actEndedOn: tomorrow });
  const problem = await refusal(act1);
  expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/actEndedOn' }] });
  expect(problem.facts?.why?.vi).toMatch(/chưa đến/);
  expect(problem.facts?.why?.en).toMatch(/hasn’t come/);
  await expectUntouched(kase);
});

test('a party without an address gets no record, and the sentence says where the address goes', async () => {
  const kase = await open(api, inspector, { party: { ...party, address: ' ' } });
  const found = await act(inspector, kase, 'add-finding', finding);
  const problem = await refusal(await attempt(inspector, found, 'make-record', record));
  expect(problem).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ pointer: '/party/address' }] });
  await expectUntouched(found);
});

test('nothing is proposed while a point is unanswered, nor while the party may still speak', async () => {
  const kase = await recorded(api, inspector);
  const early = await refusal(
    await attempt(inspector, kase, 'propose-decision', { kind: 'fine', content: draft(kase) }),
  );
  expect(early).toMatchObject({ status: 409, code: 'invalid-transition' });
  const said = await act(member, kase, 'replies', {
    ...{ findingId: kase.findings[0]!.id, kind: 'disputes', text: 'Không đúng.', channel: 'portal' },
  });
  const until = said.clocks.find(({ purpose }) => purpose === 'explanation-longer')!.deadline.dueOn!;
  moveTo(api, Temporal.PlainDate.from(until).add({ days: 1 }).toString());
  const unanswered = await refusal(
    await attempt(inspector, kase, 'propose-decision', { kind: 'fine', content: draft(kase) }),
  );
  expect(unanswered).toMatchObject({ status: 409, facts: { why: { vi: expect.stringMatching(/hành vi số 1/) } } });
});

test('a fine over its bracket is refused with the bracket, and nothing is proposed', async () => {
  const kase = await heard(api, inspector, member);
  const over = await refusal(await propose(inspector, kase, { fineVnd: 50_000_001 }));
  expect(over).toMatchObject({ status: 400, errors: [{ pointer: '/content/points/0/fineVnd' }] });
  expect(over.facts?.why?.vi).toMatch(/50\.000\.000/);
  const wrongSum = await refusal(await propose(inspector, kase, { totalVnd: 1 }));
  expect(wrongSum).toMatchObject({ errors: [{ pointer: '/content/totalVnd' }] });
  const aside = await refusal(await propose(inspector, kase, { fineVnd: 31_000_000 }));
  expect(aside).toMatchObject({ errors: [{ pointer: '/content/deviation' }] });
  await expectUntouched(kase);
});

test('who made the record never decides, and is told so; whoever holds no office isn’t competent', async () => {
  const both = await api.person('both');
  let kase = await heard(api, both, member);
  expect((await propose(both, kase)).status).toBe(200);
  const own = await refusal(await attempt(both, kase, 'decide'));
  expect(own).toMatchObject({ status: 403, code: 'forbidden' });
  expect(own.facts?.why?.vi).toMatch(/biên bản/);
  kase = await both.get(`/api/cases/${kase.id}`);
  expect(kase.actions).not.toContain('decide');
  expect(kase.obstacles.map(({ action }) => action)).toContain('decide');
  const { items } = await leader.get<{ items: { id: string; user: { id: string } }[] }>('/api/offices');
  const office = items.find(({ user }) => user.id === api.leaders.second)!;
  const admin = await api.person('admin');
  await admin.post(`/api/offices/${office.id}/end`, { lastDay: today(api) });
  moveTo(api, Temporal.PlainDate.from(today(api)).add({ days: 1 }).toString());
  const ended = await refusal(await attempt(await api.person('leader2'), kase, 'decide'));
  expect(ended).toMatchObject({ status: 409, code: 'outside-competence' });
  await admin.post('/api/offices', {
    ...{ userId: api.leaders.second, title: 'deputy-director', delegatedById: api.leaders.first },
    ...{ validFrom: today(api), document: '02/QĐ-SVHTTDL' },
  });
});

test('two leaders who sign at once make one decision; the other is told who was first, and no number is lost', async () => {
  const kase = await heard(api, inspector, member);
  expect((await propose(inspector, kase)).status).toBe(200);
  const { rowVersion } = await leader.get<CaseResponse>(`/api/cases/${kase.id}`);
  const people = [leader, await api.person('leader2')];
  const answers = await Promise.all(
    people.map((person) => person.request('POST', `/api/cases/${kase.id}/decide`, { rowVersion })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const late = await refusal(answers.find(({ status }) => status === 409)!);
  expect(late).toMatchObject({ code: 'version-conflict', facts: { by: expect.any(String) } });
  const now = await leader.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect(now.decisions).toHaveLength(1);
  const next = await decided(api, inspector, member);
  const number = ({ decisions }: CaseResponse) => Number.parseInt(decisions[0]!.number, 10);
  expect(number(next)).toBe(number(now) + 1);
});

test('after the last lawful day a fine needs somebody who answers for it by name; remedies need nobody', async () => {
  const lastLawful = Temporal.PlainDate.from(today(api)).add({ days: 20 });
  const actEndedOn = lastLawful.subtract({ years: 2 }).toString();
  const kase = await recorded(api, inspector, { actStartedOn: actEndedOn, actEndedOn });
  const said = await act(member, kase, 'replies', {
    ...{ findingId: kase.findings[0]!.id, kind: 'agrees', text: '', channel: 'portal' },
  });
  await act(inspector, said, 'answer-reply', {
    ...{ replyId: said.findings[0]!.replies[0]!.id, verdict: 'accepted', text: 'Ghi nhận.' },
  });
  moveTo(api, kase.lastLawfulOn!);
  await act(inspector, kase, 'close-explanation', { note: '' });
  expect((await propose(inspector, kase)).status).toBe(200);
  moveTo(api, Temporal.PlainDate.from(kase.lastLawfulOn!).add({ days: 1 }).toString());
  expect(await inspector.get(`/api/cases?limitation=passed`)).toMatchObject({ items: [{ id: kase.id }] });
  const barred = await refusal(await attempt(leader, kase, 'decide'));
  expect(barred).toMatchObject({ status: 409, code: 'time-barred' });
  const signed = await act(leader, kase, 'decide', { override: { reason: 'Bên vi phạm cố tình trốn tránh.' } });
  expect(signed.decisions[0]!.content.override).toMatchObject({
    ...{ byId: api.leaders.first, reason: 'Bên vi phạm cố tình trốn tránh.' },
  });
});

test('an exhibit whose file changed on disk isn’t sent; its custody and the log say so', async () => {
  const kase = await open(api, inspector);
  const form = {
    ...{ rowVersion: String(kase.rowVersion), kind: 'document', title: 'Hợp đồng in', source: 'Thu tại trụ sở' },
  };
  const path = `/api/cases/${kase.id}/exhibits`;
  const taken = await sendForm(inspector, path, form, { file: { bytes: aPdf('contract'), name: 'hợp đồng.pdf' } });
  const exhibit = ((await taken.json()) as CaseResponse).exhibits[0]!;
  const { sha256 } = exhibit;
  const place = join(api.services.config.blobDir, sha256!.slice(0, 2), sha256!.slice(2, 4), sha256!);
  await writeFile(place, aPdf('another contract'));
  const answer = await inspector.request('GET', `/api/exhibits/${exhibit.id}/file`);
  const problem = await refusal(answer);
  expect(problem).toMatchObject({ status: 409, code: 'evidence-changed' });
  expect(problem.facts?.why?.vi).toMatch(/^Tệp của BL-01 không còn đúng như khi tiếp nhận/);
  expect(JSON.stringify(problem)).not.toContain(api.services.config.blobDir);
  const now = await inspector.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect(now.exhibits[0]).toMatchObject({ verified: { result: 'changed' } });
  expect(now.exhibits[0]!.custody.map(({ action }) => action)).toEqual(['taken', 'failed-verification']);
  const log = await (await api.person('auditor')).get<{ items: { type: string }[] }>(
    `/api/audit?subject=${exhibit.id}`,
  );
  expect(log.items.map(({ type }) => type)).toContain('exhibit.not-whole');
});

test('an exhibit of another kind than a document, picture or recording is refused by what it is, and nothing is stored', async () => {
  const kase = await open(api, inspector);
  const form = { rowVersion: String(kase.rowVersion), kind: 'document', title: 'Tệp lạ', source: 'Không rõ' };
  const path = `/api/cases/${kase.id}/exhibits`;
  for (const [bytes, code] of [
    [aProgram(), 'wrong-file-kind'],
    [Buffer.alloc(0), 'empty-file'],
    [aPdf().subarray(0, 300), 'broken-file'],
  ] as const) {
    const answer = await sendForm(inspector, path, form, { file: { bytes, name: 'tệp.pdf' } });
    expect(await refusal(answer)).toMatchObject({ status: 422, code });
  }
  const nowhere = await inspector.request('POST', path, {
    ...{ rowVersion: kase.rowVersion, kind: 'object', title: 'Máy in', source: 'Thu giữ' },
  });
  expect(await refusal(nowhere)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/place' }] });
  const neither = await inspector.request('POST', path, Buffer.from('x'), { 'content-type': 'text/plain' });
  expect(neither.status).toBe(415);
  await expectUntouched(kase);
  const png = await sendForm(inspector, path, { ...form, kind: 'image' }, { file: { bytes: aPng(), name: 'a.png' } });
  expect(png.status).toBe(201);
  const auditor = await api.person('auditor');
  const { items } = await auditor.get<{ items: { type: string; data: { code: string } }[] }>(
    `/api/audit?subject=${kase.id}`,
  );
  expect(
    items
      .filter(({ type }) => type === 'case.file-refused')
      .map(({ data }) => data.code)
      .toSorted(),
  ).toEqual(['broken-file', 'empty-file', 'wrong-file-kind']);
});

test('whoever has a conflict of interest is kept out by the sentence they gave', async () => {
  const second = await api.person('inspector2');
  const kase = await open(api, inspector);
  await act(second, kase, 'declare-conflict', { reason: 'Em gái tôi làm việc ở tòa soạn.' });
  const kept = await refusal(await attempt(second, kase, 'add-finding', finding));
  expect(kept).toMatchObject({ status: 403, facts: { why: { vi: expect.stringContaining('Em gái tôi') } } });
});

test('a complaint goes to another leader than the one who signed; upheld, the decision is cancelled', async () => {
  let kase = await decided(api, inspector, member);
  kase = await act(inspector, kase, 'deliver', {
    ...{
      paperId: kase.decisions[0]!.paper!.id,
      method: 'by-hand',
      result: 'delivered',
      at: api.clock.now().toString(),
    },
  });
  kase = await act(member, kase, 'complaints', { grounds: 'Bài là của cộng tác viên mạo danh.', channel: 'portal' });
  const complaint = kase.complaints[0]!;
  expect(complaint).toMatchObject({ state: 'received', level: 1, handler: null });
  const handle = async (person: Person, action: string, body: Record<string, unknown> = {}) => {
    const { rowVersion } = await person.get<CaseResponse>(`/api/cases/${kase.id}`);
    return person.request('POST', `/api/complaints/${complaint.id}/${action}`, { rowVersion, ...body });
  };
  const own = await refusal(await handle(leader, 'accept'));
  expect(own).toMatchObject({ status: 403, code: 'forbidden' });
  const second = await api.person('leader2');
  expect((await handle(second, 'accept')).status).toBe(200);
  expect((await refusal(await handle(second, 'accept'))).code).toBe('invalid-transition');
  expect((await handle(second, 'dialogue', { on: today(api), note: 'Hai bên trình bày.' })).status).toBe(200);
  expect((await handle(second, 'suspend', { reason: 'Chờ giám định chữ ký.' })).status).toBe(200);
  expect((await handle(second, 'resume', { reason: 'Đã có kết quả giám định.' })).status).toBe(200);
  const answer = await handle(second, 'decide', { outcome: 'upheld', text: 'Người đăng bài mạo danh tòa soạn.' });
  expect(answer.status, await answer.clone().text()).toBe(200);
  kase = (await answer.json()) as CaseResponse;
  expect(kase.state).toBe('cancelled');
  expect(kase.complaints[0]).toMatchObject({ state: 'decided', outcome: 'upheld' });
  expect(kase.decisions.map(({ kind }) => kind)).toEqual(['fine', 'cancellation']);
  expect(kase.obligations.map(({ state }) => state)).toEqual(['withdrawn']);
  const seen = await member.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect(seen.complaints[0]).toMatchObject({ outcome: 'upheld' });
});

test('a cancelled decision’s complaint taken back, and a body that isn’t what it has to be, are each a problem', async () => {
  let kase = await decided(api, inspector, member);
  kase = await act(member, kase, 'complaints', { grounds: 'Mức phạt quá cao.', channel: 'portal' });
  const { id } = kase.complaints[0]!;
  const back = await member.post<CaseResponse>(`/api/complaints/${id}/withdraw`, { rowVersion: kase.rowVersion });
  expect(back.complaints[0]).toMatchObject({ state: 'withdrawn' });
  for (const body of ['{', '[]', '{"rowVersion":"1"}', '{"rowVersion":1e99}', '{"rowVersion":1,"reason":{}}']) {
    const answer = await inspector.request('POST', `/api/cases/${kase.id}/dismiss`, Buffer.from(body), {
      'content-type': 'application/json',
    });
    expect(answer.status, body).toBe(400);
  }
});
