import { officeDay, systemClock } from '@pressdesk/core/platform';
import type { Page } from 'playwright-core';
import { checkComponent, openOnDesk, takeStep } from './desk-steps.ts';
import { fillBulletin, fillPages, uploadPdf } from './fill-dossier.ts';
import type { JourneyStage } from './journey-stage.ts';
import { readLicenceQr } from './read-licence-qr.ts';

export type JourneyStep = {
  /** What happens, in words for who reads along. */
  name: string;
  /** @returns what was seen, for the line that is printed */
  run(): Promise<string>;
};

const title = 'Bản tin Hội quán Sông Lạc';
const degree = 'Bằng đại học của người chịu trách nhiệm xuất bản';
const sealIsGenuine = 'Chữ ký trong mã QR đúng và trùng với sổ đăng ký.';

/** What is learned on the way and needed further on. */
type Found = { code: string; id: string; number: string; qrUrl: string; renewalId: string; renewalCode: string };

/**
 * The whole way of a licence, by the people whose way it is: a publisher files and supplements, an officer, the head and
 * the leader decide, anybody checks what is printed, the publisher renews, and a holiday moves the day it is due.
 */
export function licensingJourney(stage: JourneyStage): JourneyStep[] {
  const { url } = stage.office;
  const found: Found = { code: '', id: '', number: '', qrUrl: '', renewalId: '', renewalCode: '' };
  const today = () => officeDay(systemClock.now());

  return [
    {
      name: 'a publisher files for a bulletin, page by page, and presses the last button twice',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal`);
        await page.getByRole('link', { name: 'Bắt đầu một việc mới' }).click();
        await page.getByRole('link', { name: /^Xin phép, đăng ký/ }).click();
        await page.getByRole('link', { name: /^Xuất bản/ }).click();
        await page.getByRole('link', { name: /^Cấp giấy phép xuất bản bản tin/ }).click();
        await page.getByRole('button', { name: 'Bắt đầu viết hồ sơ' }).click();
        await page.getByRole('heading', { level: 1, name: 'Ai nộp hồ sơ' }).waitFor();
        await fillBulletin(page, title);
        await page.getByText('Hồ sơ đã đủ. Hãy đọc lại rồi nộp.').waitFor();
        await page.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
        found.code = await codeOnReceipt(page);
        found.id = idIn(page);
        const { events } = await dossierOf(page, found.id);
        requireSame('times it was handed in', events.filter(({ action }) => action === 'submit').length, 1);
        return `${found.code}, handed in once`;
      },
    },
    {
      name: 'an officer finds a paper insufficient and asks for all that is missing, in one list',
      async run() {
        const page = await stage.as('officer');
        await openOnDesk(page, url, found.code);
        await checkComponent(page, degree, 'Bản sao chưa có chứng thực.');
        await takeStep(page, 'Yêu cầu bổ sung');
        await page.getByText('Yêu cầu bổ sung giấy tờ').first().waitFor();
        return 'the clock stands still';
      },
    },
    {
      name: 'the publisher sees whose turn it is and hands in the paper anew',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal`);
        await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
        await page.getByText('Đến lượt bạn', { exact: true }).first().waitFor();
        await page.getByRole('link', { name: 'Bổ sung ngay' }).click();
        await page.getByText('Bản sao chưa có chứng thực.').first().waitFor();
        await uploadPdf(page, 'Bản sao có chứng thực');
        await page.getByRole('button', { name: 'Gửi phần bổ sung' }).click();
        await page.getByText('Đến lượt cơ quan', { exact: true }).first().waitFor();
        return 'it is the office’s turn again';
      },
    },
    {
      name: 'the officer accepts it, takes it up and proposes to grant it for a month',
      async run() {
        const page = await stage.as('officer');
        await openOnDesk(page, url, found.code);
        await checkComponent(page, degree, null);
        await takeStep(page, 'Tiếp nhận');
        await proposeGrant(page, today().add({ days: 30 }));
        return 'it lies with the head of the department';
      },
    },
    {
      name: 'the head of the department endorses the proposal',
      async run() {
        const page = await stage.as('head');
        await openOnDesk(page, url, found.code);
        await takeStep(page, 'Duyệt, trình ký');
        return 'it lies in the folder to sign';
      },
    },
    {
      name: 'the leader looks at the document as it will be and signs it',
      async run() {
        const page = await stage.as('leader');
        await page.goto(`${url}/licensing/signing?dossier=${found.id}`);
        await takeStep(page, 'Ký');
        found.number = await numberOf(page, found.id);
        return `licence ${found.number}`;
      },
    },
    {
      name: 'the publisher downloads the licence; its code is read from a picture of the page',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal/dossiers/${found.id}`);
        const result = page.locator('section', { has: page.getByRole('heading', { name: 'Bạn đã được cấp' }) });
        const href = await result.getByRole('link', { name: /PDF/ }).getAttribute('href');
        const pdf = await (await page.context().request.get(new URL(href ?? '', url).href)).body();
        found.qrUrl = await readLicenceQr(pdf);
        return `${Math.round(pdf.byteLength / 1000)} kB, ${found.qrUrl.slice(0, found.qrUrl.indexOf('#'))}`;
      },
    },
    {
      name: 'anybody opens the code’s page without an account: in force, and the printed code is genuine',
      async run() {
        const page = await stage.as('public');
        await page.goto(found.qrUrl);
        await page.getByText(sealIsGenuine).waitFor();
        await page.getByText('Còn hiệu lực').first().waitFor();
        await page.getByText(found.number).first().waitFor();
        return sealIsGenuine;
      },
    },
    {
      name: 'anybody asks for its status on other days: before its first, and after its last',
      async run() {
        const page = await stage.as('public');
        const before = await statusOn(page, today().subtract({ days: 1 }));
        const after = await statusOn(page, today().add({ days: 60 }));
        requireSame('status before its first day', before.includes('còn hiệu lực'), false);
        requireSame('status after its last day', after.includes('hết hạn'), true);
        return `${before} · ${after}`;
      },
    },
    {
      name: 'the publisher renews it: the form is filled in from the licence',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal/licences`);
        await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
        await page.getByRole('link', { name: 'Gia hạn', exact: true }).click();
        await page.getByRole('button', { name: 'Bắt đầu viết hồ sơ' }).click();
        await page.getByRole('heading', { level: 1, name: 'Ai nộp hồ sơ' }).waitFor();
        const prefilled = await fillPages(page, { ...renewalAnswers, 'Tên bản tin': 'một tên khác' });
        requireSame('name of the bulletin in the renewal', prefilled['Tên bản tin'], title);
        await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
        found.renewalCode = await codeOnReceipt(page);
        found.renewalId = idIn(page);
        return `${found.renewalCode}, ${Object.keys(prefilled).length} answers stood there already`;
      },
    },
    {
      name: 'an administrator enters a holiday: the screen names the dossiers it moves before it is saved',
      async run() {
        const officer = await stage.as('officer');
        await openOnDesk(officer, url, found.renewalCode);
        await takeStep(officer, 'Tiếp nhận');
        const before = await dossierOf(officer, found.renewalId);
        const holiday = nextWorkingDay(today().add({ days: 1 }));
        const page = await stage.as('admin');
        await page.goto(`${url}/law/calendar?year=${holiday.year}`);
        await page.getByRole('button', { name: 'Đề xuất một ngày' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(/^Ngày \(lịch năm/).fill(dmy(holiday));
        await dialog.getByLabel('Tên (tiếng Việt)').fill('Nghỉ để phòng chống bão');
        await dialog.getByLabel('Lý do, ghi chú').fill('Công điện của tỉnh');
        await dialog.getByRole('button', { name: 'Xem hồ sơ bị dời hạn' }).click();
        await dialog.getByText(/thời hạn dời đi/).waitFor();
        const named = await dialog.getByText(new RegExp(`${found.renewalCode}|${found.renewalId}`)).count();
        requireSame('whether the preview names the dossier', named > 0, true);
        await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click();
        await dialog.waitFor({ state: 'hidden' });
        const after = await dossierOf(officer, found.renewalId);
        requireSame('whether its date moved', (after.dueOn ?? '') > (before.dueOn ?? ''), true);
        await openOnDesk(officer, url, found.renewalCode);
        await officer.getByText('Nghỉ để phòng chống bão').first().waitFor({ state: 'attached' });
        return `due ${before.dueOn} → ${after.dueOn}, and its page says why`;
      },
    },
    {
      name: 'officer, head and leader renew the licence under the same number',
      async run() {
        const officer = await stage.as('officer');
        await openOnDesk(officer, url, found.renewalCode);
        await proposeGrant(officer, null);
        const head = await stage.as('head');
        await openOnDesk(head, url, found.renewalCode);
        await takeStep(head, 'Duyệt, trình ký');
        const leader = await stage.as('leader');
        await leader.goto(`${url}/licensing/signing?dossier=${found.renewalId}`);
        await takeStep(leader, 'Ký');
        const { outcome, licence } = await dossierOf(leader, found.renewalId);
        requireSame('outcome of the renewal', outcome, 'granted');
        requireSame('number after the renewal', licence?.number, found.number);
        return found.number;
      },
    },
    {
      name: 'the public page shows the second version, and the first under its own address',
      async run() {
        const page = await stage.as('public');
        const at = found.qrUrl.slice(0, found.qrUrl.indexOf('#'));
        await page.goto(at);
        // A browser may keep the page of a licence for a minute.
        await page.reload();
        await page.locator('a[href$="/v/2"]').waitFor();
        await page.locator('a[href$="/v/1"]').click();
        await page.getByText(found.number).first().waitFor();
        return page.url();
      },
    },
  ];
}

/** What a renewal is asked and a licence doesn't say. */
const renewalAnswers = {
  'Quyết định thành lập': 'Quyết định số 214/QĐ-UBND, UBND tỉnh Kinh Lạc, 12/03/2015',
  'Cam kết không đăng quảng cáo': true,
  'Tên bản tin trên măng-sét có chữ nước ngoài': false,
  'Trình độ chuyên môn, nghiệp vụ': 'Cử nhân báo chí',
  'Điện thoại liên hệ': '0912 555 018',
  'Nội dung thông tin': 'Chưa có',
  'Số trang': '1',
};

/** @param lastDay of the licence; null leaves the longest the law allows, which the dialog fills in */
async function proposeGrant(page: Page, lastDay: Temporal.PlainDate | null): Promise<void> {
  await takeStep(page, 'Nhận xử lý');
  await takeStep(page, 'Đề xuất', async (dialog) => {
    if (lastDay) await dialog.getByLabel('Đến hết ngày').fill(dmy(lastDay));
    await dialog.getByLabel('Ý kiến thẩm định').fill('Hồ sơ đủ thành phần, đáp ứng các điều kiện.');
  });
}

async function codeOnReceipt(page: Page): Promise<string> {
  const line = await page.getByText(/^Mã hồ sơ: /).textContent();
  return line?.match(/Mã hồ sơ: (\S+)\. /)?.[1] ?? '';
}

function idIn(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

type SeenDossier = {
  dueOn: string | null;
  outcome: string | null;
  events: { action: string }[];
  licence: { number: string } | null;
};

/** What the API tells the person of this page. */
async function dossierOf(page: Page, id: string): Promise<SeenDossier> {
  const answer = await page.context().request.get(new URL(`/api/dossiers/${id}`, page.url()).href);
  return (await answer.json()) as SeenDossier;
}

async function numberOf(page: Page, id: string): Promise<string> {
  return (await dossierOf(page, id)).licence?.number ?? '';
}

/** The status a licence's public page shows for a day. */
async function statusOn(page: Page, day: Temporal.PlainDate): Promise<string> {
  await page.locator('input[name="on"]').fill(day.toString());
  await page.getByRole('button', { name: 'Xem', exact: false }).last().click();
  await page.waitForURL((at) => at.searchParams.get('on') === day.toString());
  const words = (await page.locator('.verdict .status').textContent()) ?? '';
  return words.trim().toLocaleLowerCase('vi');
}

/** From Monday to Friday; holidays of the calendar aren't known here. */
function nextWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}

export function dmy(day: Temporal.PlainDate): string {
  return `${String(day.day).padStart(2, '0')}/${String(day.month).padStart(2, '0')}/${day.year}`;
}

export function requireSame<T>(what: string, seen: T, wanted: T): void {
  if (seen !== wanted)
    throw new Error(`${what}: ${JSON.stringify(wanted)} was expected, seen was ${JSON.stringify(seen)}.`);
}
