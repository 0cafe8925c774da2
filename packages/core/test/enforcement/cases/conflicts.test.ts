import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignCase, type Case, caseActionsOf, readCaseFacts } from '../../../src/enforcement/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { DossierEvent } from '../../../src/licensing/index.ts';
import { aDefinition, fileDossier, storeDefinition } from '../../licensing/licences/fixtures.ts';
import { act, find, type Office, open, openOffice, read, view } from './fixtures.ts';

let office: Office;
let procedureVersionId: string;
beforeAll(async () => {
  office = await openOffice();
  procedureVersionId = await storeDefinition(office.database, aDefinition());
});
afterAll(() => office.close());

/** A dossier of the outlet that somebody judged. */
async function judged(by: Actor, action: 'propose' | 'endorse' | 'sign', outletId: string | null): Promise<string> {
  return office.database.transaction(async (tx) => {
    const dossier = fileDossier(tx, { procedureVersionId, publisherId: office.publisherId, outletId });
    await tx.em.flush();
    tx.em.create(DossierEvent, {
      ...{ id: tx.ids.next(), dossierId: dossier.id, seq: 1, action, stateBefore: 'processing' },
      ...{ stateAfter: 'processing', stepAfter: null, isPublic: false, note: '', data: {}, paperId: null },
      ...{ at: tx.clock.now(), actorKind: 'user', actorId: by.id, actorName: by.name },
    });
    await tx.em.flush();
    return dossier.code!;
  });
}

async function obstaclesOf(kase: Case, actor: Actor) {
  const facts = await office.database.transaction((tx) => readCaseFacts(tx, kase));
  return caseActionsOf(kase, actor, facts);
}

test('whoever proposed, endorsed or signed a dossier of the outlet is kept out of its cases, whenever that was', async () => {
  const { inspector, second, leader } = office.people;
  const kase = await open(office);
  expect((await obstaclesOf(kase, inspector)).actions).toContain('add-finding');
  const code = await judged(inspector, 'propose', office.outlet.id);
  await judged(leader, 'sign', office.outlet.id);
  await expect(find(office, kase.id)).rejects.toMatchObject({
    code: 'forbidden',
    facts: { why: { vi: `Đã đề xuất giải quyết hồ sơ cấp phép ${code} của cơ quan, ấn phẩm này.` } },
  });
  const { conflicts } = await view(office, kase.id, second);
  expect(conflicts.map(({ person, kind }) => [person.name, kind]).sort()).toEqual([
    ['Hoàng Văn Nghĩa', 'detected'],
    ['Phạm Đình Toàn', 'detected'],
  ]);
  expect((await obstaclesOf(kase, leader)).actions).toEqual(['declare-conflict']);
  const assign = (assigneeId: string) =>
    act(office, second, 'case.work', kase.id, (tx, it) =>
      assignCase(tx, second, it, { rowVersion: it.rowVersion, assigneeId, reason: 'Xung đột lợi ích.' }),
    );
  expect((await assign(second.id)).assigneeId).toBe(second.id);
  await expect(assign(inspector.id)).rejects.toMatchObject({ fieldErrors: [{ pointer: '/assigneeId' }] });
});

test('whoever has a conflict when opening a case doesn’t get it', async () => {
  const { inspector } = office.people;
  await judged(inspector, 'endorse', office.outlet.id);
  expect((await open(office)).assigneeId).toBeNull();
});

test('dossiers of other outlets keep nobody out', async () => {
  const { second } = office.people;
  await judged(second, 'propose', null);
  const { id } = await open(office, {}, second);
  expect(await read(office, id)).toMatchObject({ assigneeId: second.id });
});

test('whoever acts for the publisher works on none of its cases, whatever role they have', async () => {
  const { inspector, member } = office.people;
  const kase = await open(office, {}, office.people.second);
  const insider: Actor = { ...inspector, id: member.id, publisherId: office.publisherId };
  const { actions, obstacles } = await obstaclesOf(kase, insider);
  expect(actions).not.toContain('add-finding');
  expect(obstacles.find(({ action }) => action === 'add-finding')?.why.vi).toContain('đơn vị đang bị xem xét');
});
