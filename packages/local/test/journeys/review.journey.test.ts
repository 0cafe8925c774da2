import { rm } from 'node:fs/promises';
import { makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { totpCode } from '@pressdesk/core/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ApiSession, signIn } from '../../src/api-session.ts';
import { openBrowser } from '../../src/browser.ts';
import { type DemoOffice, runDemoOffice } from '../../src/run-office.ts';
import { seriousFindings, watchErrors } from './browser.ts';

const password = 'pressdesk-demo';

let folder: string;
let office: DemoOffice;
let browser: Browser;
let page: Page;
let errors: string[];
let api: ApiSession;

beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-journey-');
  const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error' });
  office = await runDemoOffice(config, { newsroomStepSeconds: null, step: () => undefined });
  browser = await openBrowser();
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
  errors = watchErrors(page);
  api = await signIn(office.url, 'reviewer2@pressdesk.example', password);
  await vi.waitUntil(async () => (await openCount()) >= 12, { timeout: 90_000, interval: 250 });
}, 150_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await rm(folder, { recursive: true, force: true });
});

const openCount = async () => (await api.get<{ openReviewItems: number }>('/api/overview')).openReviewItems;
const heading = () => page.getByRole('region', { name: 'Nội dung' }).getByRole('heading', { level: 2 });

test('a wrong password is said in a sentence, and the right one leads to the desk', async () => {
  await page.goto(office.url);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel('Thư điện tử').fill('reviewer@pressdesk.example');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('sai-mat-khau');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bàn duyệt' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('with the keyboard alone: claim the next, go through its hits, dismiss it with a reason', async () => {
  const before = await openCount();
  await page.keyboard.press('j');
  await heading().waitFor();
  const title = await heading().textContent();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  expect(await seriousFindings(page)).toEqual([]);

  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByText('Đưa tin về phòng, chống').click();
  await dialog.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(openCount).toBe(before - 1);
  const decided = await api.get<{ items: { title: string }[] }>('/api/review/items?status=dismissed');
  expect(decided.items.map((item) => item.title)).toEqual([title]);
});

test('the next one is escalated with a sentence', async () => {
  const before = await openCount();
  await page.keyboard.press('j');
  await page.getByText('Tôi đang giữ').first().waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do, bằng một câu').fill('Nêu rõ trường, lớp và nơi ở của trẻ là nạn nhân.');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(openCount).toBe(before - 1);
  const escalated = await api.get<{ items: { id: string }[] }>('/api/review/items?status=escalated');
  const [item] = escalated.items;
  const { events } = await api.get<{ events: { type: string; data: { reason?: string } }[] }>(
    `/api/review/items/${item!.id}`,
  );
  expect(events[0]).toMatchObject({ type: 'escalated', data: { reason: expect.stringContaining('nạn nhân') } });
});

test('who holds an item is seen by the other reviewer', async () => {
  const next = await api.post<{ id: string; title: string }>('/api/review/next', {});
  await page.goto(`${office.url}/desk?item=${next.id}`);
  await heading().waitFor();
  await page.getByText('Nguyễn Quốc Khánh').first().waitFor();
  expect(await page.getByRole('button', { name: /^Bỏ qua/ }).count()).toBe(0);
});

const screens = [
  ...['/desk', '/search?q=giay+phep', '/sources', '/outlets', '/rules', '/rules/KL-01', '/transcripts/new', '/account'],
  ...['/law', '/law?view=instruments', '/law/provisions/V03', '/law/calendar', '/law/deadline'],
  ...['/outlet-signals', '/outlet-signals?state=cleared', '/deposits', '/deposits?view=schedules'],
];

test('no screen has a serious finding of axe, in either language, wide or narrow', async () => {
  const found: string[] = [];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const language of ['vi', 'en']) {
      await page.evaluate(`localStorage.setItem('pressdesk-language', '${language}')`);
      for (const path of screens) {
        await page.goto(office.url + path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        found.push(...(await seriousFindings(page)).map((finding) => `${width} ${language} ${path} ${finding}`));
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (overflow > 0) found.push(`${width} ${language} ${path} is ${overflow} px too wide`);
      }
    }
  }
  expect(found).toEqual([]);
}, 400_000);

test('one’s own password is changed, an authenticator app set up, its codes shown once, and turned off', async () => {
  const next = 'một câu dài dễ nhớ';
  await page.evaluate(`localStorage.setItem('pressdesk-language', 'vi')`);
  await page.goto(`${office.url}/account`);
  await page.getByLabel('Mật khẩu hiện tại').fill(password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(next);
  await page.keyboard.press('Enter');
  await page.getByText('Đã đổi mật khẩu.').waitFor();

  const app = page.getByRole('region', { name: 'Ứng dụng xác thực' });
  await app.getByRole('button', { name: 'Thiết lập ứng dụng xác thực' }).click();
  await app.getByLabel('Mật khẩu hiện tại').fill(next);
  await page.keyboard.press('Enter');
  await app.getByRole('img', { name: /Mã QR/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const address = await app.getByRole('link', { name: 'Mở ứng dụng trên máy này' }).getAttribute('href');
  await app.getByLabel('Mã trong ứng dụng').fill(totpCode(new URL(address!).searchParams.get('secret')!));
  await page.keyboard.press('Enter');
  await app.getByRole('button', { name: 'Tôi đã cất các mã' }).waitFor();
  expect(await app.getByRole('listitem').count()).toBe(10);
  expect(await seriousFindings(page)).toEqual([]);

  await page.reload();
  await app.getByText('Đang bật').waitFor();
  expect(await app.getByRole('listitem').count()).toBe(0);
  await app.getByRole('button', { name: 'Tắt ứng dụng xác thực' }).click();
  await app.getByLabel('Mật khẩu hiện tại').fill(next);
  await page.keyboard.press('Enter');
  await app.getByText('Đang tắt').waitFor();
});

test('nothing on the way was thrown or kept out by the content security policy', () => {
  expect(errors).toEqual([]);
});
