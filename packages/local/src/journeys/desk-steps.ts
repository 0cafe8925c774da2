import type { Page } from 'playwright-core';

/** What staff do with a dossier on its page, as they do it. */

export async function openOnDesk(page: Page, url: string, code: string): Promise<void> {
  await page.goto(`${url}/licensing?view=table&q=${encodeURIComponent(code)}`);
  await page.getByRole('link', { name: code }).first().click();
  await page.getByRole('toolbar', { name: 'Việc làm được' }).waitFor();
}

/** Presses the next step, says what is to be said in its dialog, and confirms. */
export async function takeStep(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await page
    .getByRole('toolbar', { name: 'Việc làm được' })
    .getByRole('button', { name, exact: false })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Chooses a component of the dossier and notes what was found of it. */
export async function checkComponent(page: Page, name: string, lacking: string | null): Promise<void> {
  const components = page.getByRole('region', { name: /Thành phần hồ sơ/ });
  await components.getByRole('button', { name }).first().click();
  if (lacking === null) {
    await page.getByRole('button', { name: /^Đạt/ }).first().click();
    await components.getByText('Đạt', { exact: true }).first().waitFor();
    return;
  }
  await page
    .getByRole('button', { name: /^Chưa đạt/ })
    .first()
    .click();
  await page.getByLabel('Chưa đạt ở chỗ nào').fill(lacking);
  await page.getByRole('button', { name: 'Ghi chưa đạt' }).click();
  // The page goes on to the next component; what was found stands at the one it was about.
  await components.getByText('Chưa đạt', { exact: true }).first().waitFor();
}
