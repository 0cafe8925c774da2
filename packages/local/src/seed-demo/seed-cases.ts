import { type AppointOfficeInput, appointOffice, openCase, openCaseFromReview } from '@pressdesk/core/enforcement';
import { type Actor, authorize, setupActor } from '@pressdesk/core/identity';
import { claimReviewItem, decideReviewItem, ReviewItem } from '@pressdesk/core/monitoring';
import type { Kit } from '@pressdesk/core/papers';
import { type Database, officeDay, systemClock, type Tx } from '@pressdesk/core/platform';
import { Outlet, Publisher } from '@pressdesk/core/registry';
import { keepTimeJob } from '@pressdesk/core/timekeeper';
import type { Newsroom } from '../newsroom/index.ts';
import type { CasePeople } from './case-steps.ts';
import { findDemoActor } from './demo-actor.ts';
import { type DemoCase, demoCases } from './demo-cases.ts';
import { type DemoClock, workingMoment } from './demo-clock.ts';
import { type DemoPage, fetchDemoPage } from './demo-pages.ts';
import { demoPublishers } from './demo-publishers.ts';
import type { Moment } from './seed-licensing.ts';

/** Since when the leader is the director; the powers of the offices are those of July 2025. */
const officeSince = '2025-07-01';

/** The newest law that the cases are decided under. */
const lawSince = '2026-07-01';

type Pages = { story: DemoPage; wrongFigure: DemoPage };

/**
 * The cases of the demo, by the operations people use, in the order in which they happened and dated then: in one
 * transaction, and once. Two pages of the newsroom are fetched for it, as the crawler would.
 * @param clock the database's own
 */
export async function seedCases(
  database: Database,
  newsroom: Newsroom,
  { clock, kit }: { clock: DemoClock; kit: Kit },
): Promise<void> {
  const today = officeDay(clock.now());
  if (!(await database.transaction((tx) => isWanted(tx, today)))) return;
  const page = (outlet: string, path: string) => fetchDemoPage(newsroom, outlet, path, kit.blobs);
  const pages = {
    story: await page('bao-kinh-lac', '/van-hoa/chuyen-la-o-goc-da-lang-thach-loi.html'),
    wrongFigure: await page('bao-kinh-lac', '/thoi-su/trung-tam-hanh-chinh-cong-rut-ngan-thoi-gian-cho.html'),
  };
  await clock.during((set) =>
    database.transaction(async (tx) => {
      const people = await findPeople(tx);
      await appointOffices(tx, people.leader);
      const moments = [
        ...caseMoments(database, today, people, kit, pages),
        ...deskMoments(database, today, people, kit, pages),
      ];
      moments.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
      for (const { at, run } of moments) {
        set(at);
        await run(tx);
        await tx.em.flush();
        tx.em.clear();
      }
      set(systemClock.now());
      // What time alone does since: the party's time is over in one of them.
      await tx.jobs.enqueue(keepTimeJob, {});
    }),
  );
}

/** Once, and not on a machine whose clock stands before the law the cases are under. */
async function isWanted(tx: Tx, today: Temporal.PlainDate): Promise<boolean> {
  const [row] = await tx.sql<{ known: boolean }>('select exists (select 1 from cases) as known');
  return !row?.known && Temporal.PlainDate.compare(today.subtract({ days: 60 }), lawSince) >= 0;
}

async function findPeople(tx: Tx): Promise<CasePeople> {
  return {
    inspector: await findDemoActor(tx, 'inspector'),
    leader: await findDemoActor(tx, 'leader'),
    reviewer: await findDemoActor(tx, 'reviewer'),
    publisher: await findDemoActor(tx, 'publisher'),
    publisher2: await findDemoActor(tx, 'publisher2'),
  };
}

/** The director, and a deputy to whom the power to sanction is delegated: complaints go to another person. */
async function appointOffices(tx: Tx, leader: Actor): Promise<void> {
  const [held] = await tx.sql('select 1 from office_holders limit 1');
  if (held) return;
  const deputy = await findDemoActor(tx, 'leader2');
  const term = { validFrom: officeSince, validTo: null };
  const offices: AppointOfficeInput[] = [
    {
      ...{ userId: leader.id, title: 'department-director', delegatedById: null, ...term },
      document: 'Quyết định bổ nhiệm số 1124/QĐ-UBND ngày 30/06/2025',
    },
    {
      ...{ userId: deputy.id, title: 'deputy-director', delegatedById: leader.id, ...term },
      document: 'Quyết định giao quyền xử phạt số 01/QĐ-GQXP ngày 01/07/2025',
    },
  ];
  for (const office of offices) await appointOffice(tx, setupActor, authorize(setupActor, 'office.manage', office));
}

function caseMoments(
  database: Database,
  today: Temporal.PlainDate,
  people: CasePeople,
  kit: Kit,
  { wrongFigure }: Pages,
): Moment[] {
  let figureItem = '';
  const figureSeen: Moment = {
    at: workingMoment(today, 4, '08:20'),
    run: async (tx) => {
      figureItem = await wrongFigure.record(tx, database);
    },
  };
  const stories = demoCases(today, () => figureItem).flatMap((story, index) => {
    let id = '';
    // Nothing of a story happens at the same minute as another's, and its steps stay in order.
    const at = (daysAgo: number, step: number) =>
      workingMoment(today, daysAgo, '08:30').add({ minutes: step * 30 + index });
    const opened: Moment = {
      at: at(story.openedDaysAgo, 0),
      run: async (tx) => {
        id = await open(tx, people.inspector, story);
      },
    };
    const steps = story.steps.map(
      ([daysAgo, deed], number): Moment => ({
        at: at(daysAgo, number + 1),
        run: (tx) => deed({ tx, kit, people }, id),
      }),
    );
    return [opened, ...steps];
  });
  return [figureSeen, ...stories];
}

async function open(tx: Tx, inspector: Actor, story: DemoCase): Promise<string> {
  const { code, name, address, phone, email } = demoPublishers[story.party];
  const publisher = await tx.em.findOneOrFail(Publisher, { code });
  const outlet = story.outlet ? await tx.em.findOneOrFail(Outlet, { code: story.outlet }) : null;
  const input = {
    ...{ title: story.title, publisherId: publisher.id, outletId: outlet?.id ?? null, actEndedOn: story.actEndedOn },
    party: {
      ...{ kind: 'organisation' as const, name, address, idNumber: null, phone, email },
      representative: story.representative,
    },
    origin: { ...story.origin, id: null },
    detectedOn: officeDay(tx.clock.now()).toString(),
  };
  return (await openCase(tx, inspector, authorize(inspector, 'case.open', input))).id;
}

/** A page that the rules flag, escalated by a reviewer, and the case an inspector opens from it. */
function deskMoments(
  database: Database,
  today: Temporal.PlainDate,
  { reviewer, inspector }: CasePeople,
  kit: Kit,
  { story }: Pages,
): Moment[] {
  let itemId = '';
  return [
    {
      at: workingMoment(today, 1, '09:10'),
      run: async (tx) => {
        itemId = await story.record(tx, database);
      },
    },
    {
      at: workingMoment(today, 1, '14:05'),
      run: async (tx) => {
        const item = await tx.em.findOneOrFail(ReviewItem, { itemId });
        const { token } = await claimReviewItem(tx, reviewer, authorize(reviewer, 'review.claim', item));
        await tx.em.refresh(item);
        await decideReviewItem(tx, reviewer, authorize(reviewer, 'review.decide', item), {
          ...{ token, rowVersion: item.rowVersion, outcome: 'escalate', reasonCode: null },
          reason: 'Kể chuyện thần bí như sự thật, không có ý kiến của chính quyền hay nhà chuyên môn.',
        });
      },
    },
    {
      at: workingMoment(today, 1, '15:30'),
      run: async (tx) => {
        const item = await tx.em.findOneOrFail(ReviewItem, { itemId });
        const input = { reviewItemId: item.id, blobs: kit.blobs };
        await openCaseFromReview(tx, inspector, authorize(inspector, 'case.open', input));
      },
    },
  ];
}
