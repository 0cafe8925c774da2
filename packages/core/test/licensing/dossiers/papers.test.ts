import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlSlipOf, getDossierView, listProcedures, seedProcedures } from '../../../src/licensing/index.ts';
import { getPaper, type PaperContent } from '../../../src/papers/index.ts';
import { accepted, act, type Desk, open, openDesk, signed, takenUp } from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function lastPaper(id: string): Promise<PaperContent> {
  const { papers } = await desk.database.transaction((tx) => getDossierView(tx, desk.people.officer, id));
  return (await desk.database.transaction((tx) => getPaper(tx, papers.at(-1)!.id))).content;
}

test('the receipt says what was handed in, when, and the day of the result', async () => {
  const { id, code } = await accepted(desk);
  expect(await lastPaper(id)).toMatchObject({
    template: 'receipt-slip',
    number: code,
    signatory: { name: 'Lê Thu Thuỷ', position: 'NGƯỜI TIẾP NHẬN HỒ SƠ' },
    dossier: { code, applicant: 'Sở Y tế Bắc Ninh', request: 'Cấp giấy phép xuất bản bản tin' },
    components: [
      { name: 'Tờ khai', copies: 1 },
      { name: 'Mẫu trình bày', copies: 1 },
    ],
    processingTime: '07 ngày làm việc',
    received: { date: '2026-11-23', time: '08:30' },
    due: { date: '2026-12-03', time: null },
  });
});

test('the request for a supplement lists everything by its name and says until when', async () => {
  const { id } = await takenUp(desk);
  await perform(desk, id, 'request-supplement');
  expect(await lastPaper(id)).toMatchObject({
    template: 'supplement-slip',
    items: [{ name: 'Tờ khai', reason: 'Tờ khai chưa ký tên, đóng dấu.' }],
    answerBy: '2026-12-23',
  });
});

test('the apology names the day that was promised and the new one', async () => {
  const { id } = await takenUp(desk);
  await perform(desk, id, 'apologise');
  expect(await lastPaper(id)).toMatchObject({
    template: 'apology-slip',
    due: { date: '2026-12-03' },
    newDue: { date: '2027-02-01' },
    receipt: { date: '2026-11-23' },
  });
});

test('the control slip is the dossier’s way from hand to hand, made of its events', async () => {
  const { officer } = desk.people;
  const { id } = await signed(desk);
  const slip = await act(desk, officer, 'dossier.work', id, (tx, dossier) =>
    controlSlipOf(tx, officer, dossier, desk.kit),
  );
  expect(slip.steps.map(({ from, to, outcome }) => [from, to, outcome])).toEqual([
    ['Tổ chức, cá nhân nộp hồ sơ: Võ Ngọc Diệp', 'Bộ phận Tiếp nhận và Trả kết quả', null],
    ['Bộ phận Tiếp nhận và Trả kết quả: Lê Thu Thuỷ', 'Phòng chuyên môn', null],
    ['Phòng chuyên môn: Lê Thu Thuỷ', 'Chuyên viên thụ lý', null],
    ['Chuyên viên thụ lý: Lê Thu Thuỷ', 'Lãnh đạo phòng', null],
    ['Lãnh đạo phòng: Ngô Thị Bích Liên', 'Lãnh đạo Sở', null],
    ['Lãnh đạo Sở: Phạm Đình Toàn', 'Bộ phận Tiếp nhận và Trả kết quả', 'early'],
  ]);
});

test('every procedure of the catalogue that begins something can be opened, and says what it still needs', async () => {
  await desk.database.transaction((tx) => seedProcedures(tx));
  const procedures = await desk.database.transaction((tx) => listProcedures(tx));
  const begun = procedures.filter(({ code, purposes }) => code.startsWith('P') && purposes.includes('new'));
  expect(begun.length).toBeGreaterThan(15);
  for (const { code } of begun) {
    const { id } = await open(desk, desk.people.member, { procedureCode: code });
    const view = await desk.database.transaction((tx) => getDossierView(tx, desk.people.member, id));
    expect([code, view.missing.length > 0, view.actions]).toEqual([code, true, ['save', 'discard']]);
  }
});
