import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../src/identity/index.ts';
import {
  boardOfDossiers,
  type DossierFilter,
  type DossierListQuery,
  listDossiers,
  summariseDossiers,
} from '../../../src/licensing/index.ts';
import {
  accepted,
  type Desk,
  endorsed,
  filled,
  open,
  openDesk,
  proposed,
  signed,
  submitted,
  takenUp,
} from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
const ids: Record<string, string> = {};

// One dossier in every place, handed in a minute apart.
beforeAll(async () => {
  desk = await openDesk();
  const make: [string, () => Promise<{ id: string }>][] = [
    ['draft', () => filled(desk)],
    ['paper', () => open(desk, desk.people.second)],
    ['registered', () => submitted(desk, { holder: 'Sở Y tế', title: 'Đặc san Mùa xuân', pages: 8 })],
    ['accepted', () => accepted(desk)],
    ['examination', () => takenUp(desk)],
    ['endorsement', () => proposed(desk)],
    ['signature', () => endorsed(desk)],
    ['done', () => signed(desk)],
    [
      'waiting',
      async () => {
        const dossier = await takenUp(desk);
        return perform(desk, dossier.id, 'request-supplement');
      },
    ],
  ];
  for (const [name, run] of make) {
    desk.clock.advance({ minutes: 1 });
    ids[name] = (await run()).id;
  }
});
afterAll(() => desk.close());

const list = (actor: Actor, query: Partial<DossierListQuery> = {}) =>
  desk.database.transaction((tx) => listDossiers(tx, actor, { limit: 30, ...query }));
const names = async (actor: Actor, query: Partial<DossierListQuery> = {}) =>
  (await list(actor, query)).items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));
const board = (actor: Actor, filter: DossierFilter = {}) =>
  desk.database.transaction((tx) => boardOfDossiers(tx, actor, filter));

test('the office sees everything that was handed in and its own drafts, the newest first; a publisher all of its own', async () => {
  const { officer, member, stranger, inspector } = desk.people;
  const handedIn = ['waiting', 'done', 'signature', 'endorsement', 'examination', 'accepted', 'registered'];
  expect(await names(officer)).toEqual([...handedIn, 'paper']);
  expect(await names(inspector)).toEqual([...handedIn, 'paper']);
  expect(await names(member)).toEqual([...handedIn, 'draft']);
  expect(await names(stranger)).toEqual([]);
  expect(await names(stranger, { publisherId: desk.publisherId })).toEqual([]);
});

test('pages follow each other without a gap or a double, in either order', async () => {
  for (const sort of ['submitted', 'due'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(desk.people.officer, { sort, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual((await list(desk.people.officer, { sort })).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  }
});

test('filters narrow a list: state, step, turn, assignee, procedure', async () => {
  const { officer, second } = desk.people;
  expect(await names(officer, { state: 'registered' })).toEqual(['registered']);
  expect(await names(officer, { step: 'endorsement' })).toEqual(['endorsement']);
  expect(await names(officer, { turn: 'applicant' })).toEqual(['waiting', 'paper']);
  expect(await names(officer, { turn: 'nobody' })).toEqual(['done']);
  expect(await names(officer, { assignee: 'me' })).toHaveLength(5);
  expect(await names(second, { assignee: 'me' })).toEqual([]);
  expect(await names(second, { assignee: officer.id, step: 'signature' })).toEqual(['signature']);
  expect(await names(officer, { assignee: 'none', turn: 'office' })).toEqual(['accepted', 'registered']);
  expect(await names(officer, { assignee: 'không-ai' })).toEqual([]);
  expect(await names(officer, { procedure: 'T02' })).toEqual([]);
});

test('dossiers are found by the beginnings of words of code, subject, applicant and publisher, without accents too', async () => {
  const { officer } = desk.people;
  for (const q of ['mùa xuân', 'mua xu', 'ĐẶC SAN', 'dac san so y te', 'H05.14-261123-0001', '261123-0001']) {
    expect(await names(officer, { q })).toEqual(['registered']);
  }
  expect(await names(officer, { q: 'sức khoẻ', state: 'accepted' })).toEqual(['accepted']);
  expect(await names(officer, { q: 'suc khỏe' })).toHaveLength(6);
  expect(await names(officer, { q: 'không có đâu' })).toEqual([]);
  expect(await names(officer, { q: `' & ! :* )(` })).toHaveLength(8);
});

test('the board has a column for every place, and the applicant’s list doesn’t tell the office’s steps', async () => {
  const { officer, member } = desk.people;
  const { columns } = await board(officer);
  expect(columns.map(({ key, count, items }) => [key, count, items.length])).toEqual([
    ...[
      ['registered', 1, 1],
      ['awaiting-supplement', 1, 1],
      ['accepted', 1, 1],
      ['awaiting-fee', 0, 0],
    ],
    ...[
      ['examination', 1, 1],
      ['endorsement', 1, 1],
      ['signature', 1, 1],
    ],
    ...[
      ['withdrawal-requested', 0, 0],
      ['done', 1, 1],
    ],
  ]);
  expect((await board(officer, { q: 'xuan' })).columns.filter(({ count }) => count > 0)).toMatchObject([
    { key: 'registered' },
  ]);
  const { items } = await list(member);
  expect(items.map(({ step }) => step)).toEqual(items.map(() => null));
});

test('numbers say what is late, today and soon by the office, and what waits for whom', async () => {
  const { officer, head, leader, member } = desk.people;
  const summary = (actor: Actor) => desk.database.transaction((tx) => summariseDossiers(tx, actor));
  expect(await summary(officer)).toMatchObject({
    ...{ late: 0, today: 0, soon: 0, waitingForApplicant: 1, unassigned: 2, mine: 1, toSign: 1, lateBy: [] },
  });
  expect(await summary(head)).toMatchObject({ mine: 1 });
  expect(await summary(leader)).toMatchObject({ mine: 1 });
  expect(await summary(member)).toMatchObject({ mine: 1 });
  // Accepted on the 23rd of November, due on the 3rd of December; the check of the other one ends on the 1st.
  desk.clock.advance({ hours: 24 * 8 });
  expect(await summary(officer)).toMatchObject({ late: 0, today: 1, soon: 4 });
  expect(await names(officer, { due: 'today' })).toEqual(['registered']);
  desk.clock.advance({ hours: 24 * 3 });
  expect(await summary(officer)).toMatchObject({
    ...{ late: 5, today: 0, soon: 0 },
    lateBy: expect.arrayContaining([
      { person: { id: officer.id, name: 'Lê Thu Thuỷ' }, step: 'signature', count: 1 },
      { person: null, step: null, count: 2 },
    ]),
  });
  expect(await names(officer, { due: 'late', sort: 'due' })).toHaveLength(5);
});
