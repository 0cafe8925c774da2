import { type Actor, authorize, setupActor } from '@pressdesk/core/identity';
import { decideOnLicence, findLicence, recordLicence } from '@pressdesk/core/licensing';
import type { Kit } from '@pressdesk/core/papers';
import { type Database, officeDay, oneAtATime, systemClock, type Tx } from '@pressdesk/core/platform';
import { Outlet, Publisher } from '@pressdesk/core/registry';
import { keepTimeJob } from '@pressdesk/core/timekeeper';
import type { Newsroom } from '../newsroom/index.ts';
import { findDemoActor } from './demo-actor.ts';
import { type DemoClock, workingMoment } from './demo-clock.ts';
import { demoDepositMoments } from './demo-deposits.ts';
import { demoDossiers } from './demo-dossiers.ts';
import { type DemoLicence, demoLicences } from './demo-licences.ts';
import { type DemoPublisherKey, demoPublishers } from './demo-publishers.ts';
import { type DemoPeople, fileDemoDossier, performStep } from './perform-step.ts';

/** Something that happened at a moment of the history. */
export type Moment = { at: Temporal.Instant; run(tx: Tx): Promise<void> };

/** The history begins so many days ago; the procedures of the demo must have been in force then. */
const historyDays = 62;

/**
 * The licences, dossiers and deposits of the demo, by the operations people use, in the order in which they happened and
 * dated then: all of it in one transaction, and once. What time alone does since, such as reminders, is asked for at the
 * end.
 * @param clock the database's own
 */
export async function seedLicensing(
  database: Database,
  newsroom: Newsroom,
  { clock, kit }: { clock: DemoClock; kit: Kit },
): Promise<void> {
  const today = officeDay(clock.now());
  await clock.during((set) =>
    database.transaction(async (tx) => {
      if (!(await isWanted(tx, today))) return;
      // The day's files of the register are written once a day, and wait until the history is in it.
      await oneAtATime(tx, 'register.dump');
      const people = await findPeople(tx);
      const moments = [
        ...licenceMoments(newsroom, today, people.leader, kit),
        ...dossierMoments(today, people, kit),
        ...demoDepositMoments(today, people.officer2),
      ];
      moments.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
      for (const { at, run } of moments) {
        set(at);
        await run(tx);
        await tx.em.flush();
        // What is stored is forgotten, or each flush would look through the whole history for changes.
        tx.em.clear();
      }
      set(systemClock.now());
      await tx.jobs.enqueue(keepTimeJob, {});
    }),
  );
}

/** Once, and not on a machine whose clock stands before the law of these procedures. */
async function isWanted(tx: Tx, today: Temporal.PlainDate): Promise<boolean> {
  const [row] = await tx.sql<{ wanted: boolean }>(
    `select not exists (select 1 from dossiers) and not exists (select 1 from licences)
            and exists (select 1 from procedure_versions where code = 'P01' and valid_from <= $1) as wanted`,
    [today.subtract({ days: historyDays }).toString()],
  );
  return row?.wanted ?? false;
}

async function findPeople(tx: Tx): Promise<DemoPeople> {
  const find = (name: string) => findDemoActor(tx, name);
  return {
    publisher: await find('publisher'),
    publisher2: await find('publisher2'),
    officer: await find('officer'),
    officer2: await find('officer2'),
    head: await find('head'),
    leader: await find('leader'),
  };
}

function licenceMoments(newsroom: Newsroom, today: Temporal.PlainDate, leader: Actor, kit: Kit): Moment[] {
  const site = newsroom.outlets.find(({ kind }) => kind === 'aggregated-site')!;
  return demoLicences(site).flatMap((licence) => {
    let id = '';
    const recorded: Moment = {
      at: workingMoment(today, historyDays - 1, '08:00'),
      run: async (tx) => {
        id = await record(tx, licence, today);
      },
    };
    const decided = (licence.decisions ?? []).map(({ action, daysAgo, days, basis, reason }): Moment => {
      const at = workingMoment(today, daysAgo, '15:30');
      return {
        at,
        run: async (tx) => {
          const found = await findLicence(tx, id);
          const effectiveOn = officeDay(at);
          await decideOnLicence(tx, leader, authorize(leader, 'licence.decide', found), {
            ...{ rowVersion: found.rowVersion, action, basis, reason, kit },
            effectiveOn: effectiveOn.toString(),
            endsOn: days ? effectiveOn.add({ days: days - 1 }).toString() : null,
          });
        },
      };
    });
    return [recorded, ...decided];
  });
}

async function record(tx: Tx, licence: DemoLicence, today: Temporal.PlainDate): Promise<string> {
  const { name, address } = demoPublishers[licence.publisher];
  const validFrom = today.add({ days: licence.from });
  const outlet = licence.outlet ? await tx.em.findOneOrFail(Outlet, { code: licence.outlet }) : null;
  const input = {
    ...{ procedureCode: licence.procedure, number: licence.number, answers: licence.answers, conditions: [] },
    ...{ publisherId: await publisherIdOf(tx, licence.publisher), outletId: outlet?.id ?? null },
    ...{ holder: name, holderAddress: address, issuedOn: validFrom.toString(), validFrom: validFrom.toString() },
    validTo: licence.to === null ? null : today.add({ days: licence.to }).toString(),
    reason: `Nhập từ sổ cấp phép năm ${validFrom.year}`,
  };
  return (await recordLicence(tx, setupActor, authorize(setupActor, 'licence.record', input))).id;
}

function dossierMoments(today: Temporal.PlainDate, people: DemoPeople, kit: Kit): Moment[] {
  return demoDossiers(today).flatMap((story, index) => {
    let id = '';
    // Nothing of a story happens at the same minute as another's, and its steps stay in order.
    const at = (daysAgo: number, step: number) =>
      workingMoment(today, daysAgo, '08:10').add({ minutes: step * 35 + index });
    const opened: Moment = {
      at: at(story.openedDaysAgo, 0),
      run: async (tx) => {
        id = await fileDemoDossier({ tx, kit, people }, story, await publisherIdOf(tx, story.publisher));
      },
    };
    const steps = story.steps.map(
      (step, number): Moment => ({
        at: at(step.daysAgo, number + 1),
        run: (tx) => performStep({ tx, kit, people }, id, step),
      }),
    );
    return [opened, ...steps];
  });
}

async function publisherIdOf(tx: Tx, key: DemoPublisherKey): Promise<string> {
  return (await tx.em.findOneOrFail(Publisher, { code: demoPublishers[key].code })).id;
}
