import { describe, expect, it } from 'vitest';
import type { ProvisionVersion } from '../law-types.ts';
import { compareDraft, isSame } from './draft-comparison.ts';
import { blankProvision, missingIn, nextKey, toContent, toForm } from './provision-form.ts';

const version: ProvisionVersion = {
  id: '1',
  number: 2,
  path: { article: '14', clause: '3', point: 'đ' },
  citation: 'Điều 14 khoản 3 điểm đ',
  heading: 'Họp báo',
  text: { vi: 'Họp báo không thông báo', en: null },
  kind: 'violation',
  violation: {
    warning: true,
    fine: { minVnd: 1_000_000, maxVnd: null },
    finedSubject: 'individual',
    individualsPayHalf: false,
    per: 'title',
    additionalSanctions: [{ code: 'licence-suspension', text: 'Tước quyền', minMonths: 1, maxMonths: 3 }],
    remedies: [{ code: 'removal', text: 'Buộc gỡ bỏ' }],
    limitationYears: 1,
  },
  validFrom: '2022-01-27',
  validTo: null,
  source: 'Công báo',
  confidence: 'V',
  note: null,
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: { id: 'setup', name: 'Setup' },
  confirmed: null,
};
const { path, heading, text, kind, violation, validFrom, validTo, source, confidence, note } = version;
const content = { path, heading, text, kind, violation, validFrom, validTo, source, confidence, note };

describe('the form of a provision', () => {
  it('sends back exactly what it began from', () => {
    expect(toContent(toForm(version))).toEqual(content);
    const warned = { ...version, violation: { ...violation!, fine: null } };
    expect(toContent(toForm(warned))).toEqual({ ...content, violation: warned.violation });
    expect(toContent(toForm({ ...version, kind: 'general', violation: null }))).toMatchObject({ violation: null });
  });

  it('sends what was left empty as null, and texts without the white space around them', () => {
    const form = { ...toForm(version), article: ' 15 ', clause: ' ', vi: ' Mới\n', note: ' ' };
    expect(toContent(form)).toMatchObject({
      ...{ path: { article: '15', clause: null, point: 'đ' }, text: { vi: 'Mới', en: null }, note: null },
    });
  });

  it('keeps the violation while another kind is chosen, without sending it', () => {
    const general = { ...toForm(version), kind: 'general' as const };
    expect(toContent(general).violation).toBeNull();
    expect(toContent({ ...general, kind: 'violation' }).violation).toEqual(violation);
  });

  it('sends no bracket of an act that isn’t fined, whatever was typed into it', () => {
    const form = toForm(version);
    expect(toContent({ ...form, violation: { ...form.violation, isFined: false } }).violation?.fine).toBeNull();
  });

  it('names what is missing by the place it has in the request', () => {
    expect(missingIn(toContent(toForm(version)))).toEqual([]);
    expect(missingIn(toContent(blankProvision))).toEqual(['/text/vi', '/validFrom', '/source']);
    const form = toForm(version);
    const remedies = [
      ...form.violation.remedies,
      { key: nextKey(form.violation.remedies), code: 'apology' as const, text: ' ' },
    ];
    const unwritten = toContent({ ...form, violation: { ...form.violation, remedies } });
    expect(missingIn(unwritten)).toEqual(['/violation/remedies/1/text']);
  });

  it('gives a row a key no other row has', () => {
    expect(nextKey([])).toBe(0);
    expect(nextKey([{ key: 4 }, { key: 1 }])).toBe(5);
  });
});

describe('a draft beside the version it was written from', () => {
  const provision = { version, versions: [version, { ...version, id: '0', number: 1 }] };

  it('has the next number, is confirmed by nobody, and names what changed', () => {
    const confirmed = { at: '2026-01-02T00:00:00Z', by: { id: 'l', name: 'Lê' }, note: null };
    const changed = { ...content, text: { vi: 'Họp báo không xin phép', en: null }, validTo: '2026-12-31' };
    const { comparison, versions } = compareDraft({ ...provision, version: { ...version, confirmed } }, changed);
    expect([comparison.from, comparison.to, comparison.changed]).toEqual([2, 3, ['text', 'validTo']]);
    expect(versions.map(({ number, confirmed }) => [number, confirmed])).toEqual([
      [2, confirmed],
      [3, null],
    ]);
    const joined = (kind: string) =>
      comparison.text.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
    expect([joined('added'), joined('removed')]).toEqual([text.vi, changed.text.vi]);
  });

  it('says so when nothing changed', () => {
    expect(compareDraft(provision, content).comparison.changed).toEqual([]);
  });

  it('counts the same facts in another order as the same', () => {
    expect(isSame({ a: 1, b: [{ c: null, d: 'x' }] }, { b: [{ d: 'x', c: null }], a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame({ a: null }, { b: null })).toBe(false);
    expect(isSame(null, {})).toBe(false);
  });
});
