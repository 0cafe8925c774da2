import { policy } from '@pressdesk/core/identity';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from './documents/read-pdf.ts';
import { createTestApi, jsonOf, type TestApi } from './support.ts';

type Report = {
  cutOff: string;
  place: { how: { vi: string } } | null;
  groups: { indicators: { code: string; value: number | null; files: number | null; definition: { vi: string } }[] }[];
};
type Recommendation = { id: string; rowVersion: number; status: string; dueOn: string; closedAt: string | null };

const period = 'from=2026-01-01&to=2026-06-30';
const nobody = '019ab000-0000-7000-8000-000000000000';
const figure = { from: '2026-01-01', to: '2026-06-30', indicator: 'trainings', value: 3, note: '=HYPERLINK("x")' };
const recommendation = {
  delegation: 'Đoàn giám sát của Thường trực HĐND tỉnh',
  conclusionNumber: '12/KL-HĐND',
  conclusionOn: '2026-01-05',
  text: 'Rà soát giấy phép bản tin hết hạn',
  unit: 'Phòng Quản lý Thông tin, Báo chí, Xuất bản',
  complexity: 'simple',
  receivedOn: '2026-01-06',
};
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

/** Every endpoint of reports, with what lets it answer something else than a refusal. */
const routes: [
  operationId: string,
  action: 'report.read' | 'report.manage',
  method: string,
  path: string,
  body?: object,
][] = [
  ['readOversightReport', 'report.read', 'GET', `/api/reports/oversight?${period}`],
  ['exportOversightReport', 'report.read', 'GET', `/api/reports/oversight.xlsx?${period}`],
  ['printOversightReport', 'report.read', 'GET', `/api/reports/oversight.pdf?${period}`],
  ['listFilesBehindFigure', 'report.read', 'GET', `/api/reports/oversight/cases-opened/files?${period}`],
  ['enterFigure', 'report.manage', 'POST', '/api/reports/figures', figure],
  ['listRecommendations', 'report.read', 'GET', '/api/recommendations'],
  ['addRecommendation', 'report.manage', 'POST', '/api/recommendations', recommendation],
  [
    'noteRecommendation',
    'report.manage',
    'POST',
    `/api/recommendations/${nobody}/notes`,
    { rowVersion: 1, status: 'hoan_thanh', text: 'x' },
  ],
  ['closeRecommendation', 'report.manage', 'POST', `/api/recommendations/${nobody}/close`, { rowVersion: 1 }],
  ['listPeriodicReports', 'report.read', 'GET', '/api/periodic-reports'],
  ['markReportSent', 'report.manage', 'POST', '/api/periodic-reports/none/2026-H1/sent'],
  ['readSentReportFile', 'report.read', 'GET', `/api/sent-reports/${nobody}/file`],
];

const accounts = {
  reviewer: 'reviewer',
  officer: 'licensing-officer',
  head: 'department-head',
  leader: 'leader',
  inspector: 'inspector',
  admin: 'admin',
  auditor: 'auditor',
  publisher: 'publisher',
} as const;

function sentForm(): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries({ number: '45/BC', sentOn: '2026-07-10', sentTo: 'Cục' }))
    form.set(key, value);
  return form;
}

test('every endpoint of reports is in the table below', async () => {
  const document = await jsonOf<{ paths: Record<string, Record<string, { operationId: string; tags?: string[] }>> }>(
    await api.anonymous.request('GET', '/api/openapi.json'),
  );
  const known = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .filter(({ tags }) => tags?.includes('reports'))
    .map(({ operationId }) => operationId);
  expect(known.sort()).toEqual(routes.map(([operationId]) => operationId).sort());
});

test.each(routes)(
  '%s answers those whose roles allow %s, and nobody else',
  async (operationId, action, method, path, body) => {
    const send = (caller: TestApi['anonymous']) =>
      caller.request(method, path, operationId === 'markReportSent' ? sentForm() : (body as Record<string, unknown>));
    expect((await send(api.anonymous)).status).toBe(401);
    for (const [account, role] of Object.entries(accounts)) {
      const answer = await send(await api.as(account));
      const allowed = (policy[action].roles as readonly string[]).includes(role);
      expect([account, answer.status === 403]).toEqual([account, !allowed]);
      if (allowed) expect([200, 201, 404]).toContain(answer.status);
    }
  },
);

test('the report says its cut-off, how a place narrows it and how each figure is counted', async () => {
  const leader = await api.as('leader');
  const report = await jsonOf<Report>(
    await leader.request('GET', `/api/reports/oversight?${period}&place=Y%C3%AAn%20Phong`),
  );
  expect(report.place!.how.vi).toContain('Yên Phong');
  expect(report.cutOff).toMatch(/Z$/);
  const indicators = report.groups.flatMap((group) => group.indicators);
  expect(report.groups).toHaveLength(8);
  expect(indicators.every(({ definition }) => definition.vi !== '')).toBe(true);
  expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
});

test.each([['from=2026-06-30&to=2026-01-01'], ['from=2026-13-01&to=2026-12-31'], ['to=2026-01-01']])(
  'a period that is none is refused: %s',
  async (query) => {
    const answer = await (await api.as('leader')).request('GET', `/api/reports/oversight?${query}`);
    expect(answer.status).toBe(400);
  },
);

test('the spreadsheet has a sheet a group and one of notes, and no cell that begins a formula', async () => {
  const leader = await api.as('leader');
  await leader.request('POST', '/api/reports/figures', figure);
  const answer = await leader.request('GET', `/api/reports/oversight.xlsx?${period}`);
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
  expect(sheets.map(({ name }) => name.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.', 'Gh']);
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  expect(cells.some((cell) => cell.includes('=HYPERLINK("x")'))).toBe(true);
});

test('the document names the cut-off and every figure', async () => {
  const leader = await api.as('leader');
  const answer = await leader.request('GET', `/api/reports/oversight.pdf?${period}`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const text = (await textOf(new Uint8Array(await answer.arrayBuffer()))).join(' ');
  expect(text).toContain('BÁO CÁO');
  expect(text.replace(/\s+/g, ' ')).toContain('Số liệu chốt lúc');
  expect(text.replace(/\s+/g, ' ')).toContain('Tỷ lệ giải quyết đúng hạn');
});

test('a recommendation goes from entry to its end, with the paper that shows it', async () => {
  const head = await api.as('head');
  const added = await jsonOf<Recommendation>(await head.request('POST', '/api/recommendations', recommendation));
  expect([added.status, added.dueOn]).toEqual(['qua_han', '2026-01-21']);
  const post = (step: string, body: Record<string, unknown>) =>
    head.request('POST', `/api/recommendations/${added.id}/${step}`, body);
  expect((await post('close', { rowVersion: 1 })).status).toBe(409);
  expect((await post('notes', { rowVersion: 1, status: 'qua_han', text: 'x' })).status).toBe(400);
  const done = await post('notes', { rowVersion: 1, status: 'hoan_thanh', text: 'Xong', document: 'BC 45' });
  expect(done.status).toBe(200);
  const closed = await jsonOf<Recommendation>(await post('close', { rowVersion: 2 }));
  expect(closed.closedAt).not.toBeNull();
});

test('a report that was sent keeps its file, which comes back as it was', async () => {
  const head = await api.as('head');
  const pdf = await (await head.request('GET', `/api/reports/oversight.pdf?${period}`)).arrayBuffer();
  const { items } = await jsonOf<{ items: { kind: string; key: string }[] }>(
    await head.request('GET', '/api/periodic-reports'),
  );
  const { kind, key } = items[0]!;
  const form = sentForm();
  form.set('sentOn', '2026-01-02');
  form.set('file', new File([pdf], 'báo cáo.pdf'));
  const answer = await head.request('POST', `/api/periodic-reports/${kind}/${key}/sent`, form);
  const { sent } = await jsonOf<{ sent: { id: string; fileName: string } }>(answer);
  expect([answer.status, sent.fileName]).toEqual([200, 'báo cáo.pdf']);
  const file = await head.request('GET', `/api/sent-reports/${sent.id}/file`);
  expect((await file.arrayBuffer()).byteLength).toBe(pdf.byteLength);
  form.set('file', new File(['not a document'], 'x.pdf'));
  expect((await head.request('POST', `/api/periodic-reports/${kind}/${key}/sent`, form)).status).toBe(422);
});
