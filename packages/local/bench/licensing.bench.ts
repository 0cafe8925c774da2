import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openPaperPress } from '@pressdesk/api';
import { type Core, openCore } from '@pressdesk/core';
import { startEmbeddedPostgres } from '@pressdesk/core/embedded-postgres';
import { type Actor, authorize, createUser, type Role, setupActor } from '@pressdesk/core/identity';
import {
  boardOfDossiers,
  findDossier,
  listDossiers,
  listLicences,
  searchRegister,
  signDossier,
  summariseDossiers,
} from '@pressdesk/core/licensing';
import { type Kit, openSealKeys } from '@pressdesk/core/papers';
import { type Config, makeTemporaryFolder, openLog, readConfig, type Tx } from '@pressdesk/core/platform';
import { type Archive, fillArchive } from './fill-archive.ts';

export type LicensingBenchOptions = { licences: number; dossiers: number; open: number };

const rounds = 40;
const issuesOneByOne = 10;
const issuesAtOnce = 50;
const pageLength = 30;

/**
 * The desk, the licences and the register over a large archive, each beside the SQL that reads the same rows and no more,
 * in the same run; then what it takes to issue a licence: typeset, signed twice, stored, recorded.
 */
export async function benchLicensing(options: LicensingBenchOptions, print: (line: string) => void): Promise<void> {
  const folder = await makeTemporaryFolder('pressdesk-bench-');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), databaseUrl: server.url };
  const core = await openCore(config, { role: 'sender', log: openLog('silent', 'bench'), migrate: true });
  try {
    const people = await addPeople(core);
    const archive = await fillArchive(core.database, { ...options, toSign: issuesOneByOne + issuesAtOnce + 1 }, people);
    print(archive.how);
    await measureReads(core, people.officer, archive, print);
    await measureIssues(core, config, people.leader, archive, print);
  } finally {
    await core.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export type BenchPeople = { officer: Actor; leader: Actor };

async function addPeople(core: Core): Promise<BenchPeople> {
  const add = async (name: string, role: Role): Promise<Actor> => {
    const input = { name, email: `${role}@bench.example`, password: randomUUID(), roles: [role] };
    const user = await core.database.transaction((tx) =>
      createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)),
    );
    return { kind: 'user', id: user.id, name, roles: [role] };
  };
  return { officer: await add('Lê Thu Thuỷ', 'licensing-officer'), leader: await add('Phạm Đình Toàn', 'leader') };
}

type Measure = { name: string; asked: (tx: Tx) => Promise<unknown>; bare: string; values?: unknown[] };

const openStates = `('registered','accepted','processing','awaiting-supplement','awaiting-fee','withdrawal-requested')`;
const due = `(select min(c.due_on) from clocks c where c.subject_type = 'dossier' and c.subject_id = d.id::text
               and c.kind = 'statutory' and c.state in ('running', 'paused'))`;

function measures(officer: Actor, { rareWords, holderWord, commonWord, number }: Archive): Measure[] {
  const limit = pageLength;
  const words = "to_tsvector('simple', search_text) @@ $1::tsquery";
  const newest = 'order by coalesce(submitted_at, created_at) desc, id desc limit 30';
  const newestLicences = 'order by issued_at desc, id desc limit 30';
  const register = (q: string) => (tx: Tx) => searchRegister(tx, { q, limit });
  const registerSql = `select * from licences where is_published and search @@ $1::tsquery ${newestLicences}`;
  const desk = (query: Parameters<typeof listDossiers>[2]) => (tx: Tx) => listDossiers(tx, officer, query);
  const mine = `select * from dossiers d where d.state in ${openStates}`;
  return [
    {
      name: 'desk, most urgent first',
      asked: desk({ sort: 'due', limit }),
      bare: `select d.*, ${due} as due_on from dossiers d where d.state in ${openStates} order by due_on, id limit 30`,
    },
    {
      name: 'desk, mine, most urgent first',
      asked: desk({ sort: 'due', assignee: 'me', limit }),
      bare: `${mine} and assignee_id = $1 limit 30`,
      values: [officer.id],
    },
    { name: 'desk, newest first', asked: desk({ limit }), bare: `select * from dossiers ${newest}` },
    {
      name: 'desk, one procedure and state',
      asked: desk({ procedure: 'P14', state: 'returned', limit }),
      bare: `select * from dossiers where procedure_code = 'P14' and state = 'returned' ${newest}`,
    },
    {
      name: 'desk, two words',
      asked: desk({ q: rareWords, limit }),
      bare: `select * from dossiers where ${words} ${newest}`,
      values: [rareWords.split(' ').join(':* & ').concat(':*')],
    },
    {
      name: 'desk, a word of most dossiers',
      asked: desk({ q: commonWord, limit }),
      bare: `select * from dossiers where ${words} ${newest}`,
      values: [`${commonWord}:*`],
    },
    {
      name: 'board',
      asked: (tx) => boardOfDossiers(tx, officer, {}),
      bare: `select d.*, ${due} as due_on from dossiers d where d.state in ${openStates}`,
    },
    {
      name: 'summary',
      asked: (tx) => summariseDossiers(tx, officer),
      bare: `select d.state, count(*), min(${due}) from dossiers d where d.state in ${openStates} group by 1`,
    },
    {
      name: 'licences, newest first',
      asked: (tx) => listLicences(tx, officer, { limit }),
      bare: `select * from licences ${newestLicences}`,
    },
    {
      name: 'licences that end soon',
      asked: (tx) => listLicences(tx, officer, { status: 'in-force', endsBefore: '2027-01-01', limit }),
      bare: `select * from licences where status = 'in-force' and valid_to < '2027-01-01' ${newestLicences}`,
    },
    {
      name: 'register, a number',
      asked: register(number),
      bare: registerSql,
      values: [
        number
          .split(/[/-]/)
          .map((word) => `${word}:*`)
          .join(' & '),
      ],
    },
    {
      name: 'register, a word of few holders',
      asked: register(holderWord),
      bare: registerSql,
      values: [`${holderWord}:*`],
    },
    { name: 'register, a word of most', asked: register(commonWord), bare: registerSql, values: [`${commonWord}:*`] },
  ];
}

async function measureReads(core: Core, officer: Actor, archive: Archive, print: (line: string) => void) {
  const { database } = core;
  for (const { name, asked, bare, values } of measures(officer, archive)) {
    const through: number[] = [];
    const direct: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      through.push(await timed(() => database.transaction(asked)));
      direct.push(await timed(() => database.transaction((tx) => tx.sql(bare, values))));
    }
    const ratio = percentile(through, 0.5) / percentile(direct, 0.5);
    print(
      `${name}: ${ms(percentile(through, 0.5))}, p95 ${ms(percentile(through, 0.95))}` +
        ` · bare SQL ${ms(percentile(direct, 0.5))}, p95 ${ms(percentile(direct, 0.95))} · ${ratio.toFixed(1)}×`,
    );
  }
}

async function measureIssues(
  core: Core,
  config: Config,
  leader: Actor,
  archive: Archive,
  print: (line: string) => void,
) {
  const kit: Kit = {
    ...{ press: openPaperPress(config), blobs: core.blobs, office: config.office },
    ...{ publicUrl: 'https://baochi.example', sealKey: (await openSealKeys(config)).signing },
  };
  const sign = (id: string) =>
    core.database.transaction(async (tx) => {
      const dossier = authorize(leader, 'dossier.sign', await findDossier(tx, id));
      return signDossier(tx, leader, dossier, { rowVersion: dossier.rowVersion, kit });
    });
  const [first, ...rest] = archive.toSign;
  const firstMs = await timed(() => sign(first!));
  const single: number[] = [];
  for (const id of rest.slice(0, issuesOneByOne)) single.push(await timed(() => sign(id)));
  print(
    `issue a licence (set, two signatures, stored, recorded): ${ms(percentile(single, 0.5))}, p95 ${ms(percentile(single, 0.95))};` +
      ` the first, which makes its test certificates: ${ms(firstMs)}`,
  );
  const together = rest.slice(issuesOneByOne);
  const allMs = await timed(() => Promise.all(together.map(sign)));
  const [numbers] = await core.database.transaction((tx) =>
    tx.sql<{ given: number; distinct: number; gaps: number }>(
      `select count(*)::int as given, count(distinct series_seq)::int as distinct,
              (max(series_seq) - min(series_seq) + 1 - count(*))::int as gaps
         from papers where series is not null`,
    ),
  );
  print(
    `${together.length} at once: ${(allMs / 1000).toFixed(1)} s, ${ms(allMs / together.length)} each;` +
      ` ${numbers?.given} numbers given, ${numbers?.distinct} different, ${numbers?.gaps} left out`,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}
