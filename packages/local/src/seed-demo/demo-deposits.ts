import { type Actor, authorize, setupActor } from '@pressdesk/core/identity';
import { addDepositSchedule, Deposit, type Release, readDeposit, recordDeposit } from '@pressdesk/core/licensing';
import { officeTimeZone, type Tx } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import { workingMoment } from './demo-clock.ts';
import { healthBulletin } from './demo-publishers.ts';
import type { Moment } from './seed-licensing.ts';

const newspaperCode = 'bao-kinh-lac';
const historyDays = 21;

/** Issues of a newspaper and of a bulletin: most come in time, some late, a few never. */
export function demoDepositMoments(today: Temporal.PlainDate, reader: Actor): Moment[] {
  const begin = today.subtract({ days: historyDays });
  const schedules: Moment = {
    at: workingMoment(today, historyDays, '07:00'),
    async run(tx) {
      await addSchedule(tx, newspaperCode, {
        release: { kind: 'weekly', weekdays: [2, 4, 6] },
        ...{ copies: 6, dueTime: '08:00', basis: 'Nghị định 237/2026/NĐ-CP, Điều 16', from: begin },
      });
      await addSchedule(tx, healthBulletin.code, {
        release: { kind: 'weekly', weekdays: [5] },
        ...{ copies: 3, dueTime: null, basis: 'Thông tư 20/2026/TT-BVHTTDL', from: begin },
      });
    },
  };
  const receipts = Array.from({ length: 11 }, (_, index) => index + 1)
    .map((number): Moment => {
      const at = begin.add({ days: number + 7 }).toZonedDateTime({ timeZone: officeTimeZone, plainTime: '10:40' });
      return { at: at.toInstant(), run: (tx) => receiveWaiting(tx, reader, number) };
    })
    .filter(({ at }) => Temporal.Instant.compare(at, workingMoment(today, 0, '00:01')) < 0);
  return [schedules, ...receipts];
}

type Schedule = { release: Release; copies: number; dueTime: string | null; basis: string; from: Temporal.PlainDate };

async function addSchedule(tx: Tx, outletCode: string, schedule: Schedule): Promise<void> {
  const outlet = await tx.em.findOneOrFail(Outlet, { code: outletCode });
  const { release, copies, dueTime, basis, from } = schedule;
  const input = {
    ...{ outletId: outlet.id, licenceId: null, release, copies, dueTime, daysBefore: 0 },
    ...{ basis: { text: basis, confidence: 'V' as const }, validFrom: from.toString(), validTo: null },
  };
  await addDepositSchedule(tx, setupActor, authorize(setupActor, 'deposit.record', input));
}

/** Notes an issue that is waited for, but leaves one out; every third is read, and one has something to look at. */
async function receiveWaiting(tx: Tx, reader: Actor, number: number): Promise<void> {
  const now = tx.clock.now();
  const waiting = await tx.em.find(
    Deposit,
    { state: { $in: ['expected', 'overdue'] } },
    { orderBy: { dueAt: 'asc', id: 'asc' }, limit: 2 },
  );
  const deposit = waiting[number > 5 ? 1 : 0];
  if (!deposit || Temporal.Instant.compare(deposit.dueAt, now.add({ hours: 24 })) > 0) return;
  const late = number % 3 === 1;
  const receivedAt = late ? now : min(now, deposit.dueAt.subtract({ minutes: 40 }));
  const received = await recordDeposit(tx, reader, authorize(reader, 'deposit.record', { id: deposit.id }), {
    ...{ rowVersion: deposit.rowVersion, receivedAt, copies: late ? 4 : deposit.copiesDue, printRun: 1200 },
    issueNumber: String(140 + number),
  });
  await tx.em.flush();
  if (number % 3 !== 0) return;
  const finding = number === 6 ? 'Trang 6: quảng cáo thực phẩm chức năng không ghi số xác nhận nội dung.' : '';
  await readDeposit(tx, reader, authorize(reader, 'deposit.record', { id: deposit.id }), {
    ...{ rowVersion: received.rowVersion, finding },
    result: finding ? 'finding' : 'clean',
  });
}

function min(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
