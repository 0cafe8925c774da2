import { type Core, openCore } from '@pressdesk/core';
import { authorize, setupActor } from '@pressdesk/core/identity';
import { addSource, listSources, Source, type SourceKind, type SourceView } from '@pressdesk/core/monitoring';
import { type Config, openLog } from '@pressdesk/core/platform';
import { Outlet } from '@pressdesk/core/registry';
import { createFetcher } from '../fetch/index.ts';
import { fetchPage } from '../ingest/fetch-page.ts';
import { fetchSource } from '../ingest/fetch-source.ts';
import { refuseUnknown } from './refuse-unknown.ts';

type Print = (line: string) => void;

export async function addOneSource(
  config: Config,
  input: { outlet: string; url: string; kind: SourceKind; name?: string; interval: number; local: boolean },
  print: Print,
): Promise<void> {
  await withCore(config, async (core) => {
    const source = await core.database.transaction(async (tx) => {
      const outlet = (await tx.em.findOne(Outlet, { code: input.outlet })) ?? refuseUnknown('outlet', input.outlet);
      const { kind, url, local, interval } = input;
      const wanted = { outletId: outlet.id, kind, url, local, name: input.name ?? url, intervalSeconds: interval };
      return addSource(tx, setupActor, authorize(setupActor, 'source.manage', wanted));
    });
    print(`Added ${source.name} (${source.id}). It is read as soon as the crawler runs.`);
  });
}

export async function listAllSources(config: Config, print: Print): Promise<void> {
  await withCore(config, async (core) => {
    let cursor: string | undefined;
    let count = 0;
    do {
      const page = await core.database.transaction((tx) => listSources(tx, { cursor, limit: 100 }));
      for (const source of page.items) print(lineOf(source));
      count += page.items.length;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    print(count === 0 ? 'There are no sources yet. Add one with: pressdesk source add' : `${count} sources.`);
  });
}

function lineOf(source: SourceView): string {
  const state = source.enabled ? source.health : 'off';
  const why = source.lastError ? `  ${source.lastError.detail}` : '';
  return `${state.padEnd(8)} ${String(source.itemCount).padStart(6)} items  ${source.kind.padEnd(11)} ${source.name}  ${source.url}${why}`;
}

/** Reads a source and then its pages here, without the queue, so that the command ends when all is read. */
export async function runOneSource(config: Config, wanted: string, print: Print): Promise<void> {
  await withCore(config, async (core) => {
    const fetcher = createFetcher({ userAgent: config.crawler.userAgent });
    const { signal } = new AbortController();
    try {
      const source = await findSource(core, wanted);
      await fetchSource({ core, fetcher }, source.id, signal);
      const due = await core.database.transaction((tx) =>
        tx.sql<{ url: string }>(
          `select url from watched_pages where source_id = $1 and state = 'pending' order by first_seen_at limit 5000`,
          [source.id],
        ),
      );
      for (const { url } of due) await fetchPage({ core, fetcher }, { sourceId: source.id, url }, signal);
      const [after] = (await core.database.transaction((tx) => listSources(tx, { limit: 100 }))).items.filter(
        ({ id }) => id === source.id,
      );
      print(after ? lineOf(after) : 'Read.');
    } finally {
      await fetcher.close();
    }
  });
}

async function findSource(core: Core, wanted: string): Promise<Source> {
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(wanted);
  return core.database.transaction(
    async (tx) =>
      (await tx.em.findOne(Source, isId ? { id: wanted } : { $or: [{ url: wanted }, { name: wanted }] })) ??
      refuseUnknown('source', wanted),
  );
}

export async function withCore(config: Config, work: (core: Core) => Promise<void>): Promise<void> {
  const core = await openCore(config, { role: 'sender', log: openLog(config.logLevel, 'pressdesk') });
  try {
    await work(core);
  } finally {
    await core.close();
  }
}
