import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, describeConfig, readConfig } from './config.ts';

function messageOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('The configuration was taken.');
}

test('an empty environment gives a configuration that runs on one machine', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: null,
    dataDir: resolve('.data'),
    blobDir: resolve('.data/blobs'),
    host: '127.0.0.1',
    port: 8080,
    publicUrl: null,
    sessionSecret: null,
    meili: null,
    crawler: { concurrency: 4, userAgent: expect.stringContaining('Pressdesk') },
    office: {
      parent: 'Ủy ban nhân dân tỉnh Bắc Ninh',
      name: 'Sở Văn hóa, Thể thao và Du lịch',
      place: 'Bắc Ninh',
      treasuryAccount: '',
      abbreviation: 'SVHTTDL',
      unitCode: 'QLTTBCXB',
    },
    dossierCodePrefix: 'H05.14',
    papers: {
      sealFile: null,
      signaturesDir: null,
      agencySigner: null,
      personalSigners: null,
      tsaUrl: null,
      qrKeyFile: null,
    },
    clamdUrl: null,
    mail: { smtpUrl: null, from: '' },
    demo: true,
    logLevel: 'info',
  });
});

test('a key set to nothing counts as left out', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '', MEILI_URL: '' })).toMatchObject({
    databaseUrl: null,
    port: 8080,
    meili: null,
  });
});

test('every bad key is named in one message, with the value where it is no secret', () => {
  const message = messageOf({
    DATABASE_URL: 'mysql://root:geheim-db@db/press',
    PORT: '99999',
    PUBLIC_URL: 'office',
    SESSION_SECRET: 'geheim-kurz',
    MEILI_URL: 'search',
    CRAWLER_CONCURRENCY: 'many',
    LOG_LEVEL: 'loud',
  });
  for (const key of [
    'DATABASE_URL',
    'PORT',
    'PUBLIC_URL',
    'SESSION_SECRET',
    'MEILI_URL',
    'CRAWLER_CONCURRENCY',
    'LOG_LEVEL',
  ]) {
    expect(message).toMatch(new RegExp(`^ {2}- ${key}: `, 'm'));
  }
  expect(message).toContain('“99999”');
  expect(message).toContain('“loud”');
});

test('no secret is printed, whichever key is wrong', () => {
  const secrets = {
    DATABASE_URL: 'mysql://root:geheim-db@db/press',
    SESSION_SECRET: 'geheim-kurz',
    MEILI_KEY: 'geheim-key',
    MEILI_URL: 'http://reader:geheim-url@ search:7700',
  };
  expect(messageOf(secrets)).not.toContain('geheim');
});

test('a key that is no key of the program’s is left alone', () => {
  expect(readConfig({ PATH: '/bin', HOME: '/root' })).toEqual(readConfig({}));
});

test('every key is described, and the secret ones are marked', () => {
  const keys = describeConfig();
  expect(keys.filter(({ meaning }) => meaning === '')).toEqual([]);
  expect(keys.filter(({ secret }) => secret).map(({ key }) => key)).toEqual([
    'DATABASE_URL',
    'SESSION_SECRET',
    'MEILI_KEY',
    'SIGNER_P12_PASSWORD',
    'SIGNER_PERSONAL_PASSWORD',
    'SMTP_URL',
  ]);
});

test('a mail server without a sender is refused, in words', () => {
  expect(messageOf({ SMTP_URL: 'smtp://user:secret@mail.example' })).toMatch(/MAIL_FROM: a mail needs a sender/);
  expect(readConfig({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Sở <a@so.example>' }).mail.from).toBe(
    'Sở <a@so.example>',
  );
});
