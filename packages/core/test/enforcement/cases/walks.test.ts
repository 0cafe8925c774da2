import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type CaseAction, type CaseState, caseTransitions } from '../../../src/enforcement/index.ts';
import { allowedActions, type DomainError } from '../../../src/platform/index.ts';
import { dayOf, find, fold, make, moveTo, type Office, open, openOffice, read, view } from './fixtures.ts';
import { perform, performable } from './perform.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const { leader } = office.people;
  await office.database.transaction((tx) =>
    tx.sql(
      `insert into office_holders (id, user_id, title, valid_from, document, recorded_at, recorded_by_id)
       values ($1, $2, 'department-director', '2026-01-01', '01/QĐ', now(), 'setup')`,
      [tx.ids.next(), leader.id],
    ),
  );
});
afterAll(() => office.close());
beforeEach(() => moveTo(office, '2026-11-23'));

async function requireFold(id: string): Promise<void> {
  const kase = await read(office, id);
  const { events, position } = await fold(office, id);
  expect(position).toMatchObject({
    state: kase.state,
    assigneeId: kase.assigneeId ?? null,
    recordMakerId: kase.recordMakerId ?? null,
    mergedIntoId: kase.mergedIntoId ?? null,
  });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(kase.eventCount).toBe(events.length);
  for (const [index, event] of events.entries()) {
    expect(event.stateBefore ?? null).toBe(events[index - 1]?.stateAfter ?? null);
    if (index === 0) continue;
    expect(allowedActions<CaseState, CaseAction>(caseTransitions, event.stateBefore!)).toContain(event.action);
  }
  const days = (await view(office, id)).findings.flatMap((each) => (each.droppedAt ? [] : (each.lastLawfulOn ?? [])));
  expect(kase.lastLawfulOn ?? null).toBe(days.sort()[0] ?? null);
}

test('whatever is done to a case in whatever order, the row is the fold of its events and never leaves the table', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 12 })), { minLength: 4, maxLength: 14 }),
      async (choices) => {
        moveTo(office, '2026-11-23');
        const { id } = await open(office);
        for (const [choice, days] of choices) {
          moveTo(office, Temporal.PlainDate.from(dayOf(office)).add({ days }).toString());
          const before = await read(office, id);
          const allowed = performable.filter((action) => action in caseTransitions[before.state]);
          if (allowed.length === 0) break;
          try {
            await perform(office, id, allowed[choice % allowed.length]!);
          } catch (error) {
            // What the people, the party's rights or the law forbid leaves everything as it was.
            expect((error as DomainError).code).toMatch(
              /invalid-transition|forbidden|already-claimed|invalid-input|not-found|outside-competence/,
            );
            expect(await read(office, id)).toMatchObject({ state: before.state, eventCount: before.eventCount });
          }
          await requireFold(id);
        }
      },
    ),
    { numRuns: 20 },
  );
}, 240_000);

test('what a case offers to somebody is done when they ask, and what it doesn’t is refused', async () => {
  const { inspector, second, leader, auditor, head } = office.people;
  const actors = [inspector, second, leader, auditor, head];
  const ownInput: readonly CaseAction[] = ['add-finding', 'make-record', 'record-reply', 'answer-reply'];
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), fc.nat(), async (steps, who) => {
      moveTo(office, '2026-11-23');
      const { id } = await open(office);
      if (steps > 0) await find(office, id);
      if (steps > 1) await make(office, id);
      if (steps > 2) moveTo(office, '2026-12-04');
      const actor = actors[who % actors.length]!;
      const { actions } = await view(office, id, actor);
      for (const action of performable.filter((each) => !ownInput.includes(each))) {
        if (actions.includes(action)) continue;
        await expect(perform(office, id, action, actor), action).rejects.toMatchObject({
          code: expect.stringMatching(/invalid-transition|forbidden|already-claimed|invalid-input|outside-competence/),
        });
      }
      const offered = performable.find((action) => actions.includes(action) && !ownInput.includes(action));
      if (offered && offered !== 'change-finding') await perform(office, id, offered, actor);
    }),
    { numRuns: 20 },
  );
}, 240_000);
