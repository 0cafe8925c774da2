import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outletKinds } from '../../registry/index.ts';
import { findForeignMasthead, findMissingMasthead } from './masthead.ts';
import { type EditedText, findSilentEdit } from './silent-edit.ts';

const before: EditedText = {
  title: 'Xã Liên Hà có trường mới',
  body: 'Trường có mười hai phòng học. Lễ khánh thành diễn ra sáng nay.',
  modifiedAt: null,
};
const at = (time: string) => Temporal.Instant.from(time);

describe('a silent edit', () => {
  test.each<[string, Partial<EditedText>]>([
    ['a word of the body', { body: before.body.replace('mười hai', 'mười') }],
    ['the headline', { title: 'Trường mới ở Liên Hà' }],
    ['a sentence taken out', { body: 'Trường có mười hai phòng học.' }],
    ['a comma', { body: before.body.replace('. Lễ', ', lễ') }],
    ['the accents alone', { body: before.body.replace('mới', 'moi').replace('Lễ', 'Le') }],
  ])('is found when %s changed', (_, change) => {
    const note = findSilentEdit(before, { ...before, ...change });
    expect(note?.vi).toMatch(/^Bài đã bị sửa sau khi đăng/);
    expect(note?.en).toMatch(/^The text was changed after publication/);
  });

  test.each<[string, Partial<EditedText>]>([
    ['nothing changed', {}],
    ['only the time of modification changed', { modifiedAt: at('2026-11-23T02:00:00Z') }],
    ['the page is dated later', { body: 'Khác.', modifiedAt: at('2026-11-23T02:00:00Z') }],
    ['the page says that it was corrected', { body: `Đính chính: ${before.body.replace('hai', 'ba')}` }],
    ['the page says so without accents', { body: `dinh chinh ${before.body}` }],
    ['the page says that it was updated', { body: `${before.body} (Đã cập nhật số phòng học)` }],
    ['the headline says so', { title: `${before.title} (cập nhật lúc 10h)` }],
    ['the page says so in decomposed letters', { body: `Đính chính. ${before.body}`.normalize('NFD') }],
  ])('isn’t found when %s', (_, change) => {
    expect(findSilentEdit(before, { ...before, ...change })).toBeNull();
  });

  test('is found when the word “correction” stood there before the change already', () => {
    const said = { ...before, body: `Đính chính tin hôm qua. ${before.body}` };
    expect(findSilentEdit(said, { ...said, body: said.body.replace('mười hai', 'mười') })).not.toBeNull();
  });

  test('is found when the page is dated as before, or earlier', () => {
    const dated = { ...before, modifiedAt: at('2026-11-23T02:00:00Z') };
    const changed = { ...dated, body: 'Khác hẳn.' };
    expect(findSilentEdit(dated, changed)).not.toBeNull();
    expect(findSilentEdit(dated, { ...changed, modifiedAt: at('2026-11-23T01:00:00Z') })).not.toBeNull();
    expect(findSilentEdit(dated, { ...changed, modifiedAt: null })).not.toBeNull();
  });

  test('says how many words were added and removed', () => {
    const note = findSilentEdit(before, { ...before, body: before.body.replace('mười hai', 'hai mươi lăm') });
    expect(note?.en).toMatch(/Body: \d+ words added, \d+ removed\./);
    const whole = findSilentEdit({ ...before, body: 'một hai ba' }, { ...before, body: 'một hai ba bốn' });
    expect(whole?.en).toContain('Body: 1 words added, 0 removed.');
  });

  test('is found for any two bodies that differ, and only for those', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const note = findSilentEdit({ ...before, body: one }, { ...before, body: other });
        if (one === other) expect(note).toBeNull();
        else expect(note).not.toBeNull();
      }),
    );
  });
});

describe('a missing licence number', () => {
  const silent = { licenceNumbers: [], editorInChief: 'Nguyễn Văn A' };
  test.each(outletKinds)('of a %s is said only where its kind must print one', (kind) => {
    const prints = ['newspaper', 'magazine', 'aggregated-site'].includes(kind);
    expect(findMissingMasthead(kind, silent) !== null).toBe(prints);
  });

  test.each(outletKinds)('of a %s isn’t said where the page has one, or where no page was read', (kind) => {
    expect(findMissingMasthead(kind, { ...silent, licenceNumbers: ['1/GP-BTTTT'] })).toBeNull();
    expect(findMissingMasthead(kind, null)).toBeNull();
  });
});

describe('a licence number that isn’t the register’s', () => {
  const page = (...licenceNumbers: string[]) => ({ licenceNumbers, editorInChief: null });

  test.each<[string, string | null, string[]]>([
    ['the page names the same', '26/GP-TTĐT', ['26/GP-TTĐT']],
    ['it is printed with other spaces, dashes and letters', '26/GP-TTĐT', ['26 / GP – ttdt']],
    ['one of several is right', '118/GP-BVHTTDL', ['12/GP-XBBT', '118/GP-BVHTTDL']],
    ['the register has no number', null, ['62/GP-TTĐT']],
    ['the page names none', '26/GP-TTĐT', []],
  ])('isn’t found when %s', (_, registered, numbers) => {
    expect(findForeignMasthead(registered, page(...numbers))).toBeNull();
  });

  test('is found with both numbers in the note', () => {
    expect(findForeignMasthead('26/GP-TTĐT', page('62/GP-TTĐT'))).toEqual({
      vi: 'Trang ghi giấy phép số 62/GP-TTĐT; sổ đăng ký ghi số 26/GP-TTĐT.',
      en: 'The page names licence 62/GP-TTĐT; the register has 26/GP-TTĐT.',
    });
  });

  test('isn’t looked for in a transcript', () => {
    expect(findForeignMasthead('26/GP-TTĐT', null)).toBeNull();
  });
});
