import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCaseFromReview, similarCases } from '../../../src/enforcement/index.ts';
import { type Actor, authorize, crawlerActor } from '../../../src/identity/index.ts';
import {
  claimReviewItem,
  decideReviewItem,
  Item,
  ReviewItem,
  type ReviewOutcome,
  recordVersion,
} from '../../../src/monitoring/index.ts';
import { Outlet } from '../../../src/registry/index.ts';
import { anArticle, aRule } from '../../support/index.ts';
import { type Office, openOffice, read, view } from './fixtures.ts';

const provision = {
  id: 'V12',
  instrument: 'Nghị định 119/2020/NĐ-CP',
  text: { vi: 'chuyện thần bí', en: 'mystical content' },
  confidence: 'S',
} as const;

let office: Office;
let count = 0;
beforeAll(async () => {
  office = await openOffice();
  await aRule(office.database, 'mystical', { provision });
  await aRule(office.database, 'mystical-again', { provision, query: 'ngải' });
  await aRule(office.database, 'unknown-law', { provision: { ...provision, id: 'V999' }, query: '"bùa"' });
  await aRule(office.database, 'no-law', { query: 'bùa' });
});
afterAll(() => office.close());

/** A page that was captured, flagged, claimed and decided on. */
async function decided(
  outcome: ReviewOutcome = 'escalate',
  versions = 1,
): Promise<{ reviewItemId: string; itemId: string }> {
  count += 1;
  const { database, people, outlet, kit, clock } = office;
  let itemId = '';
  for (let number = 1; number <= versions; number += 1) {
    const body = `Thầy cho bùa ngải ở Kinh Lạc, bài ${count}, lần ${number}.`;
    const { sha256, bytes } = await kit.blobs.put(Buffer.from(`<html>${body}</html>`));
    const capture = {
      ...{ url: `https://kinhlac.example/${count}`, fetchedAt: clock.now(), status: 200, mediaType: 'text/html' },
      ...{ headers: { 'content-type': 'text/html' }, sha256, bytes },
    };
    ({ itemId } = await database.transaction(async (tx) => {
      const own = await tx.em.findOneOrFail(Outlet, { id: outlet.id });
      return recordVersion(tx, crawlerActor, authorize(crawlerActor, 'item.record', own), {
        ...{ database, sourceId: null, capture },
        read: anArticle(`/${count}`, { title: `Thầy bùa ${count}`, body }),
      });
    }));
  }
  const reviewer = people.reviewer;
  const { id } = await database.transaction((tx) => tx.em.findOneOrFail(ReviewItem, { itemId, status: 'open' }));
  await database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(ReviewItem, { id });
    const { token } = await claimReviewItem(tx, reviewer, authorize(reviewer, 'review.claim', item));
    await decideReviewItem(tx, reviewer, authorize(reviewer, 'review.decide', item), {
      ...{ token: token!, rowVersion: item.rowVersion, outcome },
      ...{ reasonCode: outcome === 'dismiss' ? 'homonym' : null, reason: 'Bài cổ súy bùa ngải, cần xử lý.' },
    });
  });
  return { reviewItemId: id, itemId };
}

const openFrom = (reviewItemId: string, actor: Actor = office.people.inspector) =>
  office.database.transaction((tx) =>
    openCaseFromReview(tx, actor, authorize(actor, 'case.open', { reviewItemId, blobs: office.kit.blobs })),
  );

test('a case from the desk has everything that was found: versions, captures as exhibits, rules, reason, findings', async () => {
  const { reviewItemId, itemId } = await decided('escalate', 2);
  const { id } = await openFrom(reviewItemId);
  const shown = await view(office, id);
  expect(shown).toMatchObject({
    ...{ title: `Thầy bùa ${count}`, outlet: { id: office.outlet.id }, publisher: { id: office.publisherId } },
    origin: { type: 'review-decision', id: reviewItemId, text: expect.stringContaining('cần xử lý') },
    fullParty: { kind: 'organisation', name: 'Báo kinhlac', idNumber: '123/GP-BTTTT', address: '' },
    ...{ detectedOn: '2026-11-23', actEndedOn: null, lastLawfulOn: '2028-11-23' },
  });
  expect(shown.exhibits.map(({ kind, title }) => [kind, title])).toEqual([
    ['web-capture', `Thầy bùa ${count} (phiên bản 1)`],
    ['web-capture', `Thầy bùa ${count} (phiên bản 2)`],
  ]);
  expect(shown.findings).toMatchObject([
    { provision: { code: '14.3d' }, facts: expect.stringContaining('Sửa bài sau khi đăng') },
    {
      provision: { code: 'V12' },
      ...{ actStartedOn: '2026-11-23', actEndedOn: null, item: { id: itemId } },
      facts: expect.stringContaining('Nội dung thần bí'),
      grounds: expect.stringContaining('Bài cổ súy bùa ngải'),
      exhibitIds: shown.exhibits.map((exhibit) => exhibit.id),
    },
  ]);
  const [opened, proposed] = shown.events;
  const review = opened!.data.review as { versions: unknown[]; signals: { rule: { code: string; version: number } }[] };
  expect(review).toMatchObject({
    reason: 'Bài cổ súy bùa ngải, cần xử lý.',
    decidedBy: { name: 'Trần Thị Minh Hạnh' },
  });
  expect(review.versions).toMatchObject([{ number: 2, capture: { sha256: expect.any(String) } }, { number: 1 }]);
  expect(new Set(review.signals.map(({ rule }) => `${rule.code} ${rule.version}`))).toEqual(
    new Set(['mystical 1', 'mystical-again 1', 'unknown-law 1', 'no-law 1', 'check.silent-edit 1']),
  );
  expect(proposed).toMatchObject({ action: 'add-finding', data: { refused: [{ provisionCode: 'V999' }] } });
});

test('what wasn’t escalated becomes no case', async () => {
  for (const outcome of ['note', 'dismiss'] as const) {
    const { reviewItemId } = await decided(outcome);
    await expect(openFrom(reviewItemId)).rejects.toMatchObject({ code: 'invalid-transition' });
  }
  await expect(openFrom('019ab000-0000-7000-8000-0000000000a1')).rejects.toMatchObject({ code: 'not-found' });
});

test('two who open a case from the same item at once get one case, and the second is told its number', async () => {
  const { reviewItemId } = await decided();
  const tries = await Promise.allSettled([openFrom(reviewItemId), openFrom(reviewItemId, office.people.second)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = tries.find((each) => each.status === 'rejected')!;
  expect(refused.reason).toMatchObject({ code: 'duplicate', facts: { number: expect.stringMatching(/HS-XPVPHC$/) } });
});

test('a leader opens it too; the captures wait for the inspector who works on it', async () => {
  const { reviewItemId } = await decided();
  const { id } = await openFrom(reviewItemId, office.people.leader);
  const shown = await view(office, id);
  expect(shown).toMatchObject({ assignee: null, exhibits: [] });
  expect(shown.findings).toHaveLength(1);
  const { people } = office;
  await expect(openFrom(reviewItemId, people.reviewer)).rejects.toMatchObject({ code: 'forbidden' });
});

test('an article that is gone ended on the day it was gone', async () => {
  const { reviewItemId, itemId } = await decided();
  await office.database.transaction(async (tx) => {
    const item = await tx.em.findOneOrFail(Item, { id: itemId });
    item.absentSince = office.clock.now();
    await tx.em.flush();
  });
  const { id } = await openFrom(reviewItemId);
  expect(await read(office, id)).toMatchObject({ actEndedOn: '2026-11-23', lastLawfulOn: '2028-11-23' });
});

test('cases of the same outlet about the same text or the same item are shown beside it', async () => {
  const first = await openFrom((await decided()).reviewItemId);
  const second = await openFrom((await decided()).reviewItemId);
  const { similar } = await view(office, second.id);
  expect(similar).toContainEqual({
    ...{ id: first.id, number: first.number, title: first.title },
    why: { vi: 'cùng quy định V12', en: 'the same provision V12' },
  });
  expect(similar.map(({ id }) => id)).not.toContain(second.id);
  const none = await office.database.transaction((tx) =>
    similarCases(tx, { publisherId: null, outletId: null, provisionCodes: ['V12'], itemIds: [] }),
  );
  expect(none).toEqual([]);
});
