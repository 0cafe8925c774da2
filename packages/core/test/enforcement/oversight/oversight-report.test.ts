import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  enterFigure,
  filesBehind,
  type Indicator,
  type OversightReport,
  readOversightReport,
} from '../../../src/enforcement/oversight/index.ts';
import { authorize, setupActor, timekeeperActor } from '../../../src/identity/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../../support/index.ts';
import * as known from './known-facts.ts';

const { at } = known;
const quarter = { from: '2026-07-01', to: '2026-09-30', place: null };
const clock = testClock('2026-11-23T01:30:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ clock });
  await database.transaction(async (tx) => {
    const here = await known.putPublisher(tx, 'Số 3, đường Lý Thái Tổ, phường Kinh Bắc, tỉnh Bắc Ninh');
    const there = await known.putPublisher(tx, 'Thôn Đông, xã Yên Phong, tỉnh Bắc Ninh');
    const p01 = { code: 'P01', version: await known.putProcedure(tx, 'P01', 150_000) };
    const p09 = { code: 'P09', version: await known.putProcedure(tx, 'P09', null) };
    const p11 = { code: 'P11', version: await known.putProcedure(tx, 'P11', null) };
    await dossiers(tx, here, there, { p01, p09, p11 });
    await licences(tx, here, there);
    await monitoring(tx, here, there);
    await cases(tx);
  });
}, 60_000);

afterAll(() => database.close());

type Tx = Parameters<Parameters<TestDatabase['transaction']>[0]>[0];
type Procedure = { code: string; version: string };

async function dossiers(
  tx: Tx,
  here: string,
  there: string,
  { p01, p09, p11 }: Record<'p01' | 'p09' | 'p11', Procedure>,
) {
  // On time: Monday to Friday, four working days; the fee was paid.
  await known.putDossier(tx, {
    ...{
      publisher: here,
      procedure: p01,
      channel: 'online',
      submitted: at('2026-07-06 09:00'),
      accepted: at('2026-07-06 10:00'),
    },
    ...{ due: '2026-07-10', finished: at('2026-07-10 16:00'), outcome: 'granted' },
    events: [
      ['accept', at('2026-07-06 10:00')],
      ['record-fee', at('2026-07-07 09:00')],
    ],
  });
  // One supplement, five working days of waiting taken off: submitted Mon 13, asked Wed 15, supplied Wed 22, done Fri 24.
  await known.putDossier(tx, {
    ...{
      publisher: here,
      procedure: p01,
      channel: 'online',
      submitted: at('2026-07-13 09:00'),
      accepted: at('2026-07-13 10:00'),
    },
    ...{ due: '2026-07-24', finished: at('2026-07-24 16:00'), outcome: 'refused' },
    events: [
      ['request-supplement', at('2026-07-15 09:00')],
      ['supplement', at('2026-07-22 09:00')],
    ],
  });
  // Asked twice counts as late, though it was done before its day.
  await known.putDossier(tx, {
    ...{ publisher: there, procedure: p01, submitted: at('2026-08-03 09:00'), accepted: at('2026-08-03 10:00') },
    ...{ due: '2026-08-31', finished: at('2026-08-14 16:00'), outcome: 'granted' },
    events: [
      ['request-supplement', at('2026-08-04 09:00')],
      ['supplement', at('2026-08-05 09:00')],
      ['request-supplement', at('2026-08-06 09:00')],
      ['supplement', at('2026-08-07 09:00')],
    ],
  });
  // An apology moved the day, the day first promised counts: late.
  await known.putDossier(tx, {
    ...{ publisher: here, procedure: p01, submitted: at('2026-08-10 09:00'), accepted: at('2026-08-10 10:00') },
    ...{ due: '2026-08-21', finished: at('2026-08-20 16:00'), outcome: 'granted' },
    events: [['apologise', at('2026-08-17 09:00'), { promised: '2026-08-17', newDate: '2026-08-21' }]],
  });
  // Waits for a supplement asked for before the day: neither late nor overdue.
  await known.putDossier(tx, {
    ...{ publisher: here, procedure: p01, channel: 'online', submitted: at('2026-09-14 09:00'), due: '2026-09-18' },
    events: [['request-supplement', at('2026-09-16 09:00')]],
  });
  // Open and past its day at the end of the period; finished afterwards.
  await known.putDossier(tx, {
    ...{ publisher: there, procedure: p01, submitted: at('2026-09-07 09:00'), accepted: at('2026-09-07 10:00') },
    ...{ due: '2026-09-11', finished: at('2026-10-05 16:00'), outcome: 'granted' },
  });
  // Withdrawn; refused at the counter. No day was promised, so nothing is scored.
  await known.putDossier(tx, {
    ...{ publisher: here, procedure: p01, submitted: at('2026-09-01 09:00'), finished: at('2026-09-03 09:00') },
    events: [['accept-withdrawal', at('2026-09-03 09:00')]],
  });
  await known.putDossier(tx, {
    ...{ publisher: here, procedure: p01, submitted: at('2026-09-01 09:00'), finished: at('2026-09-02 09:00') },
    events: [['refuse-acceptance', at('2026-09-02 09:00')]],
  });
  // A press conference, and last year's only dossier.
  await known.putDossier(tx, {
    ...{
      publisher: here,
      procedure: p11,
      submitted: at('2026-09-21 09:00'),
      finished: at('2026-09-21 15:00'),
      outcome: 'acknowledged',
    },
  });
  await known.putDossier(tx, {
    ...{ publisher: here, procedure: p01, submitted: at('2025-07-07 09:00'), accepted: at('2025-07-07 10:00') },
    ...{ due: '2025-07-11', finished: at('2025-07-11 16:00'), outcome: 'granted' },
  });
  // Four reporters of one agency, one of whom left; three stay. A fourth one comes, so the agency is over the limit.
  for (const [index, [person, event]] of (
    [
      ['An', 'begin'],
      ['Bình', 'begin'],
      ['Chi', 'begin'],
      ['Dũng', 'begin'],
      ['Em', 'begin'],
      ['Em', 'end'],
    ] as const
  ).entries()) {
    await known.putDossier(tx, {
      ...{ publisher: there, procedure: p09, submitted: at(`2024-0${index + 1}-05 09:00`) },
      ...{
        finished: at(`2024-0${index + 1}-06 09:00`),
        outcome: 'acknowledged',
        answers: { kind: 'reporter', event, person },
      },
    });
  }
}

async function licences(tx: Tx, here: string, there: string) {
  await known.putLicence(tx, { publisher: here, procedure: 'P01', issued: at('2026-07-10 16:00'), to: '2027-07-09' });
  await known.putLicence(tx, {
    ...{ publisher: here, procedure: 'P01', issued: at('2025-08-01 09:00'), to: '2026-07-31' },
    decisions: [['expire', at('2026-08-01 00:05')]],
  });
  await known.putLicence(tx, {
    ...{ publisher: there, procedure: 'P15', issued: at('2024-01-02 09:00') },
    decisions: [['suspend', at('2026-09-01 09:00'), '2026-12-01']],
  });
  await known.putLicence(tx, {
    ...{ publisher: there, procedure: 'P19', issued: at('2024-01-02 09:00') },
    decisions: [['revoke', at('2026-09-10 09:00')]],
  });
}

async function monitoring(tx: Tx, here: string, there: string) {
  const paper = await known.putOutlet(tx, here, 'newspaper', at('2024-01-01 08:00'));
  const radio = await known.putOutlet(tx, there, 'grassroots-radio', at('2026-02-01 08:00'));
  const article = await known.putItem(tx, paper, 'article', at('2026-07-05 08:00'));
  await known.putItem(tx, paper, 'article', at('2025-07-05 08:00'));
  const programme = await known.putItem(tx, radio, 'broadcast', at('2026-09-30 23:59'));
  await known.putItem(tx, radio, 'broadcast', at('2026-10-01 00:00'));
  await known.putSignal(tx, article, at('2026-07-05 08:01'));
  await known.putReview(
    tx,
    { ...article, outlet: paper },
    { status: 'dismissed', created: at('2026-07-05 08:01'), decided: at('2026-07-06 08:00') },
  );
  await known.putReview(
    tx,
    { ...programme, outlet: radio },
    { status: 'escalated', created: at('2026-09-30 23:59'), decided: at('2026-10-02 08:00') },
  );
  await known.putDeposit(tx, paper, {
    due: at('2026-07-01 08:00'),
    received: at('2026-07-01 07:30'),
    read: at('2026-07-02 09:00'),
    finding: 'x',
  });
  await known.putDeposit(tx, paper, { due: at('2026-07-08 08:00'), received: at('2026-07-08 09:30'), late: true });
  await known.putDeposit(tx, paper, { due: at('2026-07-15 08:00') });
  await known.putDeposit(tx, paper, {
    due: at('2026-06-24 08:00'),
    received: at('2026-06-24 07:00'),
    read: at('2026-07-03 09:00'),
  });
}

async function cases(tx: Tx) {
  await known.putCase(tx, {
    opened: at('2026-07-02 09:00'),
    events: [['make-record', at('2026-07-06 09:00')]],
    decision: {
      ...{ at: at('2026-07-15 09:00'), totalVnd: 30_000_000, due: '2026-07-15', suspensions: [{ months: 1 }] },
      fine: {
        paid: [
          [10_000_000, 0, '2026-07-20'],
          [20_100_000, 100_000, '2026-10-02'],
        ],
      },
      orders: [
        { kind: 'removal', due: '2026-07-20', seen: at('2026-07-20 23:00'), settled: at('2026-07-21 08:00') },
        { kind: 'correction', due: '2026-07-20', seen: at('2026-07-22 08:00'), settled: at('2026-07-22 08:00') },
      ],
    },
    complaint: { filed: '2026-08-03', outcome: 'rejected', decided: at('2026-09-03 09:00') },
  });
  await known.putCase(tx, {
    ...{
      kind: 'individual',
      address: 'Phường Kinh Bắc, tỉnh Bắc Ninh',
      opened: at('2026-07-03 09:00'),
      origin: 'inspection',
    },
    events: [['make-record', at('2026-07-13 09:00')]],
    decision: { at: at('2026-08-03 09:00'), totalVnd: 5_000_000, due: '2026-07-22', fine: { state: 'withdrawn' } },
  });
  await known.putCase(tx, {
    opened: at('2025-09-01 09:00'),
    events: [
      ['stop-by-limitation', at('2026-07-30 09:00')],
      ['note-lawsuit', at('2026-08-30 09:00')],
    ],
  });
  await known.putCase(tx, { opened: at('2026-09-01 09:00'), events: [['transfer-criminal', at('2026-09-20 09:00')]] });
}

async function read(scope: { from: string; to: string; place: string | null }): Promise<OversightReport> {
  return database.transaction((tx) => readOversightReport(tx, setupActor, authorize(setupActor, 'report.read', scope)));
}

function figures(report: OversightReport): Map<string, Indicator> {
  return new Map(report.groups.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.code, indicator])));
}

function valuesOf(report: OversightReport, codes: readonly string[]): Record<string, number | null> {
  const all = figures(report);
  return Object.fromEntries(codes.map((code) => [code, all.get(code)!.value]));
}

describe('the oversight report', () => {
  it('counts dossiers as the official scoring does', async () => {
    const expected = {
      'dossiers-received': 9,
      'dossiers-online': 33.33,
      'dossiers-accepted': 5,
      'dossiers-turned-away': 1,
      'dossiers-supplemented': 3,
      'dossiers-granted': 4,
      'dossiers-refused': 1,
      // Six had a day: two kept it and one waits; asked twice, apologised for, and still open are late.
      'dossiers-on-time': 50,
      'dossiers-late': 3,
      'dossiers-overdue': 1,
      'dossiers-apologies': 1,
      // 4, 9 − 5, 9 − 1 − 1, 8 and 0 working days.
      'dossiers-average-days': 4.6,
      'dossiers-withdrawn': 1,
    };
    expect(valuesOf(await read(quarter), Object.keys(expected))).toEqual(expected);
  });

  it('counts licences as they stood on the last day', async () => {
    const expected = {
      'licences-granted': 1,
      'licences-changed': 0,
      'licences-suspended': 1,
      'licences-revoked': 1,
      'licences-expired': 1,
      'licences-returned': 0,
      'licences-live': 2,
      'printers-live': 1,
      'distributors-live': 0,
      'fees-collected': 150_000,
      'bulletins-live': 1,
      'printing-licences': 1,
    };
    expect(valuesOf(await read(quarter), Object.keys(expected))).toEqual(expected);
  });

  it('counts the press, what was watched and what was deposited', async () => {
    const expected = {
      'outlets-local': 1,
      'representative-offices': 0,
      'resident-reporters': 4,
      'reporters-over-limit': 1,
      'items-checked': 2,
      'signals-raised': 1,
      'reviews-decided': 1,
      'reviews-open': 1,
      'radio-stations': 1,
      'radio-programmes': 1,
      'radio-violations': 0,
      'deposits-expected': 3,
      'deposits-received': 2,
      'deposits-late': 2,
      'deposits-read': 2,
      'deposits-findings': 1,
      'press-conferences-of-others': 1,
    };
    expect(valuesOf(await read(quarter), Object.keys(expected))).toEqual(expected);
  });

  it('counts cases, fines and what became of them', async () => {
    const expected = {
      'cases-opened': 3,
      'records-made': 2,
      'decisions-made': 2,
      // 7 working days from 6 to 15 July, 15 from 13 July to 3 August.
      'record-to-decision': 11,
      'decisions-late': 1,
      'fines-imposed': 35_000_000,
      'fines-collected': 10_000_000,
      'fines-outstanding': 20_000_000,
      'suspensions-decided': 1,
      'remedies-done': 2,
      'removals-on-time': 100,
      'corrections-on-time': 0,
      'orders-made': 2,
      'cases-transferred': 1,
      'cases-time-barred': 1,
      'complaints-filed': 1,
      'complaints-decided': 1,
      lawsuits: 1,
      'cases-from-inspections': 1,
    };
    expect(valuesOf(await read(quarter), Object.keys(expected))).toEqual(expected);
  });

  it('compares with the same period a year before', async () => {
    const all = figures(await read(quarter));
    const before = (code: string) => all.get(code)!.lastYear;
    expect([before('dossiers-received'), before('cases-opened'), before('licences-granted')]).toEqual([1, 1, 1]);
    expect([before('licences-live'), before('outlets-local'), before('radio-stations')]).toEqual([3, 1, 0]);
    expect(before('complaints-filed')).toBe(0);
    expect(all.get('dossiers-received')!.sentence.vi).toBe(
      'Hồ sơ tiếp nhận trong kỳ: 9 hồ sơ, tăng 8 (800 %) so với 1 hồ sơ cùng kỳ năm trước.',
    );
  });

  it('counts a period that still runs, and last year’s, to the same moment', async () => {
    const report = await read({ from: '2026-10-01', to: '2026-12-31', place: null });
    expect(report.cutOff.toString()).toBe('2026-11-23T01:30:00Z');
    expect(report.lastYearCutOff.toString()).toBe('2025-11-23T01:30:00Z');
    expect(figures(report).get('items-checked')!.value).toBe(1);
  });

  it('narrows by a place in the address, whole words, with accents or without', async () => {
    const codes = [
      'dossiers-received',
      'cases-opened',
      'items-checked',
      'licences-live',
      'outlets-local',
      'fines-imposed',
    ];
    const yenPhong = [2, 2, 1, 1, 0, 30_000_000];
    expect(Object.values(valuesOf(await read({ ...quarter, place: 'Yên Phong' }), codes))).toEqual(yenPhong);
    const typed = await read({ ...quarter, place: '  yen PHONG ' });
    expect(Object.values(valuesOf(typed, codes))).toEqual(yenPhong);
    expect(typed.place!.how.vi).toContain('“yen PHONG”');
    expect(Object.values(valuesOf(await read({ ...quarter, place: 'Yên Pho' }), codes))).toEqual([0, 0, 0, 0, 0, 0]);
    expect(valuesOf(await read({ ...quarter, place: 'Bắc Ninh' }), codes)).toEqual(
      valuesOf(await read(quarter), codes),
    );
  });

  it('lists behind every figure as many files as it counts, whole and part by part', async () => {
    for (const scope of [quarter, { ...quarter, place: 'Kinh Bắc' }]) {
      const report = await read(scope);
      for (const indicator of figures(report).values()) {
        if (indicator.files === null) continue;
        const list = (part?: string) =>
          database.transaction((tx) => {
            const query = { ...scope, indicator: indicator.code, part, limit: 100 };
            return filesBehind(tx, setupActor, authorize(setupActor, 'report.read', query));
          });
        const { items, total } = await list();
        expect([indicator.code, total, items.length]).toEqual([indicator.code, indicator.files, indicator.files]);
        if (indicator.unit === 'vnd')
          expect(items.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(indicator.value);
        else if (!['percent', 'working-day'].includes(indicator.unit)) expect(total).toBe(indicator.value);
        for (const { code, value } of indicator.parts) {
          const own = await list(code);
          if (value !== null && indicator.unit === 'dossier') expect([code, own.total]).toEqual([code, value]);
        }
      }
    }
  });

  it('reads the files of a figure page by page, each once', async () => {
    const query = { ...quarter, indicator: 'dossiers-received', limit: 4 };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await database.transaction((tx) =>
        filesBehind(tx, setupActor, authorize(setupActor, 'report.read', { ...query, cursor })),
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  it('shows figures entered by hand with who and when, the newest one, for their period and place alone', async () => {
    const admin = {
      ...setupActor,
      kind: 'user',
      id: 'u9',
      name: 'Phạm Lan',
      roles: ['leader'],
      publisherId: null,
    } as const;
    const enter = (value: number, period: { from: string; to: string }, place: string | null = null) =>
      database.transaction((tx) =>
        enterFigure(
          tx,
          admin,
          authorize(admin, 'report.manage', {
            ...period,
            place,
            indicator: 'trainings',
            value,
            note: 'Kế hoạch 12',
          }),
        ),
      );
    await enter(3, quarter);
    clock.advance({ seconds: 1 });
    await enter(4, quarter);
    await enter(2, { from: '2025-07-01', to: '2025-09-30' });
    await enter(1, quarter, 'Yên Phong');
    const trainings = figures(await read(quarter)).get('trainings')!;
    expect([trainings.value, trainings.lastYear, trainings.source]).toEqual([4, 2, 'manual']);
    expect([trainings.manual!.enteredBy.name, trainings.manual!.note]).toEqual(['Phạm Lan', 'Kế hoạch 12']);
    expect(figures(await read({ ...quarter, place: 'yen phong' })).get('trainings')!.value).toBe(1);
    expect(
      figures(await read({ from: '2026-07-01', to: '2026-08-31', place: null })).get('trainings')!.value,
    ).toBeNull();
  });

  it('refuses to have a figure entered that it counts itself', async () => {
    const entering = database.transaction((tx) =>
      enterFigure(
        tx,
        setupActor,
        authorize(timekeeperActor, 'report.manage', {
          ...{ ...quarter, indicator: 'cases-opened', value: 1, note: '' },
        }),
      ),
    );
    await expect(entering).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it.each([
    ['ends before it begins', { from: '2026-07-01', to: '2026-06-30' }],
    ['hasn’t begun', { from: '2027-01-01', to: '2027-03-31' }],
    ['is longer than five years', { from: '2015-01-01', to: '2026-03-31' }],
  ])('refuses a period that %s', async (_, period) => {
    await expect(read({ ...period, place: null })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
