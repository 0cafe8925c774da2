import type { Locator, Page } from 'playwright-core';

/** What staff and the party do with a case on its page, as they do it. */

const caseBar = 'Việc có thể làm';

/** Fills in a dialog of a case. */
export type Fill = (dialog: Locator) => Promise<void>;

export async function openCasePage(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/cases/${id}`);
  await page.getByRole('toolbar', { name: caseBar }).waitFor();
}

/** Presses the step that the bar puts first, says what is to be said in its dialog, and confirms. */
export async function takeCaseStep(page: Page, name: string, fill?: Fill, submit = name): Promise<void> {
  await page.getByRole('toolbar', { name: caseBar }).getByRole('button', { name, exact: true }).first().click();
  await confirm(page, name, submit, fill);
}

/** Takes an action out of one of the bar's menus. */
export async function takeFromMenu(page: Page, menu: string, name: string, fill?: Fill): Promise<void> {
  const bar = page.getByRole('toolbar', { name: caseBar });
  await bar.getByRole('button', { name: menu, exact: true }).click();
  await bar.getByRole('dialog', { name: menu }).getByRole('button', { name, exact: true }).click();
  await confirm(page, name, name, fill);
}

/** Presses a button that stands at a part of the case. */
export async function takeAt(page: Page, part: Locator, name: string, fill?: Fill): Promise<void> {
  await part.getByRole('button', { name, exact: true }).first().click();
  await confirm(page, name, name, fill);
}

async function confirm(page: Page, title: string, submit: string, fill: Fill | undefined): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

export async function makeRecordBy(page: Page, place: string, present: string): Promise<void> {
  await takeCaseStep(page, 'Lập biên bản', async (dialog) => {
    await dialog.getByText(/^Đơn giản/).click();
    await dialog.getByLabel('Nơi', { exact: true }).fill(place);
    await dialog.getByLabel(/^Người có mặt/).fill(present);
  });
}

/** The party answers the first point in the portal. */
export async function answerPoint(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Trả lời điểm này' }).first().click();
  await page.getByText(kind, { exact: true }).click();
  await page.getByLabel('Nội dung', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await page.getByRole('button', { name: 'Bổ sung ý kiến' }).first().waitFor();
}

/** Records that a paper of the case was handed over just now. */
export async function handOver(page: Page, paper: Locator, day: string, hour: string): Promise<void> {
  await takeAt(page, paper, 'Ghi nhận giao văn bản', async (dialog) => {
    await dialog.getByText('Giao trực tiếp', { exact: true }).click();
    await dialog.getByText('Đã nhận', { exact: true }).click();
    await dialog.getByLabel('Ngày', { exact: true }).fill(day);
    await dialog.getByLabel('Giờ', { exact: true }).fill(hour);
  });
}
