import { DomainError } from '@pressdesk/core/platform';
import type { ApiSession } from './api-session.ts';
import type { DemoOffice } from './run-office.ts';

const crawlLimitMs = 120_000;
const pollMs = 250;

export type Overview = {
  items: number;
  versions: number;
  signals: number;
  openReviewItems: number;
  sources: number;
  sourcesFailing: number;
};

/** Waits until every published item of the newsroom is stored and can be found. */
export function untilCrawled(office: DemoOffice, session: ApiSession): Promise<Overview> {
  const wanted = Object.values(office.newsroom.items.published).reduce((sum, count) => sum + count, 0);
  return untilOverview(session, `all ${wanted} items`, async (overview) => {
    if (overview.items < wanted) return false;
    const found = await session.get<{ total: number }>('/api/search?limit=1&sort=date');
    return found.total >= wanted;
  });
}

/**
 * Asks the API how much there is until that is enough.
 * @throws DomainError `unavailable` after two minutes, saying what there was
 */
export async function untilOverview(
  session: ApiSession,
  wanted: string,
  isEnough: (overview: Overview) => boolean | Promise<boolean>,
): Promise<Overview> {
  const deadline = performance.now() + crawlLimitMs;
  for (;;) {
    const overview = await session.get<Overview>('/api/overview');
    if (await isEnough(overview)) return overview;
    if (performance.now() > deadline) {
      throw new DomainError(
        'unavailable',
        `After ${crawlLimitMs / 1000} s there are not ${wanted} yet, but ${JSON.stringify(overview)}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
