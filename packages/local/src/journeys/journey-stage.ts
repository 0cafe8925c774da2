import { rm } from 'node:fs/promises';
import { makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { type DemoOffice, runDemoOffice } from '../run-office.ts';

export type JourneyPerson =
  | 'publisher'
  | 'officer'
  | 'head'
  | 'leader'
  | 'leader2'
  | 'reviewer'
  | 'inspector'
  | 'admin'
  | 'public';

/** A whole office on a temporary folder and free ports, and people in front of it, each in a browser of their own. */
export type JourneyStage = {
  readonly office: DemoOffice;
  /** Where the office keeps its data. */
  readonly folder: string;
  readonly browser: Browser;
  /** A person's page, signed in the first time it is asked for; the public has no session. */
  as(person: JourneyPerson): Promise<Page>;
  /** Whose page was used last, for the picture of what went wrong. */
  lastPage(): Page | null;
  /** Scripts that threw and what the content security policy kept out, of all pages. */
  readonly errors: readonly string[];
  close(): Promise<void>;
};

const password = 'pressdesk-demo';

export async function openJourneyStage(step: (part: string) => void = () => undefined): Promise<JourneyStage> {
  const folder = await makeTemporaryFolder('pressdesk-journey-');
  const closers: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' });
    const office = await runDemoOffice(config, { newsroomStepSeconds: null, step });
    closers.push(() => office.stop());
    const browser = await openBrowser();
    closers.push(() => browser.close());
    const pages = new Map<JourneyPerson, Page>();
    const errors: string[] = [];
    let last: Page | null = null;
    return {
      office,
      folder,
      browser,
      errors,
      lastPage: () => last,
      async as(person) {
        const page = pages.get(person) ?? (await openPage(browser, office.url, person, errors));
        pages.set(person, page);
        last = page;
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openPage(browser: Browser, url: string, person: JourneyPerson, errors: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(`${person}: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is told of by the browser too; whether it may be refused is the journey's business.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    errors.push(`${person}: ${message.text()}`);
  });
  if (person !== 'public') await signInBy(page, url, person);
  return page;
}

async function signInBy(page: Page, url: string, person: JourneyPerson): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Thư điện tử').fill(`${person}@pressdesk.example`);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}
