import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { describe, expect, test, vi } from 'vitest';
import { meilisearchSearch } from '../../src/search/index.ts';
import { closedAddress } from './closed-port.ts';
import { testSearchEngine } from './search-contract.ts';

const url = process.env.MEILI_URL;
const hasBinary = spawnSync('meilisearch', ['--version']).status === 0;

describe('search in Meilisearch', () => {
  test('an engine that isn’t there is not well, and its queries fail instead of coming back empty', async () => {
    const engine = meilisearchSearch({ url: await closedAddress(), key: null });
    expect(await engine.health()).toBe(false);
    await expect(engine.query({ text: 'tin', exact: false, sort: 'date', limit: 1 })).rejects.toThrow();
    await expect(engine.index([{ itemId: 'a', documents: [] }])).rejects.toThrow();
  });

  if (url || hasBinary) testSearchEngine(openMeilisearch);
  else
    console.info(
      'Meilisearch: its half of the search contract was not run (no MEILI_URL, no meilisearch on the PATH).',
    );
});

async function openMeilisearch() {
  const index = `test_${randomUUID().replaceAll('-', '')}`;
  if (url) {
    const key = process.env.MEILI_KEY ?? null;
    const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}) });
    const close = async () => void (await client.deleteIndexIfExists(index));
    return { engine: meilisearchSearch({ url, key, index }), close };
  }
  const folder = await mkdtemp(join(tmpdir(), 'pressdesk-meili-'));
  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn('meilisearch', ['--http-addr', address, '--db-path', join(folder, 'db'), '--no-analytics'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const engine = meilisearchSearch({ url: `http://${address}`, key: null, index });
  await vi.waitFor(async () => expect(await engine.health()).toBe(true), { timeout: 30_000, interval: 100 });
  return {
    engine,
    async close() {
      await stop(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function stop(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
