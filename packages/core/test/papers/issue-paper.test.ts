import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/identity/index.ts';
import {
  getPaper,
  hashContent,
  type IssuePaperInput,
  issuePaper,
  type PaperPress,
  paperPdf,
  papersOf,
  type SupplementSlip,
  takeNumber,
} from '../../src/papers/index.ts';
import { type Blobs, openFolderBlobs, readConfig, sha256Hex } from '../../src/platform/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const officer: Actor = { kind: 'user', id: 'hoa', name: 'Trần Thị Hoa', roles: ['licensing-officer'] };

/** A press for text alone: what matters here is what is kept of a paper, not how it looks. */
const textPress: PaperPress = {
  templateVersion: () => 'text-1',
  typeset: async (content) => Buffer.from(JSON.stringify(content)),
  signsForTrial: async () => true,
  sign: async (pdf, { kinds, person, agency, at }) => ({
    pdf: Buffer.concat([pdf, Buffer.from(`\n${kinds.join(' ')}`)]),
    signatures: kinds.map((kind) => ({
      kind,
      signer: kind === 'personal' ? person!.name : agency,
      certificateSubject: 'CN=Text',
      test: true,
      at: at.toString(),
      trustedTime: false,
    })),
  }),
};

let database: TestDatabase;
let folder: string;
let blobs: Blobs;
beforeAll(async () => {
  database = await createTestDatabase({ clock: testClock() });
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-papers-'));
  blobs = openFolderBlobs(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const slip: SupplementSlip = {
  template: 'supplement-slip',
  office: readConfig({}).office,
  number: null,
  date: '2026-11-24',
  signatory: { personId: 'hoa', name: 'Trần Thị Hoa', capacity: [], position: 'CHUYÊN VIÊN' },
  recipients: [],
  bases: [],
  dossier: {
    code: 'H05.17-261124-0001',
    applicant: 'Hội Nông dân tỉnh Bắc Ninh',
    address: 'Phường Kinh Bắc',
    phone: '',
    email: '',
    request: 'Cấp giấy phép xuất bản bản tin',
  },
  items: [{ name: 'Măng-sét in màu', reason: 'Chưa có' }],
  reason: 'Hồ sơ chưa đầy đủ',
  answerBy: '2026-12-24',
  contact: { name: 'Trần Thị Hoa', phone: '0222 000 000' },
};

const issue = (subjectId: string, more: Partial<IssuePaperInput> = {}) =>
  database.transaction((tx) =>
    issuePaper(
      tx,
      officer,
      { press: textPress, blobs },
      {
        kind: 'supplement',
        subject: { type: 'dossier', id: subjectId },
        title: { vi: 'Phiếu yêu cầu bổ sung', en: 'Supplement request' },
        content: slip,
        number: null,
        signatures: [],
        ...more,
      },
    ),
  );

const auditOf = (id: string) =>
  database.transaction((tx) =>
    tx.sql<{ type: string; data: Record<string, unknown> }>(
      `select type, data from audit_log where subject_type = 'paper' and subject_id = $1`,
      [id],
    ),
  );

test('a paper keeps what it was set from, its PDF by hash, who issued it, and is in the log', async () => {
  const { id } = await issue('d-1', { signatures: ['personal', 'agency'] });
  const paper = await database.transaction((tx) => getPaper(tx, id));
  expect(paper).toMatchObject({
    content: slip,
    contentSha256: hashContent(slip),
    template: 'supplement-slip',
    templateVersion: 'text-1',
    issuedById: 'hoa',
    issuedByName: 'Trần Thị Hoa',
    number: null,
    supersedesId: null,
  });
  expect(paper.signatures.map(({ kind, signer }) => [kind, signer])).toEqual([
    ['personal', 'Trần Thị Hoa'],
    ['agency', 'Sở Văn hóa, Thể thao và Du lịch'],
  ]);
  const { pdf } = await database.transaction((tx) => paperPdf(tx, blobs, id));
  expect(sha256Hex(pdf)).toBe(paper.pdfSha256);
  expect(pdf.byteLength).toBe(paper.pdfBytes);
  expect(await auditOf(id)).toEqual([
    { type: 'paper.issued', data: expect.objectContaining({ pdfSha256: paper.pdfSha256, kind: 'supplement' }) },
  ]);
});

test('no paper can be changed or taken away once it is issued', async () => {
  const { id } = await issue('d-2');
  for (const sql of ['update papers set number = null where id = $1', 'delete from papers where id = $1']) {
    await expect(database.transaction((tx) => tx.sql(sql, [id]))).rejects.toThrow();
  }
  await expect(database.transaction((tx) => tx.sql('truncate papers'))).rejects.toThrow();
});

test('a number belongs to one paper, and a paper that fails gives its number to the next', async () => {
  const series = { code: 'HDHS', pattern: '{seq}/HDHS' };
  const numbered = (fails: boolean) =>
    database.transaction(async (tx) => {
      const number = await takeNumber(tx, series, Temporal.PlainDate.from(slip.date));
      const content = { ...slip, number: number.number };
      const paper = await issuePaper(
        tx,
        officer,
        { press: textPress, blobs },
        { kind: 'supplement', subject: { type: 'dossier', id: 'd-3' }, title, content, number, signatures: [] },
      );
      if (fails) throw new Error('taken back');
      return paper;
    });
  const title = { vi: 'Phiếu', en: 'Slip' };
  expect((await numbered(false)).number).toBe('01/HDHS');
  await expect(numbered(true)).rejects.toThrow('taken back');
  expect((await numbered(false)).number).toBe('02/HDHS');
  const stolen = { number: '02/HDHS', code: 'HDHS', year: 2026, seq: 2 };
  await expect(issue('d-3', { content: { ...slip, number: '02/HDHS' }, number: stolen })).rejects.toThrow();
  await expect(issue('d-3', { number: stolen })).rejects.toThrow('The paper says null');
});

test('the papers on a subject come in the order they were issued, and a paper is superseded once', async () => {
  const first = await issue('d-4');
  const second = await issue('d-4', { supersedesId: first.id });
  const papers = await database.transaction((tx) => papersOf(tx, { type: 'dossier', id: 'd-4' }));
  expect(papers.map(({ id, supersedesId }) => [id, supersedesId])).toEqual([
    [first.id, null],
    [second.id, first.id],
  ]);
  await expect(issue('d-4', { supersedesId: first.id })).rejects.toThrow();
});

test('a PDF that was changed on disk is not handed out', async () => {
  const { id, pdfSha256 } = await issue('d-5');
  await writeFile(join(folder, pdfSha256.slice(0, 2), pdfSha256.slice(2, 4), pdfSha256), 'other');
  await expect(database.transaction((tx) => paperPdf(tx, blobs, id))).rejects.toThrow('its hash differs');
});
