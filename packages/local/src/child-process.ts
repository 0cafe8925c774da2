import { type ChildProcess, fork } from 'node:child_process';
import { DomainError } from '@pressdesk/core/platform';

export type Child = { stop(): Promise<void>; onExit(listener: () => void): void };

type Message = { type: 'ready' } | { type: 'failed'; message: string };

/**
 * Starts one of our processes and waits until it is ready.
 * @throws DomainError `unavailable` with the sentence the process gave
 */
export async function startChild(entry: URL, env: Record<string, string>): Promise<Child> {
  const child = fork(entry, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await new Promise<void>((ready, fail) => {
    child.once('message', (message) => {
      const said = message as Message;
      if (said.type === 'ready') ready();
      else fail(new DomainError('unavailable', said.message));
    });
    child.once('error', fail);
    child.once('exit', (code) => fail(new DomainError('unavailable', `A process ended while starting (${code}).`)));
  });
  return { stop: () => stop(child), onExit: (listener) => void child.once('exit', listener) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await gone;
}
