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
  OFFICE_PARENT: z
    .string()
    .default('Ủy ban nhân dân tỉnh Bắc Ninh')
    .describe('whom the office belongs to, as in running text; stands above its name on documents'),
  OFFICE_NAME: z
    .string()
    .default('Sở Văn hóa, Thể thao và Du lịch')
    .describe('the office, as in running text; documents print it in capitals'),
  OFFICE_PLACE: z.string().default('Bắc Ninh').describe('stands before the date of a document'),
  OFFICE_ABBREVIATION: z.string().default('SVHTTDL').describe('the office in document numbers'),
  OFFICE_UNIT_CODE: z.string().default('QLTTBCXB').describe('the unit that drafts, in letters and beside “Lưu”'),
  OFFICE_TREASURY_ACCOUNT: z
    .string()
    .default('')
    .describe('where fines are paid: the account and the treasury, as decisions print it; left out, a dotted line'),
  DOSSIER_CODE_PREFIX: z
    .string()
    .regex(/^[0-9A-Z.]{1,30}$/, 'must be capitals, digits and full stops, such as 000.00.14.H05')
    .default('H05.14')
    .describe('begins the codes of dossiers: the province’s and the office’s identifiers'),
  OFFICE_SEAL_FILE: z
    .string()
    .optional()
    .describe('PNG of the red seal, transparent; left out, one is drawn that says it is for trial'),
  OFFICE_SIGNATURES_DIR: z
    .string()
    .optional()
    .describe('folder with <account id>.png of the signatures, transparent; where one is missing, strokes are drawn'),
  SIGNER_P12_FILE: z
    .string()
    .optional()
    .describe(
      'PKCS#12 file of the office’s certificate; left out, a test one is made under DATA_DIR and named as such',
    ),
  SIGNER_P12_PASSWORD: z.string().optional().describe('opens that file'),
  SIGNER_PERSONAL_DIR: z
    .string()
    .optional()
    .describe('folder with <account id>.p12 of those who sign; where one is missing, a test certificate is made'),
  SIGNER_PERSONAL_PASSWORD: z.string().optional().describe('opens those files'),
  TSA_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('RFC 3161 time authority; left out, signatures name the time of this machine only'),
  QR_KEY_FILE: z
    .string()
    .optional()
    .describe('JWK set of Ed25519 keys, the first of which seals licences; left out, made once under DATA_DIR'),
  CLAMD_URL: z
    .url({ protocol: /^(tcp|unix)$/ })
    .optional()
    .describe(
      'clamd that scans what is uploaded: tcp://host:3310 or unix:///run/clamd.sock; left out, nothing is scanned',
    ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'mail server, smtp://user:password@host:587; left out, mails go to the log and stay readable in the table',
    ),
  MAIL_FROM: z
    .string()
    .max(300)
    .regex(/@[^\s@]+$/)
    .optional()
    .describe('sender of mails; needed with SMTP_URL'),
  DEMO: z.enum(['on', 'off']).default('on').describe('whether `npm start` brings the demo newsroom and its accounts'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('what is logged'),
});

const secretKeys = [
  'DATABASE_URL',
  'SESSION_SECRET',
  'MEILI_KEY',
  'SMTP_URL',
  'SIGNER_P12_PASSWORD',
  'SIGNER_PERSONAL_PASSWORD',
] as const;

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
  office: {
    parent: string;
    name: string;
    place: string;
    abbreviation: string;
    unitCode: string;
    treasuryAccount: string;
  };
  /** Begins the codes of dossiers. */
  dossierCodePrefix: string;
  papers: {
    sealFile: string | null;
    signaturesDir: string | null;
    /** PKCS#12 of the office; null makes a test certificate. */
    agencySigner: { file: string; password: string } | null;
    personalSigners: { dir: string; password: string } | null;
    tsaUrl: string | null;
    qrKeyFile: string | null;
  };
  /** Scanner of uploads; null, and they are recorded as not scanned. */
  clamdUrl: string | null;
  /** Without a server mails are logged; then the sender is named nowhere. */
  mail: { smtpUrl: string | null; from: string };
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
  if (values.SMTP_URL && !values.MAIL_FROM) throw new ConfigError(['MAIL_FROM: a mail needs a sender']);
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
    office: {
      parent: values.OFFICE_PARENT,
      name: values.OFFICE_NAME,
      place: values.OFFICE_PLACE,
      abbreviation: values.OFFICE_ABBREVIATION,
      unitCode: values.OFFICE_UNIT_CODE,
      treasuryAccount: values.OFFICE_TREASURY_ACCOUNT,
    },
    dossierCodePrefix: values.DOSSIER_CODE_PREFIX,
    papers: {
      sealFile: pathOf(values.OFFICE_SEAL_FILE),
      signaturesDir: pathOf(values.OFFICE_SIGNATURES_DIR),
      agencySigner: values.SIGNER_P12_FILE
        ? { file: resolve(values.SIGNER_P12_FILE), password: values.SIGNER_P12_PASSWORD ?? '' }
        : null,
      personalSigners: values.SIGNER_PERSONAL_DIR
        ? { dir: resolve(values.SIGNER_PERSONAL_DIR), password: values.SIGNER_PERSONAL_PASSWORD ?? '' }
        : null,
      tsaUrl: values.TSA_URL ?? null,
      qrKeyFile: pathOf(values.QR_KEY_FILE),
    },
    clamdUrl: values.CLAMD_URL ?? null,
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM ?? '' },
    demo: values.DEMO === 'on',
    logLevel: values.LOG_LEVEL,
  };
}

function pathOf(value: string | undefined): string | null {
  return value === undefined ? null : resolve(value);
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
