#!/usr/bin/env node
// The one way in: `npm start`, `npm test` and the rest end here. It needs nothing but Node 20 and npm: it installs what
// the lockfile names (Node 26 among it), builds the web when its sources changed, and hands over to that Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [command = 'help', ...args] = process.argv.slice(2);
const node = join(root, 'node_modules/node/bin/node');
const local = 'packages/local/src/main.ts';
const packageManager = 'pnpm@12.21.0';

const commands = {
  start: async () => {
    await build();
    await run(node, [local, 'start', ...args]);
  },
  smoke: async () => {
    await build();
    await run(node, [local, 'smoke', ...args]);
  },
  journey: async () => {
    await build();
    await run(node, [local, 'journey', ...args]);
  },
  replay: async () => {
    await build();
    await run(node, [local, 'replay', ...args]);
  },
  test: async () => {
    await build();
    await check();
    await run(node, [tool('vitest', 'vitest.mjs'), 'run', ...args]);
  },
  check,
  bench: () => run(node, [local, 'bench', ...args]),
  pressdesk: () => run(node, [local, 'pressdesk', ...args]),
  'audit:verify': () => run(node, [local, 'audit:verify', ...args]),
  'search:rebuild': () => run(node, [local, 'search:rebuild', ...args]),
  docs: async () => {
    if (args.includes('pictures')) await build();
    await run(node, [local, 'docs', ...args]);
  },
};

const chosen = commands[command];
if (!chosen) {
  console.error(`Commands: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
let libraries = null;
await install();
libraries = await findLibraries();
await chosen();

/** Types, lint, dependency order and unused exports. */
async function check() {
  for (const name of packagesWithTypes()) {
    await run(node, [tool('typescript', 'bin/tsc'), '-p', `packages/${name}`], `types of ${name}`);
  }
  await run(node, [tool('@biomejs/biome', 'bin/biome'), 'check', '.'], 'lint and format');
  await run(
    node,
    [tool('dependency-cruiser', 'bin/dependency-cruiser.mjs'), 'packages', '--config', 'dependency-order.mjs'],
    'dependency order',
  );
  await run(node, [tool('knip', 'bin/knip.js')], 'unused files, exports and dependencies');
}

/** Installs when the lockfile or a package.json isn't the one that was installed last. */
async function install() {
  const stamp = join(root, 'node_modules/.pressdesk-installed');
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  files.push(...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`));
  const wanted = hashOf(files);
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log(`Installing what ${files[0]} names …`);
  await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'], 'install', {
    quiet: true,
    // A Node 26 that was installed before may lack its library: installing must not depend on it.
    withNode26: false,
  });
  // npm would run this very script with it the next time, on machines where it can't start by itself yet.
  rmSync(join(root, 'node_modules/.bin/node'), { force: true });
  writeFileSync(stamp, wanted);
}

/**
 * Node 26 needs libatomic.so.1, which a bare Debian or Ubuntu lacks. Where it's missing, its package is fetched with apt
 * into node_modules, which takes no root, and found by LD_LIBRARY_PATH.
 */
async function findLibraries() {
  const folder = join(root, 'node_modules/.pressdesk-libraries');
  const found = () => spawnSync(node, ['--version'], { env: { ...process.env, LD_LIBRARY_PATH: pathOf(folder) } });
  const plain = spawnSync(node, ['--version']);
  if (plain.status === 0) return null;
  if (found().status === 0) return pathOf(folder);
  console.log('Node 26 needs the library libatomic.so.1, which this machine lacks: fetching its package …');
  mkdirSync(join(folder, 'lists/partial'), { recursive: true });
  mkdirSync(join(folder, 'cache/archives/partial'), { recursive: true });
  const apt = [
    '-qq',
    '-o',
    `Dir::State::lists=${folder}/lists`,
    '-o',
    `Dir::Cache=${folder}/cache`,
    '-o',
    'Debug::NoLocking=1',
  ];
  if (process.getuid?.() === 0) apt.push('-o', 'APT::Sandbox::User=root');
  const steps = [
    ['apt-get', [...apt, 'update']],
    ['apt-get', [...apt, 'download', 'libatomic1']],
    ['sh', ['-c', 'dpkg-deb -x libatomic1_*.deb .']],
  ];
  for (const [program, programArgs] of steps) spawnSync(program, programArgs, { cwd: folder, stdio: 'ignore' });
  if (found().status === 0) return pathOf(folder);
  return fail(
    `${plain.stderr}Install it with the system's package manager: apt-get install libatomic1, or dnf install libatomic.`,
    1,
  );

  function pathOf(at) {
    const usr = existsSync(join(at, 'usr/lib'))
      ? readdirSync(join(at, 'usr/lib')).map((name) => join(at, 'usr/lib', name))
      : [];
    return [...usr, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(delimiter);
  }
}

/** Builds the web when a file of it, or of what it is built from, changed. */
async function build() {
  const stamp = join(root, 'packages/web/dist/.built-from');
  const wanted = hashOf([
    'pnpm-lock.yaml',
    'packages/web/index.html',
    'packages/web/vite.config.ts',
    ...filesBelow('packages/web/src'),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the web …');
  await run(node, [join(root, 'packages/web/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], 'build', {
    cwd: join(root, 'packages/web'),
  });
  writeFileSync(stamp, wanted);
}

/** Runs a program to its end; Ctrl-C goes to it, and its exit code becomes ours. */
function run(program, programArgs, label = '', { cwd = root, quiet = false, withNode26 = true } = {}) {
  const started = Date.now();
  return new Promise((done) => {
    const child = spawn(program, programArgs, {
      cwd,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: {
        ...process.env,
        ...(withNode26 ? { PATH: `${dirname(node)}${delimiter}${process.env.PATH}` } : {}),
        ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', (error) => fail(`${program} can’t be started: ${error.message}`, 1));
    child.on('close', (code, signal) => {
      if (code !== 0) fail(quiet ? output : `${label || program} ended with ${signal ?? code}.`, code ?? 1);
      if (label) console.log(`✓ ${label} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      done();
    });
  });
}

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

function tool(name, path) {
  return join(root, 'node_modules', name, path);
}

function packagesWithTypes() {
  return readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'tsconfig.json')),
  );
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file).update(existsSync(join(root, file)) ? readFileSync(join(root, file)) : '');
  return hash.digest('hex');
}
