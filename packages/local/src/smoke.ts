import { rm } from 'node:fs/promises';
import { DomainError, makeTemporaryFolder, readConfig } from '@pressdesk/core/platform';
import { signIn } from './api-session.ts';
import { type DemoOffice, runDemoOffice } from './run-office.ts';
import { type Overview, untilCrawled } from './until-crawled.ts';

type ReviewItem = { id: string; title: string; rowVersion: number; claim: { token: number } };

/**
 * `npm run smoke`: the whole office on a temporary folder and free ports. Waits until the demo newsroom has been
 * crawled, asks the API what there is, signs in as a reviewer, claims a flagged item and decides it.
 */
export async function smoke(): Promise<void> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const folder = await makeTemporaryFolder('pressdesk-smoke-');
  let office: DemoOffice | null = null;
  try {
    const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error' });
    office = await runDemoOffice(config, {
      newsroomStepSeconds: null,
      step: (name) => print(`  ✓ ${name} (${seconds()})`),
    });
    const session = await signIn(office.url, 'reviewer@pressdesk.example', 'pressdesk-demo');
    const overview = await untilCrawled(office, session);
    print(`  ✓ newsroom crawled (${seconds()})`);

    const next = await session.post<ReviewItem>('/api/review/next', {});
    await session.post(`/api/review/items/${next.id}/decide`, {
      token: next.claim.token,
      rowVersion: next.rowVersion,
      outcome: 'note',
      reasonCode: null,
      reason: 'Đã đọc khi chạy thử hệ thống.',
    });
    const after = await session.get<Overview>('/api/overview');
    print(`  ✓ decided “${next.title}” (${seconds()})`);
    print('');
    print(
      `items ${overview.items} · versions ${overview.versions} · signals ${overview.signals} · sources ${overview.sources}`,
    );
    print(`open review items ${overview.openReviewItems} before the decision, ${after.openReviewItems} after`);
    if (after.openReviewItems !== overview.openReviewItems - 1) {
      throw new DomainError('internal', 'The decision did not take the item off the desk.');
    }
  } finally {
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  print(`smoke passed in ${seconds()}`);
  process.exit(0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
