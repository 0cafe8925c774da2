import { randomUUID } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { maxDossierFileBytes } from '@pressdesk/core/licensing';
import { openLog } from '@pressdesk/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepUploads, uploadLifeMs } from '../../src/uploads/sweep-uploads.ts';
import { type ClamdServer, startClamd } from './clamd-server.ts';
import {
  aFilledDossier,
  createLicensingApi,
  createUpload,
  type DossierAnswer,
  type LicensingApi,
  type Person,
  sendPart,
  upload,
} from './licensing-api.ts';
import { aDocx, aLargePdf, aPdf, aProgram, aZip, eicar } from './sample-files.ts';

let clamd: ClamdServer;
let api: LicensingApi;
let member: Person;
beforeAll(async () => {
  clamd = await startClamd();
  api = await createLicensingApi({ CLAMD_URL: clamd.url });
  member = await api.person('member-a');
});
afterAll(async () => {
  await api.close();
  await clamd.stop();
});

async function aDraft(): Promise<DossierAnswer> {
  const body = { procedureCode: 'P01', purpose: 'new', publisherId: api.publishers.a.id, channel: 'online' };
  return member.post<DossierAnswer>('/api/dossiers', body);
}

async function filesOf(id: string, component = 'declaration') {
  const { components } = await member.get<DossierAnswer>(`/api/dossiers/${id}`);
  return components.find(({ key }) => key === component)!.files;
}

const folder = () => join(api.services.config.dataDir, 'uploads');

/** Asks how far an upload has come until it stands still at more than nothing: the server notices a cut in its own time. */
async function offsetAfterCut(place: string): Promise<number> {
  return expect
    .poll(async () => Number((await ask(place)).headers.get('upload-offset')), { timeout: 10_000 })
    .toBeGreaterThan(0)
    .then(async () => Number((await ask(place)).headers.get('upload-offset')));
}

const ask = (place: string) => member.request('HEAD', place, undefined, { 'tus-resumable': '1.0.0' });

test('an upload whose connection is cut goes on where it stopped, and the file arrives whole', async () => {
  const { id } = await aDraft();
  const bytes = aLargePdf(3_000_000);
  const { place } = await createUpload(
    member,
    { dossierId: id, component: 'declaration', filename: 'tờ khai.pdf' },
    bytes.byteLength,
  );
  expect(place).toMatch(/^\/api\/uploads\/[\w.-]+$/);
  await sendAndCut(place, bytes, 1_000_000);
  const offset = await offsetAfterCut(place);
  expect(offset).toBeLessThan(bytes.byteLength);
  const rest = await sendPart(member, place, offset, bytes.subarray(offset));
  expect(rest.status).toBe(204);
  const [file] = await filesOf(id);
  expect(file).toMatchObject({
    ...{ id: rest.headers.get('x-dossier-file'), fileName: 'tờ khai.pdf', mediaType: 'application/pdf', number: 1 },
    ...{ bytes: bytes.byteLength, scan: 'clean', uploadedBy: { name: 'Nguyễn Thị A' } },
  });
  const download = await member.request('GET', `/api/dossiers/${id}/files/${file!.id}`);
  expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
  expect(await readdir(folder())).toEqual([]);
});

/** Sends the first bytes of a part that says it is whole, and hangs up. */
async function sendAndCut(place: string, bytes: Uint8Array, sentBytes: number): Promise<void> {
  const cookie = member.cookie;
  await new Promise<void>((resolve) => {
    const sending = httpRequest(`${api.url}${place}`, {
      method: 'PATCH',
      headers: {
        ...{ cookie, origin: api.url, 'x-pressdesk-csrf': '1', 'tus-resumable': '1.0.0', 'upload-offset': '0' },
        ...{ 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes.byteLength) },
      },
    });
    sending.on('error', () => undefined);
    sending.on('close', () => resolve());
    sending.write(bytes.subarray(0, sentBytes), () => sending.destroy());
  });
}

test('a part that doesn’t begin where the upload stands changes nothing', async () => {
  const { id } = await aDraft();
  const bytes = aPdf();
  const { place } = await createUpload(
    member,
    { dossierId: id, component: 'declaration', filename: 'a.pdf' },
    bytes.byteLength,
  );
  expect((await sendPart(member, place, 0, bytes.subarray(0, 10))).headers.get('upload-offset')).toBe('10');
  for (const offset of [0, 5, 11, 1_000_000]) {
    const answer = await sendPart(member, place, offset, bytes.subarray(10));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'wrong-offset' });
  }
  expect((await ask(place)).headers.get('upload-offset')).toBe('10');
  expect((await sendPart(member, place, 10, bytes.subarray(10))).status).toBe(204);
});

test('what is too large is refused before it is sent, and nobody sends more than was said', async () => {
  const { id } = await aDraft();
  const metadata = { dossierId: id, component: 'declaration', filename: 'a.pdf' };
  const huge = await createUpload(member, metadata, maxDossierFileBytes + 1);
  expect(huge.answer.status).toBe(413);
  expect(await huge.answer.json()).toMatchObject({ code: 'too-large' });
  const { place } = await createUpload(member, metadata, 100);
  const more = await sendPart(member, place, 0, aLargePdf(100_000));
  expect(more.status).toBe(413);
  expect((await ask(place)).headers.get('upload-offset')).toBe('0');
  const empty = await createUpload(member, metadata, 0);
  expect(await empty.answer.json()).toMatchObject({ status: 422, code: 'empty-file' });
});

test('an upload is its owner’s alone, and only for a dossier of their own', async () => {
  const { id } = await aDraft();
  const metadata = { dossierId: id, component: 'declaration', filename: 'a.pdf' };
  const bytes = aPdf();
  const { place } = await createUpload(member, metadata, bytes.byteLength);
  for (const account of ['member-b', 'officer', 'admin']) {
    const other = await api.person(account);
    const expected = account === 'admin' ? 403 : 404;
    expect((await sendPart(other, place, 0, bytes)).status, account).toBe(expected);
    expect((await other.request('HEAD', place, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(expected);
    expect((await other.request('DELETE', place, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(expected);
  }
  const stranger = await createUpload(await api.person('member-b'), metadata, 10);
  expect(stranger.answer.status).toBe(404);
  expect((await sendPart(member, place, 0, bytes)).status).toBe(204);
});

test('an upload says where it belongs, in words that lead nowhere else', async () => {
  const { id } = await aDraft();
  const wrong = async (metadata: Record<string, string>) => {
    const { answer } = await createUpload(
      member,
      { dossierId: id, component: 'declaration', filename: 'a.pdf', ...metadata },
      10,
    );
    return (await answer.json()) as { status: number; code: string };
  };
  expect(await wrong({ dossierId: 'x' })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/dossierId' }] });
  expect(await wrong({ dossierId: randomUUID() })).toMatchObject({ status: 404 });
  expect(await wrong({ component: '../../etc' })).toMatchObject({ code: 'invalid-input' });
  expect((await upload(member, id, 'declaration', aPdf(), '../..\\C:\\\u202etờ\u0000 khai.pdf')).status).toBe(204);
  expect((await filesOf(id))[0]!.fileName).toBe('tờ khai.pdf');
  for (const path of ['/api/uploads/..%2f..%2fetc%2fpasswd', '/api/uploads/x', '/api/uploads/%00']) {
    const answer = await member.request('PATCH', path, aPdf(), {
      ...{ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    expect([400, 404], path).toContain(answer.status);
  }
});

test('content that isn’t what it has to be is refused with a sentence, kept nowhere, and told to the log', async () => {
  const { id } = await aDraft();
  const pdf = aPdf();
  const cases: [string, Uint8Array, string][] = [
    ['a program that calls itself a PDF', aProgram(), 'wrong-file-kind'],
    ['a DOCX that is a ZIP of something else', aZip({ 'a.txt': 'a' }), 'wrong-file-kind'],
    ['a PDF that is cut off', pdf.subarray(0, pdf.byteLength - 40), 'broken-file'],
    ['a DOCX that is cut off', aDocx().subarray(0, 300), 'broken-file'],
    ['a virus', aPdf(eicar), 'infected-file'],
  ];
  for (const [name, bytes, code] of cases) {
    const answer = await upload(member, id, 'declaration', bytes, 'tờ khai.pdf');
    expect(answer.status, name).toBe(422);
    const problem = (await answer.json()) as {
      code: string;
      detail: string;
      facts: { why: { vi: string; en: string } };
    };
    expect(problem.code, name).toBe(code);
    expect(problem.detail).toMatch(/^[A-Z].{15,}\.$/);
    expect(problem.facts.why).toEqual({ en: problem.detail, vi: expect.stringMatching(/^[A-ZẢ].{15,}\.$/) });
  }
  expect(await filesOf(id)).toEqual([]);
  expect(await readdir(folder())).not.toContainEqual(expect.stringContaining(id));
  const auditor = await api.person('auditor');
  const { items } = await auditor.get<{ items: { type: string; data: { code: string } }[] }>(
    `/api/audit?subject=${id}`,
  );
  const refused = items.filter(({ type }) => type === 'dossier.file-refused').map(({ data }) => data.code);
  expect(refused.toSorted()).toEqual(cases.map(([, , code]) => code).toSorted());
});

test('the same file again is the same file, so a client that heard no answer may send it anew', async () => {
  const { id } = await aDraft();
  const first = await upload(member, id, 'declaration', aPdf('once'));
  const second = await upload(member, id, 'declaration', aPdf('once'));
  expect(second.headers.get('x-dossier-file')).toBe(first.headers.get('x-dossier-file'));
  expect(await filesOf(id)).toHaveLength(1);
  await upload(member, id, 'declaration', aPdf('twice'));
  expect((await filesOf(id)).map(({ number }) => number)).toEqual([1, 2]);
});

test('a dossier that was handed in takes no more files', async () => {
  const draft = await aFilledDossier(member, api.publishers.a, 'Bản tin đã nộp');
  await member.post(`/api/dossiers/${draft.id}/submit`, { rowVersion: draft.rowVersion, submissionKey: randomUUID() });
  const answer = await upload(member, draft.id, 'declaration', aPdf('late'));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'invalid-transition' });
});

test('a scanner that is away stores nothing and says so', async () => {
  const away = await createLicensingApi({ CLAMD_URL: 'tcp://127.0.0.1:9' });
  const person = await away.person('member-a');
  const body = { procedureCode: 'P01', purpose: 'new', publisherId: away.publishers.a.id, channel: 'online' };
  const { id } = await person.post<DossierAnswer>('/api/dossiers', body);
  const answer = await upload(person, id, 'declaration', aPdf());
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'unavailable' });
  const { components } = await person.get<DossierAnswer>(`/api/dossiers/${id}`);
  expect(components.find(({ key }) => key === 'declaration')!.files).toEqual([]);
  await away.close();
});

test('an upload can be given up, and leaves nothing', async () => {
  const { id } = await aDraft();
  const { place } = await createUpload(member, { dossierId: id, component: 'declaration', filename: 'a.pdf' }, 100);
  await sendPart(member, place, 0, aPdf().subarray(0, 50));
  expect((await member.request('DELETE', place, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204);
  expect((await ask(place)).status).toBe(404);
  expect((await readdir(folder())).filter((name) => place.endsWith(name.replace('.json', '')))).toEqual([]);
});

test('what nobody went on with for a day is removed, and a person has room for only so many uploads', async () => {
  const { id } = await aDraft();
  const metadata = { dossierId: id, component: 'declaration', filename: 'a.pdf' };
  const other = await createUpload(member, metadata, 100);
  const path = join(folder(), other.place.split('/').at(-1)!);
  const old = new Date(Date.now() - uploadLifeMs - 1000);
  await utimes(path, old, old);
  await writeFile(join(folder(), 'left-over.json'), '{}');
  await utimes(join(folder(), 'left-over.json'), old, old);
  await sweepUploads(folder(), openLog('silent', 'test'));
  expect(await readdir(folder())).not.toContain('left-over.json');
  expect((await ask(other.place)).status).toBe(410);
  const answers = [];
  for (let count = 0; count < 21; count += 1) answers.push((await createUpload(member, metadata, 100)).answer.status);
  expect(answers.at(-1)).toBe(429);
});
