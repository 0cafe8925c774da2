import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiSession, signIn } from '../../src/api-session.ts';
import { enforcementJourney } from '../../src/journeys/enforcement-journey.ts';
import { type JourneyPerson, type JourneyStage, openJourneyStage } from '../../src/journeys/journey-stage.ts';
import { seriousFindings } from './browser.ts';

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

type Row = { id: string; state: string };

/** Addresses by who opens them: the lists, and a case in each state there is. */
async function screens(api: (person: JourneyPerson) => Promise<ApiSession>): Promise<[JourneyPerson, string[]][]> {
  const { items: all } = await (await api('inspector')).get<{ items: Row[] }>('/api/cases?limit=100');
  const { items: own } = await (await api('publisher')).get<{ items: Row[] }>('/api/cases?limit=100');
  const oneOfEach = (rows: Row[], base: string) =>
    [...Map.groupBy(rows, ({ state }) => state).values()].map(([first]) => `${base}/${first!.id}`);
  return [
    ['inspector', ['/cases?sort=due', '/cases?view=calendar', '/cases/new', ...oneOfEach(all, '/cases')]],
    ['leader', ['/offices', '/reports']],
    ['publisher', ['/portal/cases', ...oneOfEach(own, '/portal/cases')]],
  ];
}

test('no screen of cases has a serious finding of axe, in either language, wide or narrow', async () => {
  const { url } = stage.office;
  const found: string[] = [];
  const wanted = await screens((person) => signIn(url, `${person}@pressdesk.example`, 'pressdesk-demo'));
  for (const [person, paths] of wanted) {
    const page = await stage.as(person);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const language of ['vi', 'en']) {
        await page.evaluate(`localStorage.setItem('pressdesk-language', '${language}')`);
        for (const path of paths) {
          await page.goto(url + path);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await page.waitForLoadState('networkidle');
          const where = `${person} ${width} ${language} ${path}`;
          found.push(...(await seriousFindings(page)).map((finding) => `${where} ${finding}`));
          const overflow = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (overflow > 0) found.push(`${where} is ${overflow} px too wide`);
        }
      }
    }
  }
  expect(found).toEqual([]);
  expect(stage.errors).toEqual([]);
}, 900_000);
