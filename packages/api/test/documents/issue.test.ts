import { rm } from 'node:fs/promises';
import { setupActor } from '@pressdesk/core/identity';
import { issuePaper, paperPdf, papersOf, takeNumber } from '@pressdesk/core/papers';
import { type Blobs, makeTemporaryFolder, openFolderBlobs, readConfig } from '@pressdesk/core/platform';
import { createTestDatabase, type TestDatabase } from '@pressdesk/core/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPaperPress } from '../../src/documents/index.ts';
import { checkSignatures } from './check-signatures.ts';
import { textOf } from './read-pdf.ts';
import { licence } from './samples.ts';

let database: TestDatabase;
let folder: string;
let blobs: Blobs;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await makeTemporaryFolder('pressdesk-issue-');
  blobs = openFolderBlobs(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

test('fifty licences issued at once are numbered without gap or double, and each signed PDF says its own number', async () => {
  const press = openPaperPress(readConfig({ DATA_DIR: folder }));
  const series = { code: 'GP-SVHTTDL', pattern: '{seq}/GP-SVHTTDL' };
  const issue = (index: number) =>
    database.transaction(async (tx) => {
      const number = await takeNumber(tx, series, Temporal.PlainDate.from(licence.date));
      const paper = await issuePaper(
        tx,
        setupActor,
        { press, blobs },
        {
          kind: 'licence',
          subject: { type: 'licence', id: 'all' },
          title: { vi: 'Giấy phép', en: 'Licence' },
          content: { ...licence, number: number.number },
          number,
          signatures: ['personal', 'agency'],
        },
      );
      if (index % 10 === 4) throw new Error('taken back');
      return paper;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => issue(index)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(45);

  const papers = await database.transaction((tx) => papersOf(tx, { type: 'licence', id: 'all' }));
  expect(papers.map(({ seriesSeq }) => seriesSeq).sort((a, b) => a! - b!)).toEqual(
    Array.from({ length: 45 }, (_, index) => index + 1),
  );
  for (const { id, number, signatures } of [papers[0]!, papers[22]!, papers[44]!]) {
    const { pdf } = await database.transaction((tx) => paperPdf(tx, blobs, id));
    expect((await textOf(pdf)).join(' ')).toContain(`Số: ${number} `);
    expect(checkSignatures(pdf).flatMap(({ faults }) => faults)).toEqual([]);
    expect(signatures).toHaveLength(2);
  }
});
