import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseResponse } from '../../src/schemas/index.ts';
import { textOf } from '../documents/read-pdf.ts';
import type { Person } from '../licensing/licensing-api.ts';
import { aPdf } from '../licensing/sample-files.ts';
import {
  act,
  afterExplanation,
  attempt,
  createEnforcementApi,
  draft,
  type EnforcementApi,
  escalated,
  finding,
  party,
  record,
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

async function paperText(person: Person, kase: CaseResponse, kind: RegExp): Promise<string> {
  const paper = kase.papers.findLast((each) => kind.test(each.kind));
  const answer = await person.request('GET', `/api/papers/${paper?.id}/pdf`);
  expect(answer.status, `${kind} among ${kase.papers.map((each) => each.kind)}`).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return (await textOf(new Uint8Array(await answer.arrayBuffer()))).join(' ');
}

test('a flagged page goes its whole way, from the desk to a paid fine, a published correction and a closed file', async () => {
  const { reviewItemId, itemId } = await escalated(api, 'bai-1');
  let kase = await inspector.post<CaseResponse>('/api/cases/from-review', { reviewItemId });
  expect(kase).toMatchObject({
    state: 'opened',
    origin: { type: 'review-decision', id: reviewItemId },
    findings: [{ number: 1, provision: { code: 'V12' } }],
    exhibits: [{ label: 'BL-01', kind: 'web-capture', capture: { itemId } }],
  });
  expect((await member.request('GET', `/api/cases/${kase.id}`)).status).toBe(404);

  const page = await inspector.request('GET', `/api/exhibits/${kase.exhibits[0]!.id}/file`);
  expect(page.headers.get('content-disposition')).toMatch(/^attachment; filename=.*\.warc/);
  expect(page.headers.get('content-security-policy')).toContain('sandbox');
  expect(await page.text()).toContain('WARC-Type: response');
  const captures = await inspector.get<{ items: { captureId: string }[] }>(`/api/items/${itemId}/captures`);
  expect(captures.items).toMatchObject([{ url: 'https://outlet-a.example/bai-1', versionNumber: 1 }]);
  const bytes = aPdf('letter of a reader');
  const taken = await sendForm(
    inspector,
    `/api/cases/${kase.id}/exhibits`,
    {
      ...{ rowVersion: String(kase.rowVersion), kind: 'document', title: 'Đơn của bạn đọc' },
      ...{ source: 'Bạn đọc gửi qua bưu điện', place: '', isSealed: 'true' },
    },
    { file: { bytes, name: 'đơn phản ánh.pdf' } },
  );
  expect(taken.status).toBe(201);
  kase = (await taken.json()) as CaseResponse;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(kase.exhibits[1]).toMatchObject({ label: 'BL-02', sha256, isSealed: true, custody: [{ action: 'taken' }] });

  const exhibitId = kase.exhibits[1]!.id;
  const noReason = await inspector.request('GET', `/api/exhibits/${exhibitId}/file`);
  expect(await refusal(noReason)).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/why' }] });
  const file = await inspector.request('GET', `/api/exhibits/${exhibitId}/file?why=${encodeURIComponent('Đối chiếu')}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
  kase = await inspector.post<CaseResponse>(`/api/exhibits/${exhibitId}/custody`, {
    ...{ action: 'moved', note: 'Bàn giao cho văn thư', place: 'Kho lưu trữ tầng 2' },
  });
  expect(kase.exhibits[1]!.custody.map(({ action }) => action)).toEqual(['taken', 'opened', 'moved']);

  kase = await act(inspector, kase, 'change-finding', {
    ...{ findingId: kase.findings[0]!.id, ...finding, exhibitIds: kase.exhibits.map(({ id }) => id), itemId },
  });
  kase = await act(inspector, kase, 'note-working-session', {
    ...{ on: today(api), text: 'Tòa soạn thừa nhận đã đăng bài.', present: ['Võ Ngọc Diệp'] },
  });
  const homeless = await refusal(await attempt(inspector, kase, 'make-record', record));
  expect(homeless).toMatchObject({ status: 400, code: 'invalid-input', errors: [{ pointer: '/party/address' }] });
  kase = await act(inspector, kase, 'change-party', { party, reason: 'Bổ sung địa chỉ theo giấy phép.' });
  kase = await act(inspector, kase, 'make-record', record);
  expect(kase.state).toBe('recorded');
  expect(await paperText(inspector, kase, /record|mbb01/i)).toMatch(/BIÊN BẢN/);
  kase = await act(inspector, kase, 'send-findings');

  const seen = await member.get<CaseResponse>(`/api/cases/${kase.id}`);
  expect(seen.findings).toHaveLength(1);
  expect(seen).toMatchObject({ exhibits: [], conflicts: [], similar: [], assignee: null, proposal: null });
  expect(JSON.stringify(seen)).not.toContain('thừa nhận đã đăng');
  expect(await paperText(member, seen, /record|mbb01/i)).toMatch(/BIÊN BẢN/);

  const early = await attempt(inspector, kase, 'propose-decision', { kind: 'fine', content: draft(kase) });
  expect(await refusal(early)).toMatchObject({ status: 409, code: 'invalid-transition' });
  const proof = aPdf('proof of the newsroom');
  const said = await sendForm(
    member,
    `/api/cases/${kase.id}/replies`,
    {
      ...{ rowVersion: String(seen.rowVersion), findingId: seen.findings[0]!.id, kind: 'explains', channel: 'portal' },
      text: 'Bài dẫn lời người dân địa phương.',
    },
    { attachments: { bytes: proof, name: 'băng ghi lời.pdf' } },
  );
  expect(said.status, await said.clone().text()).toBe(201);
  kase = (await said.json()) as CaseResponse;
  const reply = kase.findings[0]!.replies[0]!;
  expect(reply).toMatchObject({ kind: 'explains', isLate: false, attachments: [{ fileName: 'băng ghi lời.pdf' }] });
  const attachment = `/api/cases/${kase.id}/replies/${reply.id}/attachments/${reply.attachments[0]!.sha256}`;
  const handedIn = await inspector.request('GET', attachment);
  expect(Buffer.from(await handedIn.arrayBuffer()).equals(proof)).toBe(true);
  expect((await (await api.person('member-b')).request('GET', attachment)).status).toBe(404);

  afterExplanation(api, kase);
  const unanswered = await refusal(await attempt(inspector, kase, 'close-explanation', { note: '' }));
  expect(unanswered).toMatchObject({ status: 409, code: 'invalid-transition' });
  expect(unanswered.facts?.why?.vi).toMatch(/hành vi số 1/);
  kase = await act(inspector, kase, 'answer-reply', {
    ...{ replyId: reply.id, verdict: 'partly', text: 'Ghi nhận, nhưng tòa soạn chịu trách nhiệm về bài.' },
  });
  kase = await act(inspector, kase, 'close-explanation', { note: '' });
  const content = draft(kase, 40_000_000, {
    remedies: [{ code: 'correction', text: 'Đăng cải chính, xin lỗi trên trang chủ.', days: 5, itemId }],
  });
  kase = await act(inspector, kase, 'propose-decision', { kind: 'fine', content });
  expect(kase.proposal).toMatchObject({ kind: 'fine', content: { totalVnd: 40_000_000 } });
  expect((await member.get<CaseResponse>(`/api/cases/${kase.id}`)).proposal).toBeNull();

  kase = await act(leader, kase, 'decide');
  expect(kase).toMatchObject({ state: 'decided', totalVnd: 40_000_000, decisions: [{ kind: 'fine' }] });
  const decision = kase.decisions[0]!;
  expect(decision.paper!.signatures.map(({ kind }) => kind)).toEqual(['personal', 'agency']);
  const text = await paperText(leader, kase, /decision|mqd02|fine/i);
  expect(text).toMatch(/QUYẾT ĐỊNH/);
  expect(text).toContain(decision.number);
  expect(kase.obligations.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['fine', null],
    ['correction', null],
  ]);

  const handedOver = await sendForm(
    inspector,
    `/api/cases/${kase.id}/deliver`,
    {
      ...{ rowVersion: String(kase.rowVersion), paperId: decision.paper!.id, method: 'by-hand', result: 'delivered' },
      ...{ at: api.clock.now().toString(), note: 'Giao tại tòa soạn' },
    },
    { proof: { bytes: aPdf('signature'), name: 'giấy nhận.pdf' } },
  );
  expect(handedOver.status, await handedOver.clone().text()).toBe(200);
  kase = (await handedOver.json()) as CaseResponse;
  expect(kase.deliveries).toMatchObject([{ method: 'by-hand', deemedOn: today(api), hasProof: true }]);
  const slip = await inspector.request('GET', `/api/deliveries/${kase.deliveries[0]!.id}/proof`);
  expect(Buffer.from(await slip.arrayBuffer()).equals(aPdf('signature'))).toBe(true);
  expect(await paperText(member, await member.get(`/api/cases/${kase.id}`), /decision|mqd02|fine/i)).toMatch(
    /QUYẾT ĐỊNH/,
  );

  const [fine, correction] = kase.obligations;
  expect(fine!.dueOn).not.toBeNull();
  const pay = (amountVnd: number, receiptNumber: string) =>
    attempt(inspector, kase, 'record-payment', {
      obligationId: fine!.id,
      amountVnd,
      receiptNumber,
      paidOn: today(api),
    });
  expect(await refusal(await pay(50_000_000, 'BL-0'))).toMatchObject({ errors: [{ pointer: '/amountVnd' }] });
  expect((await pay(15_000_000, 'BL-1')).status).toBe(200);
  expect((await refusal(await pay(15_000_000, 'BL-1'))).code).toBe('duplicate');
  expect((await refusal(await attempt(inspector, kase, 'mark-executed'))).code).toBe('invalid-transition');
  expect((await pay(25_000_000, 'BL-2')).status).toBe(200);
  kase = await act(inspector, kase, 'confirm-remedy', {
    ...{ obligationId: correction!.id, note: 'Đã đăng cải chính trên trang chủ.' },
  });
  expect(kase.obligations.map(({ state }) => state)).toEqual(['executed', 'executed']);
  kase = await act(inspector, kase, 'mark-executed', { note: '' });
  expect(kase.state).toBe('executed');
  kase = await act(inspector, kase, 'close', { note: 'Lưu hồ sơ.' });
  expect(kase).toMatchObject({ state: 'closed', turn: 'nobody' });

  const own = await member.get<{ items: CaseResponse[] }>('/api/cases');
  expect(own.items.map(({ id }) => id)).toContain(kase.id);
  const { items } = await inspector.get<{ items: CaseResponse[] }>(
    `/api/cases?q=${encodeURIComponent('don cua ban doc')}`,
  );
  expect(items.map(({ id }) => id)).toEqual([kase.id]);
  const calendar = await inspector.get<{ days: { on: string }[] }>(
    `/api/cases/calendar?month=${today(api).slice(0, 7)}`,
  );
  expect(calendar.days.every(({ on }) => on.startsWith(today(api).slice(0, 7)))).toBe(true);
});

test('a month shows the days on which something falls due, and when a limitation ends', async () => {
  const kase = await inspector.post<CaseResponse>('/api/cases', {
    ...{
      title: 'Vụ việc sắp hết thời hiệu',
      party: (await inspector.get<CaseResponse>(`/api/cases/${await firstCase()}`)).fullParty,
    },
    origin: { type: 'complaint', id: null, text: 'Đơn của bạn đọc' },
    ...{ actEndedOn: null, detectedOn: today(api) },
  });
  const found = await act(inspector, kase, 'add-finding', finding);
  const month = found.lastLawfulOn!.slice(0, 7);
  const { days } = await inspector.get<{ days: { on: string; entries: { kind: string; case: { id: string } }[] }[] }>(
    `/api/cases/calendar?month=${month}`,
  );
  const entries = days.find(({ on }) => on === found.lastLawfulOn)!.entries;
  expect(entries).toContainEqual(
    expect.objectContaining({ kind: 'limitation', case: expect.objectContaining({ id: kase.id }) }),
  );
  const record = found.clocks.find(({ purpose }) => purpose === 'record')!.deadline.dueOn!;
  const now = await inspector.get<{ days: { on: string; entries: unknown[] }[] }>(
    `/api/cases/calendar?month=${record.slice(0, 7)}`,
  );
  expect(now.days.find(({ on }) => on === record)!.entries).toContainEqual(
    expect.objectContaining({ kind: 'due', purpose: 'record' }),
  );
  const theirs = await member.get<{ days: unknown[] }>(`/api/cases/calendar?month=${month}`);
  expect(JSON.stringify(theirs)).not.toContain(kase.id);
});

async function firstCase(): Promise<string> {
  const { items } = await inspector.get<{ items: { id: string }[] }>('/api/cases');
  return items[0]!.id;
}
