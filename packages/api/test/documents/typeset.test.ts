import { rm } from 'node:fs/promises';
import type { LicencePaper, PaperContent, PaperPress, PaperTemplate } from '@pressdesk/core/papers';
import { DomainError, makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import { claimsOf, rightmostText, textOf } from './read-pdf.ts';
import { licence, licenceDecision, samples } from './samples.ts';

let folder: string;
let press: PaperPress;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-press-');
  press = openPaperPress(readConfig({ DATA_DIR: folder }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wholeText = async (content: PaperContent) => (await textOf(await press.typeset(content, []))).join(' ');

/** Parts of the data that a template has no place for. */
const unprinted: Partial<Record<PaperTemplate, string[]>> = {
  'apology-slip': ['address', 'phone', 'email'],
  'control-slip': ['address', 'phone', 'email'],
  'refusal-decision': ['phone', 'email'],
};

/** Everything a document says, less dates and what only chooses its wording. */
function sentencesOf(content: PaperContent): string[] {
  const { template, office, signatory, ...rest } = content;
  const texts: string[] = [];
  collect(rest);
  return [...texts, office.place, signatory.name, signatory.position, ...signatory.capacity];

  function collect(value: unknown, key = ''): void {
    if (unprinted[template]?.includes(key) || ['action', 'outcome'].includes(key)) return;
    const isMoment = /^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2})?$/.test(String(value));
    if (typeof value === 'string' && !isMoment) texts.push(value);
    if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) collect(part, name);
  }
}

test.each(samples.map((content) => [content.template, content] as const))(
  'a %s says everything it was given, and its Vietnamese text copies out as it was put in',
  async (_, content) => {
    const text = await wholeText(content);
    expect(text.normalize('NFC')).toBe(text);
    for (const sentence of sentencesOf(content)) expect(text, sentence).toContain(sentence.normalize('NFC'));
    expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH BẮC NINH SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Bắc Ninh, ngày 05 tháng 02 năm 2027');
  },
);

test('legal bases end with a semicolon, the last one with a full stop', async () => {
  const text = await wholeText(licenceDecision);
  for (const basis of licenceDecision.bases) expect(text).toContain(`${basis};`);
  expect(text).toContain(`Theo đề nghị của ${licenceDecision.proposedBy}.`);
});

test('days below ten and the months January and February have a leading nought, other months none', async () => {
  const text = await wholeText({ ...licence, validFrom: '2027-03-01', validTo: '2027-12-09' });
  expect(text).toContain('từ ngày 01 tháng 3 năm 2027 đến hết ngày 09 tháng 12 năm 2027');
});

test('each decision on a licence says what it does', async () => {
  const orders = {
    suspend: 'Tạm đình chỉ hiệu lực Giấy phép xuất bản bản tin số 05/GP-SVHTTDL',
    'lift-suspension': 'Chấm dứt việc tạm đình chỉ hiệu lực Giấy phép xuất bản bản tin số 05/GP-SVHTTDL',
    revoke: 'Thu hồi Giấy phép xuất bản bản tin số 05/GP-SVHTTDL',
    'acknowledge-return': 'chấm dứt hiệu lực của giấy phép này kể từ ngày 01 tháng 9 năm 2027',
  } as const;
  for (const action of ['suspend', 'lift-suspension', 'revoke', 'acknowledge-return'] as const) {
    expect(await wholeText({ ...licenceDecision, action })).toContain(orders[action]);
  }
});

test('markup in a name is printed, never followed', async () => {
  const holder =
    '#import "layout.typ": * #panic() $x^2$ \\ *đậm* _nghiêng_ @ref <nhãn> `mã` // = [#set page()] ~ --- "ngoặc"';
  const text = await wholeText({ ...licence, holder, facts: [{ label: '- #v(9cm)', value: '= $a$\\' }] });
  expect(text).toContain(holder);
  expect(text).toContain('- #v(9cm): = $a$\\.');
});

test('what can’t be seen doesn’t turn or hide what can: marks of direction and control characters are left out', async () => {
  const text = await wholeText({ ...licence, holder: 'Báo\u202E Kinh\u0000 Bắc\u200B\nsố\tmột' });
  expect(text).toContain('Cho phép Báo Kinh Bắc số một, địa chỉ:');
});

test('text that was typed with separate marks is set and copied out composed', async () => {
  const text = await wholeText({ ...licence, holder: 'Tạp chí Người Kinh Bắc'.normalize('NFD') });
  expect(text).toContain('Tạp chí Người Kinh Bắc');
});

test('a character the typeface doesn’t have is named instead of printed as a box', async () => {
  const setting = press.typeset({ ...licence, holder: 'Nhà in 漢字 😀' }, []);
  await expect(setting).rejects.toThrow(DomainError);
  await expect(setting).rejects.toMatchObject({ code: 'invalid-input', facts: { characters: ['漢', '字', '😀'] } });
  expect(await wholeText(licence)).toContain(licence.holder);
});

test('the same content gives the same bytes, also from another press', async () => {
  const other = openPaperPress(readConfig({ DATA_DIR: folder }));
  for (const content of samples) {
    const [first, second] = [await press.typeset(content, ['personal']), await other.typeset(content, ['personal'])];
    expect(Buffer.compare(first, second), content.template).toBe(0);
  }
  expect(
    Buffer.compare(await press.typeset({ ...licence, date: '2027-02-06' }, []), await press.typeset(licence, [])),
  ).not.toBe(0);
  expect(other.templateVersion('licence')).toBe(press.templateVersion('licence'));
});

test('documents claim PDF/A-2a, are tagged, and name their language', async () => {
  for (const content of samples) {
    expect(await claimsOf(await press.typeset(content, []))).toMatchObject({
      part: '2',
      conformance: 'A',
      language: 'vi',
      isTagged: true,
    });
  }
});

test('a document that will be signed with a test certificate says so on every page, one without signatures doesn’t', async () => {
  const line = 'chữ ký số trên văn bản này được tạo bằng chứng thư thử nghiệm, không có giá trị pháp lý';
  const long: LicencePaper = {
    ...licence,
    duties: Array.from({ length: 30 }, (_, index) => `Trách nhiệm thứ ${index}.`),
  };
  const pages = await textOf(await press.typeset(long, ['agency']));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain(line);
  expect((await textOf(await press.typeset(long, []))).join(' ')).not.toContain('thử nghiệm');
});

test('a preview says on every page that it is one, and remains a PDF/A', async () => {
  const pdf = await press.typeset({ ...licence, duties: Array.from({ length: 30 }, () => 'Báo cáo.') }, [], {
    isPreview: true,
  });
  const pages = await textOf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('BẢN XEM TRƯỚC');
  expect(await claimsOf(pdf)).toMatchObject({ part: '2', conformance: 'A' });
  expect(await wholeText(licence)).not.toContain('BẢN XEM TRƯỚC');
});

test('very long names, even such without a space, are printed whole and keep within the margin', async () => {
  const rightMargin = ((210 - 15) / 25.4) * 72;
  const endless = 'Trung tâm Thông tin – Truyền thông – Văn hoá – Thể thao '.repeat(5).trim();
  const unbroken = 'https://toasoan.example/'.padEnd(160, 'mục-lục');
  for (const name of [endless, unbroken]) {
    const pdf = await press.typeset(
      { ...licence, holder: name, subject: name, authority: name, recipients: [name], holderAddress: name },
      [],
    );
    expect(await rightmostText(pdf)).toBeLessThan(rightMargin + 1);
    const text = (await textOf(pdf)).join(' ').replace(/\s/g, '');
    expect(text.split(name.replace(/\s/g, '')).length - 1).toBe(6);
  }
});
