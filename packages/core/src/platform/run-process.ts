import { ConfigError } from './config.ts';
import { DomainError } from './errors.ts';

export type Running = { stop(): Promise<void> };

const stopLimitMs = 20_000;

/**
 * Runs a long-lived process: starts it, tells a parent that it is ready, and stops it in order on SIGINT, SIGTERM or
 * when the parent is gone. What is wrong with the set-up is said in one sentence, without a stack.
 */
export function runProcess(start: () => Promise<Running>): void {
  const hasParent = process.send !== undefined;
  let running: Promise<Running> | null = null;
  let stopping = false;

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    const limit = setTimeout(() => process.exit(1), stopLimitMs);
    limit.unref();
    const started = await running?.catch(() => null);
    await started?.stop();
    process.exit(0);
  }

  process.on('SIGTERM', () => void stop());
  // Ctrl-C reaches every process of the terminal; a child waits for its parent to say in which order they stop.
  process.on('SIGINT', () => {
    if (!hasParent) void stop();
  });
  if (hasParent) process.on('disconnect', () => void stop());

  running = start();
  running.then(
    () => process.send?.({ type: 'ready' }),
    (error: unknown) => {
      const message = plainMessage(error);
      process.send?.({ type: 'failed', message });
      if (!hasParent) process.stderr.write(`${message}\n`);
      process.exitCode = 1;
      setImmediate(() => process.exit(1));
    },
  );
}

/** One sentence for what a person can mend; the stack for what they can't. */
export function plainMessage(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DomainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
