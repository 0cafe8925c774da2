import type { Page } from 'playwright-core';
import { makeSamplePdf } from '../sample-pdf.ts';

/** Answers by the words of the question, as a publisher reads them. */
export type SpokenAnswers = Record<string, string | boolean>;

const bulletinAnswers: SpokenAnswers = {
  'Quyết định thành lập': 'Quyết định số 214/QĐ-UBND, UBND tỉnh Kinh Lạc, 12/03/2015',
  'Mục đích xuất bản': 'Thông tin hoạt động của đơn vị',
  'Nội dung thông tin': 'Hoạt động nội bộ, hướng dẫn nghiệp vụ, kết quả hội thảo',
  'Đối tượng phục vụ': 'Hội viên và đối tác',
  'Ngôn ngữ thể hiện': 'Tiếng Việt',
  'Phạm vi phát hành': 'Trong tỉnh',
  'Kỳ hạn, thời gian xuất bản': '01 kỳ/tháng, ngày 15',
  'Khuôn khổ: chiều rộng': '19',
  'Khuôn khổ: chiều cao': '27',
  'Số trang': '32',
  'Số lượng mỗi kỳ': '500',
  'Nơi in, địa điểm xuất bản': 'Công ty TNHH In Kinh Lạc',
  'Cam kết không đăng quảng cáo': true,
  'Tên bản tin trên măng-sét có chữ nước ngoài': false,
  'Họ và tên': 'Tạ Minh Châu',
  'Chức vụ': 'Trưởng ban biên tập',
  'Trình độ chuyên môn, nghiệp vụ': 'Cử nhân báo chí',
  'Điện thoại liên hệ': '0912 555 018',
};

/** Fills in a bulletin's form page by page and uploads what is asked for, up to the look at everything. */
export async function fillBulletin(page: Page, title: string): Promise<void> {
  await fillPages(page, { 'Tên bản tin': title, ...bulletinAnswers });
}

/**
 * Goes from page to page of a draft, answers what is on each and empty, and puts a PDF into each slot without a file.
 * @returns what stood there already, by the words of the question
 */
export async function fillPages(page: Page, answers: SpokenAnswers): Promise<SpokenAnswers> {
  const prefilled: SpokenAnswers = {};
  for (;;) {
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    if (heading === 'Xem lại và nộp') return prefilled;
    for (const [question, answer] of Object.entries(answers)) await answerOne(page, question, answer, prefilled);
    if ((await page.locator('input[type="file"]').count()) > 0) await uploadPdf(page, heading);
    await page.getByRole('button', { name: /^(Tiếp tục|Xem lại tất cả)$/ }).click();
    await page.waitForFunction(`document.querySelector('h1')?.textContent !== ${JSON.stringify(heading)}`);
  }
}

async function answerOne(page: Page, question: string, answer: string | boolean, prefilled: SpokenAnswers) {
  if (typeof answer === 'boolean') {
    const group = page.getByRole('radiogroup', { name: question });
    if ((await group.count()) === 0) return;
    const wanted = group.getByLabel(answer ? 'Có' : 'Không', { exact: true });
    if (await wanted.isChecked()) prefilled[question] = answer;
    else await wanted.check();
    return;
  }
  const box = page.getByRole('textbox', { name: question });
  if ((await box.count()) === 0) return;
  const before = await box.first().inputValue();
  if (before !== '') prefilled[question] = before;
  else await box.first().fill(answer);
}

/** Uploads a PDF into the slot that is open and waits until the server has looked into it and taken it. */
export async function uploadPdf(page: Page, what: string): Promise<void> {
  const file = { name: 'giay-to.pdf', mimeType: 'application/pdf', buffer: makeSamplePdf([what, 'Kinh Lac']) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByText('Đã nhận tệp.').first().waitFor();
}
