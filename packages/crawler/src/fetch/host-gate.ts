export type Timeline = {
  /** Milliseconds that only ever grow. */
  nowMs(): number;
  /** Runs once after a while; the result takes it back. */
  schedule(delayMs: number, run: () => void): () => void;
};

export type Turn = { delayMs: number; signal: AbortSignal };

export interface HostGate {
  /** Waits for a turn at a host and hands back the function that ends it. Rejects with the reason of the signal. */
  enter(host: string, turn: Turn): Promise<() => void>;
  /** No request begins at the host for a while; those under way go on. */
  slowDown(host: string, delayMs: number): void;
  /** How long the host still asked to be left alone, 0 where it did not. */
  cooldownMs(host: string): number;
}

type Waiting = Turn & { begin(): void };
type Host = {
  active: number;
  waiting: Waiting[];
  lastStartMs: number;
  cooldownUntilMs: number;
  stopTimer: (() => void) | null;
};

/**
 * Turns at hosts, within this process: at most `concurrency` at one host at a time, and between the beginnings of two
 * at least the delay the later one asks for. Hosts know nothing of each other. Waiting costs one timer a host.
 */
export function createHostGate(concurrency: number, timeline: Timeline = realTimeline): HostGate {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= mostIdleHosts) forgetIdle();
    const host: Host = {
      active: 0,
      waiting: [],
      lastStartMs: Number.NEGATIVE_INFINITY,
      cooldownUntilMs: 0,
      stopTimer: null,
    };
    hosts.set(name, host);
    return host;
  }

  function forgetIdle(): void {
    const now = timeline.nowMs();
    for (const [name, host] of hosts) {
      const idle = host.active === 0 && host.waiting.length === 0;
      if (idle && host.cooldownUntilMs <= now && host.lastStartMs + longestDelayMs <= now) hosts.delete(name);
    }
  }

  function startNext(host: Host): void {
    host.stopTimer?.();
    host.stopTimer = null;
    for (let next = host.waiting[0]; next && host.active < concurrency; next = host.waiting[0]) {
      const now = timeline.nowMs();
      const startMs = Math.max(host.lastStartMs + next.delayMs, host.cooldownUntilMs);
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

  function enter(name: string, turn: Turn): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (turn.signal.aborted) return reject(turn.signal.reason);
      const host = hostOf(name);
      const leave = (): void => {
        host.active -= 1;
        startNext(host);
      };
      const giveUp = (): void => {
        host.waiting.splice(host.waiting.indexOf(waiting), 1);
        startNext(host);
        reject(turn.signal.reason);
      };
      const begin = (): void => {
        turn.signal.removeEventListener('abort', giveUp);
        resolve(once(leave));
      };
      const waiting: Waiting = { ...turn, begin };
      turn.signal.addEventListener('abort', giveUp, { once: true });
      host.waiting.push(waiting);
      startNext(host);
    });
  }

  return {
    enter,
    slowDown(name, delayMs) {
      const host = hostOf(name);
      host.cooldownUntilMs = Math.max(host.cooldownUntilMs, timeline.nowMs() + delayMs);
    },
    cooldownMs: (name) => Math.max(0, (hosts.get(name)?.cooldownUntilMs ?? 0) - timeline.nowMs()),
  };
}

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
