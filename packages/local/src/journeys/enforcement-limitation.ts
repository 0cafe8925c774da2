import { officeDay, systemClock } from '@pressdesk/core/platform';
import { actOn, apiAs, caseOf, draftFor, type SeenCase } from './enforcement-cases.ts';
import { openCasePage, takeFromMenu } from './enforcement-desk.ts';
import type { JourneyStage } from './journey-stage.ts';
import { type JourneyStep, requireSame } from './licensing-journey.ts';

/** An act of more than two years ago: a fine is refused with the sentence of the law, and the case is stopped. */
export function limitationSteps(stage: JourneyStage): JourneyStep[] {
  const { url } = stage.office;
  let id = '';

  return [
    {
      name: 'a case about an act of more than two years ago is recorded and a fine proposed (over HTTP, as inspector)',
      async run() {
        const inspector = await apiAs(url, 'inspector');
        const today = officeDay(systemClock.now());
        const day = today.subtract({ years: 2, days: 5 }).toString();
        const { id: opened } = await inspector.post<SeenCase>('/api/cases', {
          title: 'Bản tin đăng sai số liệu hai năm trước',
          party: {
            ...{ kind: 'organisation', name: 'Hợp tác xã Chè Đồng Lau', address: 'Thôn Đồng Lau, xã Liên Hà' },
            ...{ idNumber: null, representative: 'Lý Văn Sơn', phone: null, email: null },
          },
          origin: { type: 'transfer', id: null, text: 'Hồ sơ do cơ quan khác chuyển đến' },
          ...{ actEndedOn: day, detectedOn: today.toString() },
        });
        id = opened;
        await actOn(inspector, id, 'add-finding', {
          ...{ facts: 'Nêu sai sản lượng.', grounds: 'Bản tin in.', actStartedOn: day, actEndedOn: day },
          provisionCode: 'V11',
        });
        const recorded = await actOn(inspector, id, 'make-record', {
          ...{ complexity: 'simple', place: 'Trụ sở hợp tác xã', present: ['Lý Văn Sơn'], witness: null },
        });
        const kase = await actOn(inspector, id, 'propose-decision', { kind: 'fine', content: draftFor(recorded) });
        requireSame('limitation of the case', kase.limitation, 'passed');
        return `${kase.number}, last lawful day ${kase.lastLawfulOn}`;
      },
    },
    {
      name: 'the leader’s fine is refused with the sentence of the law, and the screen names the day',
      async run() {
        const leader = await apiAs(url, 'leader');
        const why = await actOn(leader, id, 'decide').then(
          () => {
            throw new Error('A fine after the last lawful day was decided without an override.');
          },
          (error: Error) => error.message,
        );
        requireSame('whether the refusal is that of limitation', why.includes('time-barred'), true);
        const page = await stage.as('leader');
        await openCasePage(page, url, id);
        await page.getByRole('button', { name: 'Ra quyết định', exact: true }).first().click();
        await page.getByText('Đã qua ngày cuối cùng được phạt').first().waitFor();
        await page.getByRole('dialog').getByRole('button', { name: 'Thôi', exact: true }).click();
        return /"vi":"([^"]+)"/.exec(why)?.[1] ?? why;
      },
    },
    {
      name: 'the inspector stops the case; remedies without a fine are what is left',
      async run() {
        const page = await stage.as('inspector');
        await openCasePage(page, url, id);
        await takeFromMenu(page, 'Hồ sơ', 'Dừng vì hết thời hiệu');
        const { state, next } = await caseOf(page, id);
        requireSame('state of the case', state, 'time-barred');
        return next.text.vi;
      },
    },
  ];
}
