import { expect, it } from 'vitest';
import { FetchError } from './fetch-error.ts';
import { createHostGate, type HostGate, type Timeline } from './host-gate.ts';

const never = new AbortController().signal;

it('lets no more requests into a host at a time than agreed, and the next one in when one leaves', async () => {
  const { gate, time } = create({ concurrency: 2 });
  const started = startAll(gate, 'a', 3, 0);
  await time.settle();
  expect(started.names).toEqual(['a1', 'a2']);
  started.leave[0]?.();
  started.leave[0]?.();
  await time.settle();
  expect(started.names).toEqual(['a1', 'a2', 'a3']);
});

it('keeps the delay between the beginnings of two requests to one host', async () => {
  const { gate, time } = create({ concurrency: 5 });
  const started = startAll(gate, 'a', 3, 1000);
  await time.settle();
  expect(started.names).toEqual(['a1']);
  await time.advance(999);
  expect(started.names).toEqual(['a1']);
  await time.advance(1);
  expect(started.names).toEqual(['a1', 'a2']);
  await time.advance(1000);
  expect(started.names).toEqual(['a1', 'a2', 'a3']);
});

it('does not let one host wait for another', async () => {
  const { gate, time } = create({ concurrency: 1 });
  gate.slowDown('a', 20_000);
  const a = startAll(gate, 'a', 2, 1000);
  const b = startAll(gate, 'b', 1, 1000);
  await time.settle();
  expect(a.names).toEqual([]);
  expect(b.names).toEqual(['b1']);
});

it('starts nothing at a host that rests, and goes on afterwards', async () => {
  const { gate, time } = create({ concurrency: 2 });
  gate.slowDown('a', 20_000);
  const started = startAll(gate, 'a', 1, 0);
  await time.advance(19_999);
  expect(started.names).toEqual([]);
  await time.advance(1);
  expect(started.names).toEqual(['a1']);
});

it('fails at once where a host rests longer than anyone waits, also for those who already wait', async () => {
  const { gate, time } = create({ concurrency: 1 });
  const started = startAll(gate, 'a', 2, 0);
  await time.settle();
  gate.slowDown('a', 3_600_000);
  await time.settle();
  const refusal = { code: 'blocked', transient: true, status: null, retryAfterSeconds: 3600 };
  expect(started.failures).toEqual([expect.objectContaining(refusal)]);
  await expect(gate.enter('a', { delayMs: 0, signal: never })).rejects.toMatchObject(refusal);
  await time.advance(3_600_000);
  started.leave[0]?.();
  expect(await gate.enter('a', { delayMs: 0, signal: never })).toBeTypeOf('function');
});

it('lets a host that named no time rest twice as long each time in a row, up to ten minutes', async () => {
  const { gate, time } = create({ concurrency: 1 });
  const rests: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    gate.slowDown('a', null);
    const started = startAll(gate, 'a', 1, 0);
    await time.settle();
    const [refusal] = started.failures;
    const seconds = refusal instanceof FetchError ? (refusal.retryAfterSeconds ?? 0) : 30;
    rests.push(seconds);
    await time.advance(seconds * 1000);
    started.leave[0]?.();
  }
  expect(rests).toEqual([30, 60, 120, 240, 480, 600, 600]);
  gate.recovered('a');
  gate.slowDown('a', null);
  const started = startAll(gate, 'a', 1, 0);
  await time.advance(30_000);
  expect(started.names).toEqual(['a1']);
});

it('ends a wait when its signal does, and lets the one behind it move up', async () => {
  const { gate, time } = create({ concurrency: 1 });
  const first = await gate.enter('a', { delayMs: 0, signal: never });
  const given = new AbortController();
  const up = gate.enter('a', { delayMs: 60_000, signal: given.signal });
  const started = startAll(gate, 'a', 1, 0);
  first();
  await time.settle();
  expect(started.names).toEqual([]);
  given.abort(new Error('no longer wanted'));
  await expect(up).rejects.toThrow('no longer wanted');
  await time.settle();
  expect(started.names).toEqual(['a1']);
  await expect(gate.enter('a', { delayMs: 0, signal: given.signal })).rejects.toThrow('no longer wanted');
});

it('waits on one timer a host, however many requests wait', async () => {
  const { gate, time } = create({ concurrency: 1 });
  startAll(gate, 'a', 50, 1000);
  await time.settle();
  expect(time.timers()).toBeLessThanOrEqual(1);
});

function create({ concurrency }: { concurrency: number }): { gate: HostGate; time: ManualTime } {
  const time = manualTime();
  return { gate: createHostGate({ concurrency, patienceMs: 30_000, timeline: time.timeline }), time };
}

function startAll(gate: HostGate, host: string, count: number, delayMs: number) {
  const names: string[] = [];
  const leave: (() => void)[] = [];
  const failures: unknown[] = [];
  for (let number = 1; number <= count; number += 1) {
    gate.enter(host, { delayMs, signal: never }).then(
      (end) => {
        names.push(`${host}${number}`);
        leave.push(end);
      },
      (reason: unknown) => failures.push(reason),
    );
  }
  return { names, leave, failures };
}

type ManualTime = ReturnType<typeof manualTime>;

/** Time that passes when a test says so. */
function manualTime() {
  let nowMs = 0;
  const timers = new Set<{ atMs: number; run(): void }>();
  const timeline: Timeline = {
    nowMs: () => nowMs,
    schedule(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  async function advance(byMs: number): Promise<void> {
    nowMs += byMs;
    for (const timer of [...timers].filter(({ atMs }) => atMs <= nowMs)) {
      timers.delete(timer);
      timer.run();
    }
    await settle();
  }
  return { timeline, settle, advance, timers: () => timers.size };
}
