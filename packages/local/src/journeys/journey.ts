import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@pressdesk/core/platform';
import { enforcementJourney } from './enforcement-journey.ts';
import { type JourneyStage, openJourneyStage } from './journey-stage.ts';
import { type JourneyStep, licensingJourney } from './licensing-journey.ts';

const journeys: Record<string, (stage: JourneyStage) => JourneyStep[]> = {
  licensing: licensingJourney,
  enforcement: enforcementJourney,
};

/**
 * `npm run journey NAME`: a way through the whole office in a real browser, on a temporary folder and free ports. Prints
 * each step with its time; where one fails, what was seen and where the picture of the screen lies, and exits with 1.
 */
export async function journey([name = '']: string[]): Promise<void> {
  const steps = journeys[name];
  if (!steps) {
    const known = Object.keys(journeys).join(', ');
    throw new DomainError('invalid-input', `There is no journey “${name}”. There are: ${known}.`);
  }
  const started = performance.now();
  const stage = await openJourneyStage((part) => print(`  ✓ ${part} (${secondsSince(started)})`));
  try {
    for (const step of steps(stage)) await take(step);
    if (stage.errors.length > 0) throw new Error(`A page reported: ${stage.errors.join('; ')}`);
  } catch (error) {
    await tellWhatWasSeen(stage);
    throw error;
  } finally {
    await stage.close();
  }
  print(`journey ${name} passed in ${secondsSince(started)}`);
  process.exit(0);
}

async function take({ name, run }: JourneyStep): Promise<void> {
  const started = performance.now();
  try {
    print(`  ✓ ${name}: ${await run()} (${secondsSince(started)})`);
  } catch (error) {
    print(`  ✗ ${name} (${secondsSince(started)})`);
    throw error;
  }
}

async function tellWhatWasSeen(stage: JourneyStage): Promise<void> {
  const page = stage.lastPage();
  if (!page) return;
  const path = join(tmpdir(), `pressdesk-journey-${process.pid}.png`);
  await page.screenshot({ path, fullPage: true }).catch(() => undefined);
  // As somebody who can't see the page would have it read to them.
  const seen = await page
    .locator('body')
    .ariaSnapshot()
    .catch(() => '');
  print(`\nOn ${page.url()} stood:\n${seen.slice(0, 4000)}\n\nThe picture: ${path}`);
}

function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
