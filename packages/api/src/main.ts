import { openCore } from '@pressdesk/core';
import { openAuth } from '@pressdesk/core/identity';
import { openSealKeys } from '@pressdesk/core/papers';
import { DomainError, openLog, type Running, readConfig, runProcess } from '@pressdesk/core/platform';
import { openSearch } from '@pressdesk/core/search';
import { openPaperPress } from './documents/paper-press.ts';
import { startOfficeWorker } from './office-worker.ts';
import { startApi } from './server.ts';
import { publicUrlOf } from './services.ts';

runProcess(startServer);

/** The process that answers: API, web, and the reference page, on one port; and what the office does by itself. */
async function startServer(): Promise<Running> {
  const config = readConfig(process.env);
  if (!config.sessionSecret) {
    throw new DomainError('unavailable', 'No SESSION_SECRET is set: 32 characters or more that nobody can guess.');
  }
  const log = openLog(config.logLevel, 'api');
  const core = await openCore(config, { role: 'worker', log });
  const { database, jobs, blobs } = core;
  const auth = openAuth({ database, secret: config.sessionSecret, publicUrl: publicUrlOf(config) });
  const search = openSearch(config, database, log).search;
  const press = openPaperPress(config);
  const seal = await openSealKeys(config);
  const api = await startApi({ database, auth, search, blobs, press, seal, jobs, config, log }, config);
  const worker = await startOfficeWorker({ database, jobs, config, blobs, sealKey: seal.signing, log });
  log.info({ url: api.url }, 'listening');
  return {
    async stop() {
      await api.stop();
      await jobs.stop();
      worker.stop();
      await auth.close();
      await core.close();
    },
  };
}
