import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DomainError, makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { type ApiSession, signIn } from './api-session.ts';
import { openBrowser } from './browser.ts';
import { type DemoOffice, runDemoOffice } from './run-office.ts';
import { untilCrawled, untilOverview } from './until-crawled.ts';

const password = 'pressdesk-demo';
const largestBytes = 250_000;
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

type Account = 'reviewer' | 'leader' | 'admin' | 'auditor' | 'officer' | 'publisher' | 'inspector';
type Sessions = Record<Account, ApiSession>;

type Picture = {
  /** Its file's name, without the ending. */
  name: string;
  /** `public` has no account. */
  as: Account | 'public';
  size: { width: number; height: number };
  path: string | ((sessions: Sessions) => Promise<string>);
  /** Brings the screen into the state that is shown. */
  prepare?(page: Page): Promise<void>;
};

/** The pictures of the guides, in the order in which they are taken: a decision stands in the log that comes last. */
const pictures: Picture[] = [
  { name: 'desk', as: 'reviewer', size: wide, path: '/desk', prepare: claimTheNext },
  { name: 'desk-dismiss', as: 'reviewer', size: wide, path: '/desk', prepare: askWhy },
  { name: 'desk-undo', as: 'reviewer', size: wide, path: '/desk', prepare: escalate },
  { name: 'desk-narrow', as: 'reviewer', size: narrow, path: '/desk', prepare: openTheFirst },
  { name: 'item-versions', as: 'reviewer', size: wide, path: editedItem },
  { name: 'search', as: 'reviewer', size: wide, path: '/search?q=nguon+tin' },
  { name: 'upload', as: 'reviewer', size: wide, path: '/transcripts/new', prepare: chooseTranscript },
  { name: 'rules', as: 'leader', size: wide, path: '/rules' },
  { name: 'rule-error', as: 'leader', size: wide, path: '/rules/new', prepare: writeBrokenRule },
  { name: 'rule-check', as: 'leader', size: wide, path: '/rules/new', prepare: writeRule },
  { name: 'portal-home', as: 'publisher', size: wide, path: '/portal' },
  { name: 'portal-form', as: 'publisher', size: wide, path: ownDossier('draft', 'form-3') },
  { name: 'portal-upload', as: 'publisher', size: narrow, path: ownDossier('draft', 'file-degree') },
  { name: 'portal-follow', as: 'publisher', size: wide, path: ownDossier('awaiting-supplement') },
  { name: 'licensing-table', as: 'officer', size: wide, path: '/licensing?view=table' },
  { name: 'licensing-board', as: 'officer', size: wide, path: '/licensing?view=board' },
  { name: 'licensing-dossier', as: 'officer', size: wide, path: officeDossier('processing', 'examination') },
  {
    name: 'licensing-propose',
    as: 'officer',
    size: wide,
    path: officeDossier('processing', 'examination'),
    prepare: propose,
  },
  { name: 'licences', as: 'officer', size: wide, path: '/licences' },
  { name: 'deposits', as: 'officer', size: wide, path: '/deposits' },
  { name: 'signing', as: 'leader', size: wide, path: '/licensing/signing' },
  { name: 'licence', as: 'leader', size: wide, path: suspendedLicence },
  { name: 'register', as: 'public', size: wide, path: '/tra-cuu?q=ban+tin' },
  { name: 'register-licence', as: 'public', size: narrow, path: publicLicence },
  { name: 'cases', as: 'inspector', size: wide, path: '/cases?sort=due' },
  { name: 'case', as: 'inspector', size: wide, path: caseCalled('Quy kết tội danh') },
  { name: 'case-sign', as: 'leader', size: wide, path: caseCalled('Không ghi số giấy phép'), prepare: readProposal },
  { name: 'portal-case', as: 'publisher', size: narrow, path: ownCase },
  { name: 'sources', as: 'admin', size: wide, path: '/sources' },
  { name: 'audit', as: 'auditor', size: wide, path: '/audit', prepare: openDecision },
];

/**
 * `npm run docs -- pictures`: takes the pictures of the guides, in Vietnamese, of an office of its own on a temporary
 * folder and free ports, in a real browser.
 * @param names of the pictures to take; all of them, unless some are named
 * @throws DomainError `too-large` naming a picture that is too heavy for a page
 */
export async function takePictures(target: URL, names: readonly string[] = []): Promise<void> {
  const folder = await makeTemporaryFolder('pressdesk-pictures-');
  let office: DemoOffice | null = null;
  let browser: Browser | null = null;
  try {
    await mkdir(target, { recursive: true });
    const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' });
    office = await runDemoOffice(config, { newsroomStepSeconds: null, step: () => undefined });
    const sessions = await openSessions(office.url);
    await stage(office, sessions);
    browser = await openBrowser();
    const contexts = new Map<Picture['as'], BrowserContext>();
    for (const picture of pictures) {
      if (names.length > 0 && !names.includes(picture.name)) continue;
      const context = contexts.get(picture.as) ?? (await signInBy(browser, office.url, picture.as));
      contexts.set(picture.as, context);
      await take(context, office.url, sessions, picture, target);
    }
  } finally {
    await browser?.close();
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openSessions(url: string): Promise<Sessions> {
  const open = (account: Account) => signIn(url, `${account}@pressdesk.example`, password);
  return {
    reviewer: await open('reviewer'),
    leader: await open('leader'),
    admin: await open('admin'),
    auditor: await open('auditor'),
    officer: await open('officer'),
    publisher: await open('publisher'),
    inspector: await open('inspector'),
  };
}

/** Lets happen what the pictures show: everything is read, an item is edited, a source can't be read. */
async function stage(office: DemoOffice, sessions: Sessions): Promise<void> {
  await untilCrawled(office, sessions.reviewer);
  const outlet = office.newsroom.outlets.find(({ feedUrl }) => feedUrl !== null);
  const { items: outlets } = await sessions.admin.get<{ items: { id: string; code: string }[] }>('/api/outlets');
  const { id: outletId } = outlets.find(({ code }) => code === outlet?.code) ?? {};
  await sessions.admin.post('/api/sources', {
    outletId,
    kind: 'feed',
    name: `${outlet?.name}: chuyên mục đã đóng`,
    url: new URL('/chuyen-muc-da-dong.rss', outlet?.feedUrl ?? office.url).href,
    local: true,
    intervalSeconds: 900,
  });
  while (office.newsroom.advance()?.kind !== 'silent-edit');
  await untilCrawled(office, sessions.reviewer);
  await untilOverview(
    sessions.reviewer,
    'an edited item and a failing source',
    ({ items, versions, sourcesFailing }) => versions > items && sourcesFailing > 0,
  );
}

async function signInBy(browser: Browser, url: string, account: Picture['as']): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: wide, colorScheme: 'light' });
  context.setDefaultTimeout(30_000);
  if (account === 'public') return context;
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('Thư điện tử').fill(`${account}@pressdesk.example`);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page
    .getByRole('navigation', { name: account === 'publisher' ? 'Các trang' : 'Các màn hình' })
    .first()
    .waitFor();
  await page.close();
  return context;
}

async function take(
  context: BrowserContext,
  url: string,
  sessions: Sessions,
  { name, size, path, prepare }: Picture,
  target: URL,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.goto(url + (typeof path === 'string' ? path : await path(sessions)));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  const taken = await page.screenshot({ animations: 'disabled' });
  await page.close();
  // With a palette a screen of text takes a third of the bytes and looks the same.
  const file = fileURLToPath(new URL(`${name}.png`, target));
  const { size: bytes } = await sharp(taken).png({ palette: true, effort: 10, dither: 0 }).toFile(file);
  process.stdout.write(`${name}.png  ${Math.round(bytes / 1000)} kB\n`);
  if (bytes > largestBytes) throw new DomainError('too-large', `${name}.png has ${bytes} bytes.`);
}

async function claimTheNext(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.getByText('Tôi đang giữ').first().waitFor();
  await page.keyboard.press('n');
}

/** Opens what the picture before claimed, and asks for the reason. */
async function askWhy(page: Page): Promise<void> {
  await openTheFirst(page);
  await page.keyboard.press('d');
  await page.getByRole('dialog').getByText('Vì sao?').waitFor();
}

async function escalate(page: Page): Promise<void> {
  await openTheFirst(page);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do, bằng một câu').fill('Nêu tên cha mẹ, trường, lớp của trẻ là nạn nhân.');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Hoàn tác/ }).waitFor();
}

async function openTheFirst(page: Page): Promise<void> {
  await page.locator('a[href*="item="]').first().click();
  await page.getByRole('toolbar', { name: 'Việc làm được' }).getByRole('button').first().waitFor();
}

/** The address of the item with the most versions, the two of them compared. */
async function editedItem({ reviewer }: Sessions): Promise<string> {
  const { items } = await reviewer.get<{ items: { id: string; versionCount: number }[] }>('/api/items?limit=100');
  const edited = items.find(({ versionCount }) => versionCount > 1);
  return `/items/${edited?.id}?from=1&to=2`;
}

type DossierRow = { id: string; code: string | null; state: string; step: string | null };

/** A dossier of the demo's publisher in a state, at a page of its form or where it opens. */
function ownDossier(state: string, page?: string): (sessions: Sessions) => Promise<string> {
  return async ({ publisher }) => {
    const { items } = await publisher.get<{ items: DossierRow[] }>(`/api/dossiers?state=${state}`);
    return `/portal/dossiers/${items[0]?.id}${page ? `?page=${page}` : ''}`;
  };
}

/** A dossier on the officer's own desk; the newest, which isn't late. */
function officeDossier(state: string, step: string): (sessions: Sessions) => Promise<string> {
  return async ({ officer }) => {
    const { items } = await officer.get<{ items: DossierRow[] }>(
      `/api/dossiers?state=${state}&step=${step}&assignee=me`,
    );
    return `/licensing/dossiers/${items[0]?.id}`;
  };
}

function caseCalled(title: string): (sessions: Sessions) => Promise<string> {
  return async ({ inspector }) => `/cases/${await idOfCase(inspector, title)}`;
}

async function ownCase({ publisher }: Sessions): Promise<string> {
  return `/portal/cases/${await idOfCase(publisher, 'Quy kết tội danh')}`;
}

async function idOfCase(session: ApiSession, title: string): Promise<string | undefined> {
  const { items } = await session.get<{ items: { id: string; title: string }[] }>('/api/cases?limit=100');
  return items.find((item) => item.title.startsWith(title))?.id;
}

async function readProposal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ra quyết định', exact: true }).first().click();
  await page.getByRole('dialog').getByText('Bạn có thẩm quyền ra quyết định').waitFor();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('toolbar', { name: 'Việc làm được' }).getByRole('button', { name: 'Đề xuất' }).click();
  await page.getByRole('dialog').getByLabel('Ý kiến thẩm định').fill('Hồ sơ đủ thành phần, đáp ứng các điều kiện.');
}

async function suspendedLicence({ officer }: Sessions): Promise<string> {
  const { items } = await officer.get<{ items: { id: string }[] }>('/api/licences?status=suspended');
  return `/licences/${items[0]?.id}`;
}

async function publicLicence({ publisher }: Sessions): Promise<string> {
  const { items } = await publisher.get<{ items: { publicId: string; status: string }[] }>('/api/licences');
  return `/gp/${items.find(({ status }) => status === 'in-force')?.publicId}`;
}

async function chooseTranscript(page: Page): Promise<void> {
  const cues = '1\n00:00:01,000 --> 00:00:04,000\nMời bà con nghe bản tin sáng của đài xã.\n';
  const file = {
    name: '2026-11-23_0530 bản tin sáng.srt',
    mimeType: 'application/x-subrip',
    buffer: Buffer.from(cues),
  };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(file.name).waitFor();
}

async function writeBrokenRule(page: Page): Promise<void> {
  await nameRule(page);
  await page.getByLabel('Điều kiện').fill('("xem bói" OR "giải hạn") AND NOT');
  await page.getByText(/^Cột \d+/).waitFor();
}

async function writeRule(page: Page): Promise<void> {
  await nameRule(page);
  await page.getByLabel('Điều kiện').fill('("xem bói" OR "giải hạn") AND NOT "chống mê tín"');
  await page.getByText(/^Khớp \d+ trên/).waitFor();
}

async function nameRule(page: Page): Promise<void> {
  await page.getByLabel('Mã', { exact: false }).first().fill('KL-13');
  await page.getByLabel('Tên (tiếng Việt)').fill('Mời gọi xem bói, giải hạn');
  await page.getByLabel('Tên (tiếng Anh)').fill('Fortune telling advertised');
}

async function openDecision(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /Chuyển thanh tra/ })
    .locator('summary')
    .first()
    .click();
}
