import { describe, expect, it } from 'vitest';
import { createRobotsCache, type RobotsAnswer } from './robots-cache.ts';

const origin = 'https://news.example.vn';
const disallowAll = 'User-agent: *\nDisallow: /';

describe('what an answer means', () => {
  it.each([200, 203])('follows the rules of a file that came with status %i', async (status) => {
    const { cache } = create(() => answer(status, disallowAll));
    expect((await cache.rulesFor(origin, false)).isAllowed('Pressdesk', `${origin}/a`)).toBe(false);
  });

  it.each([301, 400, 401, 403, 404, 410, 429])(
    'allows everything when the file is not to be had (%i)',
    async (status) => {
      const { cache } = create(() => answer(status, disallowAll));
      expect((await cache.rulesFor(origin, false)).isAllowed('Pressdesk', `${origin}/a`)).toBe(true);
    },
  );

  it.each([500, 502, 503])('allows nothing when the server fails (%i)', async (status) => {
    const { cache } = create(() => answer(status, ''));
    await expect(cache.rulesFor(origin, false)).rejects.toMatchObject({
      code: 'robots-disallowed',
      status,
      transient: true,
    });
  });
});

describe('how long it is kept', () => {
  it.each([
    ['an hour when the file says nothing', undefined, 3600],
    ['an hour when the file asks for less', 'no-cache, max-age=5', 3600],
    ['as long as the file says', 'public, max-age=7200', 7200],
    ['a day when the file asks for more', 'max-age=31536000', 86_400],
  ])('%s', async (_name, cacheControl, seconds) => {
    const { cache, pass, asked } = create(() => answer(200, '', cacheControl));
    await cache.rulesFor(origin, false);
    pass(seconds - 1);
    await cache.rulesFor(origin, false);
    expect(asked()).toBe(1);
    pass(1);
    await cache.rulesFor(origin, false);
    expect(asked()).toBe(2);
  });

  it('lives on with old rules while the server fails, but not for longer than a day', async () => {
    let status = 200;
    const { cache, pass } = create(() => answer(status, 'User-agent: *\nDisallow: /private'));
    await cache.rulesFor(origin, false);
    status = 500;
    pass(2 * 3600);
    expect((await cache.rulesFor(origin, false)).isAllowed('Pressdesk', `${origin}/public`)).toBe(true);
    pass(23 * 3600);
    await expect(cache.rulesFor(origin, false)).rejects.toMatchObject({ code: 'robots-disallowed' });
  });

  it('tries again after five minutes when a server failed', async () => {
    let status = 500;
    const { cache, pass, asked } = create(() => answer(status, ''));
    await expect(cache.rulesFor(origin, false)).rejects.toThrow();
    await expect(cache.rulesFor(origin, false)).rejects.toThrow();
    expect(asked()).toBe(1);
    status = 200;
    pass(300);
    expect((await cache.rulesFor(origin, false)).isAllowed('Pressdesk', `${origin}/a`)).toBe(true);
  });

  it('keeps no answer that never came', async () => {
    const { cache, asked } = create(() => Promise.reject(new Error('no connection')));
    await expect(cache.rulesFor(origin, false)).rejects.toThrow('no connection');
    await expect(cache.rulesFor(origin, false)).rejects.toThrow('no connection');
    expect(asked()).toBe(2);
  });
});

it('asks once for rules that many wait for', async () => {
  const { cache, asked } = create(() => answer(200, ''));
  await Promise.all(Array.from({ length: 20 }, () => cache.rulesFor(origin, false)));
  expect(asked()).toBe(1);
});

it('does not use what was fetched for a local source for another one', async () => {
  const { cache, asked } = create(() => answer(200, ''));
  await cache.rulesFor(origin, true);
  await cache.rulesFor(origin, false);
  expect(asked()).toBe(2);
});

function create(load: () => Promise<RobotsAnswer>) {
  let now = Temporal.Instant.from('2026-11-23T20:00:00Z');
  let count = 0;
  const counted = (): Promise<RobotsAnswer> => {
    count += 1;
    return load();
  };
  const cache = createRobotsCache(counted, { now: () => now });
  return {
    cache,
    asked: () => count,
    pass: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

async function answer(status: number, text: string, cacheControl?: string): Promise<RobotsAnswer> {
  const headers: Record<string, string> = cacheControl ? { 'cache-control': cacheControl } : {};
  return { status, headers, bytes: new TextEncoder().encode(text) };
}
