import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiSession, signIn } from '../../src/api-session.ts';
import { type JourneyPerson, type JourneyStage, openJourneyStage } from '../../src/journeys/journey-stage.ts';
import { licensingJourney } from '../../src/journeys/licensing-journey.ts';
import { seriousFindings } from './browser.ts';

let stage: JourneyStage;

beforeAll(async () => {
  stage = await openJourneyStage();
}, 180_000);
afterAll(() => stage?.close());

test('a licence goes its whole way in a browser: filed, supplemented, decided by three, checked by anybody, renewed', async () => {
  const taken: string[] = [];
  const steps = licensingJourney(stage);
  for (const { name, run } of steps) {
    const seen = await run().catch((cause: unknown) => {
      throw new Error(`It stopped where ${name}.`, { cause });
    });
    taken.push(seen);
  }
  expect(taken).toHaveLength(steps.length);
  expect(stage.errors).toEqual([]);
}, 400_000);

/** Addresses by who opens them; those of one thing are looked up in the demo’s own data. */
async function screens(api: (person: JourneyPerson) => Promise<ApiSession>): Promise<[JourneyPerson, string[]][]> {
  type Row = { id: string; publicId?: string; state?: string; step?: string };
  const publisher = await api('publisher');
  const officer = await api('officer');
  const { items: own } = await publisher.get<{ items: Row[] }>('/api/dossiers?limit=100');
  const { items: held } = await publisher.get<{ items: Row[] }>('/api/licences');
  const { items: all } = await officer.get<{ items: Row[] }>('/api/dossiers?limit=100');
  const find = (rows: Row[], state: string, step?: string) =>
    rows.find((row) => row.state === state && (!step || row.step === step))?.id;
  const draft = `/portal/dossiers/${find(own, 'draft')}`;
  const licence = held[0]!;
  return [
    [
      'publisher',
      [
        ...['/portal', '/portal/start', '/portal/start?want=new&field=publishing'],
        ...['/portal/start?want=new&field=publishing&procedure=P01'],
        ...[draft, `${draft}?page=form-3`, `${draft}?page=file-degree`, `${draft}?page=check`],
        ...[`/portal/dossiers/${find(own, 'awaiting-supplement')}`],
        ...[`/portal/dossiers/${find(own, 'awaiting-supplement')}?page=supplement`],
        ...['/portal/licences', `/portal/licences/${licence.id}`],
      ],
    ],
    [
      'officer',
      [
        ...['/licensing?view=table', '/licensing?view=board', '/licensing/new'],
        ...[find(all, 'registered'), find(all, 'processing', 'examination')].map((id) => `/licensing/dossiers/${id}`),
        ...['/licences', `/licences/${licence.id}`, '/procedures', '/procedures/P01', '/deposits'],
      ],
    ],
    ['leader', ['/licensing/signing']],
    [
      'public',
      [
        ...['/tra-cuu', '/tra-cuu?q=ban+tin', `/gp/${licence.publicId}`, `/gp/${licence.publicId}?on=2026-01-01`],
        ...['/thu-tuc', '/thu-tuc/P01', '/du-lieu'],
      ],
    ],
  ];
}

test('no screen of licensing has a serious finding of axe, in either language, wide or narrow', async () => {
  const { url } = stage.office;
  const api = (person: JourneyPerson) => signIn(url, `${person}@pressdesk.example`, 'pressdesk-demo');
  const found: string[] = [];
  for (const [person, paths] of await screens(api)) {
    const page = await stage.as(person);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const language of ['vi', 'en']) {
        if (person !== 'public') await page.evaluate(`localStorage.setItem('pressdesk-language', '${language}')`);
        for (const path of paths) {
          const at = new URL(path, url);
          if (person === 'public') at.searchParams.set('lang', language);
          await page.goto(at.href);
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
