import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openPaperPress } from '@pressdesk/api';
import { openCore } from '@pressdesk/core';
import { openSealKeys } from '@pressdesk/core/papers';
import { type Config, DomainError, openLog } from '@pressdesk/core/platform';
import { type Child, startChild } from './child-process.ts';
import { openLocalDatabase, sessionSecret } from './local-database.ts';
import { type Newsroom, startNewsroom } from './newsroom/index.ts';
import { type DemoAccounts, openDemoClock, seedCases, seedDemo, seedLicensing } from './seed-demo/index.ts';

export type Office = {
  url: string;
  databaseUrl: string;
  dataDir: string | null;
  /** Null where the office runs without the demo. */
  demo: Demo | null;
  /** Called when one of its processes ends by itself. */
  onBroken(listener: () => void): void;
  stop(): Promise<void>;
};

type Demo = { newsroom: Newsroom; accounts: DemoAccounts };
export type DemoOffice = Office & Demo;

type OfficeOptions = {
  /** How often the newsroom takes a step by itself; null waits to be told. */
  newsroomStepSeconds: number | null;
  /** Called with the name of each part as it becomes ready. */
  step(name: string): void;
};

/** The office with the demo newsroom, its accounts and its rules, whatever the configuration says. */
export async function runDemoOffice(config: Config, options: OfficeOptions): Promise<DemoOffice> {
  const office = await runOffice({ ...config, demo: true }, options);
  if (!office.demo) throw new Error('The office was started without its demo.');
  return { ...office, ...office.demo };
}

/**
 * Starts everything one machine needs, each part once the one it stands on is ready: database, newsroom, migrations
 * and seed, crawler, API. Stops in the opposite order.
 */
export async function runOffice(config: Config, options: OfficeOptions): Promise<Office> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const port = await requireFreePort(config.host, config.port);
    const database = await openLocalDatabase(config);
    stops.push(() => database.stop());
    options.step('database');

    const newsroom = config.demo ? await openNewsroom(config, options.newsroomStepSeconds) : null;
    if (newsroom) {
      stops.push(() => newsroom.stop());
      options.step('newsroom');
    }
    const office = newsroom ? demoOffice(config.office) : config.office;
    const url = config.publicUrl ?? `http://${config.host}:${port}`;
    const { demo, finish } = await prepare({ ...config, databaseUrl: database.url, publicUrl: url, office }, newsroom);
    options.step('schema');

    const env = {
      DATABASE_URL: database.url,
      DATA_DIR: config.dataDir,
      SESSION_SECRET: await sessionSecret(config),
      HOST: config.host,
      PORT: String(port),
      LOG_LEVEL: config.logLevel,
      OFFICE_PARENT: office.parent,
      OFFICE_PLACE: office.place,
    };
    const children: Child[] = [];
    const start = async (module: string) => {
      const child = await startChild(new URL(import.meta.resolve(module)), env);
      children.push(child);
      stops.push(() => child.stop());
    };
    // The history of the demo is written while the processes start.
    await Promise.all([start('@pressdesk/crawler/main'), start('@pressdesk/api/main'), finish()]);
    options.step(demo ? 'crawler, API and demo data' : 'crawler and API');
    return {
      url,
      databaseUrl: database.url,
      dataDir: database.dataDir,
      demo,
      onBroken: (listener) => {
        for (const child of children) child.onExit(listener);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Brings the database to the program's state, and puts the demo in where there is one.
 * @returns `finish`, which writes the demo's history and must be called: it closes what was opened
 */
async function prepare(
  config: Config,
  newsroom: Newsroom | null,
): Promise<{ demo: Demo | null; finish: () => Promise<void> }> {
  const clock = openDemoClock();
  const core = await openCore(config, { role: 'sender', log: openLog(config.logLevel, 'local'), migrate: true, clock });
  try {
    if (!newsroom) return { demo: null, finish: () => core.close() };
    const { accounts } = await seedDemo(core.database, newsroom);
    const kit = {
      ...{ press: openPaperPress(config), blobs: core.blobs, office: config.office },
      ...{ publicUrl: config.publicUrl ?? '', sealKey: (await openSealKeys(config)).signing },
    };
    const finish = () =>
      seedLicensing(core.database, newsroom, { clock, kit })
        .then(() => seedCases(core.database, newsroom, { clock, kit }))
        .finally(() => core.close());
    return { demo: { newsroom, accounts }, finish };
  } catch (error) {
    await core.close();
    throw error;
  }
}

/** The demo's papers name the office of its invented province, unless the configuration names one. */
function demoOffice(office: Config['office']): Config['office'] {
  return process.env.OFFICE_PARENT || process.env.OFFICE_PLACE
    ? office
    : { ...office, parent: 'Ủy ban nhân dân tỉnh Kinh Lạc', place: 'Kinh Lạc' };
}

/** The demo newsroom, on the ports it had the last time: an address that changed would be another outlet's. */
async function openNewsroom(config: Config, stepEverySeconds: number | null): Promise<Newsroom> {
  const folder = join(config.dataDir, 'newsroom');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'ports.json');
  const saved = await readFile(path, 'utf8').catch(() => null);
  const ports = saved
    ? (JSON.parse(saved) as { newspaper: number; aggregator: number })
    : { newspaper: await requireFreePort('127.0.0.1', 0), aggregator: await requireFreePort('127.0.0.1', 0) };
  if (!saved) await writeFile(path, JSON.stringify(ports));
  for (const port of Object.values(ports)) await requireFreePort('127.0.0.1', port, 'a site of the demo newsroom');
  return startNewsroom({
    dropFolder: join(folder, 'dai-lien-ha'),
    statePath: join(folder, 'state.json'),
    now: () => new Date(),
    ports,
    stepEverySeconds,
  });
}

/** @throws DomainError `unavailable` naming the port and what to do */
function requireFreePort(host: string, port: number, what = 'Pressdesk'): Promise<number> {
  return new Promise((resolve, fail) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is in use by another program' : `can’t be used (${cause.code})`;
      const mend = what === 'Pressdesk' ? ', or start with another one: PORT=9000 npm start' : '';
      fail(new DomainError('unavailable', `Port ${port} on ${host}, for ${what}, ${why}. Stop that program${mend}.`));
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
