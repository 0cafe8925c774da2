import { FetchError } from './fetch-error.ts';

export interface TimeBudget {
  /** Does one part of the work; its signal ends when the caller's does or when no time is left. */
  spend<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Time for the parts of one fetch together. It runs only while a part does: waiting for a turn costs nothing. */
export function createTimeBudget(totalMs: number, url: string): TimeBudget {
  let leftMs = totalMs;
  return {
    async spend(signal, work) {
      const controller = new AbortController();
      const onAbort = (): void => controller.abort(signal.reason);
      const onTimeout = (): void =>
        controller.abort(new FetchError('timeout', `not done after ${totalMs} ms: ${url}`, { transient: true }));
      const startMs = performance.now();
      const timer = setTimeout(onTimeout, Math.max(leftMs, 1));
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      try {
        return await work(controller.signal);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        leftMs -= performance.now() - startMs;
      }
    },
  };
}
