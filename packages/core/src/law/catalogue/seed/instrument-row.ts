import type { CatalogueConfidence } from '../confidence.ts';
import type { InstrumentContent, InstrumentKind } from '../instrument.ts';
import type { SeedInstrument } from './seed-types.ts';

type Known = Partial<Pick<InstrumentContent, 'issuedOn' | 'validFrom' | 'validTo' | 'amendedBy' | 'note' | 'source'>>;

export type InstrumentRow = Known & {
  code: string;
  number: string;
  year: number;
  name: string;
  tag: CatalogueConfidence;
  issuer?: string;
  /** What an amendment changed, the oldest first. */
  later?: (Known & { tag?: CatalogueConfidence })[];
};

const kinds: Record<string, { kind: InstrumentKind; issuer: string }> = {
  luat: { kind: 'law', issuer: 'Quốc hội' },
  nd: { kind: 'decree', issuer: 'Chính phủ' },
  nq: { kind: 'resolution', issuer: 'Chính phủ' },
  tt: { kind: 'circular', issuer: 'Bộ Văn hóa, Thể thao và Du lịch' },
  qd: { kind: 'decision', issuer: 'Thủ tướng Chính phủ' },
};

const sourceOf: Partial<Record<CatalogueConfidence, string>> = {
  V: 'Văn bản hoặc bản sao trên cổng thông tin chính thức',
  'V/S': 'Đọc một phần văn bản; phần khác từ nguồn thứ cấp',
  S: 'Nguồn thứ cấp: tin, tóm tắt, trang pháp luật',
  OLD: 'Văn bản đã hết hiệu lực hoặc được thay thế',
  'OLD/V': 'Văn bản trước năm 2025, chưa rõ phần còn hiệu lực',
  M: 'Ghi theo trí nhớ, chưa kiểm tra',
};

/** The beginning of a code says what kind of instrument it is. */
export function instrument({
  code,
  number,
  year,
  name,
  tag,
  issuer,
  later = [],
  ...known
}: InstrumentRow): SeedInstrument {
  const usual = kinds[code.split('-', 1)[0] ?? '']!;
  const first: InstrumentContent = {
    name,
    issuer: issuer ?? usual.issuer,
    issuedOn: known.issuedOn ?? null,
    validFrom: known.validFrom ?? null,
    validTo: known.validTo ?? null,
    amendedBy: known.amendedBy ?? null,
    note: known.note ?? null,
    source: known.source ?? sourceOf[tag] ?? '',
    confidence: tag,
  };
  const versions = [first];
  for (const { tag: laterTag, ...change } of later) {
    const confidence = laterTag ?? tag;
    versions.push({ ...first, validTo: null, source: sourceOf[confidence] ?? first.source, ...change, confidence });
  }
  return { code, number, year, kind: usual.kind, versions };
}
