import { createPublicKey, verify } from 'node:crypto';
import { seedProcedures, writeRegisterDump } from '@pressdesk/core/licensing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApi, jsonOf, type TestApi } from './support.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await api.database.transaction(seedProcedures);
  await fillRegister();
});
afterAll(() => api.close());

const ids = {
  publisher: '019ab000-0000-7000-8000-00000000a001',
  bulletin: '019ab000-0000-7000-8000-00000000b001',
  hidden: '019ab000-0000-7000-8000-00000000b002',
};

/** A published licence that was renewed and is suspended now, and one that isn't published. */
async function fillRegister(): Promise<void> {
  await api.database.transaction(async (tx) => {
    await tx.sql(
      `insert into publishers (id, code, name, created_at) values ($1, 'so-gd', 'Sở Giáo dục <b>Kinh Lạc</b>', now())`,
      [ids.publisher],
    );
    const licence = (id: string, publicId: string, isPublished: boolean) =>
      tx.sql(
        `insert into licences (id, public_id, number, procedure_code, kind, publisher_id, subject, status, valid_from, valid_to,
                               suspended_until, version_number, is_published, issued_at, holder, holder_address, search_text)
         values ($1, $2, '07/GP-SVHTTDL', 'P01', 'licence', $3, 'Bản tin Giáo dục', 'suspended', '2025-01-01', '2026-12-31',
                 '2026-11-30', 2, $4, now() + ($5::int * interval '1 day'), 'Sở Giáo dục Kinh Lạc', 'Phường Kinh Lạc',
                 '07 gp svhttdl ban tin giao duc so giao duc kinh lac phuong')`,
        [id, publicId, ids.publisher, isPublished, isPublished ? 0 : -700],
      );
    await licence(ids.bulletin, 'k7m2p9x4ta', true);
    await licence(ids.hidden, 'hiddenaaaa', false);
    const decisions = [
      ['00000000c001', 1, 'issue', '2025-01-01', null],
      ['00000000c002', 2, 'renew', '2026-01-01', null],
      ['00000000c003', 3, 'suspend', '2026-11-01', '2026-11-30'],
    ] as const;
    for (const [end, seq, action, on, until] of decisions) {
      await tx.sql(
        `insert into licence_decisions (id, licence_id, seq, action, effective_on, ends_on, basis, reason, decided_at,
                                        decided_by_id, decided_by_name)
         values ($1, $2, $3, $4, $5, $6, 'Luật Báo chí Điều 48', 'Lý do nội bộ', $5::date, 'x', 'Phạm Đình Toàn')`,
        [`019ab000-0000-7000-8000-${end}`, ids.bulletin, seq, action, on, until],
      );
    }
    for (const [number, from, to, end] of [
      [1, '2025-01-01', '2025-12-31', '00000000c001'],
      [2, '2026-01-01', '2026-12-31', '00000000c002'],
    ] as const) {
      const content = {
        number: '07/GP-SVHTTDL',
        holder: 'Sở Giáo dục <b>Kinh Lạc</b>',
        holderAddress: 'Phường Kinh Lạc',
        subject: 'Bản tin Giáo dục',
        procedure: { code: 'P01', version: 1 },
        answers: {},
        conditions: ['Không đăng quảng cáo.'],
        domains: [],
        validFrom: from,
        validTo: to,
      };
      await tx.sql(
        `insert into licence_versions (id, licence_id, number, content, content_hash, effective_from, decision_id, created_at)
         values ($1, $2, $3, $4, repeat('a', 64), $5, $6, now())`,
        [tx.ids.next(), ids.bulletin, number, JSON.stringify(content), from, `019ab000-0000-7000-8000-${end}`],
      );
    }
  });
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const answer = await api.anonymous.request('GET', path);
  // As bytes, so that a byte order mark stays.
  return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString() };
}

test('anybody finds a published licence without accents, and nobody one that isn’t published', async () => {
  const found = await jsonOf<{ items: { publicId: string }[] }>(
    await api.anonymous.request('GET', '/api/register/licences?q=giao+duc+kinh'),
  );
  expect(found.items.map(({ publicId }) => publicId)).toEqual(['k7m2p9x4ta']);
  expect((await api.anonymous.request('GET', '/api/register/licences/hiddenaaaa')).status).toBe(404);
  expect((await page('/gp/hiddenaaaa')).status).toBe(404);
});

test.each([
  ['2024-12-31', null],
  ['2025-01-01', 'in-force'],
  ['2026-10-31', 'in-force'],
  ['2026-11-01', 'suspended'],
  ['2026-11-30', 'suspended'],
  ['2026-12-01', 'in-force'],
  ['2027-01-01', 'expired'],
])('on %s it was worth: %s', async (on, status) => {
  const entry = await jsonOf<{ status: string | null }>(
    await api.anonymous.request('GET', `/api/register/licences/k7m2p9x4ta?on=${on}`),
  );
  expect(entry.status).toBe(status);
});

test('the page of a licence says what it is worth, keeps inner reasons inside, and prints names as text', async () => {
  const { status, text } = await page('/gp/k7m2p9x4ta?on=2026-11-15');
  expect(status).toBe(200);
  expect(text).toContain('TẠM ĐÌNH CHỈ');
  expect(text).toContain('30/11/2026');
  expect(text).toContain('Sở Giáo dục &lt;b&gt;Kinh Lạc&lt;/b&gt;');
  expect(text).not.toContain('Lý do nội bộ');
  expect(text).not.toContain('Phạm Đình Toàn');
  expect((await page('/gp/k7m2p9x4ta?lang=en&on=2026-11-15')).text).toContain('SUSPENDED');
});

test('every version keeps its address, and an older one says so', async () => {
  const { text } = await page('/gp/k7m2p9x4ta/v/1');
  expect(text).toContain('Đây là một bản cũ');
  expect(text).toContain('01/01/2025');
  expect((await page('/gp/k7m2p9x4ta/v/9')).status).toBe(404);
});

test('a day that isn’t one is said to be wrong, and the page still shows today', async () => {
  const { status, text } = await page('/gp/k7m2p9x4ta?on=31/02/2026');
  expect(status).toBe(400);
  expect(text).toContain('role="alert"');
  expect(text).toContain('07/GP-SVHTTDL');
});

test('the search page answers hostile questions with a page', async () => {
  for (const q of [
    "'; drop table licences; --",
    '<script>alert(1)</script>',
    '&'.repeat(200),
    '***',
    '%',
    'đ'.repeat(300),
  ]) {
    const { status, text } = await page(`/tra-cuu?q=${encodeURIComponent(q)}&status=nonsense&procedure=%27`);
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
  }
  expect((await api.anonymous.request('GET', '/tra-cuu?cursor=nonsense')).status).toBe(400);
});

test('everything a public page loads is under 100 kB', async () => {
  for (const path of ['/tra-cuu', '/gp/k7m2p9x4ta', '/thu-tuc', '/thu-tuc/P01', '/du-lieu']) {
    const first = await page(path);
    expect(first.status, path).toBe(200);
    const linked = [...first.text.matchAll(/(?:href|src)="(\/public\/[^"]+)"/g)].map(([, file]) => file!);
    let bytes = Buffer.byteLength(first.text);
    for (const file of linked) bytes += Buffer.byteLength((await page(file)).text);
    expect(bytes, path).toBeLessThan(100_000);
  }
});

test('the feed has one entry a decision, under an id that stays', async () => {
  const { status, text } = await page('/register/changes.atom');
  expect(status).toBe(200);
  expect(text.match(/<entry>/g)).toHaveLength(3);
  expect(text).toContain('<id>urn:uuid:019ab000-0000-7000-8000-00000000c003</id>');
  expect(text).toContain('Sở Giáo dục &lt;b&gt;');
});

test('the daily files are written once a day, and their signature is checked with the published key', async () => {
  const kit = { blobs: api.services.blobs, sealKey: api.services.seal.signing };
  const write = () => api.database.transaction((tx) => writeRegisterDump(tx, kit));
  const {
    dumps: [csv],
  } = await write();
  expect(await write()).toMatchObject({ written: 0 });
  const file = await page(`/register/dumps/${csv!.day}.csv`);
  expect(file.text.split('\r\n')).toHaveLength(3);
  expect(file.text).toContain('07/GP-SVHTTDL,k7m2p9x4ta,P01,Bản tin Giáo dục,');
  const seal = JSON.parse((await page(`/register/dumps/${csv!.day}.csv.sig`)).text) as {
    kid: string;
    signature: string;
  };
  const { keys } = await jsonOf<{ keys: { kid: string; kty: string; crv: string; x: string }[] }>(
    await api.anonymous.request('GET', '/api/register/keys'),
  );
  const { kty, crv, x } = keys.find(({ kid }) => kid === seal.kid)!;
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  const signed = (text: string) => Buffer.concat([Buffer.from('pressdesk-register:'), Buffer.from(text)]);
  expect(verify(null, signed(file.text), key, Buffer.from(seal.signature, 'base64url'))).toBe(true);
  expect(verify(null, signed(`${file.text}x`), key, Buffer.from(seal.signature, 'base64url'))).toBe(false);
  expect((await page('/register/dumps/1999-01-01.csv')).status).toBe(404);
  expect((await page('/register/dumps/..%2f..%2fetc.csv')).status).toBe(404);
});

test('a procedure’s page says what is missing from what we know, and one that isn’t there is a 404', async () => {
  const { text } = await page('/thu-tuc/P01?lang=en');
  expect(text).toContain('7 working days');
  expect(text).toContain('What to prepare');
  expect((await page('/thu-tuc/P99')).status).toBe(404);
});
