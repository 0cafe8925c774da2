import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Core, openCore } from '@pressdesk/core';
import { startEmbeddedPostgres } from '@pressdesk/core/embedded-postgres';
import { getCaseView, listCases, summariseCases } from '@pressdesk/core/enforcement';
import { type Actor, authorize, createUser, type Role, setupActor } from '@pressdesk/core/identity';
import { readOversightReport } from '@pressdesk/core/oversight';
import { makeTemporaryFolder, officeDay, openLog, readConfig, systemClock, type Tx } from '@pressdesk/core/platform';
import { type CaseCounts, fillCases } from './fill-cases.ts';

const rounds = 40;
const reportRounds = 8;
const limit = 30;

/** The worklists, the search, one case and the oversight report over a large archive, each beside bare SQL in the same run. */
export async function benchEnforcement(counts: CaseCounts, print: (line: string) => void): Promise<void> {
  const folder = await makeTemporaryFolder('pressdesk-bench-');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), databaseUrl: server.url };
  const core = await openCore(config, { role: 'sender', log: openLog('silent', 'bench'), migrate: true });
  try {
    const people = { inspector: await addPerson(core, 'inspector'), leader: await addPerson(core, 'leader') };
    print(await fillCases(core.database, counts, people));
    for (const measure of [...lists(people.inspector), await oneCase(core, people.inspector), report(people.leader)]) {
      print(await compare(core, measure));
    }
  } finally {
    await core.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function addPerson(core: Core, role: Role): Promise<Actor> {
  const input = { name: `Bench ${role}`, email: `${role}@bench.example`, password: randomUUID(), roles: [role] };
  const user = await core.database.transaction((tx) =>
    createUser(tx, setupActor, authorize(setupActor, 'user.manage', input)),
  );
  return { kind: 'user', id: user.id, name: input.name, roles: [role] };
}

type Measure = {
  name: string;
  asked: (tx: Tx) => Promise<unknown>;
  bare: readonly string[];
  values?: unknown[];
  rounds?: number;
};

const openStates = `('opened', 'recorded', 'decided', 'time-barred')`;
const due = `(select min(c.due_on) from clocks c where c.subject_type = 'case' and c.subject_id = k.id::text
               and c.state in ('running', 'paused'))`;

function lists(inspector: Actor): Measure[] {
  const list = (query: Omit<Parameters<typeof listCases>[2], 'limit'>) => (tx: Tx) =>
    listCases(tx, inspector, { ...query, limit });
  const words = `to_tsvector('simple', search_text) @@ $1::tsquery`;
  const newest = `order by opened_at desc, id desc limit ${limit}`;
  return [
    {
      name: 'cases, most urgent first',
      asked: list({ sort: 'due' }),
      bare: [
        `select k.*, ${due} as due_on from cases k where k.state in ${openStates} order by due_on, id limit ${limit}`,
      ],
    },
    {
      name: 'cases, late',
      asked: list({ sort: 'due', due: 'late' }),
      bare: [
        `select * from (select k.*, ${due} as due_on from cases k where k.state in ${openStates}) k
          where due_on < current_date order by due_on, id limit ${limit}`,
      ],
    },
    {
      name: 'cases near limitation',
      asked: list({ sort: 'limitation', limitation: 'near' }),
      bare: [
        `select * from cases where state in ('opened', 'recorded') and last_lawful_on between current_date and current_date + 60
          order by last_lawful_on, id limit ${limit}`,
      ],
    },
    {
      name: 'cases that wait for a signature',
      asked: list({ sort: 'due', waiting: 'signature' }),
      bare: [
        `select k.*, ${due} as due_on from cases k join decision_proposals p on p.case_id = k.id and p.state = 'open'
          order by due_on, k.id limit ${limit}`,
      ],
    },
    {
      name: 'cases, mine, most urgent first',
      asked: list({ sort: 'due', assignee: 'me' }),
      bare: [
        `select k.*, ${due} as due_on from cases k where k.state in ${openStates} and assignee_id = $1
          order by due_on, id limit ${limit}`,
      ],
      values: [inspector.id],
    },
    { name: 'cases, newest first', asked: list({}), bare: [`select * from cases ${newest}`] },
    {
      name: 'cases, two words',
      asked: list({ q: 'thần bí 4719' }),
      bare: [`select * from cases where ${words} ${newest}`],
      values: ['than:* & bi:* & 4719:*'],
    },
    {
      name: 'cases, a word of most',
      asked: list({ q: 'xpvphc' }),
      bare: [`select * from cases where ${words} ${newest}`],
      values: ['xpvphc:*'],
    },
    {
      name: 'summary',
      asked: (tx) => summariseCases(tx, inspector),
      bare: [`select k.state, count(*), min(${due}) from cases k where k.state in ${openStates} group by 1`],
    },
  ];
}

/** A decided case as its page shows it, beside a query for each of its tables. */
async function oneCase(core: Core, inspector: Actor): Promise<Measure> {
  const [row] = await core.database.transaction((tx) =>
    tx.sql<{ id: string }>(`select id from cases where state = 'decided' order by id limit 1`),
  );
  const { id } = row!;
  const tables = ['findings', 'case_events', 'exhibits', 'case_decisions', 'obligations', 'deliveries', 'complaints'];
  return {
    name: 'one case, whole',
    asked: (tx) => getCaseView(tx, inspector, id),
    bare: [
      'select * from cases where id = $1',
      ...tables.map((table) => `select * from ${table} where case_id = $1`),
      `select * from clocks where subject_type = 'case' and subject_id = $1::uuid::text`,
    ],
    values: [id],
  };
}

/** The year so far and the same a year before, beside the sums of the same tables without their breakdowns. */
function report(leader: Actor): Measure {
  const today = officeDay(systemClock.now());
  const scope = { from: today.with({ month: 1, day: 1 }).toString(), to: today.toString(), place: null };
  const spans = [scope, { from: yearBefore(scope.from), to: yearBefore(scope.to) }];
  return {
    name: 'oversight report of a year, with the year before',
    asked: (tx) => readOversightReport(tx, leader, authorize(leader, 'report.read', scope)),
    bare: spans.flatMap(({ from, to }) => {
      const within = (column: string) => `${column} >= date '${from}' and ${column} < date '${to}' + 1`;
      return [
        `select party->>'kind', count(*) from cases where ${within('opened_at')} group by 1`,
        `select f.provision_code, count(*) from findings f join cases k on k.id = f.case_id
          where ${within('k.opened_at')} group by 1`,
        `select action, count(*) from case_events where ${within('at')} group by 1`,
        `select d.kind, k.party->>'kind', count(*), sum((d.content->>'totalVnd')::bigint)
           from case_decisions d join cases k on k.id = d.case_id where ${within('d.decided_at')} group by 1, 2`,
        `select sum(amount_vnd) from payments where ${within('paid_on')}`,
        `select o.kind, o.state, count(*), sum(o.amount_vnd - o.paid_vnd) from obligations o
           join case_decisions d on d.id = o.decision_id where d.decided_at < date '${to}' + 1 group by 1, 2`,
      ];
    }),
    rounds: reportRounds,
  };
}

function yearBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
}

async function compare({ database }: Core, measure: Measure): Promise<string> {
  const { name, asked, bare, values } = measure;
  const through: number[] = [];
  const direct: number[] = [];
  for (let round = 0; round < (measure.rounds ?? rounds); round += 1) {
    through.push(await timed(() => database.transaction(asked)));
    direct.push(
      await timed(() =>
        database.transaction(async (tx) => {
          for (const sql of bare) await tx.sql(sql, values);
        }),
      ),
    );
  }
  const ratio = percentile(through, 0.5) / percentile(direct, 0.5);
  return (
    `${name}: ${ms(percentile(through, 0.5))}, p95 ${ms(percentile(through, 0.95))}` +
    ` · bare SQL ${ms(percentile(direct, 0.5))}, p95 ${ms(percentile(direct, 0.95))} · ${ratio.toFixed(1)}×`
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
