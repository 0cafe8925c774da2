import { rm } from 'node:fs/promises';
import { checkLicenceSeal, makeLicenceQr, openSealKeys } from '@pressdesk/core/papers';
import { makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import { lastPagePixels } from './read-pdf.ts';
import { licence } from './samples.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder('pressdesk-qr-');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the code on a signed licence, photographed at the resolution of a copier, leads to its page and proves what it says', async () => {
  const config = readConfig({ DATA_DIR: folder });
  const press = openPaperPress(config);
  const keys = await openSealKeys(config);
  const sealed = {
    number: licence.number!,
    holder: 'Hội Nông dân tỉnh Bắc Ninh',
    kind: 'P1',
    validFrom: licence.validFrom,
    validTo: licence.validTo,
    version: 1,
  };
  const qr = makeLicenceQr(
    { publicUrl: 'https://baochi.example', publicId: 'k7wq2m9x', licence: sealed },
    keys.signing,
  );
  const { signatory, office } = licence;
  const { pdf } = await press.sign(await press.typeset({ ...licence, qr }, ['personal', 'agency']), {
    kinds: ['personal', 'agency'],
    person: { id: signatory.personId, name: signatory.name },
    agency: office.name,
    place: office.place,
    reason: 'Giấy phép',
    at: Temporal.Instant.from('2027-02-05T02:15:00Z'),
  });

  const { data, width, height } = await lastPagePixels(pdf, 200);
  const url = decodeQR({ data, width, height });
  expect(url).toBe(qr.url);
  const [page, payload] = url.split('#');
  expect(page).toBe('https://baochi.example/gp/k7wq2m9x');
  expect(checkLicenceSeal(payload!, keys.published)).toEqual({
    isGenuine: true,
    keyId: keys.signing.keyId,
    licence: sealed,
  });
});
