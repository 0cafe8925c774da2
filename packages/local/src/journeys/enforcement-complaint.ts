import { officeDay, systemClock } from '@pressdesk/core/platform';
import { actOn, apiAs, caseOf, draftFor, type SeenCase } from './enforcement-cases.ts';
import { openCasePage, takeAt } from './enforcement-desk.ts';
import type { JourneyStage } from './journey-stage.ts';
import { type JourneyStep, requireSame } from './licensing-journey.ts';

const title = 'Đăng sai tên người trúng thầu';
const grounds = 'Bài do người khác mạo danh tòa soạn đăng trên một trang giả; tòa soạn không đăng bài này.';

/** A decided case whose party complains: another person takes it on, finds it right, and the decision is cancelled. */
export function complaintSteps(stage: JourneyStage): JourneyStep[] {
  const { url } = stage.office;
  let id = '';

  return [
    {
      name: 'another case is opened, recorded, decided and delivered (over HTTP, as inspector and leader)',
      async run() {
        const inspector = await apiAs(url, 'inspector');
        const leader = await apiAs(url, 'leader');
        const today = officeDay(systemClock.now());
        const day = today.subtract({ days: 3 }).toString();
        const { items } = await inspector.get<{ items: SeenCase[] }>('/api/cases?sort=opened&limit=100');
        const known = await inspector.get<SeenCase>(`/api/cases/${items.find(isOfSongLac)!.id}`);
        let kase = await inspector.post<SeenCase>('/api/cases', {
          ...{ title, party: known.fullParty, publisherId: known.publisher!.id },
          origin: { type: 'complaint', id: null, text: 'Đơn của một doanh nghiệp' },
          ...{ actEndedOn: day, detectedOn: today.toString() },
        });
        id = kase.id;
        await actOn(inspector, id, 'add-finding', {
          ...{ facts: 'Nêu sai tên doanh nghiệp trúng thầu.', grounds: 'Ảnh chụp màn hình do người gửi đơn cung cấp.' },
          ...{ actStartedOn: day, actEndedOn: day, provisionCode: 'V11' },
        });
        kase = await actOn(inspector, id, 'make-record', {
          ...{ complexity: 'simple', place: 'Trụ sở Sở', present: ['Võ Ngọc Diệp'], witness: null },
        });
        await actOn(inspector, id, 'propose-decision', { kind: 'fine', content: draftFor(kase) });
        kase = await actOn(leader, id, 'decide');
        kase = await actOn(inspector, id, 'deliver', {
          ...{ paperId: kase.decisions[0]!.paper!.id, method: 'by-hand', result: 'delivered' },
          at: systemClock.now().toString(),
        });
        return `${kase.number}, decision ${kase.decisions[0]!.number}`;
      },
    },
    {
      name: 'the publisher complains about the decision in the portal',
      async run() {
        const page = await stage.as('publisher');
        await page.goto(`${url}/portal/cases/${id}`);
        await page.getByRole('button', { name: 'Viết khiếu nại' }).click();
        await page.getByLabel(/^Vì sao bạn cho rằng/).fill(grounds);
        await page.getByRole('button', { name: 'Gửi khiếu nại' }).click();
        await page.getByText('Mới nhận').first().waitFor();
        return 'received; execution goes on';
      },
    },
    {
      name: 'the leader who decided is not offered it',
      async run() {
        const page = await stage.as('leader');
        await openCasePage(page, url, id);
        await page.getByRole('heading', { level: 2, name: 'Khiếu nại' }).waitFor();
        const { complaints } = await caseOf(page, id);
        requireSame('what the leader may do with it', complaints[0]?.actions.length, 0);
        return 'no action with the complaint is theirs';
      },
    },
    {
      name: 'the deputy takes the complaint on, finds it right, and the decision is cancelled (MQĐ40)',
      async run() {
        const page = await stage.as('leader2');
        await openCasePage(page, url, id);
        const { complaints } = await caseOf(page, id);
        const part = page.locator(`#complaint-${complaints[0]!.id}`);
        await takeAt(page, part, 'Thụ lý');
        await takeAt(page, part, 'Giải quyết khiếu nại', async (dialog) => {
          await dialog.getByText('Khiếu nại đúng', { exact: true }).click();
          await dialog.getByLabel('Nội dung', { exact: true }).fill('Trang đăng bài không phải của tòa soạn.');
        });
        const kase = await caseOf(page, id);
        requireSame('state of the case', kase.state, 'cancelled');
        requireSame('open obligations', kase.obligations.filter(({ settledAt }) => settledAt === null).length, 0);
        return `${kase.decisions.at(-1)?.number}; nothing is owed any more`;
      },
    },
  ];
}

function isOfSongLac({ party }: Pick<SeenCase, 'party'>): boolean {
  return party.name.includes('Sông Lạc');
}
