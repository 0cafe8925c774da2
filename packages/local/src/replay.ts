import { rm } from 'node:fs/promises';
import { openCore } from '@pressdesk/core';
import { authorize, setupActor } from '@pressdesk/core/identity';
import { addSource, createRule } from '@pressdesk/core/monitoring';
import { DomainError, makeTemporaryFolder, openLog, readConfig } from '@pressdesk/core/platform';
import { registerOutlet } from '@pressdesk/core/registry';
import { signIn } from './api-session.ts';
import { replayRules } from './replay/replay-rules.ts';
import { type SavedSite, serveSavedPages } from './replay/serve-saved-pages.ts';
import { type DemoOffice, runDemoOffice } from './run-office.ts';

const crawlLimitMs = 600_000;

/**
 * `npm run replay -- FOLDER … [--keep]`: serves folders of saved pages on loopback as one outlet's site, with a feed
 * that lists them, and has the whole office crawl it on a temporary folder. Prints what was stored, found and flagged.
 * With `--keep` it stays up until Ctrl-C, to be looked at in a browser.
 */
export async function replay(args: string[]): Promise<void> {
  const folders = args.filter((argument) => !argument.startsWith('--'));
  if (folders.length === 0) {
    throw new DomainError('invalid-input', 'Name one or more folders of saved pages (.html, .html.gz, .txt, .rss).');
  }
  const data = await makeTemporaryFolder('pressdesk-replay-');
  const site = await serveSavedPages(folders);
  let office: DemoOffice | null = null;
  try {
    const config = readConfig({
      DATA_DIR: data,
      PORT: process.env.PORT ?? '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    });
    office = await runDemoOffice(config, { newsroomStepSeconds: null, step: (name) => print(`  ✓ ${name}`) });
    await addSite(office, site);
    await report(office, site);
    if (args.includes('--keep')) {
      print(`\nLook at it: ${office.url} (reviewer@pressdesk.example, pressdesk-demo). Stop with Ctrl-C.`);
      await new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
    }
  } finally {
    await office?.stop();
    site.close();
    await rm(data, { recursive: true, force: true });
  }
  process.exit();
}

async function addSite(office: DemoOffice, site: SavedSite): Promise<void> {
  const config = { ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl: office.databaseUrl };
  const core = await openCore(config, { role: 'sender', log: openLog('error', 'replay') });
  try {
    await core.database.transaction(async (tx) => {
      for (const rule of replayRules) await createRule(tx, setupActor, authorize(setupActor, 'rule.manage', rule));
      const outlet = await registerOutlet(
        tx,
        setupActor,
        authorize(setupActor, 'outlet.manage', {
          publisher: { code: 'replay', name: 'Trang đã lưu' },
          code: 'replay',
          name: 'Trang đã lưu',
          kind: 'television' as const,
          licenceNumber: null,
          licenceValidTo: null,
          domains: [new URL(site.url).host],
        }),
      );
      await tx.em.flush();
      for (const { name, path } of site.feeds) {
        const source = {
          outletId: outlet.id,
          kind: 'feed' as const,
          name,
          url: site.url + path,
          local: true,
          intervalSeconds: 3_600,
        };
        await addSource(tx, setupActor, authorize(setupActor, 'source.manage', source));
      }
    });
  } finally {
    await core.close();
  }
}

type Overview = { items: number; versions: number; signals: number };
type Rule = { code: string; signalCount: number; current: { name: { vi: string } } };
type Outlet = { id: string; code: string; itemCount: number; openReviewCount: number };

async function report(office: DemoOffice, site: SavedSite): Promise<void> {
  const session = await signIn(office.url, 'reviewer@pressdesk.example', 'pressdesk-demo');
  const outlet = async () => {
    const { items } = await session.get<{ items: Outlet[] }>('/api/outlets?limit=100');
    return items.find(({ code }) => code === 'replay')!;
  };
  const started = performance.now();
  const settled = await untilSettled(office, async () => (await outlet()).itemCount);
  const seconds = ((settled.at - started) / 1000).toFixed(1);
  print(
    `\n${site.pageCount} pages served, ${settled.count} stored in ${seconds} s; not read: ${settled.failed.length}`,
  );
  for (const { url, code } of settled.failed) print(`  ${code.padEnd(14)} ${url}`);
  const { id, openReviewCount } = await outlet();
  const found = await session.get<{ total: number }>(`/api/search?sort=date&limit=1&outlet=${id}`);
  const overview = await session.get<Overview>('/api/overview');
  const rules = await session.get<{ items: Rule[] }>('/api/rules?limit=100');
  print(`found by search: ${found.total} · flagged and waiting for a person: ${openReviewCount}`);
  print(
    `with the demo newsroom: items ${overview.items} · versions ${overview.versions} · signals ${overview.signals}`,
  );
  for (const rule of rules.items.filter(({ code }) => code.startsWith('replay-'))) {
    print(`  ${rule.code.padEnd(20)} ${String(rule.signalCount).padStart(4)}  ${rule.current.name.vi}`);
  }
}

/** Waits until no page of the site is waiting to be read. */
async function untilSettled(
  office: DemoOffice,
  countItems: () => Promise<number>,
): Promise<{ at: number; count: number; failed: { url: string; code: string }[] }> {
  const config = { ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl: office.databaseUrl };
  const core = await openCore(config, { role: 'sender', log: openLog('error', 'replay') });
  const sql = <Row extends object>(text: string) => core.database.transaction((tx) => tx.sql<Row>(text));
  const deadline = performance.now() + crawlLimitMs;
  try {
    for (;;) {
      const [left] = await sql<{ pages: string; sources: string; notes: string }>(
        `select (select count(*) from watched_pages where state = 'pending') as pages,
                (select count(*) from sources where last_fetched_at is null) as sources,
                (select count(*) from search_outbox) as notes`,
      );
      if (Number(left?.pages) + Number(left?.sources) + Number(left?.notes) === 0) break;
      if (performance.now() > deadline) throw new DomainError('unavailable', 'The crawl did not end in ten minutes.');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const at = performance.now();
    const failed = await sql<{ url: string; code: string }>(
      `select url, coalesce(last_error_code, state) as code from watched_pages where state in ('failed', 'gone') order by url`,
    );
    return { at, count: await countItems(), failed };
  } finally {
    await core.close();
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
