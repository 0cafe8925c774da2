import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { procedureCatalogue } from '../procedures/catalogue/index.ts';
import type { ProcedureDefinition } from '../procedures/definition.ts';
import { licencePaper } from './licence-paper.ts';

const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
const kit = {
  office: {
    parent: 'Ủy ban nhân dân tỉnh Bắc Ninh',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    place: 'Bắc Ninh',
    abbreviation: 'SVHTTDL',
    unitCode: 'QLTTBCXB',
  },
  publicUrl: 'https://baochi.example',
  sealKey: { keyId: 'test', privateJwk: { kty: 'OKP', crv: 'Ed25519', x: x!, d: d! } },
} as const;

const printed = (home: ProcedureDefinition) =>
  licencePaper({
    kit,
    signer: { kind: 'user', id: 'lan', name: 'Nguyễn Thị Lan', roles: ['leader'] },
    date: '2026-11-23',
    publicId: 'abcdefghjkmn',
    content: {
      ...{
        number: '05/GP-SVHTTDL',
        holder: 'Hội Nông dân',
        holderAddress: 'Phường Kinh Bắc',
        subject: 'Nông thôn mới',
      },
      procedure: { code: home.code, version: home.version },
      ...{ answers: {}, conditions: ['Chỉ phát hành nội bộ'], domains: [] },
      ...{ validFrom: '2026-11-23', validTo: null },
    },
    versionNumber: 1,
    home,
    replaces: null,
  });

const granting = procedureCatalogue.filter(({ numbering }) => numbering !== null);

test.each(granting.map((definition) => [`${definition.code} v${definition.version}`, definition] as const))(
  '%s: its paper has a heading of its kind, a subject and a sentence',
  (_, definition) => {
    const paper = printed(definition);
    expect(['GIẤY PHÉP', 'GIẤY XÁC NHẬN', 'VĂN BẢN CHẤP THUẬN']).toContain(paper.heading);
    expect(paper.subject).toMatch(/^\p{Lu}/u);
    expect(paper.permits).toMatch(/^\p{Ll}/u);
    expect(paper.verb).toBe({ 'GIẤY PHÉP': 'Cho phép', 'GIẤY XÁC NHẬN': 'Xác nhận' }[paper.heading] ?? 'Chấp thuận');
    expect(paper.bases.filter((basis) => !/^Căn cứ \S/.test(basis))).toEqual([]);
    expect(paper.duties.at(-1)).toBe('Chỉ phát hành nội bộ');
  },
);

test('a registration is confirmed as what was done', () => {
  const definition = granting.find(({ code }) => code === 'P18')!;
  expect(printed(definition)).toMatchObject({ verb: 'Xác nhận', permits: 'đã đăng ký hoạt động cơ sở in' });
});
