import { readFile } from 'node:fs/promises';

/** A process of this machine. Ids are given out again, so the time it began, where the system tells it, is part of it. */
export type ProcessIdentity = { pid: number; startedAt: string | null };

export async function identityOf(pid: number): Promise<ProcessIdentity> {
  return { pid, startedAt: (await statusOf(pid))?.startedAt ?? null };
}

/** Whether this very process still runs; one that ended and only waits to be noticed by its parent doesn't. */
export async function isRunning({ pid, startedAt }: ProcessIdentity): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const status = await statusOf(pid);
  if (!status) return true;
  return !status.hasEnded && (startedAt === null || status.startedAt === startedAt);
}

/** Whether any process has this id; that of another user counts as well. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Waits until a process has ended. @returns false when it still runs after the time given */
export async function untilGone(pid: number, limitMs: number): Promise<boolean> {
  const awaited = await identityOf(pid);
  const deadline = performance.now() + limitMs;
  while (await isRunning(awaited)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** What Linux says of a process (proc(5)): the fields behind its name, which stands in brackets and may hold anything. */
async function statusOf(pid: number): Promise<{ hasEnded: boolean; startedAt: string | null } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { hasEnded: /^[ZX]$/.test(fields[0] ?? ''), startedAt: fields[19] ?? null };
}
