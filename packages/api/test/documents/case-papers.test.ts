import { rm } from 'node:fs/promises';
import { fineDecision, refusalMinutes, violationRecord } from '@pressdesk/core/enforcement';
import type { PaperContent, PaperPress } from '@pressdesk/core/papers';
import { makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import {
  caseForms,
  content,
  decisionFacts,
  evidenceIndex,
  findings,
  mbb01,
  party,
  recordFacts,
} from './case-samples.ts';
import { claimsOf, rightmostText, textOf } from './read-pdf.ts';

let folder: string;
let press: PaperPress;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-case-papers-');
  press = openPaperPress(readConfig({ DATA_DIR: folder }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wholeText = async (paper: PaperContent) => (await textOf(await press.typeset(paper, []))).join(' ');
const rightMargin = ((210 - 15) / 25.4) * 72;

/** Hashes and long names run over lines, whose ends aren't spaces of the text. */
const squeezed = (text: string) => text.replace(/\s/g, '');

/** Everything a paper was made from, less dates and what the head says in capitals. */
function sentencesOf(paper: PaperContent): string[] {
  const { template, office, signatory, ...rest } = paper;
  const texts: string[] = [signatory.name, signatory.position];
  collect(rest);
  return texts.filter((text) => !/^(\d{4}-\d{2}-\d{2}|\d{2}:\d{2}|)$/.test(text));

  function collect(value: unknown): void {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  }
}

const all: [string, PaperContent][] = [...Object.entries(caseForms), ['index', evidenceIndex]];

test.each(all)(
  '%s says everything it was given, keeps within the margin, is a tagged PDF/A and copies out',
  async (symbol, paper) => {
    const pdf = await press.typeset(paper, []);
    const pages = await textOf(pdf);
    const text = squeezed(pages.map((page, i) => (i === 0 ? page : page.replace(/^\d+ /, ''))).join(' '));
    const unprinted = symbol === 'letter' ? ['letter', 'CÔNG VĂN', 'Nghị định 30/2020/NĐ-CP'] : [];
    for (const sentence of sentencesOf(paper)) {
      if (!unprinted.includes(sentence) && sentence !== paper.template)
        expect(text, sentence).toContain(squeezed(sentence));
    }
    expect(text.normalize('NFC')).toBe(text);
    expect(await rightmostText(pdf)).toBeLessThan(rightMargin + 1);
    expect(await claimsOf(pdf)).toMatchObject({ part: '2', conformance: 'A', language: 'vi', isTagged: true });
  },
);

test('the fine stands in figures and in words, with its account, its days and the right to complain', async () => {
  const text = await wholeText(fineDecision({ ...decisionFacts, findings, content }));
  expect(text).toContain('77.500.000 đồng (Bằng chữ: Bảy mươi bảy triệu năm trăm nghìn đồng)');
  expect(text).toContain('điểm b khoản 5 Điều 8 Nghị định số 119/2020/NĐ-CP');
  expect(text).toContain('3949.0.1054321.00000');
  expect(text).toContain('trong thời hạn 10 ngày');
  expect(text).toContain('0,05%');
  expect(text).toContain('trong thời hạn 90 ngày');
  expect(text).toContain('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC');
  expect(text).toContain('về việc giao quyền xử phạt vi phạm hành chính');
});

test('an office that has set no treasury account gets a line to fill in', async () => {
  const office = { ...decisionFacts.office, treasuryAccount: '' };
  expect(await wholeText(fineDecision({ ...decisionFacts, office, findings, content }))).toContain('tài khoản: …………');
});

test('the right to explain, with its last days, stands on a record only where the law gives it', async () => {
  expect(await wholeText(mbb01)).toContain(
    'văn bản giải trình trong thời hạn 05 ngày làm việc, kể từ ngày lập biên bản (đến hết ngày 12 tháng 02 năm 2027)',
  );
  const small = violationRecord({ ...recordFacts, findings: findings.slice(1) });
  expect(await wholeText(small)).not.toContain('giải trình');
});

test('whoever refused has no place to sign on the minutes of it, the witness has', async () => {
  const refused = { name: 'Biên bản vi phạm hành chính', number: '07/BB-VPHC', date: '2027-02-05' };
  const text = await wholeText(
    refusalMinutes({ ...recordFacts, present: [], refused, act: 'sign', reason: 'Không đồng ý.' }),
  );
  expect(text).toContain('Về việc không ký biên bản vi phạm hành chính');
  expect(text).not.toContain('ĐẠI DIỆN TỔ CHỨC VI PHẠM');
  expect(text).toContain('NGƯỜI CHỨNG KIẾN');
});

test('twenty findings of a party with an endless name and hostile text are printed whole', async () => {
  const hostile = '#panic() $x$ *đậm* \\ @ref [#set page()] "ngoặc"';
  const many = Array.from({ length: 30 }, (_, i) => ({
    ...findings[0]!,
    id: `f${i}`,
    number: i + 1,
    facts: `${hostile} ${i}`,
  }));
  const name = 'Trung tâm Thông tin – Truyền thông – Văn hoá – Thể thao '.repeat(5).trim();
  const kase = { ...recordFacts.kase, party: { ...party, name, representative: hostile } };
  const points = many.map(({ id }) => ({ ...content.points[0]!, findingId: id }));
  for (const paper of [
    violationRecord({ ...recordFacts, kase, findings: many }),
    fineDecision({ ...decisionFacts, kase, findings: many, content: { ...content, points } }),
  ]) {
    const pdf = await press.typeset(paper, []);
    const pages = await textOf(pdf);
    for (const { facts } of many) expect(pages.join(' ')).toContain(facts);
    expect(await rightmostText(pdf)).toBeLessThan(rightMargin + 1);
    expect(pages.length).toBeGreaterThan(4);
    for (const [i, page] of pages.slice(1).entries()) expect(page.startsWith(String(i + 2))).toBe(true);
  }
});

test('an address or a word without any place to break is broken within the margin and copies out whole', async () => {
  for (const word of [`https://toasoan.example/${'bai-viet'.repeat(4)}${'ab'.repeat(80)}`, 'a'.repeat(160)]) {
    const [first] = findings;
    const exhibits = [{ ...first!.exhibits[0]!, title: word }];
    const paper = violationRecord({ ...recordFacts, findings: [{ ...first!, facts: word, exhibits }] });
    const pdf = await press.typeset(paper, []);
    expect(await rightmostText(pdf)).toBeLessThan(rightMargin + 1);
    const text = squeezed((await textOf(pdf)).join(' '));
    expect(text.split(word.slice(1)).length - 1).toBe(2);
  }
});
