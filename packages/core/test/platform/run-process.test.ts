import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const program = new URL('./running-program.ts', import.meta.url);

let children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

/** The program under a parent that talks to it, as `npm start` runs its processes. */
function underParent(behaviour = 'well') {
  const child = fork(program, [behaviour], { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  children.push(child);
  return { child, told: once(child, 'message'), ended: endOf(child) };
}

/** What a process printed and how it ended. */
async function endOf(child: ChildProcess): Promise<{ code: number | null; out: string; errors: string }> {
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, out, errors };
}

test('a process tells its parent that it is ready and stops in order on SIGTERM', async () => {
  const { child, told, ended } = underParent();
  expect(await told).toMatchObject([{ type: 'ready' }, undefined]);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, out: 'stopped in order\n' });
});

test('a process stops in order when its parent is gone', async () => {
  const { child, told, ended } = underParent();
  await told;
  child.disconnect();
  expect(await ended).toMatchObject({ code: 0, out: 'stopped in order\n' });
});

test('Ctrl-C leaves the order of stopping to the parent', async () => {
  const { child, told, ended } = underParent();
  await told;
  child.kill('SIGINT');
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, out: 'stopped in order\n' });
});

test.each([
  ['bad-config', /^The configuration can’t be used:\n {2}- PORT: too large$/],
  ['no-database', /^The database can’t be reached\.$/],
])(
  'a start that fails (%s) is told to the parent in a sentence, without a stack, and ends with 1',
  async (what, said) => {
    const { told, ended } = underParent(what);
    expect(await told).toMatchObject([{ type: 'failed', message: expect.stringMatching(said) }, undefined]);
    expect((await ended).code).toBe(1);
  },
);

test('a start that fails without a parent is said on standard error, in that sentence alone', async () => {
  const child = spawn(process.execPath, [fileURLToPath(program), 'no-database'], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  expect(await endOf(child)).toEqual({ code: 1, out: '', errors: 'The database can’t be reached.\n' });
});
