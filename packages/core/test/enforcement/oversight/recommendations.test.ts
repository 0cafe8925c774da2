import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addRecommendation,
  closeRecommendation,
  listPeriodicReports,
  listRecommendations,
  markReportSent,
  noteRecommendation,
  remindOfRecommendations,
} from '../../../src/enforcement/oversight/index.ts';
import { type Actor, authorize } from '../../../src/identity/index.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../../support/index.ts';

const leader: Actor = { kind: 'user', id: 'u1', name: 'Trần Sơn', roles: ['leader'] };
const clock = testClock('2026-11-23T01:30:00Z');
const links = { publicUrl: 'https://desk.example', office: 'Sở Văn hóa, Thể thao và Du lịch' };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ clock });
});
afterAll(() => database.close());

const asked = {
  delegation: 'Đoàn giám sát của Thường trực HĐND tỉnh',
  conclusionNumber: '12/KL-HĐND',
  conclusionOn: '2026-11-18',
  text: 'Rà soát giấy phép bản tin hết hạn',
  unit: 'Phòng Quản lý Thông tin, Báo chí, Xuất bản',
  remindTo: 'phong@so.example',
  complexity: 'simple' as const,
  receivedOn: '2026-11-20',
  dueOn: null,
};

const add = (more: Partial<typeof asked> | { complexity: 'complex' } | { dueOn: string } = {}) =>
  database.transaction((tx) =>
    addRecommendation(tx, leader, authorize(leader, 'report.manage', { ...asked, ...more })),
  );
const list = () => database.transaction((tx) => listRecommendations(tx, leader, authorize(leader, 'report.read', {})));
const reportsAt = () =>
  database.transaction((tx) => listPeriodicReports(tx, leader, authorize(leader, 'report.read', {})));

describe('a recommendation', () => {
  it('is due by the clock: fifteen calendar days, thirty where it is complex, whatever weekday that is', async () => {
    const [simple, complex] = [await add(), await add({ complexity: 'complex' })];
    expect([simple.explanationDueOn, simple.dueOn, simple.daysLeft]).toEqual(['2026-12-05', '2026-12-05', 12]);
    expect([complex.explanationDueOn, complex.clock.vi.includes('30 ngày')]).toEqual(['2026-12-20', true]);
    expect((await add({ dueOn: '2027-03-31' })).dueOn).toBe('2027-03-31');
  });

  it('closes only when it was carried out, which a paper shows; its notes stay', async () => {
    const { id, rowVersion } = await add();
    const subject = authorize(leader, 'report.manage', { id });
    const note = (status: 'hoan_thanh' | 'hoan_thanh_mot_phan', version: number, document: string | null) =>
      database.transaction((tx) =>
        noteRecommendation(tx, leader, subject, { rowVersion: version, status, text: 'Đã rà soát', document }),
      );
    const close = (version: number) =>
      database.transaction((tx) => closeRecommendation(tx, leader, subject, { rowVersion: version }));
    await expect(close(rowVersion)).rejects.toMatchObject({ code: 'invalid-transition' });
    await note('hoan_thanh_mot_phan', rowVersion, null);
    await expect(note('hoan_thanh', rowVersion, 'BC 45')).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(note('hoan_thanh', rowVersion + 1, null)).rejects.toMatchObject({ code: 'invalid-input' });
    const done = await note('hoan_thanh', rowVersion + 1, 'Báo cáo số 45/BC-SVHTTDL');
    expect([done.status, done.actions]).toEqual(['hoan_thanh', ['note', 'close']]);
    const closed = await close(done.rowVersion);
    expect([closed.closedAt?.toString(), closed.actions, closed.notes.length]).toEqual(['2026-11-23T01:30:00Z', [], 2]);
    await expect(note('hoan_thanh', closed.rowVersion, 'x')).rejects.toMatchObject({ code: 'invalid-transition' });
    await expect(database.transaction((tx) => tx.sql(`update recommendation_notes set text = 'x'`))).rejects.toThrow(
      /never changed/,
    );
  });

  it('is reminded of at fifteen, seven and three days, each once, and is overdue after its day', async () => {
    const { id } = await add({ dueOn: '2026-12-08' });
    const remind = () => database.transaction((tx) => remindOfRecommendations(tx, links));
    const sent = async () => {
      const rows = await database.transaction((tx) =>
        tx.sql<{ key: string }>(`select key from messages where about_id = $1 order by created_at, key`, [id]),
      );
      return rows.map(({ key }) => key.split(':')[3]);
    };
    await remind();
    expect(await sent()).toEqual(['15']);
    expect(await remind()).toBe(0);
    clock.advance({ hours: 24 * 8 });
    await remind();
    await remind();
    expect(await sent()).toEqual(['15', '7']);
    clock.advance({ hours: 24 * 5 });
    await remind();
    expect(await sent()).toEqual(['15', '7', '3']);
    clock.advance({ hours: 24 * 3 });
    const all = await list();
    expect(all.items.find((item) => item.id === id)!.status).toBe('qua_han');
    expect(all.overdue).toBeGreaterThan(0);
  });

  it.each([
    ['was received before it was issued', { receivedOn: '2026-11-17' }, '/receivedOn'],
    ['was received in the future', { receivedOn: '2027-11-17' }, '/receivedOn'],
    ['is due before it was received', { dueOn: '2026-11-19' }, '/dueOn'],
  ])('is refused when it %s', async (_, more, pointer) => {
    await expect(add(more)).rejects.toMatchObject({ code: 'invalid-input', fieldErrors: [{ pointer }] });
  });
});

describe('periodic reports', () => {
  it('are due on the days the texts give', async () => {
    const due = new Map((await reportsAt()).map(({ kind, key, dueOn }) => [`${kind}/${key}`, dueOn]));
    expect(due.get('publishing/2026-H1')).toBe('2026-07-15');
    expect(due.get('publishing/2026-Y')).toBe('2027-01-15');
    expect(due.get('publishing-establishments/2026-Y')).toBe('2027-01-10');
    expect(due.get('imported-press/2026-I')).toBe('2026-12-19');
    expect(due.get('aggregated-sites/2026-Y')).toBe('2027-01-14');
    expect(due.get('press-information/2026-Q4')).toBe('2026-12-31');
  });

  it('are overdue until they are noted as sent, late ones as late', async () => {
    const stateOf = async () =>
      (await reportsAt()).find(({ kind, key }) => kind === 'publishing' && key === '2026-H1')!;
    expect((await stateOf()).state).toBe('overdue');
    const mark = (sentOn: string) =>
      database.transaction((tx) =>
        markReportSent(
          tx,
          leader,
          authorize(leader, 'report.manage', {
            ...{ kind: 'publishing', key: '2026-H1', number: '45/BC-SVHTTDL', sentOn, sentTo: 'Cục XBIPH' },
            ...{ note: '', file: null },
          }),
        ),
      );
    expect((await mark('2026-07-16')).state).toBe('sent-late');
    clock.advance({ seconds: 1 });
    expect((await mark('2026-07-15')).state).toBe('sent');
    expect((await stateOf()).sent).toMatchObject({ number: '45/BC-SVHTTDL', recordedBy: { name: 'Trần Sơn' } });
    await expect(mark('2030-01-01')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
