import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, authorize } from '../../src/identity/index.ts';
import {
  claimNextReviewItem,
  claimReviewItem,
  decideReviewItem,
  foldReviewEvents,
  getReviewItem,
  heartbeatClaim,
  listReviewItems,
  ReviewEvent,
  ReviewItem,
  releaseClaim,
  reopenReviewItem,
} from '../../src/monitoring/index.ts';
import type { Outlet } from '../../src/registry/index.ts';
import { anArticle, anOutlet, aRule, record } from '../support/fixtures.ts';
import { createTestDatabase, type TestDatabase, testClock } from '../support/index.ts';

const clock = testClock();
const hoa: Actor = { kind: 'user', id: 'hoa', name: 'Nguyễn Thị Hòa', roles: ['reviewer'] };
const binh: Actor = { kind: 'user', id: 'binh', name: 'Trần Văn Bình', roles: ['reviewer'] };

let database: TestDatabase;
let outlet: Outlet;
let count = 0;
beforeAll(async () => {
  database = await createTestDatabase({ clock });
  outlet = await anOutlet(database, 'desk');
  await aRule(database, 'mystical');
});
afterAll(() => database.close());

async function flagged(): Promise<string> {
  count += 1;
  const { itemId } = await record(database, outlet.id, anArticle(`/flagged-${count}`, { body: `Bùa ngải ${count}` }));
  const { id } = await database.transaction((tx) => tx.em.findOneOrFail(ReviewItem, { itemId, status: 'open' }));
  return id;
}

const claim = (actor: Actor, id: string) =>
  database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(ReviewItem, { id });
    return claimReviewItem(tx, actor, authorize(actor, 'review.claim', item));
  });

const decide = (actor: Actor, id: string, token: number, more: { rowVersion?: number; reason?: string } = {}) =>
  database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(ReviewItem, { id });
    return decideReviewItem(tx, actor, authorize(actor, 'review.decide', item), {
      token,
      rowVersion: more.rowVersion ?? item.rowVersion,
      outcome: 'escalate',
      reasonCode: null,
      reason: more.reason ?? 'Cần thanh tra xem xét.',
    });
  });

test('of two reviewers who claim the same item at once exactly one gets it, fifty times', async () => {
  for (let round = 0; round < 50; round += 1) {
    const id = await flagged();
    const results = await Promise.allSettled([claim(hoa, id), claim(binh, id)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused!.reason).toMatchObject({
      code: 'already-claimed',
      facts: { by: expect.stringMatching(/Hòa|Bình/) },
    });
  }
});

test('two who ask for the next one at once get different items', async () => {
  const next = (actor: Actor) =>
    database.transaction((tx) => claimNextReviewItem(tx, actor, authorize(actor, 'review.claim', {})));
  await flagged();
  await flagged();
  const [first, second] = await Promise.all([next(hoa), next(binh)]);
  expect(first!.id).not.toBe(second!.id);
});

test('a claim that isn’t kept alive runs out, and its holder can no longer decide', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  clock.advance({ seconds: 91 });
  const taken = await claim(binh, id);
  expect(taken.token).toBeGreaterThan(token);
  await expect(decide(hoa, id, token)).rejects.toMatchObject({ code: 'claim-lost', facts: { by: binh.name } });
  expect(await decide(binh, id, taken.token)).toBe('escalated');
});

test('a heartbeat keeps the claim; one with an old token is refused', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  const beat = (value: number) =>
    database.transaction(async (tx) => {
      const item = await tx.em.findOneOrFail(ReviewItem, { id });
      return heartbeatClaim(tx, hoa, authorize(hoa, 'review.claim', item), { token: value });
    });
  clock.advance({ seconds: 60 });
  await beat(token);
  clock.advance({ seconds: 60 });
  await expect(claim(binh, id)).rejects.toMatchObject({ code: 'already-claimed' });
  const again = await claim(hoa, id);
  await expect(beat(token)).rejects.toMatchObject({ code: 'claim-lost' });
  expect(await decide(hoa, id, again.token)).toBe('escalated');
});

test('a claim given back is free for the next', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  await database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(ReviewItem, { id });
    await releaseClaim(tx, hoa, authorize(hoa, 'review.claim', item), { token });
  });
  await expect(claim(binh, id)).resolves.toMatchObject({ token: token + 1 });
});

test('a decision on a text that changed meanwhile is refused', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  const seen = await database.transaction((tx) => tx.em.findOneOrFail(ReviewItem, { id }));
  await record(database, outlet.id, anArticle(`/flagged-${count}`, { body: `Bùa ngải ${count}, thêm một câu.` }));
  await expect(decide(hoa, id, token, { rowVersion: seen.rowVersion })).rejects.toMatchObject({
    code: 'version-conflict',
  });
  expect(await decide(hoa, id, token)).toBe('escalated');
});

test('a decision needs its reason', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  await expect(decide(hoa, id, token, { reason: '  ' })).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: [{ pointer: '/reason', detail: 'needed' }],
  });
});

test('a decision is taken back, and both stay in the history', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  await decide(hoa, id, token);
  await database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(ReviewItem, { id });
    await reopenReviewItem(tx, hoa, authorize(hoa, 'review.reopen', item), {
      rowVersion: item.rowVersion,
      reason: 'Bấm nhầm',
    });
  });
  const view = await database.transaction((tx) => getReviewItem(tx, hoa, id));
  expect(view.status).toBe('open');
  expect(view.events.map(({ type }) => type)).toEqual(['reopened', 'escalated', 'claimed', 'created']);
});

test('every stored status is the fold of its events', async () => {
  await database.transaction(async (tx) => {
    for (const item of await tx.em.find(ReviewItem, {})) {
      const events = await tx.em.find(ReviewEvent, { reviewItemId: item.id }, { orderBy: { seq: 'asc' } });
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(foldReviewEvents(events)).toBe(item.status);
    }
  });
});

test('the queue pages through every open item once in each order', async () => {
  for (const sort of ['severity', 'newest', 'oldest'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await database.transaction((tx) =>
        listReviewItems(tx, hoa, { status: 'open', sort, cursor, limit: 7 }),
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    const [open] = await database.transaction((tx) =>
      tx.sql<{ count: string }>(`select count(*) from review_items where status = 'open'`),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(Number(open!.count));
  }
});

test('the holder alone is told the token, and sees the actions of the moment', async () => {
  const id = await flagged();
  const { token } = await claim(hoa, id);
  const mine = await database.transaction((tx) => getReviewItem(tx, hoa, id));
  const theirs = await database.transaction((tx) => getReviewItem(tx, binh, id));
  expect(mine.claim).toMatchObject({ mine: true, token });
  expect(mine.actions).toEqual(['release', 'dismiss', 'note', 'escalate']);
  expect(theirs.claim).toMatchObject({ mine: false, token: null, by: { name: hoa.name } });
  expect(theirs.actions).toEqual([]);
});
