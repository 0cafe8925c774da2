import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemoAccounts, openAuth } from '@pressdesk/core/identity';
import { openSealKeys } from '@pressdesk/core/papers';
import { type Clock, type Config, openFolderBlobs, openLog, readConfig, systemClock } from '@pressdesk/core/platform';
import { postgresSearch } from '@pressdesk/core/search';
import { createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { openPaperPress } from '../src/documents/paper-press.ts';
import { createApp, type Services } from '../src/index.ts';

export const origin = 'http://localhost';

type Body = Record<string, unknown> | FormData | string;

/** One who sends requests: signed in or not, as a browser on the site itself would send them. */
export type Caller = {
  request(method: string, path: string, body?: Body, headers?: Record<string, string>): Promise<Response>;
};

export type TestApi = {
  database: TestDatabase;
  services: Services;
  app: ReturnType<typeof createApp>;
  /** Sends requests without a session. */
  anonymous: Caller;
  /** Sends requests as the demo account with this name, such as `reviewer`. */
  as(account: string): Promise<Caller>;
  close(): Promise<void>;
};

/** The app over a database of the test file's own, with the demo accounts. */
export async function createTestApi(
  options: { config?: Record<string, string>; services?: Partial<Services>; webDir?: string; clock?: Clock } = {},
): Promise<TestApi> {
  const database = await createTestDatabase(options.clock === undefined ? {} : { clock: options.clock });
  const dataDir = await mkdtemp(join(tmpdir(), 'pressdesk-api-'));
  const config: Config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: origin, ...options.config });
  const auth = openAuth({
    database: options.clock === undefined ? database : onSystemTime(database),
    secret: 'a secret of the test that is long enough',
    publicUrl: config.publicUrl ?? origin,
  });
  await createDemoAccounts(database);
  const services: Services = {
    database,
    auth,
    search: postgresSearch(database),
    blobs: openFolderBlobs(config.blobDir),
    press: openPaperPress(config),
    seal: await openSealKeys(config),
    jobs: database.jobs,
    config,
    log: openLog('silent', 'test'),
    ...options.services,
  };
  const app = createApp(services, options.webDir === undefined ? {} : { webDir: options.webDir });
  const callers = new Map<string, Promise<Caller>>();

  async function signIn(account: string): Promise<Caller> {
    const email = `${account}@pressdesk.example`;
    const answer = await callerWith(app).request('POST', '/api/session', { email, password: 'pressdesk-demo' });
    if (answer.status !== 200) throw new Error(`${email} can’t sign in: ${await answer.text()}`);
    return callerWith(app, cookiesOf(answer));
  }

  return {
    database,
    services,
    app,
    anonymous: callerWith(app),
    as(account) {
      const known = callers.get(account) ?? signIn(account);
      callers.set(account, known);
      return known;
    },
    async close() {
      await auth.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Sessions go by the time there is, whatever day the test has, so that people stay signed in when its clock is moved. */
function onSystemTime(database: TestDatabase): TestDatabase {
  return { ...database, transaction: (work) => database.transaction((tx) => work({ ...tx, clock: systemClock })) };
}

/** The cookies an answer sets, as a browser would send them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

function callerWith(app: ReturnType<typeof createApp>, cookie?: string): Caller {
  return {
    async request(method, path, body, headers = {}) {
      const isSafe = method === 'GET' || method === 'HEAD';
      const isJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
      return app.request(`${origin}${path}`, {
        method,
        headers: {
          ...(isSafe ? {} : { origin, 'x-pressdesk-csrf': '1' }),
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...(cookie === undefined ? {} : { cookie }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as FormData | string) }),
      });
    },
  };
}

/** The JSON of an answer, as what the test says it is. */
export async function jsonOf<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}
