import { afterAll, beforeAll, expect, test } from 'vitest';
import { enforcementJourney } from '../../src/journeys/enforcement-journey.ts';
import { type JourneyStage, openJourneyStage } from '../../src/journeys/journey-stage.ts';

let stage: JourneyStage;

beforeAll(async () => {
  stage = await openJourneyStage();
}, 180_000);
afterAll(() => stage?.close());

test('three cases go their whole way in a browser: to a paid fine and a correction, to a decision cancelled, to limitation', async () => {
  const taken: string[] = [];
  const steps = enforcementJourney(stage);
  for (const { name, run } of steps) {
    const seen = await run().catch((cause: unknown) => {
      throw new Error(`It stopped where ${name}.`, { cause });
    });
    taken.push(seen);
  }
  expect(taken).toHaveLength(steps.length);
  expect(stage.errors).toEqual([]);
}, 400_000);
