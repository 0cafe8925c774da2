import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
let servers: EmbeddedPostgres[] = [];
let programs: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pressdesk-embedded-'));
  // The server’s own user may come in.
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const program of programs) await kill(program);
  for (const server of servers) {
    await server.stop();
    await rm(server.dataDir, { recursive: true, force: true });
  }
  servers = [];
  programs = [];
  await rm(folder, { recursive: true, force: true });
});

async function start(dataDir = join(folder, 'postgres')): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Starts the server from another process, as `npm start` does. */
async function startFromAnotherProgram(dataDir = join(folder, 'postgres')) {
  const program = fork(new URL('./postgres-program.ts', import.meta.url), [dataDir], { execArgv: [] });
  programs.push(program);
  const [{ url }] = (await once(program, 'message')) as [{ url: string }];
  return { program, url };
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}

const serverPid = async (dataDir: string) =>
  Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('a server starts on a folder that isn’t there yet, on loopback only, and keeps its data over a restart', async () => {
  const first = await start(join(folder, 'not', 'there', 'yet'));
  expect(await query(first.url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await query(first.url, `create table kept as select 'Nghệ An' as name`);
  await first.stop();
  const second = await start(join(folder, 'not', 'there', 'yet'));
  expect(await query(second.url, 'select name from kept')).toEqual([{ name: 'Nghệ An' }]);
});

test('a folder whose making was broken off is made anew', async () => {
  await mkdir(join(folder, 'postgres', 'base'), { recursive: true });
  const server = await start();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder on which a server already runs is refused with one sentence, and that server goes on', async () => {
  const first = await start();
  const refusal = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/^The database in .+ is already running \(process \d+\)\.[^\n]+$/),
  });
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a server whose program is alive is never stopped by another one', async () => {
  const { url } = await startFromAnotherProgram();
  await expect(start()).rejects.toMatchObject({ code: 'unavailable' });
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  // Not left running: its program is killed, and whoever starts next takes the folder over.
  await kill(programs[0]!);
  await start();
});

test('a server whose program was killed is stopped in order and the next start goes on with its data', async () => {
  const { program, url } = await startFromAnotherProgram();
  await query(url, 'create table kept as select 7 as number');
  await kill(program);
  expect(await query(url, 'select number from kept')).toEqual([{ number: 7 }]);

  const server = await start();
  expect(await query(server.url, 'select number from kept')).toEqual([{ number: 7 }]);
  await expect(query(url, 'select 1')).rejects.toThrow();
});

test('a server of which nobody knows who started it is left alone', async () => {
  const server = await start();
  await rm(`${server.dataDir}.launcher.json`);
  await expect(start()).rejects.toThrow(/already running/);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a note about another server doesn’t stop this one', async () => {
  const server = await start();
  const pid = await serverPid(server.dataDir);
  const note = { serverPid: pid + 1, launcher: { pid: 2 ** 22 + 1, startedAt: null } };
  await writeFile(`${server.dataDir}.launcher.json`, JSON.stringify(note));
  await expect(start()).rejects.toThrow(/already running/);
  expect(await serverPid(server.dataDir)).toBe(pid);
});

test('a pid file that a killed server left is cleared, also when its number is another program’s by now', async () => {
  for (const pid of [2 ** 22 + 1, process.pid]) {
    const server = await start();
    await server.stop();
    await writeFile(join(server.dataDir, 'postmaster.pid'), `${pid}\n${server.dataDir}\n1\n${server.port}\n\n\n`);
    const again = await start();
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await again.stop();
  }
});

test('a stopped server leaves no note behind and can be stopped again', async () => {
  const server = await start();
  await server.stop();
  await server.stop();
  await expect(stat(`${server.dataDir}.launcher.json`)).rejects.toThrow(/ENOENT/);
  await expect(stat(join(server.dataDir, 'postmaster.pid'))).rejects.toThrow(/ENOENT/);
});

test('where the server’s user can’t enter the folder, data lie where it can; for one’s own user they lie where asked', async () => {
  const closed = join(folder, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const asked = join(closed, 'postgres');
  const server = await start(asked);
  if (isRoot) expect(server.dataDir).toMatch(/^\/var\/lib\/pressdesk\/[0-9a-f]{12}$/);
  else expect(server.dataDir).toBe(asked);
  await query(server.url, 'create table kept as select 1 as one');
  await server.stop();
  const again = await start(asked);
  expect(again.dataDir).toBe(server.dataDir);
  expect(await query(again.url, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('the server never runs as root', async () => {
  const server = await start();
  const owner = await stat(join(server.dataDir, 'postmaster.pid'));
  expect(owner.uid).not.toBe(0);
});
