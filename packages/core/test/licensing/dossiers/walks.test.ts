import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionOf, readFacts } from '../../../src/licensing/dossiers/dossier-facts.ts';
import {
  type DossierAction,
  DossierEvent,
  type DossierState,
  dossierActions,
  dossierActionsOf,
  dossierTransitions,
  foldDossier,
} from '../../../src/licensing/index.ts';
import { allowedActions, type DomainError } from '../../../src/platform/index.ts';
import { type Desk, filled, openDesk, read } from './fixtures.ts';
import { perform } from './perform.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const steps = dossierActions.filter((action) => action !== 'check-component');

async function requireFold(id: string): Promise<void> {
  const dossier = await read(desk, id);
  const events = await desk.database.transaction((tx) =>
    tx.em.find(DossierEvent, { dossierId: id }, { orderBy: { seq: 'asc' } }),
  );
  const fold = foldDossier(events);
  expect({ ...fold, cameFrom: fold.cameFrom.at(-1) ?? null }).toMatchObject({
    state: dossier.state,
    step: dossier.step ?? null,
    outcome: dossier.outcome ?? null,
    cameFrom: dossier.cameFrom ?? null,
  });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(dossier.eventCount).toBe(events.length);
  for (const [index, event] of events.entries()) {
    expect(event.stateBefore).toBe(events[index - 1]?.stateAfter ?? 'draft');
    expect(allowedActions<DossierState, DossierAction>(dossierTransitions, event.stateBefore)).toContain(event.action);
  }
}

test('whatever is done to a dossier in whatever order, the row is the fold of its events and never leaves the table', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom('grant', 'refuse')), { minLength: 6, maxLength: 18 }),
      async (choices) => {
        const { id } = await filled(desk);
        for (const [choice, outcome] of choices) {
          const { state } = await read(desk, id);
          const allowed = steps.filter((action) => action in dossierTransitions[state]);
          if (allowed.length === 0) break;
          const action = allowed[choice % allowed.length]!;
          const before = await read(desk, id);
          try {
            await perform(desk, id, action, { outcome: outcome as 'grant' | 'refuse' });
          } catch (error) {
            // What the step, the people or the law forbid leaves everything as it was.
            expect((error as DomainError).code).toMatch(/invalid-transition|forbidden|already-claimed|invalid-input/);
            expect(await read(desk, id)).toMatchObject({ state: before.state, eventCount: before.eventCount });
          }
          await requireFold(id);
        }
      },
    ),
    { numRuns: 25 },
  );
}, 240_000);

test('what a dossier offers to somebody is done when they ask, and what it doesn’t is refused', async () => {
  const actors = Object.values(desk.people);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), fc.nat(), async (choices, who) => {
      const { id } = await filled(desk);
      for (const choice of choices) {
        const { state } = await read(desk, id);
        const usual = [
          'submit',
          'accept',
          'take-up',
          'propose',
          'endorse',
          'request-supplement',
          'request-fee',
        ] as const;
        const allowed = usual.filter((action) => action in dossierTransitions[state]);
        if (allowed.length === 0) break;
        await perform(desk, id, allowed[choice % allowed.length]!).catch(() => {});
      }
      const actor = actors[who % actors.length]!;
      const dossier = await read(desk, id);
      const offered = await desk.database.transaction(async (tx) => {
        const definition = await definitionOf(tx, dossier);
        return dossierActionsOf(dossier, actor, definition, await readFacts(tx, dossier, definition)).actions;
      });
      for (const action of ['submit', 'accept', 'take-up', 'propose', 'endorse', 'sign', 'record-fee'] as const) {
        if (offered.includes(action)) continue;
        await expect(perform(desk, id, action, { actor })).rejects.toMatchObject({
          code: expect.stringMatching(/invalid-transition|forbidden|not-found|already-claimed|invalid-input/),
        });
      }
      const first = offered.find((action) => !['save', 'check-component', 'assign', 'apologise'].includes(action));
      if (first) await perform(desk, id, first, { actor });
    }),
    { numRuns: 25 },
  );
}, 240_000);
