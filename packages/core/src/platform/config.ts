import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Every key the program reads from its environment. Nothing else in `core` looks there.
 * Secrets are marked in `secretKeys` and never printed.
 */
const Environment = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 16 or later; left out, `npm start` runs its own under DATA_DIR'),
  DATA_DIR: z.string().default('.data').describe('folder for blobs and, on one machine, the database'),
  HOST: z.string().default('127.0.0.1').describe('address the server listens on'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080).describe('port of the API and the web'),
  PUBLIC_URL: z.url().optional().describe('address people type; left out, http://HOST:PORT'),
  SESSION_SECRET: z.string().min(32).optional().describe('signs session cookies; left out, made once under DATA_DIR'),
  MEILI_URL: z.url().optional().describe('Meilisearch 1.40 or later; left out, PostgreSQL searches'),
  MEILI_KEY: z.string().optional().describe('key of that Meilisearch'),
  CRAWLER_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(4).describe('pages fetched at the same time'),
  CRAWLER_USER_AGENT: z
    .string()
    .default('Pressdesk/0.1 (+press management office)')
    .describe('how the crawler names itself to outlets'),
  DEMO: z.enum(['on', 'off']).default('on').describe('whether `npm start` brings the demo newsroom and its accounts'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('what is logged'),
});

const secretKeys = ['DATABASE_URL', 'SESSION_SECRET', 'MEILI_KEY'] as const;

export type Config = {
  databaseUrl: string | null;
  dataDir: string;
  blobDir: string;
  host: string;
  port: number;
  publicUrl: string | null;
  sessionSecret: string | null;
  meili: { url: string; key: string | null } | null;
  crawler: { concurrency: number; userAgent: string };
  demo: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** What is wrong with the configuration, one sentence a key. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(`The configuration can’t be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** @throws ConfigError naming every bad key */
export function readConfig(env: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(Object.keys(Environment.shape).map((key) => [key, env[key] || undefined]));
  const parsed = Environment.safeParse(known);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const key = String(issue.path[0]);
        const shown = (secretKeys as readonly string[]).includes(key) ? '' : ` (it is “${withoutUser(env[key])}”)`;
        return `${key}: ${issue.message}${shown}`;
      }),
    );
  }
  const values = parsed.data;
  const dataDir = resolve(values.DATA_DIR);
  return {
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir,
    blobDir: resolve(dataDir, 'blobs'),
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? null,
    sessionSecret: values.SESSION_SECRET ?? null,
    meili: values.MEILI_URL ? { url: values.MEILI_URL, key: values.MEILI_KEY ?? null } : null,
    crawler: { concurrency: values.CRAWLER_CONCURRENCY, userAgent: values.CRAWLER_USER_AGENT },
    demo: values.DEMO === 'on',
    logLevel: values.LOG_LEVEL,
  };
}

/** An address may carry a user name and a password. */
function withoutUser(value = ''): string {
  return value.replace(/\/\/.*@/, '//…@');
}

/** The keys with their meaning, and the value that holds when they are left out, for the operations guide. */
export function describeConfig(): { key: string; meaning: string; usual: string; secret: boolean }[] {
  const usual = Environment.parse({});
  return Object.entries(Environment.shape).map(([key, schema]) => ({
    key,
    meaning: schema.description ?? '',
    usual: String(usual[key as keyof typeof usual] ?? ''),
    secret: (secretKeys as readonly string[]).includes(key),
  }));
}
