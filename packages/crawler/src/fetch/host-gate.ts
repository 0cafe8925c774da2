import { FetchError } from './fetch-error.ts';

export type Timeline = {
  /** Milliseconds that only ever grow. */
  nowMs(): number;
  /** Runs once after a while; the result takes it back. */
  schedule(delayMs: number, run: () => void): () => void;
};

export type Turn = {
  /** Since the beginning of the previous request to the host. */
  delayMs: number;
  signal: AbortSignal;
};

export interface HostGate {
  /**
   * Waits for a turn at a host and hands back the function that ends it.
   * @throws the reason of the signal; FetchError `blocked` for a host that is to be left alone longer than anyone waits
   */
  enter(host: string, turn: Turn): Promise<() => void>;
  /**
   * No request begins at the host for a while; those under way go on. A host that named no time (null) gets half a
   * minute, and twice as much each further time in a row, up to ten minutes.
   */
  slowDown(host: string, durationMs: number | null): void;
  /** The host answers as it should again. */
  recovered(host: string): void;
}

export type HostGateOptions = {
  /** Requests under way at one host at the same time. */
  concurrency: number;
  /** The longest rest of a host that requests wait for; they fail at once where it is longer. */
  patienceMs: number;
  timeline?: Timeline;
};

type Waiting = Turn & { begin(): void; fail(reason: unknown): void };
type Host = {
  active: number;
  waiting: Waiting[];
  lastStartMs: number;
  restUntilMs: number;
  /** Rests in a row. */
  rests: number;
  stopTimer: () => void;
};

/** Turns at hosts within this process. Hosts know nothing of each other, and waiting costs one timer a host. */
export function createHostGate({ concurrency, patienceMs, timeline = realTimeline }: HostGateOptions): HostGate {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= mostIdleHosts) forgetIdle();
    const host: Host = {
      active: 0,
      waiting: [],
      lastStartMs: Number.NEGATIVE_INFINITY,
      restUntilMs: Number.NEGATIVE_INFINITY,
      rests: 0,
      stopTimer: () => {},
    };
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    const now = timeline.nowMs();
    for (const [name, host] of hosts) {
      const idle = host.active === 0 && host.waiting.length === 0;
      if (idle && host.restUntilMs <= now && host.lastStartMs + longestDelayMs <= now) hosts.delete(name);
    }
  }

  function startNext(host: Host): void {
    host.stopTimer();
    for (let next = host.waiting[0]; next && host.active < concurrency; next = host.waiting[0]) {
      const now = timeline.nowMs();
      const startMs = Math.max(host.lastStartMs + next.delayMs, host.restUntilMs);
      if (startMs > now) {
        host.stopTimer = timeline.schedule(startMs - now, () => startNext(host));
        return;
      }
      host.waiting.shift();
      host.active += 1;
      host.lastStartMs = now;
      next.begin();
    }
  }

  function refusal(name: string, host: Host): FetchError | null {
    const restMs = host.restUntilMs - timeline.nowMs();
    if (restMs <= patienceMs) return null;
    return new FetchError('blocked', `the host asked to be left alone for now: ${name}`, {
      retryAfterSeconds: Math.ceil(restMs / 1000),
      transient: true,
    });
  }

  function enter(name: string, turn: Turn): Promise<() => void> {
    const { promise, resolve, reject } = Promise.withResolvers<() => void>();
    const host = hostOf(name);
    const refused = refusal(name, host);
    if (turn.signal.aborted || refused) {
      reject(turn.signal.aborted ? turn.signal.reason : refused);
      return promise;
    }
    const onAbort = (): void => {
      host.waiting.splice(host.waiting.indexOf(waiting), 1);
      startNext(host);
      reject(turn.signal.reason);
    };
    const stopListening = (): void => turn.signal.removeEventListener('abort', onAbort);
    const leave = once(() => {
      host.active -= 1;
      startNext(host);
    });
    const waiting: Waiting = {
      ...turn,
      begin: () => {
        stopListening();
        resolve(leave);
      },
      fail: (reason) => {
        stopListening();
        reject(reason);
      },
    };
    turn.signal.addEventListener('abort', onAbort, { once: true });
    host.waiting.push(waiting);
    startNext(host);
    return promise;
  }

  function slowDown(name: string, durationMs: number | null): void {
    const host = hostOf(name);
    const restMs = durationMs ?? Math.min(firstRestMs * 2 ** host.rests, mostRestMs);
    host.rests += 1;
    host.restUntilMs = Math.max(host.restUntilMs, timeline.nowMs() + restMs);
    const refused = refusal(name, host);
    if (refused) for (const waiting of host.waiting.splice(0)) waiting.fail(refused);
    startNext(host);
  }

  function recovered(name: string): void {
    const host = hosts.get(name);
    if (host) host.rests = 0;
  }

  return { enter, slowDown, recovered };
}

const firstRestMs = 30_000;
const mostRestMs = 10 * 60_000;
const mostIdleHosts = 1000;
const longestDelayMs = 60_000;

const realTimeline: Timeline = {
  nowMs: () => performance.now(),
  schedule(delayMs, run) {
    const timer = setTimeout(run, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (!done) run();
    done = true;
  };
}
