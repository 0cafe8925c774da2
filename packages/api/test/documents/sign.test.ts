import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperPress, SignRequest } from '@pressdesk/core/papers';
import { makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import { checkSignatures } from './check-signatures.ts';
import { claimsOf, textOf } from './read-pdf.ts';
import { licence } from './samples.ts';
import { startTimeAuthority } from './time-authority.ts';

const fixture = join(import.meta.dirname, 'fixtures/office.p12');
const signer = { id: licence.signatory.personId, name: licence.signatory.name };
const request: SignRequest = {
  kinds: ['personal', 'agency'],
  person: signer,
  agency: licence.office.name,
  place: 'Bắc Ninh',
  reason: 'Giấy phép, số 05/GP-SVHTTDL',
  at: Temporal.Instant.from('2027-02-05T02:15:00Z'),
};

let folder: string;
let press: PaperPress;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-signing-');
  press = openPaperPress(readConfig({ DATA_DIR: folder }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pressWith = (settings: Record<string, string>) => openPaperPress(readConfig({ DATA_DIR: folder, ...settings }));
/** As RFC 4514 writes a comma in a name. */
const escaped = (name: string) => name.replaceAll(',', '\\,');
const make = async (by = press, how = request) => by.sign(await by.typeset(licence, how.kinds), how);

test('both signatures hold by another program’s reckoning, the agency’s over the whole file with the person’s in it', async () => {
  const { pdf, signatures } = await make();
  const [personal, agency, ...others] = checkSignatures(pdf);
  expect(others).toEqual([]);
  expect(personal).toMatchObject({
    faults: [],
    subject: expect.stringContaining(`CN=${signer.name}`),
    subFilter: 'ETSI.CAdES.detached',
    reason: request.reason,
  });
  expect(agency).toMatchObject({ faults: [], subject: expect.stringContaining(`CN=${escaped(licence.office.name)}`) });
  expect(personal!.coveredTo).toBeLessThan(agency!.coveredTo);
  expect(agency!.coveredTo).toBe(pdf.byteLength);
  expect(signatures).toEqual([
    {
      kind: 'personal',
      signer: signer.name,
      certificateSubject: `CN=${signer.name}, OU=CHỨNG THƯ THỬ NGHIỆM, O=${escaped(licence.office.name)}, C=VN`,
      test: true,
      at: '2027-02-05T02:15:00Z',
      trustedTime: false,
    },
    expect.objectContaining({ kind: 'agency', signer: licence.office.name, test: true }),
  ]);
});

test('a changed byte is noticed, wherever it is', async () => {
  const { pdf } = await make();
  const covered = checkSignatures(pdf);
  for (const part of [0.01, 0.2, 0.5, 0.999]) {
    const changed = Buffer.from(pdf);
    const at = Math.floor(covered[0]!.coveredTo * part * 0.7);
    changed[at] = changed[at]! ^ 1;
    expect(checkSignatures(changed).map(({ faults }) => faults)).toEqual([
      ['digest of the document'],
      ['digest of the document'],
    ]);
  }
  const later = Buffer.from(pdf);
  const at = covered[0]!.coveredTo + 20;
  later[at] = later[at]! ^ 1;
  expect(checkSignatures(later).map(({ faults }) => faults)).toEqual([[], ['digest of the document']]);
});

test('signing only adds to the file: it begins with the bytes that were set, and still claims PDF/A', async () => {
  const unsigned = await press.typeset(licence, request.kinds);
  const { pdf } = await press.sign(unsigned, request);
  expect(Buffer.from(pdf.subarray(0, unsigned.byteLength)).equals(unsigned)).toBe(true);
  expect(await claimsOf(pdf)).toEqual(await claimsOf(unsigned));
  expect(await textOf(pdf)).toEqual(await textOf(unsigned));
});

test('test certificates are made once, kept from others, and the same after a restart', async () => {
  const first = await make();
  const again = await make(pressWith({}));
  const subjects = (pdf: Uint8Array) => checkSignatures(pdf).map(({ subject }) => subject);
  expect(subjects(again.pdf)).toEqual(subjects(first.pdf));
  const keys = join(folder, 'keys');
  for (const name of await readdir(keys)) expect((await stat(join(keys, name))).mode & 0o077, name).toBe(0);
  expect((await readdir(keys)).sort()).toEqual(['office.pem', `person-${signer.id}.pem`]);
});

test('with the office’s and the person’s PKCS#12 files nothing is marked as a test, with one of them still', async () => {
  const people = join(folder, 'people');
  await mkdir(people);
  const office = { SIGNER_P12_FILE: fixture, SIGNER_P12_PASSWORD: 'only-for-tests' };
  const persons = { SIGNER_PERSONAL_DIR: people, SIGNER_PERSONAL_PASSWORD: 'only-for-tests' };

  const mixed = await make(pressWith({ ...office, ...persons }));
  expect(mixed.signatures.map(({ test: isTest }) => isTest)).toEqual([true, false]);
  expect((await textOf(mixed.pdf)).join(' ')).toContain('chứng thư thử nghiệm');

  await writeFile(join(people, `${signer.id}.p12`), await readFile(fixture));
  const real = await make(pressWith({ ...office, ...persons }));
  expect(real.signatures.map(({ test: isTest, certificateSubject }) => [isTest, certificateSubject])).toEqual([
    [false, 'CN=Office of the tests, O=Co quan thu nghiem, C=VN'],
    [false, 'CN=Office of the tests, O=Co quan thu nghiem, C=VN'],
  ]);
  expect(checkSignatures(real.pdf).flatMap(({ faults }) => faults)).toEqual([]);
  expect((await textOf(real.pdf)).join(' ')).not.toContain('thử nghiệm');
});

test('a PKCS#12 file that can’t be opened is named by its setting, without its password', async () => {
  const wrong = pressWith({ SIGNER_P12_FILE: fixture, SIGNER_P12_PASSWORD: 'geheim' });
  const error = await wrong.typeset(licence, ['agency']).catch((reason: Error) => reason);
  expect(String(error)).toContain('SIGNER_P12_FILE');
  expect(String(error)).not.toContain('geheim');
  await expect(pressWith({ SIGNER_P12_FILE: join(folder, 'none.p12') }).typeset(licence, ['agency'])).rejects.toThrow(
    'there is no file',
  );
});

test('with a time authority each signature carries its time over that very signature', async () => {
  const at = new Date('2027-02-05T02:15:07Z');
  const authority = await startTimeAuthority(join(folder, 'time.pem'), at);
  try {
    const { pdf, signatures } = await make(pressWith({ TSA_URL: authority.url }));
    expect(checkSignatures(pdf).map(({ faults, stampedAt }) => [faults, stampedAt])).toEqual([
      [[], at],
      [[], at],
    ]);
    expect(signatures.map(({ trustedTime }) => trustedTime)).toEqual([true, true]);
  } finally {
    await authority.stop();
  }
});

test('while the time authority can’t be reached nothing is signed', async () => {
  const unreachable = pressWith({ TSA_URL: 'http://127.0.0.1:9/tsr' });
  await expect(make(unreachable)).rejects.toMatchObject({ code: 'unavailable' });
});
