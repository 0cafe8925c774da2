import { openCore } from '@pressdesk/core';
import { officeDay, openLog, readConfig, systemClock } from '@pressdesk/core/platform';
import { keepTimeJob } from '@pressdesk/core/timekeeper';
import type { Page } from 'playwright-core';
import { apiAs, caseOf, untilSeen } from './enforcement-cases.ts';
import {
  answerPoint,
  handOver,
  makeRecordBy,
  openCasePage,
  takeAt,
  takeCaseStep,
  takeFromMenu,
} from './enforcement-desk.ts';
import type { JourneyStage } from './journey-stage.ts';
import { dmy, type JourneyStep, requireSame } from './licensing-journey.ts';

const headline = 'Xôn xao chuyện nước giếng đổi màu ở Hòa Lạch';
const slug = 'xon-xao-chuyen-nuoc-gieng-doi-mau-o-hoa-lach';
const correction =
  'Thông tin cải chính: kết quả xét nghiệm của Sở Y tế cho thấy nước giếng ở xã Hòa Lạch không nhiễm độc. Tòa soạn xin lỗi bạn đọc.';

type ReviewRow = { id: string; title: string };

/** A rumour that the newsroom published, from the reviewer's desk to a file that is put away. */
export function flaggedPageSteps(stage: JourneyStage, found: { id: string; number: string }): JourneyStep[] {
  const { url, newsroom } = stage.office;
  let reviewItem = '';
  const as = async (person: 'inspector' | 'leader') => {
    const page = await stage.as(person);
    await openCasePage(page, url, found.id);
    return page;
  };

  return [
    {
      name: 'the crawler reads the newsroom, and a rule flags a rumour',
      async run() {
        const reviewer = await apiAs(url, 'reviewer');
        const row = await untilSeen(`“${headline}” on the desk`, async () => {
          const { items } = await reviewer.get<{ items: ReviewRow[] }>('/api/review/items?status=open&limit=100');
          return items.find(({ title }) => title === headline);
        });
        reviewItem = row.id;
        return `“${row.title}”`;
      },
    },
    {
      name: 'the reviewer claims it and escalates it with a sentence',
      async run() {
        const page = await stage.as('reviewer');
        await page.goto(`${url}/desk?item=${reviewItem}`);
        await page.getByRole('heading', { level: 2, name: headline }).waitFor();
        await page.keyboard.press('c');
        await page.getByText('Tôi đang giữ').first().waitFor();
        await page.keyboard.press('e');
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Lý do, bằng một câu').fill('Lan truyền tin đồn nước nhiễm độc, chưa kiểm chứng.');
        await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
        await dialog.waitFor({ state: 'hidden' });
        return 'it lies with the inspectors';
      },
    },
    {
      name: 'the inspector opens a case from it: a finding and the captured page are in it',
      async run() {
        const page = await stage.as('inspector');
        await page.goto(`${url}/desk?status=escalated&item=${reviewItem}`);
        await page.getByRole('link', { name: 'Mở vụ việc từ tin này' }).click();
        await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
        await page.waitForURL((at) => /^\/cases\/[0-9a-f-]{36}$/.test(at.pathname));
        await page.getByRole('heading', { level: 1, name: headline }).waitFor();
        found.id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
        const kase = await caseOf(page, found.id);
        found.number = kase.number;
        requireSame('provision of the finding', kase.findings[0]?.provision.code, 'V11');
        requireSame('kind of the exhibit', kase.exhibits[0]?.kind, 'web-capture');
        await page.getByText(kase.exhibits[0]!.label).first().waitFor();
        return `${kase.number}, ${kase.exhibits[0]!.label} with SHA-256 ${kase.exhibits[0]!.sha256?.slice(0, 12)}…`;
      },
    },
    {
      name: 'the inspector makes the record (MBB01) and sends the party its findings',
      async run() {
        const page = await as('inspector');
        await makeRecordBy(page, 'Trụ sở Công ty Cổ phần Truyền thông Sông Lạc', 'Võ Ngọc Diệp');
        await takeFromMenu(page, 'Giải trình', 'Gửi các hành vi cho bên vi phạm');
        const { papers, state } = await caseOf(page, found.id);
        requireSame('state of the case', state, 'recorded');
        return `record ${papers[0]?.number}; up to 10 million leaves no time for explanations by law, the party is asked all the same`;
      },
    },
    {
      name: 'the publisher reads what it is held to have done and answers it, point by point, in the portal',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal/cases`);
        await page.getByRole('link', { name: new RegExp(headline) }).click();
        await answerPoint(page, 'Tôi giải trình thêm', 'Bài dẫn lời người dân, đã ghi rõ là tin đồn.');
        const { findings } = await caseOf(page, found.id);
        return `${findings.length} point, ${findings[0]?.replies.length} answer`;
      },
    },
    {
      name: 'the inspector answers, and proposes the fine that the circumstances come to, with a correction',
      async run() {
        const page = await as('inspector');
        await takeCaseStep(page, 'Trả lời ý kiến', async (dialog) => {
          await dialog.getByText('Chấp nhận một phần', { exact: true }).click();
          await dialog.getByLabel('Nội dung', { exact: true }).fill('Tòa soạn vẫn phải kiểm chứng trước khi đăng.');
        });
        await takeCaseStep(page, 'Trình ký quyết định', async (dialog) => {
          await dialog.getByRole('button', { name: 'Thêm biện pháp' }).click();
          await dialog.getByLabel('Việc phải làm').fill('Đăng cải chính, xin lỗi trong bài');
          await dialog
            .getByLabel(/^Lý do/)
            .last()
            .fill('Hành vi đã rõ.');
        });
        const { proposal } = await caseOf(page, found.id);
        return `${proposal?.content.totalVnd.toLocaleString('en')} VND and ${proposal?.content.remedies.length} remedy`;
      },
    },
    {
      name: 'the leader sees by what power they decide, and signs the decision (MQĐ02)',
      async run() {
        const page = await as('leader');
        await page.getByText('Bạn có thẩm quyền ra quyết định').first().waitFor();
        await takeCaseStep(page, 'Ra quyết định', undefined, 'Ký và ban hành');
        const { decisions, competence } = await caseOf(page, found.id);
        return `${decisions[0]?.number}; ${competence.text.vi}`;
      },
    },
    {
      name: 'the inspector hands the decision over, and records the payment with its receipt',
      async run() {
        const page = await as('inspector');
        const { decisions, obligations } = await caseOf(page, found.id);
        const paper = page.locator(`#paper-${decisions[0]!.paper!.id}`);
        await handOver(page, paper, dmy(officeDay(systemClock.now())), clockNow());
        await paper.getByText('Đã giao', { exact: false }).first().waitFor();
        const fine = obligations.find(({ kind }) => kind === 'fine')!;
        await takeAt(page, page.locator(`#obligation-${fine.id}`), 'Ghi nhận nộp tiền', async (dialog) => {
          await dialog.getByLabel('Số tiền').fill(String(fine.amountVnd));
          await dialog.getByLabel('Số biên lai').fill('0007315');
        });
        const after = await caseOf(page, found.id);
        const paid = after.obligations.find(({ id }) => id === fine.id)!;
        requireSame('state of the fine', paid.state, 'executed');
        return `${paid.paidVnd.toLocaleString('en')} VND, receipt 0007315`;
      },
    },
    {
      name: 'the newsroom publishes the ordered correction, and the crawler sees it',
      async run() {
        const page = await as('inspector');
        const { findings } = await caseOf(page, found.id);
        newsroom.amend(slug, { paragraph: { index: 1, text: correction } });
        await untilVersion(page, findings[0]!.item!.id);
        await keepTime(stage);
        const seen = await untilSeen('the correction', async () => {
          const { obligations } = await caseOf(page, found.id);
          return obligations.find(({ kind, seenAt }) => kind === 'correction' && seenAt !== null);
        });
        await page.reload();
        await page.getByText('Đã thấy cải chính trên trang').first().waitFor();
        return `seen at ${seen.seenAt}`;
      },
    },
    {
      name: 'the inspector confirms it; the decision is carried out and the file put away',
      async run() {
        const page = await as('inspector');
        const { obligations } = await caseOf(page, found.id);
        const remedy = obligations.find(({ kind }) => kind === 'correction')!;
        await takeAt(page, page.locator(`#obligation-${remedy.id}`), 'Xác nhận đã khắc phục', async (dialog) => {
          await dialog.getByLabel('Ghi chú', { exact: true }).fill('Đã thấy lời cải chính, xin lỗi trong bài.');
        });
        await takeCaseStep(page, 'Ghi nhận thi hành xong');
        await takeCaseStep(page, 'Kết thúc hồ sơ');
        const { state, events } = await caseOf(page, found.id);
        requireSame('state of the case', state, 'closed');
        return `closed after ${events.length} steps`;
      },
    },
  ];
}

/** Now, as a clock on the wall of the office shows it. */
function clockNow(): string {
  return systemClock.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Waits until the crawler has stored another version of an item. */
async function untilVersion(page: Page, itemId: string): Promise<void> {
  await untilSeen('a second version of the page', async () => {
    const answer = await page.context().request.get(new URL(`/api/items/${itemId}`, page.url()).href);
    const { versions } = (await answer.json()) as { versions: unknown[] };
    return versions.length > 1 ? versions.length : null;
  });
}

/** What comes once an hour, asked for now. */
async function keepTime({ folder, office }: JourneyStage): Promise<void> {
  const config = { ...readConfig({ DATA_DIR: folder }), databaseUrl: office.databaseUrl };
  const core = await openCore(config, { role: 'sender', log: openLog('error', 'journey') });
  try {
    await core.database.transaction((tx) => tx.jobs.enqueue(keepTimeJob, {}));
  } finally {
    await core.close();
  }
}
