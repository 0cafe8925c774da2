import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueSeed, listProvisions } from '../../src/law/index.ts';
import { openCore } from '../../src/open-core.ts';
import { openLog, readConfig } from '../../src/platform/index.ts';
import { createEmptyDatabase } from '../platform/own-database.ts';

let own: Awaited<ReturnType<typeof createEmptyDatabase>>;
let dataDir: string;
beforeAll(async () => {
  own = await createEmptyDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'pressdesk-law-'));
});
afterAll(async () => {
  await own.drop();
  await rm(dataDir, { recursive: true, force: true });
});

test('a new installation has the whole catalogue after its migrations, and starting again adds nothing', async () => {
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: own.url });
  const log = openLog('silent', 'test');
  for (const start of ['first', 'second']) {
    const core = await openCore(config, { role: 'sender', log, migrate: true });
    const { items } = await core.database.transaction((tx) => listProvisions(tx, { limit: 1000 }));
    const seeded = await core.database.transaction((tx) =>
      tx.sql(`select actor_id from audit_log where type = 'catalogue.seeded'`),
    );
    await core.close();
    expect(items.map(({ code }) => code).sort(), start).toEqual(
      catalogueSeed.provisions.map(({ code }) => code).sort(),
    );
    expect(seeded, start).toEqual([{ actor_id: 'setup' }]);
  }
});
