import { expect, test } from 'vitest';
import {
  catalogueConfidences,
  catalogueSeed,
  isWellFormedPath,
  type ProvisionContent,
  surenessOfWhole,
} from '../../src/law/index.ts';

const { instruments, provisions } = catalogueSeed;
const versions = provisions.flatMap(({ code, versions }) => versions.map((version) => ({ code, ...version })));
const latest = (code: string): ProvisionContent => provisions.find((row) => row.code === code)!.versions.at(-1)!;
const bracket = (code: string) => {
  const fine = latest(code).violation!.fine;
  return fine && [fine.minVnd, fine.maxVnd];
};

test('every seeded row has a tag of the list, a source, a text and a well-formed path', () => {
  expect(versions.length).toBeGreaterThan(200);
  for (const { code, confidence, source, text, path } of versions) {
    expect(catalogueConfidences, code).toContain(confidence);
    expect(source.trim(), code).not.toBe('');
    expect(text.vi.trim(), code).not.toBe('');
    expect(text.en, code).not.toBe('');
    expect(isWellFormedPath(path), code).toBe(true);
  }
  for (const { code, versions } of instruments) {
    for (const { confidence, source, name, issuer } of versions) {
      expect(catalogueConfidences, code).toContain(confidence);
      for (const text of [source, name, issuer]) expect(text.trim(), code).not.toBe('');
    }
  }
});

test('every violation names its article, a bracket whose minimum is not above its maximum, or a warning alone', () => {
  const violations = versions.filter(({ violation }) => violation !== null);
  expect(violations.length).toBeGreaterThan(90);
  for (const { code, kind, path, violation } of versions) {
    expect(kind === 'violation', code).toBe(violation !== null);
    if (!violation) continue;
    expect(path.article, code).not.toBeNull();
    const { fine, warning } = violation;
    expect(fine !== null || warning, code).toBe(true);
    for (const amount of [fine?.minVnd, fine?.maxVnd]) {
      if (amount === null || amount === undefined) continue;
      expect(Number.isSafeInteger(amount) && amount > 0 && amount % 500_000 === 0, code).toBe(true);
      expect(amount, code).toBeLessThanOrEqual(500_000_000);
    }
    if (fine?.minVnd && fine.maxVnd) expect(fine.minVnd, code).toBeLessThanOrEqual(fine.maxVnd);
  }
});

test('a bracket of which an end is not known says so in a note', () => {
  for (const { code, violation, note } of versions) {
    if (violation?.fine && (violation.fine.minVnd === null || violation.fine.maxVnd === null)) {
      expect(note, code).toMatch(/[Cc]hưa thấy/);
    }
  }
});

test('codes are unique, can stand in an address, and name known instruments', () => {
  for (const codes of [instruments.map(({ code }) => code), provisions.map(({ code }) => code)]) {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9đ][A-Za-z0-9.đ-]{0,39}$/);
  }
  const known = new Set(instruments.map(({ code }) => code));
  for (const { code, instrumentCode } of provisions) expect(known, code).toContain(instrumentCode);
  const numbers = instruments.map(({ kind, number, year }) => `${kind} ${number} ${year}`);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('versions of one row follow each other without a gap or an overlap', () => {
  const follows = (rows: readonly { validFrom: string | null; validTo: string | null }[]) =>
    rows.slice(1).every(({ validFrom }, index) => {
      const end = rows[index]!.validTo;
      return end !== null && Temporal.PlainDate.from(end).add({ days: 1 }).toString() === validFrom;
    });
  for (const { code, versions } of [...provisions, ...instruments]) expect(follows(versions), code).toBe(true);
});

test('a provision doesn’t begin before its instrument does', () => {
  const starts = new Map(instruments.map(({ code, versions }) => [code, versions[0]!.validFrom]));
  for (const { code, instrumentCode, versions } of provisions) {
    expect(versions[0]!.validFrom >= (starts.get(instrumentCode) ?? '9999'), code).toBe(true);
  }
});

test('texts are Vietnamese with its letters: composed, and none is written without accents', () => {
  for (const { code, text, heading } of versions) {
    for (const vi of [text.vi, heading].filter(Boolean)) {
      expect(vi.normalize('NFC'), code).toBe(vi);
      expect(vi, code).toMatch(/[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]|^2\.00/i);
    }
  }
});

test('figures are those of the sources, corrections applied', () => {
  const m = 1_000_000;
  expect(bracket('V03')).toEqual([60 * m, 100 * m]);
  expect(bracket('V05')).toEqual([10 * m, 30 * m]);
  expect(bracket('V10')).toEqual([0.5 * m, 2 * m]);
  expect(bracket('9.2')).toEqual([10 * m, 15 * m]);
  expect(bracket('V15')).toEqual([150 * m, 200 * m]);
  expect(bracket('V25')).toEqual([0.5 * m, 1 * m]);
  expect(bracket('20.1')).toEqual([10 * m, 20 * m]);
  expect(bracket('24.5')).toEqual([140 * m, 200 * m]);
  expect(bracket('28c.3')).toEqual([50 * m, 70 * m]);
  expect(bracket('V46')).toEqual([30 * m, 50 * m]);
  expect(bracket('20.5')).toEqual([null, null]);
  expect(bracket('V17')).toBeNull();
});

test('brackets of Article 6 are for persons, all others for organisations of which persons pay half', () => {
  for (const { code, violation, path } of versions) {
    if (!violation) continue;
    const personal = code === 'V04' || code === 'V05';
    expect(violation.finedSubject, code).toBe(personal ? 'individual' : 'organisation');
    expect(violation.individualsPayHalf, code).toBe(!personal);
    if (personal) expect(path.article).toBe('6');
  }
});

test('the limitation period is one year for websites and social networks, two for press and publishing', () => {
  const years = (code: string) => latest(code).violation!.limitationYears;
  expect(['V42', 'V43', 'V44', 'V45', 'V46', 'V47'].map(years)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(['V10', '24.1', '30.2'].map(years)).toEqual([2, 2, 2]);
  expect(['28a.1', '28b.1'].map(years)).toEqual([null, null]);
});

test('the decree that may replace the press sanctions stands with a secondary source, no dates and no provisions', () => {
  const decree = instruments.find(({ code }) => code === 'nd-367-2026')!;
  expect(decree.versions).toMatchObject([{ confidence: 'S', issuedOn: null, validFrom: null }]);
  expect(provisions.filter(({ instrumentCode }) => instrumentCode === decree.code)).toEqual([]);
  expect(instruments.find(({ code }) => code === 'nd-367-2025')).toMatchObject({ number: '367/2025/NĐ-CP' });
});

test('the provisions that the system’s own checks cite are there, with the same sureness', () => {
  expect(surenessOfWhole(latest('14.3d').confidence)).toBe('S');
  expect(surenessOfWhole(latest('12.1').confidence)).toBe('V');
});
