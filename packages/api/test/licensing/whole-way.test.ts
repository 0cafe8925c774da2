import { createHash, randomUUID } from 'node:crypto';
import { PDF } from '@libpdf/core';
import { getProcedure, seedProcedures } from '@pressdesk/core/licensing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFilledDossier, createLicensingApi, type DossierAnswer, type LicensingApi, upload } from './licensing-api.ts';
import { aPdf } from './sample-files.ts';

let api: LicensingApi;
beforeAll(async () => {
  api = await createLicensingApi();
});
afterAll(() => api.close());

const today = () => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh');

function grant() {
  const from = today();
  return {
    ...{ outcome: 'grant', grounds: [], reason: '', conditions: ['Không đăng quảng cáo.'] },
    ...{ validFrom: from.toString(), validTo: from.add({ years: 1 }).subtract({ days: 1 }).toString() },
  };
}

async function act(account: string, { id, rowVersion }: DossierAnswer, action: string, input = {}) {
  const person = await api.person(account);
  return person.post<DossierAnswer>(`/api/dossiers/${id}/${action}`, { rowVersion, ...input });
}

test('a dossier goes its whole way, from a draft to a signed licence that can be downloaded', async () => {
  const member = await api.person('member-a');
  let dossier = await aFilledDossier(member, api.publishers.a);
  expect(dossier.missing).toEqual([]);

  dossier = await act('member-a', dossier, 'submit', { submissionKey: randomUUID() });
  expect(dossier).toMatchObject({ state: 'registered', papers: [{ kind: 'receipt' }] });
  expect(dossier.code).toBeTruthy();

  const officer = await api.person('officer');
  await officer.post(`/api/dossiers/${dossier.id}/check-component`, {
    ...{ component: 'declaration', verdict: 'insufficient', note: 'Chưa đóng dấu.' },
  });
  dossier = await act('officer', dossier, 'request-supplement', {
    items: [{ pointer: '/components/declaration', text: 'Tờ khai chưa ký tên, đóng dấu.' }],
  });
  expect(dossier.state).toBe('awaiting-supplement');

  expect((await upload(member, dossier.id, 'declaration', aPdf('signed now'), 'tờ khai đã ký.pdf')).status).toBe(204);
  dossier = await act('member-a', dossier, 'supplement');
  expect(dossier.state).toBe('registered');
  await officer.post(`/api/dossiers/${dossier.id}/check-component`, { component: 'declaration', verdict: 'accepted' });

  dossier = await act('officer', dossier, 'accept');
  dossier = await act('officer', dossier, 'take-up');
  const preview = await officer.request('GET', `/api/dossiers/${dossier.id}/preview.pdf`);
  expect(await textOf(preview)).toContain('BẢN XEM TRƯỚC');
  dossier = await act('officer', dossier, 'propose', { proposal: grant() });
  expect(dossier.step).toBe('endorsement');
  dossier = await act('head', dossier, 'endorse', { note: 'Đồng ý.' });
  expect(dossier.step).toBe('signature');
  dossier = await act('leader', dossier, 'sign');
  expect(dossier).toMatchObject({ state: 'done', outcome: 'granted' });
  dossier = await act('officer', dossier, 'return-result', { how: 'Trực tuyến' });
  expect(dossier.state).toBe('returned');

  const seen = await member.get<DossierAnswer>(`/api/dossiers/${dossier.id}`);
  const licence = seen.papers.find(({ kind }) => kind === 'licence')!;
  const download = await member.request('GET', `/api/papers/${licence.id}/pdf`);
  expect(download.status).toBe(200);
  expect(download.headers.get('content-type')).toBe('application/pdf');
  expect(download.headers.get('content-disposition')).toMatch(/^inline; filename=.*filename\*=UTF-8''Gi%E1%BA%A5y/);
  expect(download.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(download.headers.get('x-content-type-options')).toBe('nosniff');
  const bytes = Buffer.from(await download.arrayBuffer());
  expect(bytes.toString('latin1').match(/\/ByteRange/g)).toHaveLength(2);
  const pdf = await PDF.load(bytes);
  const text = pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join(' ');
  expect(text).toContain(licence.number!);
  expect(text).not.toContain('BẢN XEM TRƯỚC');
});

async function textOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(200);
  const pdf = await PDF.load(Buffer.from(await answer.arrayBuffer()));
  return pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join(' ');
}

test('the licence is listed for its publisher, with its status of a day, and hidden from the other one', async () => {
  const member = await api.person('member-a');
  const { items } = await member.get<{ items: { id: string; status: string }[] }>('/api/licences');
  expect(items).toMatchObject([{ status: 'in-force' }]);
  const { id } = items[0]!;
  expect(await member.get(`/api/licences/${id}`)).toMatchObject({ dossiers: [{ state: 'returned' }] });
  expect(await member.get(`/api/licences/${id}/status?on=${today().subtract({ days: 1 })}`)).toMatchObject({
    status: null,
  });
  expect(await member.get(`/api/licences/${id}/status`)).toMatchObject({ status: 'in-force', versionNumber: 1 });
  const other = await api.person('member-b');
  expect(await other.get('/api/licences')).toMatchObject({ items: [] });
  expect((await other.request('GET', `/api/licences/${id}`)).status).toBe(404);
});

test('a file comes back byte for byte, under the name it was handed in with', async () => {
  const member = await api.person('member-a');
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin có tệp');
  const bytes = aPdf('as it was');
  expect((await upload(member, draft.id, 'degree', bytes, 'bằng đại học "gốc".pdf')).status).toBe(204);
  const { components } = await member.get<DossierAnswer>(`/api/dossiers/${draft.id}`);
  const file = components.find(({ key }) => key === 'degree')!.files.at(-1)!;
  const answer = await member.request('GET', `/api/dossiers/${draft.id}/files/${file.id}`);
  const digest = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  expect(digest(Buffer.from(await answer.arrayBuffer()))).toBe(digest(bytes));
  expect(answer.headers.get('content-disposition')).toContain(`filename*=UTF-8''b%E1%BA%B1ng`);
});

test('a double click on submit hands the dossier in once', async () => {
  const member = await api.person('member-a');
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin bấm hai lần');
  const body = { rowVersion: draft.rowVersion, submissionKey: randomUUID() };
  const answers = await Promise.all(
    [1, 2, 3].map(() => member.post<DossierAnswer>(`/api/dossiers/${draft.id}/submit`, body)),
  );
  expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
  expect(answers[0]!.papers.filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
  expect(answers[2]!.events.filter(({ action }) => action === 'submit')).toHaveLength(1);
});

test('who saves what somebody else changed meanwhile is told so, and nothing is overwritten', async () => {
  const member = await api.person('member-a');
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin hai người sửa');
  const save = (rowVersion: number, title: string) =>
    member.request('PATCH', `/api/dossiers/${draft.id}`, {
      ...{ rowVersion, answers: { ...draft.answers, title } },
      applicant: { organisation: 'X', address: '', person: '', phone: '', email: '' },
    });
  expect((await save(draft.rowVersion, 'Người thứ nhất')).status).toBe(200);
  const second = await save(draft.rowVersion, 'Người thứ hai');
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({ code: 'version-conflict', facts: { by: expect.any(String) } });
  expect((await member.get<DossierAnswer>(`/api/dossiers/${draft.id}`)).answers).toMatchObject({
    title: 'Người thứ nhất',
  });
});

test('what can’t be done is a sentence and a code, and the dossier stays as it was', async () => {
  const member = await api.person('member-a');
  const officer = await api.person('officer');
  const publisherId = api.publishers.a.id;
  const open = (body: Record<string, unknown>) =>
    member.request('POST', '/api/dossiers', {
      procedureCode: 'P01',
      purpose: 'new',
      publisherId,
      channel: 'online',
      ...body,
    });
  expect(await (await open({ procedureCode: 'P99' })).json()).toMatchObject({ status: 404, code: 'not-found' });
  expect(await (await open({ purpose: 'reissue' })).json()).toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '/purpose' }],
  });
  expect(await (await open({ channel: 'counter' })).json()).toMatchObject({ code: 'forbidden' });
  expect(await (await open({ publisherId: 'x' })).json()).toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '/publisherId' }],
  });

  const draft = await member.post<DossierAnswer>('/api/dossiers', {
    ...{ procedureCode: 'P01', purpose: 'new', publisherId, channel: 'online' },
  });
  const early = await member.request('POST', `/api/dossiers/${draft.id}/submit`, {
    ...{ rowVersion: draft.rowVersion, submissionKey: randomUUID() },
  });
  const problem = (await early.json()) as { code: string; detail: string; errors: { pointer: string }[] };
  expect(problem.code).toBe('invalid-input');
  expect(problem.errors.map(({ pointer }) => pointer)).toContain('/components/declaration');
  expect((await officer.request('GET', `/api/dossiers/${draft.id}`)).status).toBe(404);
  const accept = await officer.request('POST', `/api/dossiers/${draft.id}/accept`, { rowVersion: draft.rowVersion });
  expect(accept.status).toBe(409);
  expect(await accept.json()).toMatchObject({ code: 'invalid-transition' });
  for (const body of ['{', '[]', '{"rowVersion":"1"}', '{"rowVersion":1e99}']) {
    const answer = await member.request('POST', `/api/dossiers/${draft.id}/discard`, Buffer.from(body), {
      'content-type': 'application/json',
    });
    expect(answer.status, body).toBe(400);
  }
  expect(await member.get(`/api/dossiers/${draft.id}`)).toMatchObject({ state: 'draft', rowVersion: draft.rowVersion });
});

test('a repealed procedure and a day before the law are each a sentence with the dates, and nothing is opened', async () => {
  await api.database.transaction(async (tx) => {
    const { id: _, diagram: __, ...bulletin } = await getProcedure(tx, 'P01');
    await seedProcedures(tx, [{ ...bulletin, code: 'P98', validFrom: '2020-01-01', validTo: '2024-12-31' }]);
  });
  const member = await api.person('member-a');
  const before = await member.get<{ items: unknown[] }>('/api/dossiers?limit=100');
  const repealed = await member.request('POST', '/api/dossiers', {
    ...{ procedureCode: 'P98', purpose: 'new', publisherId: api.publishers.a.id, channel: 'online' },
  });
  const problem = (await repealed.json()) as { code: string; detail: string };
  expect(problem).toMatchObject({ code: 'procedure-not-in-force', detail: expect.stringContaining('2024') });
  const early = await member.request('GET', '/api/procedures/P01?on=2020-01-01');
  expect(await early.json()).toMatchObject({ code: 'procedure-not-in-force', detail: expect.stringContaining('2026') });
  expect((await member.get<{ items: unknown[] }>('/api/dossiers?limit=100')).items).toHaveLength(before.items.length);
});
